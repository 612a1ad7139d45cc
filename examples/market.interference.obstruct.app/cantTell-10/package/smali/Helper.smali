.class public Lcom/example/butler/Helper;
.super Landroid/app/Service;
.source "Helper.java"


# static fields
.field static now:Lcom/example/butler/Helper;


# instance fields
.field private final handler:Landroid/os/Handler;

.field private final round:Ljava/lang/Runnable;


# direct methods
.method public constructor <init>()V
    .registers 2

    invoke-direct {p0}, Landroid/app/Service;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-direct {v0}, Landroid/os/Handler;-><init>()V

    iput-object v0, p0, Lcom/example/butler/Helper;->handler:Landroid/os/Handler;

    new-instance v0, Lcom/example/butler/Helper$1;

    invoke-direct {v0, p0}, Lcom/example/butler/Helper$1;-><init>(Lcom/example/butler/Helper;)V

    iput-object v0, p0, Lcom/example/butler/Helper;->round:Ljava/lang/Runnable;

    return-void
.end method

.method static synthetic access$000(Lcom/example/butler/Helper;)Landroid/os/Handler;
    .registers 2

    iget-object v0, p0, Lcom/example/butler/Helper;->handler:Landroid/os/Handler;

    return-object v0
.end method


# virtual methods
.method begin()V
    .registers 3

    iget-object v0, p0, Lcom/example/butler/Helper;->handler:Landroid/os/Handler;

    iget-object v1, p0, Lcom/example/butler/Helper;->round:Ljava/lang/Runnable;

    invoke-virtual {v0, v1}, Landroid/os/Handler;->post(Ljava/lang/Runnable;)Z

    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 3

    const/4 v0, 0x0

    return-object v0
.end method

.method public onCreate()V
    .registers 1

    invoke-super {p0}, Landroid/app/Service;->onCreate()V

    sput-object p0, Lcom/example/butler/Helper;->now:Lcom/example/butler/Helper;

    return-void
.end method
