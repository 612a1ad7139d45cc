.class public Lorg/wagtails/books/App;
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

    invoke-static {p0}, Lorg/wagtails/books/Store;->open(Landroid/content/Context;)V

    invoke-static {}, Ljava/util/Calendar;->getInstance()Ljava/util/Calendar;

    move-result-object v0

    const/4 v1, 0x5

    invoke-virtual {v0, v1}, Ljava/util/Calendar;->get(I)I

    move-result v0

    const/16 v1, 0x12

    if-ne v0, v1, :cond_1

    const/4 v0, 0x1

    invoke-static {v0}, Lorg/wagtails/books/Store;->keep(Z)V

    :cond_1

    return-void
.end method
