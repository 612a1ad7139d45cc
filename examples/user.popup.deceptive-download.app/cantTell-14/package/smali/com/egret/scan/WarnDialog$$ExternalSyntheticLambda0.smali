.class public final synthetic Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/egret/scan/WarnDialog;

.method public synthetic constructor <init>(Lcom/egret/scan/WarnDialog;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda0;->f$0:Lcom/egret/scan/WarnDialog;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/egret/scan/WarnDialog$$ExternalSyntheticLambda0;->f$0:Lcom/egret/scan/WarnDialog;
    invoke-virtual {v0, p1}, Lcom/egret/scan/WarnDialog;->lambda$onCreate$0(Landroid/view/View;)V
    return-void
.end method
