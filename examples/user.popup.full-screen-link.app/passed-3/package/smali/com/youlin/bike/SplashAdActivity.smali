.class public Lcom/youlin/bike/SplashAdActivity;
.super Landroid/app/Activity;

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcom/youlin/bike/SplashAdActivity$AdClick;
    }
.end annotation


# instance fields
.field private gone:Z

.field private final handler:Landroid/os/Handler;


# direct methods
.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-direct {v0}, Landroid/os/Handler;-><init>()V

    iput-object v0, p0, Lcom/youlin/bike/SplashAdActivity;->handler:Landroid/os/Handler;

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->setContentView(I)V

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/ImageView;

    const/high16 v1, -0x10000

    invoke-virtual {v0, v1}, Landroid/widget/ImageView;->setBackgroundColor(I)V

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcom/youlin/bike/SplashAdActivity$AdClick;

    const/4 v2, 0x0

    invoke-direct {v1, p0, v2}, Lcom/youlin/bike/SplashAdActivity$AdClick;-><init>(Lcom/youlin/bike/SplashAdActivity;Lcom/youlin/bike/SplashAdActivity$1;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const v0, 0x7f040003

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcom/youlin/bike/SplashAdActivity$1;

    invoke-direct {v1, p0}, Lcom/youlin/bike/SplashAdActivity$1;-><init>(Lcom/youlin/bike/SplashAdActivity;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcom/youlin/bike/SplashAdActivity$2;

    invoke-direct {v1, p0}, Lcom/youlin/bike/SplashAdActivity$2;-><init>(Lcom/youlin/bike/SplashAdActivity;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    iget-object v0, p0, Lcom/youlin/bike/SplashAdActivity;->handler:Landroid/os/Handler;

    const-wide/16 v2, 0x1388

    invoke-virtual {v0, p0, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method

.method public run()V
    .registers 3

    iget-boolean v0, p0, Lcom/youlin/bike/SplashAdActivity;->gone:Z

    if-eqz v0, :cond_5

    :goto_4
    return-void

    :cond_5
    const/4 v0, 0x1

    iput-boolean v0, p0, Lcom/youlin/bike/SplashAdActivity;->gone:Z

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcom/youlin/bike/HomeActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p0, v0}, Lcom/youlin/bike/SplashAdActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcom/youlin/bike/SplashAdActivity;->finish()V

    goto :goto_4
.end method
