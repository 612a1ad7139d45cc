.class Lcn/changgeji/haibao/MainActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/changgeji/haibao/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/changgeji/haibao/MainActivity;

.method constructor <init>(Lcn/changgeji/haibao/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcn/changgeji/haibao/MainActivity$1;->this$0:Lcn/changgeji/haibao/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/changgeji/haibao/MainActivity$1;->this$0:Lcn/changgeji/haibao/MainActivity;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.wrenfarm.com/play?from=poster"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Lcn/changgeji/haibao/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
