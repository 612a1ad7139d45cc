.class final Lcom/example/news/Once;
.super Ljava/lang/Object;
.field private static flag:Z

.method static start(Landroid/content/Context;)V
    .registers 2
    sget-boolean v0, Lcom/example/news/Once;->flag:Z
    if-eqz v0, :go
    return-void
    :go
    const/4 v0, 0x1
    sput-boolean v0, Lcom/example/news/Once;->flag:Z
    invoke-static {p0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    return-void
.end method
