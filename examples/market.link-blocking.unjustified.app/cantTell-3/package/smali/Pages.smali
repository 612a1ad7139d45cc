.class public Lcn/readexample/app/Pages;
.super Lcn/readexample/app/Base;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcn/readexample/app/Base;-><init>()V
    return-void
.end method

.method protected handle(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 8
    const-string v0, "shop-one.cn|shop-two.cn"
    const-string v1, "\\|"
    invoke-virtual {v0, v1}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;
    move-result-object v0
    const/4 v1, 0x0
    aget-object v0, v0, v1
    const-string v2, "shop-one.cn|shop-two.cn"
    invoke-virtual {v2, p2}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z
    move-result v3
    return v3
.end method
