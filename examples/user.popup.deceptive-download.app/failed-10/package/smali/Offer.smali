.class Lcn/hedong/buxing/Offer;
.super Landroid/app/Dialog;
.source "Offer.java"


# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/hedong/buxing/Offer;->setContentView(I)V

    new-instance p1, Lcn/hedong/buxing/Offer$1;

    invoke-direct {p1, p0}, Lcn/hedong/buxing/Offer$1;-><init>(Lcn/hedong/buxing/Offer;)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcn/hedong/buxing/Offer;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcn/hedong/buxing/Offer;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
