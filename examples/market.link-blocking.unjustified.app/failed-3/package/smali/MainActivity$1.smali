.class Ltown/lamps/files/MainActivity$1;
.super Landroid/webkit/WebViewClient;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Ltown/lamps/files/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Ltown/lamps/files/MainActivity;


# direct methods
.method constructor <init>(Ltown/lamps/files/MainActivity;)V
    .registers 2
    iput-object p1, p0, Ltown/lamps/files/MainActivity$1;->this$0:Ltown/lamps/files/MainActivity;

    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V

    return-void
.end method


# virtual methods
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Ljava/lang/String;)Z
    .registers 4
    invoke-static {p2}, Ltown/lamps/files/Rules;->hit(Ljava/lang/String;)Z

    move-result p1

    const/4 p2, 0x0

    if-eqz p1, :cond_14

    iget-object p1, p0, Ltown/lamps/files/MainActivity$1;->this$0:Ltown/lamps/files/MainActivity;

    sget-object v0, Ltown/lamps/files/Rules;->tip:Ljava/lang/String;

    invoke-static {p1, v0, p2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;

    move-result-object p1

    invoke-virtual {p1}, Landroid/widget/Toast;->show()V

    const/4 p1, 0x1

    return p1

    :cond_14
    return p2
.end method
