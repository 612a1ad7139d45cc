.class public Lcom/example/app/Reading;
.super Ljava/lang/Object;
.implements Ljava/util/concurrent/Callable;
.field private final host:Landroid/app/Activity;

.method public constructor <init>(Landroid/app/Activity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/app/Reading;->host:Landroid/app/Activity;
    return-void
.end method

.method public call()Ljava/lang/Object;
    .locals 3
    iget-object v0, p0, Lcom/example/app/Reading;->host:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v1
    const-string v2, "android_id"
    invoke-static {v1, v2}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V
    return-object v1
.end method
