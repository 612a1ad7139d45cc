.class  Lcom/example/notes/HomeActivity$2;
.super Ljava/lang/Object;
.source "HomeActivity.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/notes/HomeActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/notes/HomeActivity;

.method constructor <init>(Lcom/example/notes/HomeActivity;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/example/notes/HomeActivity$2;->this$0:Lcom/example/notes/HomeActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 1

    .line 7
    iget-object v0, p0, Lcom/example/notes/HomeActivity$2;->this$0:Lcom/example/notes/HomeActivity;
    invoke-static {v0}, Lcom/example/notes/HomeActivity;->access$000(Lcom/example/notes/HomeActivity;)V
    return-void
.end method
