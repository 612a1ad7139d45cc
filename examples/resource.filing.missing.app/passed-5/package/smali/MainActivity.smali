.class public Lcom/example/ferry/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# static fields
.field private static final MAY_BE_OPENED:[Ljava/lang/String;


# direct methods
.method static constructor <clinit>()V
    .registers 3

    const/4 v0, 0x3

    new-array v0, v0, [Ljava/lang/String;

    const/4 v1, 0x0

    const-string v2, "beian.miit.gov.cn"

    aput-object v2, v0, v1

    const/4 v1, 0x1

    const-string v2, "www.miitbeian.gov.cn"

    aput-object v2, v0, v1

    const/4 v1, 0x2

    const-string v2, "www.ferry.example"

    aput-object v2, v0, v1

    sput-object v0, Lcom/example/ferry/MainActivity;->MAY_BE_OPENED:[Ljava/lang/String;

    return-void
.end method

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method public number(Landroid/view/View;)V
    .registers 3

    const-string v0, "https://beian.miit.gov.cn/"

    invoke-virtual {p0, v0}, Lcom/example/ferry/MainActivity;->open(Ljava/lang/String;)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/ferry/MainActivity;->setContentView(I)V

    return-void
.end method

.method open(Ljava/lang/String;)V
    .registers 10

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    invoke-virtual {v2}, Landroid/net/Uri;->getHost()Ljava/lang/String;

    move-result-object v1

    sget-object v3, Lcom/example/ferry/MainActivity;->MAY_BE_OPENED:[Ljava/lang/String;

    array-length v4, v3

    const/4 v2, 0x0

    :goto_c
    if-ge v2, v4, :cond_27

    aget-object v0, v3, v2

    invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v5

    if-eqz v5, :cond_24

    new-instance v5, Landroid/content/Intent;

    const-string v6, "android.intent.action.VIEW"

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v7

    invoke-direct {v5, v6, v7}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, v5}, Lcom/example/ferry/MainActivity;->startActivity(Landroid/content/Intent;)V

    :cond_24
    add-int/lit8 v2, v2, 0x1

    goto :goto_c

    :cond_27
    return-void
.end method
