.class public Lcom/example/market/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {}, Lcom/example/market/Step;->values()[Lcom/example/market/Step;
    move-result-object v0
    array-length v1, v0
    const/4 v2, 0x0
    :next
    if-ge v2, v1, :end
    aget-object v3, v0, v2
    invoke-virtual {v3, p0}, Lcom/example/market/Step;->take(Landroid/content/Context;)V
    add-int/lit8 v2, v2, 0x1
    goto :next
    :end
    return-void
.end method
