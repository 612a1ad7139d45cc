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
    .registers 3

    iget v0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    add-int/lit8 v0, v0, -0x1

    iput v0, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    if-gtz v0, :cond_c

    invoke-virtual {p0}, Lcn/changgeji/haibao/MainActivity;->enter()V

    return-void

    :cond_c
    const v0, 0x7f030002

    invoke-virtual {p0, v0}, Lcn/changgeji/haibao/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    iget v1, p0, Lcn/changgeji/haibao/MainActivity;->left:I

    invoke-static {v1}, Ljava/lang/String;->valueOf(I)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

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

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/changgeji/haibao/MainActivity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/changgeji/haibao/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/changgeji/haibao/MainActivity$1;

    invoke-direct {v0, p0}, Lcn/changgeji/haibao/MainActivity$1;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    iget-object p1, p0, Lcn/changgeji/haibao/MainActivity;->later:Landroid/os/Handler;

    new-instance v0, Lcn/changgeji/haibao/MainActivity$2;

    invoke-direct {v0, p0}, Lcn/changgeji/haibao/MainActivity$2;-><init>(Lcn/changgeji/haibao/MainActivity;)V

    const-wide/16 v1, 0x3e8

    invoke-virtual {p1, v0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
