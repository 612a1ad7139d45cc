.class public Lcom/example/stalls/Others;
.super Ljava/lang/Object;

.field private static final APPS:[[Ljava/lang/String;

.field private final screen:Landroid/app/Activity;

.field private seen:[Ljava/lang/String;

.method constructor <init>(Landroid/app/Activity;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/stalls/Others;->screen:Landroid/app/Activity;
    return-void
.end method

.method  look()V
    .locals 8
    const/4 v1, 0x0
    iput-object v1, p0, Lcom/example/stalls/Others;->seen:[Ljava/lang/String;
    sget-object v3, Lcom/example/stalls/Others;->APPS:[[Ljava/lang/String;
    array-length v4, v3
    const/4 v5, 0x0
    :L14
    if-ge v5, v4, :L55
    aget-object v6, v3, v5
    :L24
    iget-object v0, p0, Lcom/example/stalls/Others;->screen:Landroid/app/Activity;
    invoke-virtual {v0}, Landroid/app/Activity;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    const/4 v2, 0x0
    aget-object v1, v6, v2
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    iput-object v6, p0, Lcom/example/stalls/Others;->seen:[Ljava/lang/String;
    :te_46
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:L24 .. :te_46} :L47
    :L46
    return-void
    :L47
    move-exception v7
    add-int/lit8 v5, v5, 0x1
    goto/16 :L14
    :L55
    return-void
.end method

.method  isAny()Z
    .locals 1
    iget-object v0, p0, Lcom/example/stalls/Others;->seen:[Ljava/lang/String;
    if-eqz v0, :L11
    const/4 v0, 0x1
    goto/16 :L12
    :L11
    const/4 v0, 0x0
    :L12
    return v0
.end method

.method  tell()V
    .locals 7
    new-instance v0, Landroid/app/AlertDialog$Builder;
    iget-object v2, p0, Lcom/example/stalls/Others;->screen:Landroid/app/Activity;
    invoke-direct {v0, v2}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    new-instance v1, Ljava/lang/StringBuilder;
    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V
    const-string v2, "\u672c\u5e97\u4e0d\u80fd\u4e0e\u5176\u4ed6\u5916\u5356\u5e73\u53f0\u540c\u65f6\u8425\u4e1a\uff0c\u8bf7\u5148\u5378\u8f7d\u201c"
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    iget-object v2, p0, Lcom/example/stalls/Others;->seen:[Ljava/lang/String;
    const/4 v3, 0x1
    aget-object v2, v2, v3
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    const-string v2, "\u201d\u3002"
    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;
    move-result-object v1
    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Landroid/app/AlertDialog$Builder;->setCancelable(Z)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "\u5378\u8f7d"
    new-instance v2, Lcom/example/stalls/Remove;
    iget-object v4, p0, Lcom/example/stalls/Others;->screen:Landroid/app/Activity;
    iget-object v5, p0, Lcom/example/stalls/Others;->seen:[Ljava/lang/String;
    const/4 v6, 0x0
    aget-object v5, v5, v6
    invoke-direct {v2, v4, v5}, Lcom/example/stalls/Remove;-><init>(Landroid/app/Activity;Ljava/lang/String;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    const-string v1, "\u9000\u51fa"
    new-instance v2, Lcom/example/stalls/Leave;
    iget-object v4, p0, Lcom/example/stalls/Others;->screen:Landroid/app/Activity;
    invoke-direct {v2, v4}, Lcom/example/stalls/Leave;-><init>(Landroid/app/Activity;)V
    invoke-virtual {v0, v1, v2}, Landroid/app/AlertDialog$Builder;->setNegativeButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    move-result-object v0
    invoke-virtual {v0}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method

.method static constructor <clinit>()V
    .locals 5
    const/4 v0, 0x2
    new-array v0, v0, [[Ljava/lang/String;
    const/4 v1, 0x0
    const/4 v2, 0x2
    new-array v2, v2, [Ljava/lang/String;
    const/4 v3, 0x0
    const-string v4, "com.wren.seller"
    aput-object v4, v2, v3
    const/4 v3, 0x1
    const-string v4, "\u9e6a\u9e69\u5546\u5bb6"
    aput-object v4, v2, v3
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const/4 v2, 0x2
    new-array v2, v2, [Ljava/lang/String;
    const/4 v3, 0x0
    const-string v4, "cn.robin.shop"
    aput-object v4, v2, v3
    const/4 v3, 0x1
    const-string v4, "\u77e5\u66f4\u5f00\u5e97"
    aput-object v4, v2, v3
    aput-object v2, v0, v1
    sput-object v0, Lcom/example/stalls/Others;->APPS:[[Ljava/lang/String;
    return-void
.end method
