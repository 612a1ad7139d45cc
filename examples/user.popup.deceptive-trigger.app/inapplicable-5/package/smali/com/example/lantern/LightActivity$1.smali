.class  Lcom/example/lantern/LightActivity$1;
.super Ljava/lang/Object;
.source "LightActivity.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/lantern/LightActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/lantern/LightActivity;

.method constructor <init>(Lcom/example/lantern/LightActivity;)V
    .locals 0

    .line 4
    iput-object p1, p0, Lcom/example/lantern/LightActivity$1;->this$0:Lcom/example/lantern/LightActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 1

    .line 4
    iget-object v0, p0, Lcom/example/lantern/LightActivity$1;->this$0:Lcom/example/lantern/LightActivity;
    invoke-virtual {v0}, Lcom/example/lantern/LightActivity;->tips()V
    return-void
.end method
