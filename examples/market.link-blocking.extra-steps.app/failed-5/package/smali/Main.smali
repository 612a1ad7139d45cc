.class public Lcn/tianye/notes/Main;
.super Landroid/app/Activity;
.source "Main.java"


# static fields
.field private static final b:Ljava/util/HashSet;


# direct methods
.method static constructor <clinit>()V
    .registers 4

    new-instance v0, Ljava/util/HashSet;

    const/4 v1, 0x2

    new-array v1, v1, [Ljava/lang/String;

    const/4 v2, 0x0

    const-string v3, "www.luwei-notes.cn"

    aput-object v3, v1, v2

    const/4 v2, 0x1

    const-string v3, "qingshan-note.com"

    aput-object v3, v1, v2

    invoke-static {v1}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;

    move-result-object v1

    invoke-direct {v0, v1}, Ljava/util/HashSet;-><init>(Ljava/util/Collection;)V

    sput-object v0, Lcn/tianye/notes/Main;->b:Ljava/util/HashSet;

    return-void
.end method

.method static synthetic b()Ljava/util/HashSet;
    .registers 1

    sget-object v0, Lcn/tianye/notes/Main;->b:Ljava/util/HashSet;

    return-object v0
.end method

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/webkit/WebView;

    invoke-direct {p1, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lcn/tianye/notes/Main;->setContentView(Landroid/view/View;)V

    new-instance v0, Lcn/tianye/notes/Pages;

    invoke-direct {v0, p0}, Lcn/tianye/notes/Pages;-><init>(Landroid/app/Activity;)V

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V

    const-string v0, "https://m.tianye.example.cn/"

    invoke-virtual {p1, v0}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V

    return-void
.end method
