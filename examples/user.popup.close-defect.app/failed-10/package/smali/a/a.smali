.class public final synthetic La/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:Lcn/xiangtan/yuncha/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yuncha/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, La/a;->a:Lcn/xiangtan/yuncha/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 5

    iget-object v0, p0, La/a;->a:Lcn/xiangtan/yuncha/MainActivity;

    sget v1, Lcn/xiangtan/yuncha/MainActivity;->b:I

    invoke-virtual {v0}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v1, Landroid/app/Dialog;

    invoke-direct {v1, v0}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    const/high16 v2, 0x7f020000

    invoke-virtual {v1, v2}, Landroid/app/Dialog;->setContentView(I)V

    const/4 v2, 0x0

    invoke-virtual {v1, v2}, Landroid/app/Dialog;->setCancelable(Z)V

    const/high16 v2, 0x7f030000

    invoke-virtual {v1, v2}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object v2

    new-instance v3, La/c;

    invoke-direct {v3, v0, v1}, La/c;-><init>(Lcn/xiangtan/yuncha/MainActivity;Landroid/app/Dialog;)V

    invoke-virtual {v2, v3}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    invoke-virtual {v1}, Landroid/app/Dialog;->show()V

    return-void
.end method
