.class  Lcom/example/kites/KitesActivity$1;
.super Ljava/lang/Object;
.source "KitesActivity.java"
.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/kites/KitesActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$card:Landroid/app/Dialog;

.field final synthetic this$0:Lcom/example/kites/KitesActivity;

.method constructor <init>(Lcom/example/kites/KitesActivity;Landroid/app/Dialog;)V
    .locals 0

    .line 7
    iput-object p1, p0, Lcom/example/kites/KitesActivity$1;->this$0:Lcom/example/kites/KitesActivity;
    iput-object p2, p0, Lcom/example/kites/KitesActivity$1;->val$card:Landroid/app/Dialog;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .locals 1

    .line 7
    iget-object v0, p0, Lcom/example/kites/KitesActivity$1;->val$card:Landroid/app/Dialog;
    invoke-virtual {v0}, Landroid/app/Dialog;->dismiss()V
    return-void
.end method
