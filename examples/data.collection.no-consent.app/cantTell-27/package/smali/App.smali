.class public Ltown/lamps/config/App;
.super Landroid/app/Application;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method


# virtual methods
.method public onCreate()V
    .registers 2
    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    invoke-static {p0}, Ltown/lamps/config/Flags;->stat(Landroid/content/Context;)Z

    move-result v0

    if-eqz v0, :cond_c

    invoke-static {p0}, Ltown/lamps/config/Up;->send(Landroid/content/Context;)V

    :cond_c
    return-void
.end method
