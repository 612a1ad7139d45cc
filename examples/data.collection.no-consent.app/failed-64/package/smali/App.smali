.class public Ltown/lamps/headers/App;
.super Landroid/app/Application;


# static fields
.field public static ctx:Landroid/content/Context;


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

    sput-object p0, Ltown/lamps/headers/App;->ctx:Landroid/content/Context;

    invoke-static {}, Ltown/lamps/headers/Api;->config()V

    return-void
.end method
