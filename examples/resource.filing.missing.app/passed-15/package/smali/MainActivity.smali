.class public Lcom/example/ferry/MainActivity;
.super Landroid/app/Activity;
.source "MainActivity.java"


# static fields
.field static final WHERE:Ljava/lang/String; = "https://beian.miit.gov.cn/"


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 4

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 v0, 0x7f020000

    invoke-virtual {p0, v0}, Lcom/example/ferry/MainActivity;->setContentView(I)V

    const/high16 v0, 0x7f040000

    invoke-virtual {p0, v0}, Lcom/example/ferry/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    new-instance v1, Lcom/example/ferry/MainActivity$1;

    invoke-direct {v1, p0}, Lcom/example/ferry/MainActivity$1;-><init>(Lcom/example/ferry/MainActivity;)V

    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method

.method open(Ljava/lang/String;)V
    .registers 5

    new-instance v0, Landroid/content/Intent;

    const-string v1, "android.intent.action.VIEW"

    invoke-static {p1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p0, v0}, Lcom/example/ferry/MainActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
