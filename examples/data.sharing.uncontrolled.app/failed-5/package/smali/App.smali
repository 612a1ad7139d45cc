.class public Lcn/readexample/app/App;
.super Landroid/app/Application;
.source "App.java"

.field static id:Ljava/lang/String;

.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method

.method static fill(Landroid/content/Context;)V
    .registers 3

    invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;

    move-result-object v0

    const-string v1, "android_id"

    invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcn/readexample/app/App;->id:Ljava/lang/String;

    sget-object v0, Lcn/readexample/app/App;->id:Ljava/lang/String;

    invoke-static {v0}, Lcn/readexample/app/Log1;->send(Ljava/lang/String;)V

    return-void
.end method
