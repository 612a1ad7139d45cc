.class public Lcom/example/app/MainActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
    .locals 0
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(I)V
    const v0, 0x7f030001
    invoke-virtual {p0, v0}, Lcom/example/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    invoke-virtual {v0, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method


.method public onClick(Landroid/view/View;)V
    .locals 3
    const v0, 0x7f030000
    invoke-virtual {p0, v0}, Lcom/example/app/MainActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/EditText;
    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    new-instance v1, Lcom/example/app/User;
    invoke-direct {v1}, Lcom/example/app/User;-><init>()V
    invoke-virtual {v1, v0}, Lcom/example/app/User;->setFirst(Ljava/lang/String;)V
    const-string v0, "users.db"
    const/4 v2, 0x0
    invoke-virtual {p0, v0, v2, v2}, Lcom/example/app/MainActivity;->openOrCreateDatabase(Ljava/lang/String;ILandroid/database/sqlite/SQLiteDatabase$CursorFactory;)Landroid/database/sqlite/SQLiteDatabase;
    move-result-object v0
    new-instance v2, Lcom/example/app/UserDao;
    invoke-direct {v2, v0}, Lcom/example/app/UserDao;-><init>(Landroid/database/sqlite/SQLiteDatabase;)V
    invoke-virtual {v2, v1}, Lcom/example/app/UserDao;->insert(Lcom/example/app/User;)V
    return-void
.end method
