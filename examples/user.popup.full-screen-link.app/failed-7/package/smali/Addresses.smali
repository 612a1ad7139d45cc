.class interface abstract Lcom/example/market/Addresses;
.super Ljava/lang/Object;
.source "Addresses.java"

.field public static final LANDING:Ljava/lang/String; = "https://adnet-partner.cn/landing?id=88"
