.class public final synthetic La/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:Lcn/xiangtan/yunhe/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunhe/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, La/a;->a:Lcn/xiangtan/yunhe/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 6

    iget-object v0, p0, La/a;->a:Lcn/xiangtan/yunhe/MainActivity;

    sget v1, Lcn/xiangtan/yunhe/MainActivity;->b:I

    invoke-virtual {v0}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v1, Landroid/app/Dialog;

    invoke-direct {v1, v0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    const/high16 v2, 0x7f020000

    invoke-virtual {v1, v2}, Landroid/app/Dialog;->setContentView(I)V

    const/4 v2, 0x0

    invoke-virtual {v1, v2}, Landroid/app/Dialog;->setCancelable(Z)V

    const/high16 v3, 0x7f030000

    invoke-virtual {v1, v3}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v3

    new-instance v4, La/b;

    invoke-direct {v4, v0, v2}, La/b;-><init>(Ljava/lang/Object;I)V

    invoke-virtual {v3, v4}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const v0, 0x7f030001

    invoke-virtual {v1, v0}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v2, La/b;

    const/4 v3, 0x1

    invoke-direct {v2, v1, v3}, La/b;-><init>(Ljava/lang/Object;I)V

    invoke-virtual {v0, v2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {v1}, Landroid/app/Dialog;->show()V

    return-void
.end method
