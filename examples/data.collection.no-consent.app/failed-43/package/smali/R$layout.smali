.class public final Lcom/example/news/R$layout;
.super Ljava/lang/Object;

.field public static activity_main:I = 0x7f020000
