.class final enum Lcom/lark/c06/St;
.super Ljava/lang/Enum;

.field private static final synthetic $VALUES:[Lcom/lark/c06/St;

.field public static final enum DENIED:Lcom/lark/c06/St;

.field public static final enum GRANTED:Lcom/lark/c06/St;

.field public static final enum UNKNOWN:Lcom/lark/c06/St;

.field final code:I

.method private static synthetic $values()[Lcom/lark/c06/St;
    .registers 3

    const/4 v0, 0x3

    new-array v0, v0, [Lcom/lark/c06/St;

    const/4 v1, 0x0

    sget-object v2, Lcom/lark/c06/St;->UNKNOWN:Lcom/lark/c06/St;

    aput-object v2, v0, v1

    const/4 v1, 0x1

    sget-object v2, Lcom/lark/c06/St;->GRANTED:Lcom/lark/c06/St;

    aput-object v2, v0, v1

    const/4 v1, 0x2

    sget-object v2, Lcom/lark/c06/St;->DENIED:Lcom/lark/c06/St;

    aput-object v2, v0, v1

    return-object v0
.end method

.method static constructor <clinit>()V
    .registers 5

    const/4 v4, 0x2

    const/4 v3, 0x1

    const/4 v2, 0x0

    new-instance v0, Lcom/lark/c06/St;

    const-string v1, "UNKNOWN"

    invoke-direct {v0, v1, v2, v2}, Lcom/lark/c06/St;-><init>(Ljava/lang/String;II)V

    sput-object v0, Lcom/lark/c06/St;->UNKNOWN:Lcom/lark/c06/St;

    new-instance v0, Lcom/lark/c06/St;

    const-string v1, "GRANTED"

    invoke-direct {v0, v1, v3, v3}, Lcom/lark/c06/St;-><init>(Ljava/lang/String;II)V

    sput-object v0, Lcom/lark/c06/St;->GRANTED:Lcom/lark/c06/St;

    new-instance v0, Lcom/lark/c06/St;

    const-string v1, "DENIED"

    invoke-direct {v0, v1, v4, v4}, Lcom/lark/c06/St;-><init>(Ljava/lang/String;II)V

    sput-object v0, Lcom/lark/c06/St;->DENIED:Lcom/lark/c06/St;

    invoke-static {}, Lcom/lark/c06/St;->$values()[Lcom/lark/c06/St;

    move-result-object v0

    sput-object v0, Lcom/lark/c06/St;->$VALUES:[Lcom/lark/c06/St;

    return-void
.end method

.method private constructor <init>(Ljava/lang/String;II)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "(I)V"
        }
    .end annotation

    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V

    iput p3, p0, Lcom/lark/c06/St;->code:I

    return-void
.end method

.method static of(I)Lcom/lark/c06/St;
    .registers 6

    invoke-static {}, Lcom/lark/c06/St;->values()[Lcom/lark/c06/St;

    move-result-object v2

    array-length v3, v2

    const/4 v0, 0x0

    move v1, v0

    :goto_7
    if-ge v1, v3, :cond_14

    aget-object v0, v2, v1

    iget v4, v0, Lcom/lark/c06/St;->code:I

    if-ne v4, p0, :cond_10

    :goto_f
    return-object v0

    :cond_10
    add-int/lit8 v0, v1, 0x1

    move v1, v0

    goto :goto_7

    :cond_14
    sget-object v0, Lcom/lark/c06/St;->UNKNOWN:Lcom/lark/c06/St;

    goto :goto_f
.end method

.method public static valueOf(Ljava/lang/String;)Lcom/lark/c06/St;
    .registers 2

    const-class v0, Lcom/lark/c06/St;

    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;

    move-result-object v0

    check-cast v0, Lcom/lark/c06/St;

    return-object v0
.end method

.method public static values()[Lcom/lark/c06/St;
    .registers 1

    sget-object v0, Lcom/lark/c06/St;->$VALUES:[Lcom/lark/c06/St;

    invoke-virtual {v0}, [Lcom/lark/c06/St;->clone()Ljava/lang/Object;

    move-result-object v0

    check-cast v0, [Lcom/lark/c06/St;

    return-object v0
.end method
