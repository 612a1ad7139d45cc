.class Lcom/example/ferries/FerriesActivity$1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.field final val$dialog:Landroid/app/Dialog;

.method constructor <init>(Landroid/app/Dialog;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/ferries/FerriesActivity$1;->val$dialog:Landroid/app/Dialog;
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 1
    iget-object v0, p0, Lcom/example/ferries/FerriesActivity$1;->val$dialog:Landroid/app/Dialog;
    invoke-virtual {v0}, Landroid/app/Dialog;->dismiss()V
    return-void
.end method
