.class public Ltown/lamps/recommended/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-recommended-MainActivity(Landroid/view/View;)V
    .registers 3
    new-instance p1, Landroid/content/Intent;

    const-class v0, Ltown/lamps/recommended/SettingsActivity;

    invoke-direct {p1, p0, v0}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, p1}, Ltown/lamps/recommended/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-static {p0}, Lcom/tencent/mmkv/MMKV;->initialize(Landroid/content/Context;)Ljava/lang/String;

    new-instance p1, Landroid/widget/Button;

    invoke-direct {p1, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V

    const-string v0, "\u8bbe\u7f6e"

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V

    new-instance v0, Ltown/lamps/recommended/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/recommended/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/recommended/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p0, p1}, Ltown/lamps/recommended/MainActivity;->setContentView(Landroid/view/View;)V

    invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;

    move-result-object p1

    const-string v0, "uid"

    const-string v1, ""

    invoke-virtual {p1, v0, v1}, Lcom/tencent/mmkv/MMKV;->decodeString(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;

    move-result-object p1

    new-instance v0, Ltown/lamps/recommended/MainActivity$1;

    invoke-direct {v0, p0}, Ltown/lamps/recommended/MainActivity$1;-><init>(Ltown/lamps/recommended/MainActivity;)V

    invoke-static {p1, v0}, Ltown/lamps/recommended/Feed;->load(Ljava/lang/String;Lokhttp3/Callback;)V

    return-void
.end method
