.class Lcn/lanqiao/liaotian/MainActivity$1;
.super Landroid/webkit/WebViewClient;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/lanqiao/liaotian/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/lanqiao/liaotian/MainActivity;


# direct methods
.method constructor <init>(Lcn/lanqiao/liaotian/MainActivity;)V
    .registers 2
    iput-object p1, p0, Lcn/lanqiao/liaotian/MainActivity$1;->this$0:Lcn/lanqiao/liaotian/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 3
    iget-object p1, p0, Lcn/lanqiao/liaotian/MainActivity$1;->this$0:Lcn/lanqiao/liaotian/MainActivity;

    invoke-virtual {p1, p2}, Lcn/lanqiao/liaotian/MainActivity;->open(Ljava/lang/String;)V

    const/4 p1, 0x1

    return p1
.end method
