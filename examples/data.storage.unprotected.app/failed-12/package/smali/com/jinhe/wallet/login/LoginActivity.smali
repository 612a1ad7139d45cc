.class public Lcom/jinhe/wallet/login/LoginActivity;
.super Landroid/app/Activity;

# interfaces
.implements Landroid/view/View$OnClickListener;
.implements Lcom/jinhe/wallet/login/LoginModel$Result;


# instance fields
.field private model:Lcom/jinhe/wallet/login/LoginModel;

.field private phone:Landroid/widget/EditText;

.field private pwd:Landroid/widget/EditText;

.field private remember:Landroid/widget/CheckBox;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public done(Z)V
    .registers 2

    if-eqz p1, :cond_5

    invoke-virtual {p0}, Lcom/jinhe/wallet/login/LoginActivity;->finish()V

    :cond_5
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Lcom/jinhe/wallet/login/LoginActivity;->phone:Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/String;->trim()Ljava/lang/String;

    move-result-object v0

    iget-object v1, p0, Lcom/jinhe/wallet/login/LoginActivity;->pwd:Landroid/widget/EditText;

    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v1

    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v1

    iget-object v2, p0, Lcom/jinhe/wallet/login/LoginActivity;->remember:Landroid/widget/CheckBox;

    invoke-virtual {v2}, Landroid/widget/CheckBox;->isChecked()Z

    move-result v2

    if-eqz v2, :cond_25

    iget-object v2, p0, Lcom/jinhe/wallet/login/LoginActivity;->model:Lcom/jinhe/wallet/login/LoginModel;

    invoke-virtual {v2, v0, v1}, Lcom/jinhe/wallet/login/LoginModel;->remember(Ljava/lang/String;Ljava/lang/String;)V

    :cond_25
    iget-object v2, p0, Lcom/jinhe/wallet/login/LoginActivity;->model:Lcom/jinhe/wallet/login/LoginModel;

    invoke-virtual {v2, v0, v1, p0}, Lcom/jinhe/wallet/login/LoginModel;->login(Ljava/lang/String;Ljava/lang/String;Lcom/jinhe/wallet/login/LoginModel$Result;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/jinhe/wallet/login/LoginActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/jinhe/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/jinhe/wallet/login/LoginActivity;->phone:Landroid/widget/EditText;

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/jinhe/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/jinhe/wallet/login/LoginActivity;->pwd:Landroid/widget/EditText;

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcom/jinhe/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/CheckBox;

    iput-object v0, p0, Lcom/jinhe/wallet/login/LoginActivity;->remember:Landroid/widget/CheckBox;

    new-instance v0, Lcom/jinhe/wallet/login/LoginModel;

    invoke-direct {v0, p0}, Lcom/jinhe/wallet/login/LoginModel;-><init>(Landroid/content/Context;)V

    iput-object v0, p0, Lcom/jinhe/wallet/login/LoginActivity;->model:Lcom/jinhe/wallet/login/LoginModel;

    const v0, 0x7f040003

    invoke-virtual {p0, v0}, Lcom/jinhe/wallet/login/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
