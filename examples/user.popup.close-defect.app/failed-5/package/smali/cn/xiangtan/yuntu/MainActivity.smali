.class public Lcn/xiangtan/yuntu/MainActivity;
.super Landroid/app/Activity;


# instance fields
.field a:I

.field final b:Landroid/os/Handler;

.field final c:Ljava/lang/Runnable;


# direct methods
.method public constructor <init>()V
    .registers 3

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    const/4 v0, 0x5

    iput v0, p0, Lcn/xiangtan/yuntu/MainActivity;->a:I

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    iput-object v0, p0, Lcn/xiangtan/yuntu/MainActivity;->b:Landroid/os/Handler;

    new-instance v0, Lcn/xiangtan/yuntu/a;

    const/4 v1, 0x1

    invoke-direct {v0, p0, v1}, Lcn/xiangtan/yuntu/a;-><init>(Landroid/app/Activity;I)V

    iput-object v0, p0, Lcn/xiangtan/yuntu/MainActivity;->c:Ljava/lang/Runnable;

    return-void
.end method


# virtual methods
.method public final onBackPressed()V
    .registers 1

    return-void
.end method

.method protected final onCreate(Landroid/os/Bundle;)V
    .registers 5

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Landroid/app/Activity;->setContentView(I)V

    const p1, 0x7f030002

    invoke-virtual {p0, p1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/yuntu/b;

    const/4 v1, 0x0

    invoke-direct {v0, p0, v1}, Lcn/xiangtan/yuntu/b;-><init>(Lcn/xiangtan/yuntu/MainActivity;I)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const p1, 0x7f030003

    invoke-virtual {p0, p1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/xiangtan/yuntu/b;

    const/4 v1, 0x1

    invoke-direct {v0, p0, v1}, Lcn/xiangtan/yuntu/b;-><init>(Lcn/xiangtan/yuntu/MainActivity;I)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    iget-object p1, p0, Lcn/xiangtan/yuntu/MainActivity;->b:Landroid/os/Handler;

    iget-object v0, p0, Lcn/xiangtan/yuntu/MainActivity;->c:Ljava/lang/Runnable;

    const-wide/16 v1, 0x3e8

    invoke-virtual {p1, v0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
