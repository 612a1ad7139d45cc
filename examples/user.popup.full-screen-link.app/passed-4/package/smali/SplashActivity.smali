.class public Lcom/example/news/SplashActivity;
.super Landroid/app/Activity;
.source "SplashActivity.java"

.field private advert:Landroid/widget/ImageView;

.field private details:Landroid/widget/Button;

.field private final pressed:Landroid/view/View$OnClickListener;

.field private skip:Landroid/widget/TextView;

.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Lcom/example/news/SplashActivity$1;

    invoke-direct {v0, p0}, Lcom/example/news/SplashActivity$1;-><init>(Lcom/example/news/SplashActivity;)V

    iput-object v0, p0, Lcom/example/news/SplashActivity;->pressed:Landroid/view/View$OnClickListener;

    return-void
.end method

.method static synthetic access$000(Lcom/example/news/SplashActivity;)V
    .registers 1

    invoke-direct {p0}, Lcom/example/news/SplashActivity;->goOn()V

    return-void
.end method

.method static synthetic access$100(Lcom/example/news/SplashActivity;)V
    .registers 1

    invoke-direct {p0}, Lcom/example/news/SplashActivity;->open()V

    return-void
.end method

.method private goOn()V
    .registers 3

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcom/example/news/MainActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcom/example/news/SplashActivity;->finish()V

    return-void
.end method

.method private listen()V
    .registers 3

    iget-object v0, p0, Lcom/example/news/SplashActivity;->advert:Landroid/widget/ImageView;

    iget-object v1, p0, Lcom/example/news/SplashActivity;->pressed:Landroid/view/View$OnClickListener;

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    iget-object v0, p0, Lcom/example/news/SplashActivity;->details:Landroid/widget/Button;

    iget-object v1, p0, Lcom/example/news/SplashActivity;->pressed:Landroid/view/View$OnClickListener;

    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    iget-object v0, p0, Lcom/example/news/SplashActivity;->skip:Landroid/widget/TextView;

    iget-object v1, p0, Lcom/example/news/SplashActivity;->pressed:Landroid/view/View$OnClickListener;

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method

.method private open()V
    .registers 4

    new-instance v0, Landroid/content/Intent;

    const-string v1, "android.intent.action.VIEW"

    const-string v2, "https://adnet-partner.cn/landing?id=88"

    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/ImageView;

    iput-object v0, p0, Lcom/example/news/SplashActivity;->advert:Landroid/widget/ImageView;

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/Button;

    iput-object v0, p0, Lcom/example/news/SplashActivity;->details:Landroid/widget/Button;

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcom/example/news/SplashActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    iput-object v0, p0, Lcom/example/news/SplashActivity;->skip:Landroid/widget/TextView;

    invoke-direct {p0}, Lcom/example/news/SplashActivity;->listen()V

    return-void
.end method
