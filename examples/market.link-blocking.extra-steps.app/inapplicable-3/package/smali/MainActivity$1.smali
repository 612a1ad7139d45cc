.class Lcn/wrenchat/talk/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/wrenchat/talk/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/wrenchat/talk/MainActivity;

.field final synthetic val$field:Landroid/widget/EditText;

.method constructor <init>(Lcn/wrenchat/talk/MainActivity;Landroid/widget/EditText;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcn/wrenchat/talk/MainActivity$1;->this$0:Lcn/wrenchat/talk/MainActivity;

    iput-object p2, p0, Lcn/wrenchat/talk/MainActivity$1;->val$field:Landroid/widget/EditText;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    iget-object p1, p0, Lcn/wrenchat/talk/MainActivity$1;->this$0:Lcn/wrenchat/talk/MainActivity;

    iget-object v0, p0, Lcn/wrenchat/talk/MainActivity$1;->val$field:Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-static {p1, v0}, Lcn/wrenchat/talk/Router;->way(Landroid/content/Context;Ljava/lang/String;)Landroid/content/Intent;

    move-result-object v0

    invoke-virtual {p1, v0}, Lcn/wrenchat/talk/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
