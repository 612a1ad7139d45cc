.class public Lcom/example/jetty/JettyActivity;
.super Landroid/app/Activity;
.source "JettyActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 5

    .line 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    .line 7
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    move-object v4, v0
    invoke-virtual {p0, v4}, Lcom/example/jetty/JettyActivity;->setContentView(Landroid/view/View;)V

    .line 8
    invoke-virtual {p0}, Lcom/example/jetty/JettyActivity;->getIntent()Landroid/content/Intent;
    move-result-object v2
    const-string v3, "post"
    invoke-virtual {v2, v3}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v2
    invoke-direct {p0, v2}, Lcom/example/jetty/JettyActivity;->pressable(Ljava/lang/String;)Ljava/lang/CharSequence;
    move-result-object v1
    invoke-virtual {v4, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    .line 9
    return-void
.end method

.method private pressable(Ljava/lang/String;)Ljava/lang/CharSequence;
    .locals 9

    .line 11
    invoke-virtual {p0}, Lcom/example/jetty/JettyActivity;->getResources()Landroid/content/res/Resources;
    move-result-object v5
    const v6, 0x7f020000
    invoke-virtual {v5, v6}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v5
    array-length v6, v5
    const/4 v7, 0x0
    :L10
    if-ge v7, v6, :L39
    aget-object v8, v5, v7
    invoke-virtual {p1, v8}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z
    move-result v0
    if-eqz v0, :L33
    return-object p1
    :L33
    add-int/lit8 v7, v7, 0x1
    goto/16 :L10
    :L39

    .line 12
    new-instance v0, Landroid/text/SpannableString;
    invoke-direct {v0, p1}, Landroid/text/SpannableString;-><init>(Ljava/lang/CharSequence;)V
    move-object v5, v0

    .line 13
    new-instance v1, Lcom/example/jetty/JettyActivity$1;
    invoke-direct {v1, p0, p1}, Lcom/example/jetty/JettyActivity$1;-><init>(Lcom/example/jetty/JettyActivity;Ljava/lang/String;)V
    const/4 v2, 0x0
    invoke-virtual {p1}, Ljava/lang/String;->length()I
    move-result v3
    const/16 v4, 0x21
    invoke-virtual {v5, v1, v2, v3, v4}, Landroid/text/SpannableString;->setSpan(Ljava/lang/Object;III)V

    .line 14
    return-object v5
.end method
