.class public Lcom/example/news/Flags;
.super Ljava/lang/Object;

.field public static ready:Z
