.class Lcom/example/bargains/Links;
.super Ljava/lang/Object;
.source "Links.java"


# direct methods
.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static ours(Ljava/lang/String;)Ljava/lang/String;
    .registers 2

    invoke-static {p0}, Lcom/example/bargains/Pages;->from(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    return-object v0
.end method
