.class public Lcom/baidu/mobstat/StatService;
.super Ljava/lang/Object;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public static setAuthorizedState(Landroid/content/Context;Z)V
    .registers 2

    return-void
.end method

.method public static start(Landroid/content/Context;)V
    .registers 1

    return-void
.end method
