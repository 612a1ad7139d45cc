.class public Lcom/example/news/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 4
    new-instance v0, La/b;
    invoke-direct {v0, p0}, La/b;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c1;
    invoke-direct {v0, p0}, La/c1;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c2;
    invoke-direct {v0, p0}, La/c2;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c3;
    invoke-direct {v0, p0}, La/c3;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c4;
    invoke-direct {v0, p0}, La/c4;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c5;
    invoke-direct {v0, p0}, La/c5;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c6;
    invoke-direct {v0, p0}, La/c6;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c7;
    invoke-direct {v0, p0}, La/c7;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c8;
    invoke-direct {v0, p0}, La/c8;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c9;
    invoke-direct {v0, p0}, La/c9;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c10;
    invoke-direct {v0, p0}, La/c10;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c11;
    invoke-direct {v0, p0}, La/c11;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c12;
    invoke-direct {v0, p0}, La/c12;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    new-instance v0, La/c13;
    invoke-direct {v0, p0}, La/c13;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lc/a;->a(Lb/c;)V
    return-void
.end method
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    return-void
.end method
