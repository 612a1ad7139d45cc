.class public La/a/b;
.super Ljava/lang/Object;

.field private static d:Ljava/lang/String;

.method public static a(Landroid/content/Context;Ljava/lang/String;)V
    .registers 2
    sput-object p1, La/a/b;->d:Ljava/lang/String;
    return-void
.end method
