.class Lcom/lark/ride/Named;
.super Ljava/lang/Object;

.field static final APPS:[Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 2

    const-string v0, "com.wren.ride"

    const-string v1, "com.finch.cab"

    filled-new-array {v0, v1}, [Ljava/lang/String;

    move-result-object v0

    sput-object v0, Lcom/lark/ride/Named;->APPS:[Ljava/lang/String;

    return-void
.end method

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method
