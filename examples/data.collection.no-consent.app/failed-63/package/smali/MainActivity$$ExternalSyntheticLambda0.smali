.class public final synthetic Ltown/lamps/inbox/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ltown/lamps/inbox/MainActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/inbox/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/inbox/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/inbox/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Ltown/lamps/inbox/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/inbox/MainActivity;

    invoke-virtual {v0}, Ltown/lamps/inbox/MainActivity;->lambda$onCreate$0$town-lamps-inbox-MainActivity()V

    return-void
.end method
