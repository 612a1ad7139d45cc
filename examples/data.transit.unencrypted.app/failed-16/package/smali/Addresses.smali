.class final Lcn/readexample/app/Addresses;
.super Ljava/lang/Object;
.source "Addresses.java"

.field private static final HOST:Ljava/lang/String; = "login.readexample.cn"

.field private static final SCHEME:Ljava/lang/String; = "http"

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static of(Ljava/lang/String;)Ljava/lang/String;
    .registers 5

    const-string v0, "%s://%s/%s"

    const/4 v1, 0x3

    new-array v1, v1, [Ljava/lang/Object;

    const/4 v2, 0x0

    const-string v3, "http"

    aput-object v3, v1, v2

    const/4 v2, 0x1

    const-string v3, "login.readexample.cn"

    aput-object v3, v1, v2

    const/4 v2, 0x2

    aput-object p0, v1, v2

    invoke-static {v0, v1}, Ljava/lang/String;->format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;

    move-result-object v0

    return-object v0
.end method
