.class public Lcom/example/shop/BuildConfig;
.super Ljava/lang/Object;

.field public static DEBUG:Z
