.class public Lcom/example/read/Reading;
.super Ljava/lang/Object;
.implements Ljava/util/concurrent/Callable;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/read/Reading;->context:Landroid/content/Context;
    return-void
.end method

.method public call()Ljava/lang/Object;
    .registers 3
    iget-object v0, p0, Lcom/example/read/Reading;->context:Landroid/content/Context;
    invoke-virtual {v0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
    move-result-object v0
    const-string v1, "android_id"
    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method
