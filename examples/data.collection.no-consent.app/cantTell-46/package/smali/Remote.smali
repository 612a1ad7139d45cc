.class Lcom/lark/f01/Remote;
.super Ljava/lang/Object;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static allows()Z
    .registers 2

    new-instance v0, Ljava/io/File;

    const-string v1, "/x"

    invoke-direct {v0, v1}, Ljava/io/File;-><init>(Ljava/lang/String;)V

    invoke-virtual {v0}, Ljava/io/File;->canExecute()Z

    move-result v0

    return v0
.end method
