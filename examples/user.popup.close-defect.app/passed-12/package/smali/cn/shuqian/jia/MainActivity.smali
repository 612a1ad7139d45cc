.class public Lcn/shuqian/jia/MainActivity;
.super Landroid/app/Activity;

.field private left:Z


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected final onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Landroid/app/Activity;->setContentView(I)V

    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/shuqian/jia/a;

    const/4 v1, 0x0

    invoke-direct {v0, p0, v1}, Lcn/shuqian/jia/a;-><init>(Lcn/shuqian/jia/MainActivity;I)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const p1, 0x7f030001

    invoke-virtual {p0, p1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/shuqian/jia/a;

    const/4 v1, 0x1

    invoke-direct {v0, p0, v1}, Lcn/shuqian/jia/a;-><init>(Lcn/shuqian/jia/MainActivity;I)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method

.method b()V
    .registers 4

    iget-boolean v0, p0, Lcn/shuqian/jia/MainActivity;->left:Z

    if-eqz v0, :cond_5

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    :cond_5
    invoke-virtual {p0}, Landroid/app/Activity;->finish()V

    return-void
.end method

.method c()V
    .registers 2

    const/4 v0, 0x1

    iput-boolean v0, p0, Lcn/shuqian/jia/MainActivity;->left:Z

    return-void
.end method
