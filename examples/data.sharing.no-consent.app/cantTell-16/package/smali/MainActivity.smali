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
    const v0, 0x7f040001
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
    new-instance v5, Lcn/readexample/app/Sender;
    invoke-direct {v5, v0}, Lcn/readexample/app/Sender;-><init>(Ljava/lang/String;)V
    new-instance v6, Ljava/lang/Thread;
    invoke-direct {v6, v5}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v6}, Ljava/lang/Thread;->start()V
    return-void
.end method
