.class public final synthetic Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/widget/TextView$OnEditorActionListener;

.field public final synthetic f$0:Landroid/webkit/WebView;
.field public final synthetic f$1:Landroid/widget/EditText;

.method public synthetic constructor <init>(Landroid/webkit/WebView;Landroid/widget/EditText;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;->f$0:Landroid/webkit/WebView;
    iput-object p2, p0, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;
    return-void
.end method

.method public final onEditorAction(Landroid/widget/TextView;ILandroid/view/KeyEvent;)Z
    .locals 2
    iget-object v0, p0, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;->f$0:Landroid/webkit/WebView;
    iget-object v1, p0, Lcom/avocet/web/WebActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;
    invoke-static {v0, v1, p1, p2, p3}, Lcom/avocet/web/WebActivity;->lambda$onCreate$0(Landroid/webkit/WebView;Landroid/widget/EditText;Landroid/widget/TextView;ILandroid/view/KeyEvent;)Z
    move-result v0
    return v0
.end method
