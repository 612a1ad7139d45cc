.class public final synthetic Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field public final synthetic f$0:Lcom/tern/play/LuckyDialog;

.method public synthetic constructor <init>(Lcom/tern/play/LuckyDialog;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda0;->f$0:Lcom/tern/play/LuckyDialog;
    return-void
.end method

.method public final onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/tern/play/LuckyDialog$$ExternalSyntheticLambda0;->f$0:Lcom/tern/play/LuckyDialog;
    invoke-virtual {v0, p1}, Lcom/tern/play/LuckyDialog;->lambda$onCreate$0(Landroid/view/View;)V
    return-void
.end method
