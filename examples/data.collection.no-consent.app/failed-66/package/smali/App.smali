.class public Ltown/lamps/flags/App;
.super Landroid/app/Application;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V

    return-void
.end method


# virtual methods
.method public onCreate()V
    .registers 1
    invoke-super {p0}, Landroid/app/Application;->onCreate()V

    invoke-static {}, Ltown/lamps/flags/Gate;->open()V

    return-void
.end method
