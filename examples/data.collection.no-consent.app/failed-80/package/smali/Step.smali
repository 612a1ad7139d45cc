.class public abstract enum Lcom/example/market/Step;
.super Ljava/lang/Enum;

.field private static final synthetic $VALUES:[Lcom/example/market/Step;
.field public static final enum DEVICE:Lcom/example/market/Step;
.field public static final enum THEME:Lcom/example/market/Step;

.method constructor <init>(Ljava/lang/String;I)V
    .registers 3
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method static constructor <clinit>()V
    .registers 5
    new-instance v0, Lcom/example/market/Step$1;
    const-string v1, "THEME"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lcom/example/market/Step$1;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/example/market/Step;->THEME:Lcom/example/market/Step;
    new-instance v0, Lcom/example/market/Step$2;
    const-string v1, "DEVICE"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lcom/example/market/Step$2;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/example/market/Step;->DEVICE:Lcom/example/market/Step;
    const/4 v0, 0x2
    new-array v0, v0, [Lcom/example/market/Step;
    sget-object v1, Lcom/example/market/Step;->THEME:Lcom/example/market/Step;
    const/4 v2, 0x0
    aput-object v1, v0, v2
    sget-object v1, Lcom/example/market/Step;->DEVICE:Lcom/example/market/Step;
    const/4 v2, 0x1
    aput-object v1, v0, v2
    sput-object v0, Lcom/example/market/Step;->$VALUES:[Lcom/example/market/Step;
    return-void
.end method

.method public static values()[Lcom/example/market/Step;
    .registers 1
    sget-object v0, Lcom/example/market/Step;->$VALUES:[Lcom/example/market/Step;
    invoke-virtual {v0}, [Lcom/example/market/Step;->clone()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Lcom/example/market/Step;
    return-object v0
.end method

.method public abstract take(Landroid/content/Context;)V
.end method
