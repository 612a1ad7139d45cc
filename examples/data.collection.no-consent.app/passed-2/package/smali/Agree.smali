.class public Lcom/example/news/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field private context:Landroid/content/Context;
.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/news/Agree;->context:Landroid/content/Context;
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 3
    iget-object v0, p0, Lcom/example/news/Agree;->context:Landroid/content/Context;
    invoke-static {v0}, Lcom/example/news/Device;->read(Landroid/content/Context;)V
    return-void
.end method
