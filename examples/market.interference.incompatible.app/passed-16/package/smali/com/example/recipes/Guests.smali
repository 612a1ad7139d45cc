.class public Lcom/example/recipes/Guests;
.super Ljava/lang/Object;
.source "Guests.java"

.field private static final SOME:[Ljava/lang/String;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static has(Ljava/lang/String;)Z
    .locals 5

    .line 3
    sget-object v1, Lcom/example/recipes/Guests;->SOME:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :L9
    if-ge v3, v2, :L36
    aget-object v4, v1, v3
    invoke-virtual {v4, p0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v0
    if-eqz v0, :L30
    const/4 v0, 0x1
    return v0
    :L30
    add-int/lit8 v3, v3, 0x1
    goto/16 :L9
    :L36
    const/4 v0, 0x0
    return v0
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.meadow.kitchen"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "cn.orchard.cookbook"
    aput-object v2, v0, v1
    sput-object v0, Lcom/example/recipes/Guests;->SOME:[Ljava/lang/String;
    return-void
.end method
