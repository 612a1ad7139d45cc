.class Lcom/lark/c44/Gate;
.super Ljava/lang/Object;

.field static st:Lcom/lark/c44/St;

.method static constructor <clinit>()V
    .registers 1

    sget-object v0, Lcom/lark/c44/St;->ASK:Lcom/lark/c44/St;

    sput-object v0, Lcom/lark/c44/Gate;->st:Lcom/lark/c44/St;

    return-void
.end method

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method
