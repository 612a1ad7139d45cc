.class public Lcn/readexample/app/LoginActivity;
.super Landroid/app/Activity;
.source "LoginActivity.java"

.field private mobile:Landroid/widget/EditText;

.field private password:Landroid/widget/EditText;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static synthetic access$000(Lcn/readexample/app/LoginActivity;)V
    .registers 1

    invoke-direct {p0}, Lcn/readexample/app/LoginActivity;->send()V

    return-void
.end method

.method private send()V
    .registers 5

    iget-object v2, p0, Lcn/readexample/app/LoginActivity;->mobile:Landroid/widget/EditText;

    invoke-virtual {v2}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v2

    invoke-virtual {v2}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v2

    invoke-virtual {v2}, Ljava/lang/String;->trim()Ljava/lang/String;

    move-result-object v0

    iget-object v2, p0, Lcn/readexample/app/LoginActivity;->password:Landroid/widget/EditText;

    invoke-virtual {v2}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v2

    invoke-virtual {v2}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0}, Ljava/lang/String;->isEmpty()Z

    move-result v2

    if-nez v2, :cond_24

    invoke-virtual {v1}, Ljava/lang/String;->isEmpty()Z

    move-result v2

    if-eqz v2, :cond_25

    :cond_24
    :goto_24
    return-void

    :cond_25
    invoke-static {}, Lcn/readexample/app/Server;->get()Lcn/readexample/app/Passport;

    move-result-object v2

    invoke-interface {v2, v0, v1}, Lcn/readexample/app/Passport;->login(Ljava/lang/String;Ljava/lang/String;)Lretrofit2/Call;

    move-result-object v2

    new-instance v3, Lcn/readexample/app/LoginActivity$2;

    invoke-direct {v3, p0}, Lcn/readexample/app/LoginActivity$2;-><init>(Lcn/readexample/app/LoginActivity;)V

    invoke-interface {v2, v3}, Lretrofit2/Call;->enqueue(Lretrofit2/Callback;)V

    goto :goto_24
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcn/readexample/app/LoginActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcn/readexample/app/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcn/readexample/app/LoginActivity;->mobile:Landroid/widget/EditText;

    const v0, 0x7f040001

    invoke-virtual {p0, v0}, Lcn/readexample/app/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    iput-object v0, p0, Lcn/readexample/app/LoginActivity;->password:Landroid/widget/EditText;

    const v0, 0x7f040002

    invoke-virtual {p0, v0}, Lcn/readexample/app/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcn/readexample/app/LoginActivity$1;

    invoke-direct {v1, p0}, Lcn/readexample/app/LoginActivity$1;-><init>(Lcn/readexample/app/LoginActivity;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method
