.class public final synthetic Ltown/lamps/json/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/json/MainActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/json/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/json/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/json/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Ltown/lamps/json/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/json/MainActivity;

    invoke-virtual {v0, p1, p2}, Ltown/lamps/json/MainActivity;->lambda$onCreate$0$town-lamps-json-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
