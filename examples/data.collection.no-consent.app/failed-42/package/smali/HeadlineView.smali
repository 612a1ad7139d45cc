.class public Lcom/example/news/widget/HeadlineView;
.super Landroid/widget/FrameLayout;

.method public constructor <init>(Landroid/content/Context;Landroid/util/AttributeSet;)V
    .registers 4
    const/4 v0, 0x0
    invoke-direct {p0, p1, p2, v0}, Lcom/example/news/widget/HeadlineView;-><init>(Landroid/content/Context;Landroid/util/AttributeSet;I)V
    return-void
.end method

.method public constructor <init>(Landroid/content/Context;Landroid/util/AttributeSet;I)V
    .registers 5
    invoke-direct {p0, p1, p2, p3}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;Landroid/util/AttributeSet;I)V
    invoke-static {p1}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    return-void
.end method
