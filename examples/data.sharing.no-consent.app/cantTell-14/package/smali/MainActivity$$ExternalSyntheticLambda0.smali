.class public final synthetic Ltown/lamps/reader/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field public final synthetic f$0:Ltown/lamps/reader/MainActivity;
.method public synthetic constructor <init>(Ltown/lamps/reader/MainActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/reader/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/reader/MainActivity;
    return-void
.end method
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/reader/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/reader/MainActivity;
    invoke-virtual {v0, p1, p2}, Ltown/lamps/reader/MainActivity;->lambda$onCreate$0$town-lamps-reader-MainActivity(Landroid/content/DialogInterface;I)V
    return-void
.end method
