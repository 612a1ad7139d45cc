.class  Lcom/larkspur/reader/PostActivity$1;
.super Ljava/lang/Object;
.source "PostActivity.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/larkspur/reader/PostActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/larkspur/reader/PostActivity;

.method constructor <init>(Lcom/larkspur/reader/PostActivity;)V
    .locals 0

    .line 4
    iput-object p1, p0, Lcom/larkspur/reader/PostActivity$1;->this$0:Lcom/larkspur/reader/PostActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 3

    .line 4
    iget-object v0, p0, Lcom/larkspur/reader/PostActivity$1;->this$0:Lcom/larkspur/reader/PostActivity;
    iget-object v1, p0, Lcom/larkspur/reader/PostActivity$1;->this$0:Lcom/larkspur/reader/PostActivity;
    const v2, 0x7f030000
    invoke-virtual {v1, v2}, Lcom/larkspur/reader/PostActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/EditText;
    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Lcom/larkspur/reader/PostActivity;->open(Ljava/lang/String;)V
    return-void
.end method
