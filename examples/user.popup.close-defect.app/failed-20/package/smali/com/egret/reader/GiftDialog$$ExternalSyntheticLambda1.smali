.class public final synthetic Lcom/egret/reader/GiftDialog$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/egret/reader/GiftDialog;

.method public synthetic constructor <init>(Lcom/egret/reader/GiftDialog;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/egret/reader/GiftDialog$$ExternalSyntheticLambda1;->f$0:Lcom/egret/reader/GiftDialog;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/egret/reader/GiftDialog$$ExternalSyntheticLambda1;->f$0:Lcom/egret/reader/GiftDialog;
    invoke-virtual {v0, p1}, Lcom/egret/reader/GiftDialog;->lambda$onCreate$1(Landroid/view/View;)V
    return-void
.end method
