.class public Lcom/example/market/SettingsActivity;
.super Landroid/app/Activity;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.method public onCreate(Landroid/os/Bundle;)V
    .locals 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcom/example/market/SettingsActivity;->setContentView(I)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Lcom/example/market/SettingsActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/Switch;
    const-string v1, "suggest_goods"
    const v2, 1
    invoke-static {p0, v1, v2}, Lcom/example/market/Settings;->flag(Landroid/content/Context;Ljava/lang/String;Z)Z
    move-result v1
    invoke-virtual {v0, v1}, Landroid/widget/Switch;->setChecked(Z)V
    invoke-virtual {v0, p0}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    new-instance v1, Lcom/example/market/Pages;
    invoke-direct {v1, p0}, Lcom/example/market/Pages;-><init>(Landroid/content/Context;)V
    const-string v2, "app"
    invoke-virtual {v0, v1, v2}, Landroid/webkit/WebView;->addJavascriptInterface(Ljava/lang/Object;Ljava/lang/String;)V
    const-string v1, "https://m.example.com/market"
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .locals 1
    const-string v0, "suggest_goods"
    invoke-static {p0, v0, p2}, Lcom/example/market/Settings;->keep(Landroid/content/Context;Ljava/lang/String;Z)V
    return-void
.end method

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
