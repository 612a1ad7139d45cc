.class public final synthetic Ltown/lamps/feed/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field public final synthetic f$0:Ltown/lamps/feed/MainActivity;
.method public synthetic constructor <init>(Ltown/lamps/feed/MainActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/feed/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/feed/MainActivity;
    return-void
.end method
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/feed/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/feed/MainActivity;
    invoke-virtual {v0, p1, p2}, Ltown/lamps/feed/MainActivity;->lambda$onCreate$0$town-lamps-feed-MainActivity(Landroid/content/DialogInterface;I)V
    return-void
.end method
