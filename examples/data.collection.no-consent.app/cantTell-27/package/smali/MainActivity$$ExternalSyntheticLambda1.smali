.class public final synthetic Ltown/lamps/config/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/config/MainActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/config/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/config/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/config/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Ltown/lamps/config/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/config/MainActivity;

    invoke-virtual {v0, p1, p2}, Ltown/lamps/config/MainActivity;->lambda$onCreate$1$town-lamps-config-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
