.class Lcn/tianye/notes/Pages$1;
.super Ljava/lang/Object;
.source "Pages.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/tianye/notes/Pages;->shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/tianye/notes/Pages;

.field final synthetic val$url:Ljava/lang/String;

.field final synthetic val$v:Landroid/webkit/WebView;


# direct methods
.method constructor <init>(Lcn/tianye/notes/Pages;Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcn/tianye/notes/Pages$1;->this$0:Lcn/tianye/notes/Pages;

    iput-object p2, p0, Lcn/tianye/notes/Pages$1;->val$v:Landroid/webkit/WebView;

    iput-object p3, p0, Lcn/tianye/notes/Pages$1;->val$url:Ljava/lang/String;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 3

    iget-object p1, p0, Lcn/tianye/notes/Pages$1;->val$v:Landroid/webkit/WebView;

    iget-object p2, p0, Lcn/tianye/notes/Pages$1;->val$url:Ljava/lang/String;

    invoke-virtual {p1, p2}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
