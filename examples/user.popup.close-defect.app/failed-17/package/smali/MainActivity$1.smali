.class Lcn/xiangtan/yuncha/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/yuncha/MainActivity;->show()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/xiangtan/yuncha/MainActivity;

.field final synthetic val$advert:Landroid/app/Dialog;

.method constructor <init>(Lcn/xiangtan/yuncha/MainActivity;Landroid/app/Dialog;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcn/xiangtan/yuncha/MainActivity$1;->this$0:Lcn/xiangtan/yuncha/MainActivity;

    iput-object p2, p0, Lcn/xiangtan/yuncha/MainActivity$1;->val$advert:Landroid/app/Dialog;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/xiangtan/yuncha/MainActivity$1;->this$0:Lcn/xiangtan/yuncha/MainActivity;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.finchfarm.com/?from=tea"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Lcn/xiangtan/yuncha/MainActivity;->startActivity(Landroid/content/Intent;)V

    iget-object p1, p0, Lcn/xiangtan/yuncha/MainActivity$1;->val$advert:Landroid/app/Dialog;

    invoke-virtual {p1}, Landroid/app/Dialog;->dismiss()V

    return-void
.end method
