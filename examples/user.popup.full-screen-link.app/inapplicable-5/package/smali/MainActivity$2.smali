.class Lcn/changgeji/haibao/MainActivity$2;
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

    iput-object p1, p0, Lcn/changgeji/haibao/MainActivity$2;->this$0:Lcn/changgeji/haibao/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 2

    iget-object p1, p0, Lcn/changgeji/haibao/MainActivity$2;->this$0:Lcn/changgeji/haibao/MainActivity;

    invoke-virtual {p1}, Lcn/changgeji/haibao/MainActivity;->enter()V

    return-void
.end method
