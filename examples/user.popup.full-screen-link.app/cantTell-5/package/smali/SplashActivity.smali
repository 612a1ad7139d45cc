.class public Ltown/lamps/mayjump/SplashActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method go()V
    .registers 3
    new-instance v0, Landroid/content/Intent;

    const-class v1, Ltown/lamps/mayjump/HomeActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Ltown/lamps/mayjump/SplashActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Ltown/lamps/mayjump/SplashActivity;->finish()V

    return-void
.end method

.method synthetic lambda$onCreate$0$town-lamps-mayjump-SplashActivity(Landroid/view/View;)V
    .registers 4

    const-string p1, "x"

    const/4 v0, 0x0
    invoke-virtual {p0, p1, v0}, Ltown/lamps/mayjump/SplashActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p1

    const-string v0, "click"

    const/4 v1, 0x1

    invoke-interface {p1, v0, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result p1

    if-eqz p1, :cond_20

    new-instance p1, Landroid/content/Intent;

    const-string v0, "https://sale.brand-xyz.com/618"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p1, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, p1}, Ltown/lamps/mayjump/SplashActivity;->startActivity(Landroid/content/Intent;)V

    :cond_20
    return-void
.end method

.method synthetic lambda$onCreate$1$town-lamps-mayjump-SplashActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Ltown/lamps/mayjump/SplashActivity;->go()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/FrameLayout;

    invoke-direct {p1, p0}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V

    new-instance v0, Landroid/widget/ImageView;

    invoke-direct {v0, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V

    const/high16 v1, 0x7f020000

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setImageResource(I)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    new-instance v1, Landroid/widget/TextView;

    invoke-direct {v1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    const-string v2, "\u8df3\u8fc7"

    invoke-virtual {v1, v2}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    new-instance v2, Landroid/view/ViewGroup$LayoutParams;

    const/4 v3, -0x2

    invoke-direct {v2, v3, v3}, Landroid/view/ViewGroup$LayoutParams;-><init>(II)V

    invoke-virtual {p1, v1, v2}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;Landroid/view/ViewGroup$LayoutParams;)V

    invoke-virtual {p0, p1}, Ltown/lamps/mayjump/SplashActivity;->setContentView(Landroid/view/View;)V

    new-instance p1, Ltown/lamps/mayjump/SplashActivity$$ExternalSyntheticLambda0;

    invoke-direct {p1, p0}, Ltown/lamps/mayjump/SplashActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/mayjump/SplashActivity;)V

    invoke-virtual {v0, p1}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance p1, Ltown/lamps/mayjump/SplashActivity$$ExternalSyntheticLambda1;

    invoke-direct {p1, p0}, Ltown/lamps/mayjump/SplashActivity$$ExternalSyntheticLambda1;-><init>(Ltown/lamps/mayjump/SplashActivity;)V

    invoke-virtual {v1, p1}, Landroid/widget/TextView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
