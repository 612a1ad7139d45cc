.class public Lcom/yaya/tutor/LoginActivity;
.super Landroid/app/Activity;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field private account:Landroid/widget/EditText;

.field private password:Landroid/widget/EditText;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 5

    new-instance v0, Lcom/yaya/tutor/UserBean;

    invoke-direct {v0}, Lcom/yaya/tutor/UserBean;-><init>()V

    iget-object v1, p0, Lcom/yaya/tutor/LoginActivity;->account:Landroid/widget/EditText;

    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v1

    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/yaya/tutor/UserBean;->setAccount(Ljava/lang/String;)V

    iget-object v1, p0, Lcom/yaya/tutor/LoginActivity;->password:Landroid/widget/EditText;

    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v1

    invoke-virtual {v1}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-static {v1}, Lcom/yaya/tutor/KeyVault;->seal(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/yaya/tutor/UserBean;->setPassword(Ljava/lang/String;)V

    const-string v1, "account"

    invoke-virtual {v0}, Lcom/yaya/tutor/UserBean;->getAccount()Ljava/lang/String;

    move-result-object v2

    invoke-static {p0, v1, v2}, Lcom/yaya/tutor/SpUtils;->put(Landroid/content/Context;Ljava/lang/String;Ljava/lang/Object;)V

    const-string v1, "pwd"

    invoke-virtual {v0}, Lcom/yaya/tutor/UserBean;->getPassword()Ljava/lang/String;

    move-result-object v0

    invoke-static {p0, v1, v0}, Lcom/yaya/tutor/SpUtils;->put(Landroid/content/Context;Ljava/lang/String;Ljava/lang/Object;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/yaya/tutor/LoginActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/yaya/tutor/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/yaya/tutor/LoginActivity;->account:Landroid/widget/EditText;

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcom/yaya/tutor/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcom/yaya/tutor/LoginActivity;->password:Landroid/widget/EditText;

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcom/yaya/tutor/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
