.class synthetic Lcom/lark/c04/MainActivity$2;
.super Ljava/lang/Object;

.field static final synthetic $SwitchMap$com$lark$c04$St:[I

.method static constructor <clinit>()V
    .registers 3

    invoke-static {}, Lcom/lark/c04/St;->values()[Lcom/lark/c04/St;

    move-result-object v0

    array-length v0, v0

    new-array v0, v0, [I

    sput-object v0, Lcom/lark/c04/MainActivity$2;->$SwitchMap$com$lark$c04$St:[I

    :try_start_9
    sget-object v0, Lcom/lark/c04/MainActivity$2;->$SwitchMap$com$lark$c04$St:[I

    sget-object v1, Lcom/lark/c04/St;->NO:Lcom/lark/c04/St;

    invoke-virtual {v1}, Lcom/lark/c04/St;->ordinal()I

    move-result v1

    const/4 v2, 0x1

    aput v2, v0, v1
    :try_end_14
    .catch Ljava/lang/NoSuchFieldError; {:try_start_9 .. :try_end_14} :catch_15

    :goto_14
    return-void

    :catch_15
    move-exception v0

    goto :goto_14
.end method
