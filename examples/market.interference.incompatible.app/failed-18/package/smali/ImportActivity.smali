.class public Lcom/tanzhu/ledger/ImportActivity;
.super Landroid/app/Activity;
.field private static final RIVALS:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    invoke-virtual {p0}, Lcom/tanzhu/ledger/ImportActivity;->getCallingPackage()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/tanzhu/ledger/ImportActivity;->isListed(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :read
    const-string v1, "账目格式不兼容，无法导入"
    const/4 v2, 0x1
    invoke-static {p0, v1, v2}, Landroid/widget/Toast;->makeText(Landroid/content/Context;Ljava/lang/CharSequence;I)Landroid/widget/Toast;
    move-result-object v1
    invoke-virtual {v1}, Landroid/widget/Toast;->show()V
    invoke-virtual {p0}, Lcom/tanzhu/ledger/ImportActivity;->finish()V
    return-void
    :read
    new-instance v0, Landroid/widget/TextView;
    invoke-direct {v0, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V
    invoke-virtual {p0}, Lcom/tanzhu/ledger/ImportActivity;->getIntent()Landroid/content/Intent;
    move-result-object v1
    const-string v2, "android.intent.extra.TEXT"
    invoke-virtual {v1, v2}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;
    move-result-object v1
    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V
    invoke-virtual {p0, v0}, Lcom/tanzhu/ledger/ImportActivity;->setContentView(Landroid/view/View;)V
    return-void
.end method

.method private static isListed(Ljava/lang/String;)Z
    .registers 5
    sget-object v0, Lcom/tanzhu/ledger/ImportActivity;->RIVALS:[Ljava/lang/String;
    array-length v1, v0
    const/4 v2, 0x0
    :next
    if-ge v2, v1, :none
    aget-object v3, v0, v2
    invoke-virtual {v3, p0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v3
    if-eqz v3, :other
    const/4 v0, 0x1
    return v0
    :other
    add-int/lit8 v2, v2, 0x1
    goto :next
    :none
    const/4 v0, 0x0
    return v0
.end method

.method static constructor <clinit>()V
    .registers 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.songguo.ledger"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "cn.mubei.account"
    aput-object v2, v0, v1
    sput-object v0, Lcom/tanzhu/ledger/ImportActivity;->RIVALS:[Ljava/lang/String;
    return-void
.end method
