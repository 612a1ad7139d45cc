.class public final synthetic La/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:Lcn/xiangtan/yunshan/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunshan/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, La/a;->a:Lcn/xiangtan/yunshan/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object p1, p0, La/a;->a:Lcn/xiangtan/yunshan/MainActivity;

    sget v0, Lcn/xiangtan/yunshan/MainActivity;->b:I

    const/high16 v0, 0x7f030000
    invoke-virtual {p1, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    const/16 v0, 0x8

    invoke-virtual {p1, v0}, Landroid/view/View;->setVisibility(I)V

    return-void
.end method
