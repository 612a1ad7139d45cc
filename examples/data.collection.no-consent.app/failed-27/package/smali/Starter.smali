.class final Lcom/example/market/Starter;
.super Ljava/lang/Object;
.source "Starter.java"

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static begin(Landroid/content/Context;)V
    .registers 3

    invoke-static {p0}, Lcom/example/market/Names;->current(Landroid/content/Context;)Ljava/lang/String;

    move-result-object v0

    if-eqz v0, :cond_13

    invoke-virtual {p0}, Landroid/content/Context;->getPackageName()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v1

    if-eqz v1, :cond_13

    invoke-static {p0}, Lcom/example/market/Device;->fill(Landroid/content/Context;)V

    :cond_13
    return-void
.end method
