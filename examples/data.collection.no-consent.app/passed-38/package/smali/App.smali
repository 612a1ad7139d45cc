.class public Ltown/lamps/kept/App;
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

    invoke-static {p0}, Ltown/lamps/kept/Gate;->init(Landroid/content/Context;)V

    sget-boolean v0, Ltown/lamps/kept/Gate;->agreed:Z

    if-eqz v0, :cond_d

    invoke-static {p0}, Ltown/lamps/kept/Up;->send(Landroid/content/Context;)V

    :cond_d
    return-void
.end method
