.class final enum Lcom/lark/c44/St;
.super Ljava/lang/Enum;

.field private static final synthetic $VALUES:[Lcom/lark/c44/St;

.field public static final enum ASK:Lcom/lark/c44/St;

.field public static final enum NO:Lcom/lark/c44/St;

.field public static final enum YES:Lcom/lark/c44/St;

.method private static synthetic $values()[Lcom/lark/c44/St;
    .registers 3

    const/4 v0, 0x3

    new-array v0, v0, [Lcom/lark/c44/St;

    const/4 v1, 0x0

    sget-object v2, Lcom/lark/c44/St;->ASK:Lcom/lark/c44/St;

    aput-object v2, v0, v1

    const/4 v1, 0x1

    sget-object v2, Lcom/lark/c44/St;->YES:Lcom/lark/c44/St;

    aput-object v2, v0, v1

    const/4 v1, 0x2

    sget-object v2, Lcom/lark/c44/St;->NO:Lcom/lark/c44/St;

    aput-object v2, v0, v1

    return-object v0
.end method

.method static constructor <clinit>()V
    .registers 3

    new-instance v0, Lcom/lark/c44/St;

    const-string v1, "ASK"

    const/4 v2, 0x0

    invoke-direct {v0, v1, v2}, Lcom/lark/c44/St;-><init>(Ljava/lang/String;I)V

    sput-object v0, Lcom/lark/c44/St;->ASK:Lcom/lark/c44/St;

    new-instance v0, Lcom/lark/c44/St;

    const-string v1, "YES"

    const/4 v2, 0x1

    invoke-direct {v0, v1, v2}, Lcom/lark/c44/St;-><init>(Ljava/lang/String;I)V

    sput-object v0, Lcom/lark/c44/St;->YES:Lcom/lark/c44/St;

    new-instance v0, Lcom/lark/c44/St;

    const-string v1, "NO"

    const/4 v2, 0x2

    invoke-direct {v0, v1, v2}, Lcom/lark/c44/St;-><init>(Ljava/lang/String;I)V

    sput-object v0, Lcom/lark/c44/St;->NO:Lcom/lark/c44/St;

    invoke-static {}, Lcom/lark/c44/St;->$values()[Lcom/lark/c44/St;

    move-result-object v0

    sput-object v0, Lcom/lark/c44/St;->$VALUES:[Lcom/lark/c44/St;

    return-void
.end method

.method private constructor <init>(Ljava/lang/String;I)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V

    return-void
.end method

.method public static valueOf(Ljava/lang/String;)Lcom/lark/c44/St;
    .registers 2

    const-class v0, Lcom/lark/c44/St;

    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;

    move-result-object v0

    check-cast v0, Lcom/lark/c44/St;

    return-object v0
.end method

.method public static values()[Lcom/lark/c44/St;
    .registers 1

    sget-object v0, Lcom/lark/c44/St;->$VALUES:[Lcom/lark/c44/St;

    invoke-virtual {v0}, [Lcom/lark/c44/St;->clone()Ljava/lang/Object;

    move-result-object v0

    check-cast v0, [Lcom/lark/c44/St;

    return-object v0
.end method
