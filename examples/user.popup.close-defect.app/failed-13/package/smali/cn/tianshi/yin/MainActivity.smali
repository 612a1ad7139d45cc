.class public Lcn/tianshi/yin/MainActivity;
.super Landroid/app/Activity;


# static fields
.field public static final synthetic a:I


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected final onCreate(Landroid/os/Bundle;)V
    .registers 6

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Landroid/app/Activity;->setContentView(I)V

    const p1, 0x7f030002

    invoke-virtual {p0, p1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/tianshi/yin/d;

    const/4 v1, 0x0

    invoke-direct {v0, p0, v1}, Lcn/tianshi/yin/d;-><init>(Lcn/tianshi/yin/MainActivity;I)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const v0, 0x7f030001

    invoke-virtual {p0, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcn/tianshi/yin/d;

    const/4 v2, 0x1

    invoke-direct {v1, p0, v2}, Lcn/tianshi/yin/d;-><init>(Lcn/tianshi/yin/MainActivity;I)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    new-instance v0, Lcn/tianshi/yin/c;

    new-instance v1, Lcn/tianshi/yin/e;

    invoke-direct {v1, p0, p1}, Lcn/tianshi/yin/e;-><init>(Lcn/tianshi/yin/MainActivity;Landroid/view/View;)V

    invoke-direct {v0, v1}, Lcn/tianshi/yin/c;-><init>(Lcn/tianshi/yin/e;)V
    iget-object p1, v0, Lcn/tianshi/yin/c;->a:Landroid/os/Handler;

    new-instance v1, Lcn/tianshi/yin/a;

    invoke-direct {v1, v0}, Lcn/tianshi/yin/a;-><init>(Lcn/tianshi/yin/c;)V

    const-wide/16 v2, 0x3e8

    invoke-virtual {p1, v1, v2, v3}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
