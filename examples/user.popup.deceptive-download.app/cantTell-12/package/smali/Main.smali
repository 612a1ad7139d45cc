.class public Lcn/hedong/buxing/Main;
.super Landroid/app/Activity;
.source "Main.java"


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/hedong/buxing/Main;->setContentView(I)V

    const/high16 p1, 0x7f040000

    invoke-virtual {p0, p1}, Lcn/hedong/buxing/Main;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/hedong/buxing/Main$1;

    invoke-direct {v0, p0}, Lcn/hedong/buxing/Main$1;-><init>(Lcn/hedong/buxing/Main;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
