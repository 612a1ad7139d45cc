.class public Lcn/songjian/poems/FeedActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v1, "pictures"
    new-instance v3, Lcn/songjian/poems/Settings;
    invoke-direct {v3, p0}, Lcn/songjian/poems/Settings;-><init>(Landroid/content/Context;)V
    invoke-virtual {v3, v1}, Lcn/songjian/poems/Settings;->get(Ljava/lang/String;)Z
    move-result v2

    new-instance v4, Ljava/lang/StringBuilder;
    invoke-direct {v4}, Ljava/lang/StringBuilder;-><init>()V
    const-string v5, "https://api.songjian.cn/feed?personal="
    invoke-virtual {v4, v5}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    invoke-virtual {v4, v2}, Ljava/lang/StringBuilder;->append(Z)Ljava/lang/StringBuilder;
    invoke-virtual {v4}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v4

    new-instance v5, Ljava/net/URL;
    invoke-direct {v5, v4}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v5}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v5
    invoke-virtual {v5}, Ljava/net/URLConnection;->connect()V
    return-void
.end method
