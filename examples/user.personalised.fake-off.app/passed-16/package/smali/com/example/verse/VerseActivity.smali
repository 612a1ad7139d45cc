.class public Lcom/example/verse/VerseActivity;
.super Landroid/app/Activity;
.source "VerseActivity.java"

.field private kept:Landroid/content/SharedPreferences;

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
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/example/verse/VerseActivity;->setContentView(I)V

    .line 7
    const-string v2, "verse"
    const/4 v3, 0x0
    invoke-virtual {p0, v2, v3}, Lcom/example/verse/VerseActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v1
    iput-object v1, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;

    .line 8
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    const-string v1, "begun"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-nez v0, :L64
    const/4 v1, 0x1
    invoke-direct {p0, v1}, Lcom/example/verse/VerseActivity;->choose(Z)V
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "begun"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    :L64

    .line 9
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    const-string v1, "agreed"
    const/4 v2, 0x0
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L86
    invoke-direct {p0}, Lcom/example/verse/VerseActivity;->begin()V
    goto/16 :L116
    :L86

    .line 10
    new-instance v0, Landroid/app/AlertDialog$Builder;
    invoke-direct {v0, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v1, "\u8bf7\u9605\u8bfb\u9690\u79c1\u653f\u7b56"
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "\u540c\u610f"
    new-instance v2, Lcom/example/verse/VerseActivity$1;
    invoke-direct {v2, p0}, Lcom/example/verse/VerseActivity$1;-><init>(Lcom/example/verse/VerseActivity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    :L116

    .line 11
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/example/verse/VerseActivity;->findViewById(I)Landroid/view/View;
    move-result-object v4
    check-cast v4, Landroid/widget/Switch;

    .line 12
    new-instance v1, Lcom/example/verse/VerseActivity$2;
    invoke-direct {v1, p0}, Lcom/example/verse/VerseActivity$2;-><init>(Lcom/example/verse/VerseActivity;)V
    invoke-virtual {v4, v1}, Landroid/widget/Switch;->setOnCheckedChangeListener(Landroid/widget/CompoundButton$OnCheckedChangeListener;)V

    .line 13
    return-void
.end method

.method private choose(Z)V
    .locals 2

    .line 14
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "taste"
    invoke-interface {v0, v1, p1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    return-void
.end method

.method private begin()V
    .locals 3

    .line 16
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    const-string v1, "taste"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :L24
    const-string v1, "https://api.verse.example/mine"
    invoke-direct {p0, v1}, Lcom/example/verse/VerseActivity;->ask(Ljava/lang/String;)V
    goto/16 :L30
    :L24
    const-string v1, "https://api.verse.example/all"
    invoke-direct {p0, v1}, Lcom/example/verse/VerseActivity;->ask(Ljava/lang/String;)V
    :L30

    .line 17
    return-void
.end method

.method private ask(Ljava/lang/String;)V
    .locals 2

    .line 19
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcom/example/verse/VerseActivity$3;
    invoke-direct {v1, p0, p1}, Lcom/example/verse/VerseActivity$3;-><init>(Lcom/example/verse/VerseActivity;Ljava/lang/String;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    .line 20
    return-void
.end method

.method static synthetic access$000(Lcom/example/verse/VerseActivity;)Landroid/content/SharedPreferences;
    .locals 1

    .line 3
    iget-object v0, p0, Lcom/example/verse/VerseActivity;->kept:Landroid/content/SharedPreferences;
    return-object v0
.end method

.method static synthetic access$100(Lcom/example/verse/VerseActivity;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Lcom/example/verse/VerseActivity;->begin()V
    return-void
.end method

.method static synthetic access$200(Lcom/example/verse/VerseActivity;Z)V
    .locals 0

    .line 3
    invoke-direct {p0, p1}, Lcom/example/verse/VerseActivity;->choose(Z)V
    return-void
.end method
