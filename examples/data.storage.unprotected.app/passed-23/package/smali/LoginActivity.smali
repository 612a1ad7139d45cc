.class public Lcn/readexample/app/LoginActivity;
.super Landroid/app/Activity;
.source "LoginActivity.java"

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method static mask(Ljava/lang/String;)Ljava/lang/String;
    .registers 2

    invoke-virtual {p0}, Ljava/lang/String;->isEmpty()Z

    move-result v0

    if-eqz v0, :cond_9

    const-string v0, ""

    :goto_8
    return-object v0

    :cond_9
    const-string v0, "***"

    goto :goto_8
.end method

.method private text(I)Ljava/lang/String;
    .registers 3

    invoke-virtual {p0, p1}, Lcn/readexample/app/LoginActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/String;->trim()Ljava/lang/String;

    move-result-object v0

    return-object v0
.end method

.method public login(Landroid/view/View;)V
    .registers 5

    new-instance v0, Lcn/readexample/app/Rows;

    invoke-direct {v0, p0}, Lcn/readexample/app/Rows;-><init>(Landroid/content/Context;)V

    const/high16 v1, 0x7f040000

    invoke-direct {p0, v1}, Lcn/readexample/app/LoginActivity;->text(I)Ljava/lang/String;

    move-result-object v1

    const v2, 0x7f040001

    invoke-direct {p0, v2}, Lcn/readexample/app/LoginActivity;->text(I)Ljava/lang/String;

    move-result-object v2

    invoke-static {v2}, Lcn/readexample/app/LoginActivity;->mask(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v2

    invoke-virtual {v0, v1, v2}, Lcn/readexample/app/Rows;->save(Ljava/lang/String;Ljava/lang/String;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcn/readexample/app/LoginActivity;->setContentView(I)V

    return-void
.end method
