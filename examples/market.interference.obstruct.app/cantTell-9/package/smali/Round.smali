.class Lcom/example/broom/Round;
.super Ljava/lang/Object;
.source "Round.java"

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field private final helper:Lcom/example/broom/Helper;


# direct methods
.method constructor <init>(Lcom/example/broom/Helper;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/example/broom/Round;->helper:Lcom/example/broom/Helper;

    return-void
.end method


# virtual methods
.method public run()V
    .registers 3

    iget-object v0, p0, Lcom/example/broom/Round;->helper:Lcom/example/broom/Helper;

    const-string v1, "com.netease.cloudmusic"

    invoke-virtual {v0, v1}, Lcom/example/broom/Helper;->end(Ljava/lang/String;)V

    iget-object v0, p0, Lcom/example/broom/Round;->helper:Lcom/example/broom/Helper;

    const-string v1, "com.kugou.android"

    invoke-virtual {v0, v1}, Lcom/example/broom/Helper;->end(Ljava/lang/String;)V

    iget-object v0, p0, Lcom/example/broom/Round;->helper:Lcom/example/broom/Helper;

    const-string v1, "cn.kuwo.player"

    invoke-virtual {v0, v1}, Lcom/example/broom/Helper;->end(Ljava/lang/String;)V

    return-void
.end method
