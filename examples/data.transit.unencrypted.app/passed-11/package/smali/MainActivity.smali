.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->setContentView(I)V
    const v0, 0x7f040002
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method

.method private typed(I)Ljava/lang/String;
    .registers 3
    invoke-virtual {p0, p1}, Lcn/readexample/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/EditText;
    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    return-object v0
.end method

.method public onClick(Landroid/view/View;)V
    .registers 12
    const v9, 0x7f040000
    invoke-direct {p0, v9}, Lcn/readexample/app/MainActivity;->typed(I)Ljava/lang/String;
    move-result-object v0
    const v9, 0x7f040001
    invoke-direct {p0, v9}, Lcn/readexample/app/MainActivity;->typed(I)Ljava/lang/String;
    move-result-object v1
    new-instance v2, Lretrofit2/Retrofit$Builder;
    invoke-direct {v2}, Lretrofit2/Retrofit$Builder;-><init>()V
    const-string v3, "https://api.readexample.cn/"
    invoke-virtual {v2, v3}, Lretrofit2/Retrofit$Builder;->baseUrl(Ljava/lang/String;)Lretrofit2/Retrofit$Builder;
    move-result-object v2
    invoke-virtual {v2}, Lretrofit2/Retrofit$Builder;->build()Lretrofit2/Retrofit;
    move-result-object v2
    const-class v3, Lcn/readexample/app/Passport;
    invoke-virtual {v2, v3}, Lretrofit2/Retrofit;->create(Ljava/lang/Class;)Ljava/lang/Object;
    move-result-object v2
    check-cast v2, Lcn/readexample/app/Passport;
    invoke-interface {v2, v0, v1}, Lcn/readexample/app/Passport;->login(Ljava/lang/String;Ljava/lang/String;)Lretrofit2/Call;
    return-void
.end method
