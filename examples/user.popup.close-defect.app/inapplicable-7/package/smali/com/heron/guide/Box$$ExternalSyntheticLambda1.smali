.class public final synthetic Lcom/heron/guide/Box$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;


.method public synthetic constructor <init>()V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    invoke-static {p1}, Lcom/heron/guide/Box;->lambda$onCreate$1(Landroid/view/View;)V
    return-void
.end method
