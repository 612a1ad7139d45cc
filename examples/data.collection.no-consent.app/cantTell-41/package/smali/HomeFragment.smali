.class public Lcom/example/news/HomeFragment;
.super Landroidx/fragment/app/Fragment;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroidx/fragment/app/Fragment;-><init>()V
    return-void
.end method

.method public onCreateView(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;
    .registers 6
    invoke-virtual {p1}, Landroid/view/LayoutInflater;->getContext()Landroid/content/Context;
    move-result-object v0
    invoke-static {v0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    const/4 v0, 0x0
    return-object v0
.end method
