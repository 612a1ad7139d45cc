.class Lcom/example/news/SplashActivity$1;
.super Ljava/lang/Object;
.source "SplashActivity.java"

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/news/SplashActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/news/SplashActivity;

.method constructor <init>(Lcom/example/news/SplashActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/news/SplashActivity$1;->this$0:Lcom/example/news/SplashActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    invoke-virtual {p1}, Landroid/view/View;->getId()I

    move-result v0

    packed-switch v0, :pswitch_data_1a

    :goto_7
    return-void

    :pswitch_8
    iget-object v0, p0, Lcom/example/news/SplashActivity$1;->this$0:Lcom/example/news/SplashActivity;

    invoke-static {v0}, Lcom/example/news/SplashActivity;->access$000(Lcom/example/news/SplashActivity;)V

    iget-object v0, p0, Lcom/example/news/SplashActivity$1;->this$0:Lcom/example/news/SplashActivity;

    invoke-static {v0}, Lcom/example/news/SplashActivity;->access$100(Lcom/example/news/SplashActivity;)V

    goto :goto_7

    :pswitch_13
    iget-object v0, p0, Lcom/example/news/SplashActivity$1;->this$0:Lcom/example/news/SplashActivity;

    invoke-static {v0}, Lcom/example/news/SplashActivity;->access$000(Lcom/example/news/SplashActivity;)V

    goto :goto_7

    nop

    :pswitch_data_1a
    .packed-switch 0x7f040000
        :pswitch_8
        :pswitch_8
        :pswitch_13
    .end packed-switch
.end method
