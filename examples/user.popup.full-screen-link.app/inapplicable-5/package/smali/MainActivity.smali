.class public Lcn/changgeji/haibao/MainActivity;
.super Landroid/app/Activity;

.field private final later:Landroid/os/Handler;

.field private left:I

.method public constructor <init>()V
    .registers 3

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    iput-object v0, p0, Lcn/changgeji/haibao/MainActivity;->later:Landroid/os/Handler;

    const/4 v0, 0x4

    iput v0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    return-void
.end method

.method static synthetic access$000(Lcn/changgeji/haibao/MainActivity;)I
    .registers 1

    iget p0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    return p0
.end method

.method static synthetic access$100(Lcn/changgeji/haibao/MainActivity;)Landroid/os/Handler;
    .registers 1

    iget-object p0, p0, Lcn/changgeji/haibao/MainActivity;->later:Landroid/os/Handler;

    return-object p0
.end method

.method count()V
    .registers 2

    iget v0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    add-int/lit8 v0, v0, -0x1

    iput v0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    if-gtz v0, :cond_b

    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->enter()V

    :cond_b
    return-void
.end method

.method enter()V
    .registers 3

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/changgeji/haibao/Home;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcn/changgeji/haibao/MainActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/FrameLayout;

    invoke-direct {p1, p0}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V

    new-instance v0, Landroid/widget/ImageView;

    invoke-direct {v0, p0}, Landroid/widget/ImageView;-><init>(Landroid/content/Context;)V

    new-instance v1, Lcn/changgeji/haibao/MainActivity$1;

    invoke-direct {v1, p0}, Lcn/changgeji/haibao/MainActivity$1;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    new-instance v0, Landroid/widget/Button;

    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V

    const-string v1, "\u8fdb\u5165"

    invoke-virtual {v0, v1}, Landroid/widget/Button;->setText(Ljava/lang/CharSequence;)V

    new-instance v1, Lcn/changgeji/haibao/MainActivity$2;

    invoke-direct {v1, p0}, Lcn/changgeji/haibao/MainActivity$2;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {p1, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V

    invoke-virtual {p0, p1}, Lcn/changgeji/haibao/MainActivity;->setContentView(Landroid/view/View;)V

    iget-object p1, p0, Lcn/changgeji/haibao/MainActivity;->later:Landroid/os/Handler;

    new-instance v0, Lcn/changgeji/haibao/MainActivity$3;

    invoke-direct {v0, p0}, Lcn/changgeji/haibao/MainActivity$3;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    const-wide/16 v1, 0x3e8

    invoke-virtual {p1, v0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
