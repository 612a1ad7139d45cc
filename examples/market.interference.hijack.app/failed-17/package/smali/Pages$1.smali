.class Lcn/heyan/note/Pages$1;
.super Ljava/lang/Object;

.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/heyan/note/Pages;->shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/heyan/note/Pages;

.field final synthetic val$address:Ljava/lang/String;

.field final synthetic val$view:Landroid/webkit/WebView;

.method constructor <init>(Lcn/heyan/note/Pages;Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcn/heyan/note/Pages$1;->this$0:Lcn/heyan/note/Pages;

    iput-object p2, p0, Lcn/heyan/note/Pages$1;->val$view:Landroid/webkit/WebView;

    iput-object p3, p0, Lcn/heyan/note/Pages$1;->val$address:Ljava/lang/String;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public run()V
    .registers 3

    iget-object v0, p0, Lcn/heyan/note/Pages$1;->val$view:Landroid/webkit/WebView;

    iget-object v1, p0, Lcn/heyan/note/Pages$1;->val$address:Ljava/lang/String;

    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
