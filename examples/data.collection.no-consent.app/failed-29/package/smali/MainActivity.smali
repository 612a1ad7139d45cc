.class public Lcom/example/market/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"

.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcom/example/market/MainActivity$Later;
    }
.end annotation

.field private static final AGREED:I = 0x2

.field private static final START:I = 0x1

.field private final later:Lcom/example/market/MainActivity$Later;

.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    new-instance v0, Lcom/example/market/MainActivity$Later;

    invoke-direct {v0, p0}, Lcom/example/market/MainActivity$Later;-><init>(Lcom/example/market/MainActivity;)V

    iput-object v0, p0, Lcom/example/market/MainActivity;->later:Lcom/example/market/MainActivity$Later;

    return-void
.end method

.method agreed()V
    .registers 4

    iget-object v1, p0, Lcom/example/market/MainActivity;->later:Lcom/example/market/MainActivity$Later;

    const/4 v2, 0x2

    invoke-virtual {v1, v2}, Lcom/example/market/MainActivity$Later;->obtainMessage(I)Landroid/os/Message;

    move-result-object v0

    iget-object v1, p0, Lcom/example/market/MainActivity;->later:Lcom/example/market/MainActivity$Later;

    invoke-virtual {v1, v0}, Lcom/example/market/MainActivity$Later;->sendMessage(Landroid/os/Message;)Z

    return-void
.end method

.method greet()V
    .registers 2

    const-string v0, "\u4f60\u597d"

    invoke-virtual {p0, v0}, Lcom/example/market/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    iget-object v0, p0, Lcom/example/market/MainActivity;->later:Lcom/example/market/MainActivity$Later;

    const/4 v1, 0x1

    const-wide/16 v2, 0x5dc

    invoke-virtual {v0, v1, v2, v3}, Lcom/example/market/MainActivity$Later;->sendEmptyMessageDelayed(IJ)Z

    new-instance v0, Landroid/app/AlertDialog$Builder;

    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V

    const-string v1, "\u9690\u79c1\u653f\u7b56"

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setTitle(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    const-string v1, "\u8bf7\u9605\u8bfb\u5e76\u540c\u610f\u9690\u79c1\u653f\u7b56"

    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    const-string v1, "\u540c\u610f"

    new-instance v2, Lcom/example/market/MainActivity$2;

    invoke-direct {v2, p0}, Lcom/example/market/MainActivity$2;-><init>(Lcom/example/market/MainActivity;)V

    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    const-string v1, "\u4e0d\u540c\u610f"

    new-instance v2, Lcom/example/market/MainActivity$1;

    invoke-direct {v2, p0}, Lcom/example/market/MainActivity$1;-><init>(Lcom/example/market/MainActivity;)V

    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;

    move-result-object v0

    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;

    return-void
.end method

.method show()V
    .registers 2

    sget-object v0, Lcom/example/market/Device;->id:Ljava/lang/String;

    invoke-virtual {p0, v0}, Lcom/example/market/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method
