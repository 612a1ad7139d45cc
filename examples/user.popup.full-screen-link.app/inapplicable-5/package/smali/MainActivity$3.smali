.class Lcn/changgeji/haibao/MainActivity$3;
.super Ljava/lang/Object;

.implements Ljava/lang/Runnable;

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

    iput-object p1, p0, Lcn/changgeji/haibao/MainActivity$3;->this$0:Lcn/changgeji/haibao/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public run()V
    .registers 4

    iget-object v0, p0, Lcn/changgeji/haibao/MainActivity$3;->this$0:Lcn/changgeji/haibao/MainActivity;

    invoke-virtual {v0}, Lcn/changgeji/haibao/MainActivity;->count()V

    iget-object v0, p0, Lcn/changgeji/haibao/MainActivity$3;->this$0:Lcn/changgeji/haibao/MainActivity;

    # getter for: Lcn/changgeji/haibao/MainActivity;->left:I
    invoke-static {v0}, Lcn/changgeji/haibao/MainActivity;->access$000(Lcn/changgeji/haibao/MainActivity;)I

    move-result v0

    if-lez v0, :cond_18

    iget-object v0, p0, Lcn/changgeji/haibao/MainActivity$3;->this$0:Lcn/changgeji/haibao/MainActivity;

    # getter for: Lcn/changgeji/haibao/MainActivity;->later:Landroid/os/Handler;
    invoke-static {v0}, Lcn/changgeji/haibao/MainActivity;->access$100(Lcn/changgeji/haibao/MainActivity;)Landroid/os/Handler;

    move-result-object v0

    const-wide/16 v1, 0x3e8

    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    :cond_18
    return-void
.end method
