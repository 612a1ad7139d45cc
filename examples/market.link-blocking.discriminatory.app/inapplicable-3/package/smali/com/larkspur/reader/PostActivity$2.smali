.class  Lcom/larkspur/reader/PostActivity$2;
.super Ljava/lang/Object;
.source "PostActivity.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/larkspur/reader/PostActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$url:Ljava/lang/String;

.field final synthetic this$0:Lcom/larkspur/reader/PostActivity;

.method constructor <init>(Lcom/larkspur/reader/PostActivity;Ljava/lang/String;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/larkspur/reader/PostActivity$2;->this$0:Lcom/larkspur/reader/PostActivity;
    iput-object p2, p0, Lcom/larkspur/reader/PostActivity$2;->val$url:Ljava/lang/String;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 2

    .line 7
    iget-object v0, p0, Lcom/larkspur/reader/PostActivity$2;->this$0:Lcom/larkspur/reader/PostActivity;
    iget-object v1, p0, Lcom/larkspur/reader/PostActivity$2;->val$url:Ljava/lang/String;
    invoke-virtual {v0, v1}, Lcom/larkspur/reader/PostActivity;->show(Ljava/lang/String;)V
    return-void
.end method
