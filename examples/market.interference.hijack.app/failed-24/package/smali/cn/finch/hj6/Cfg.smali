.class final Lcn/finch/hj6/Cfg;
.super Ljava/lang/Object;
.source "Cfg.java"


# static fields
.field static SUNING:Ljava/lang/String; = "https://union.suning.com/aas/open/vistorAd.action?pid=9"

.field static final TAOBAO:Ljava/lang/String; = "https://s.click.taobao.com/finch01"


# direct methods
.method static constructor <clinit>()V
    .registers 0

    return-void
.end method

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method
