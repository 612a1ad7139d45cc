.class public Ltown/lamps/patterns/MainActivity;
.super Landroid/app/Activity;


# static fields
.field private static final P:Ljava/util/regex/Pattern;


# direct methods
.method static constructor <clinit>()V
    .registers 1

    const-string v0, "https?://([\\w-]+\\.)*(meituan|dianping|ele)\\.(com|me)(/.*)?"
    invoke-static {v0}, Ljava/util/regex/Pattern;->compile(Ljava/lang/String;)Ljava/util/regex/Pattern;

    move-result-object v0

    sput-object v0, Ltown/lamps/patterns/MainActivity;->P:Ljava/util/regex/Pattern;

    return-void
.end method

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic access$000()Ljava/util/regex/Pattern;
    .registers 1
    sget-object v0, Ltown/lamps/patterns/MainActivity;->P:Ljava/util/regex/Pattern;

    return-object v0
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Ltown/lamps/patterns/MainActivity;->setContentView(Landroid/view/View;)V

    new-instance v0, Ltown/lamps/patterns/MainActivity$1;

    invoke-direct {v0, p0}, Ltown/lamps/patterns/MainActivity$1;-><init>(Ltown/lamps/patterns/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string v0, "https://m.lamps-town.com"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
