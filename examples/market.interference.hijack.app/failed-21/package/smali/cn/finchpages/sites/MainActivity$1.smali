.class Lcn/finchpages/sites/MainActivity$1;
.super Landroid/webkit/WebViewClient;
.source "MainActivity.java"


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/finchpages/sites/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/finchpages/sites/MainActivity;

.field final synthetic val$after:Ljava/lang/String;


# direct methods
.method constructor <init>(Lcn/finchpages/sites/MainActivity;Ljava/lang/String;)V
    .registers 3

    iput-object p1, p0, Lcn/finchpages/sites/MainActivity$1;->this$0:Lcn/finchpages/sites/MainActivity;

    iput-object p2, p0, Lcn/finchpages/sites/MainActivity$1;->val$after:Ljava/lang/String;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method


# virtual methods
.method public onPageFinished(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4

    iget-object p2, p0, Lcn/finchpages/sites/MainActivity$1;->val$after:Ljava/lang/String;

    const/4 v0, 0x0

    invoke-virtual {p1, p2, v0}, Landroid/webkit/WebView;->evaluateJavascript(Ljava/lang/String;Landroid/webkit/ValueCallback;)V

    return-void
.end method
