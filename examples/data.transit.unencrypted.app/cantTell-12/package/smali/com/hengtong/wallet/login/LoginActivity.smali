.class public Lcom/hengtong/wallet/login/LoginActivity;
.super Landroid/app/Activity;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field private phone:Landroid/widget/EditText;

.field private pwd:Landroid/widget/EditText;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 6

    iget-object v0, p0, Lcom/hengtong/wallet/login/LoginActivity;->phone:Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/String;->trim()Ljava/lang/String;

    move-result-object v0

    iget-object v1, p0, Lcom/hengtong/wallet/login/LoginActivity;->pwd:Landroid/widget/EditText;

    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v1

    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v1

    new-instance v2, Ljava/lang/Thread;

    new-instance v3, Lcom/hengtong/wallet/login/LoginActivity$1;

    invoke-direct {v3, p0, v0, v1}, Lcom/hengtong/wallet/login/LoginActivity$1;-><init>(Lcom/hengtong/wallet/login/LoginActivity;Ljava/lang/String;Ljava/lang/String;)V

    invoke-direct {v2, v3}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v2}, Ljava/lang/Thread;->start()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/hengtong/wallet/login/LoginActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/hengtong/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/hengtong/wallet/login/LoginActivity;->phone:Landroid/widget/EditText;

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/hengtong/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/hengtong/wallet/login/LoginActivity;->pwd:Landroid/widget/EditText;

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcom/hengtong/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
