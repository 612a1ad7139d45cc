.class public Lorg/snipes/books/App;
.super Landroid/app/Application;

# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# virtual methods
.method public onCreate()V
    .registers 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, Lorg/snipes/books/Store;->open(Landroid/content/Context;)V
    return-void
.end method
