.class final Lcom/example/market/Scripts;
.super Ljava/lang/Object;
.source "Scripts.java"

.field static final BANNER:Ljava/lang/String; = "(function(){var a=document.createElement(\'a\');a.href=\'https://go.adnet-partner.cn/hb\';a.innerText=\'\u9886\u53d6\u7ea2\u5305\';document.body.appendChild(a);})();"

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method
