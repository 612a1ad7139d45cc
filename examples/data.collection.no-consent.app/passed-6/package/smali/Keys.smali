.class public Lcn/readexample/app/Keys;
.super Landroid/inputmethodservice/InputMethodService;
.implements Landroid/content/ClipboardManager$OnPrimaryClipChangedListener;

.field private clips:Landroid/content/ClipboardManager;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/inputmethodservice/InputMethodService;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 3
    invoke-super {p0}, Landroid/inputmethodservice/InputMethodService;->onCreate()V
    const-string v0, "clipboard"
    invoke-virtual {p0, v0}, Lcn/readexample/app/Keys;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/ClipboardManager;
    iput-object v0, p0, Lcn/readexample/app/Keys;->clips:Landroid/content/ClipboardManager;
    invoke-virtual {v0, p0}, Landroid/content/ClipboardManager;->addPrimaryClipChangedListener(Landroid/content/ClipboardManager$OnPrimaryClipChangedListener;)V
    return-void
.end method

.method public onPrimaryClipChanged()V
    .registers 6
    const-string v0, "privacy"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/readexample/app/Keys;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :end
    iget-object v0, p0, Lcn/readexample/app/Keys;->clips:Landroid/content/ClipboardManager;
    invoke-virtual {v0}, Landroid/content/ClipboardManager;->getPrimaryClip()Landroid/content/ClipData;
    move-result-object v0
    invoke-virtual {v0}, Landroid/content/ClipData;->toString()Ljava/lang/String;
    move-result-object v0
    new-instance v1, Ljava/net/URL;
    invoke-direct {v1, v0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v1}, Ljava/net/URL;->openStream()Ljava/io/InputStream;
    :end
    return-void
.end method
