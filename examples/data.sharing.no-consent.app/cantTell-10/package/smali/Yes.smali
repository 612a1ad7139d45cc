.class public Lcn/yingtao/match/Yes;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final screen:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/yingtao/match/Yes;->screen:Landroid/content/Context;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5
    iget-object v0, p0, Lcn/yingtao/match/Yes;->screen:Landroid/content/Context;
    invoke-static {v0}, Lcn/yingtao/match/Ads;->start(Landroid/content/Context;)V
    return-void
.end method
