.class Ltown/lamps/patterns/MainActivity$1;
.super Landroid/webkit/WebViewClient;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Ltown/lamps/patterns/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Ltown/lamps/patterns/MainActivity;


# direct methods
.method constructor <init>(Ltown/lamps/patterns/MainActivity;)V
    .registers 2
    iput-object p1, p0, Ltown/lamps/patterns/MainActivity$1;->this$0:Ltown/lamps/patterns/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 5
    # getter for: Ltown/lamps/patterns/MainActivity;->P:Ljava/util/regex/Pattern;
    invoke-static {}, Ltown/lamps/patterns/MainActivity;->access$000()Ljava/util/regex/Pattern;

    move-result-object v0

    invoke-virtual {v0, p2}, Ljava/util/regex/Pattern;->matcher(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;

    move-result-object p2

    invoke-virtual {p2}, Ljava/util/regex/Matcher;->matches()Z

    move-result p2

    if-eqz p2, :cond_19

    const-string p2, "<p>\u56e0\u5e02\u573a\u7ade\u4e89\u539f\u56e0\uff0c\u65e0\u6cd5\u8bbf\u95ee\u8be5\u7f51\u7ad9</p>"

    const-string v0, "text/html"

    const-string v1, "utf-8"

    invoke-virtual {p1, p2, v0, v1}, Landroid/webkit/WebView;->loadData(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;)V

    const/4 p1, 0x1

    return p1

    :cond_19
    const/4 p1, 0x0

    return p1
.end method
