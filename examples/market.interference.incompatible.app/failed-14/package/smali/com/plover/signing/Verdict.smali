.class public final Lcom/plover/signing/Verdict;
.super Ljava/lang/Enum;
.source "Verdict.java"

.field public static final SERVED:Lcom/plover/signing/Verdict;

.field public static final TURNED_AWAY:Lcom/plover/signing/Verdict;

.field public static final UNKNOWN:Lcom/plover/signing/Verdict;

.field private static final synthetic $VALUES:[Lcom/plover/signing/Verdict;

.method public static values()[Lcom/plover/signing/Verdict;
    .locals 1

    .line 3
    sget-object v0, Lcom/plover/signing/Verdict;->$VALUES:[Lcom/plover/signing/Verdict;
    invoke-virtual {v0}, [Lcom/plover/signing/Verdict;->clone()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Lcom/plover/signing/Verdict;
    return-object v0
.end method

.method public static valueOf(Ljava/lang/String;)Lcom/plover/signing/Verdict;
    .locals 1

    .line 3
    const-class v0, Lcom/plover/signing/Verdict;
    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
    move-result-object v0
    check-cast v0, Lcom/plover/signing/Verdict;
    return-object v0
.end method

.method private constructor <init>(Ljava/lang/String;I)V
    .locals 0

    .line 3
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method private static synthetic $values()[Lcom/plover/signing/Verdict;
    .locals 3

    .line 3
    const/4 v0, 0x3
    new-array v0, v0, [Lcom/plover/signing/Verdict;
    const/4 v1, 0x0
    sget-object v2, Lcom/plover/signing/Verdict;->SERVED:Lcom/plover/signing/Verdict;
    aput-object v2, v0, v1
    const/4 v1, 0x1
    sget-object v2, Lcom/plover/signing/Verdict;->TURNED_AWAY:Lcom/plover/signing/Verdict;
    aput-object v2, v0, v1
    const/4 v1, 0x2
    sget-object v2, Lcom/plover/signing/Verdict;->UNKNOWN:Lcom/plover/signing/Verdict;
    aput-object v2, v0, v1
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 3
    new-instance v0, Lcom/plover/signing/Verdict;
    const-string v1, "SERVED"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lcom/plover/signing/Verdict;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/signing/Verdict;->SERVED:Lcom/plover/signing/Verdict;
    new-instance v0, Lcom/plover/signing/Verdict;
    const-string v1, "TURNED_AWAY"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lcom/plover/signing/Verdict;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/signing/Verdict;->TURNED_AWAY:Lcom/plover/signing/Verdict;
    new-instance v0, Lcom/plover/signing/Verdict;
    const-string v1, "UNKNOWN"
    const/4 v2, 0x2
    invoke-direct {v0, v1, v2}, Lcom/plover/signing/Verdict;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/signing/Verdict;->UNKNOWN:Lcom/plover/signing/Verdict;
    invoke-static {}, Lcom/plover/signing/Verdict;->$values()[Lcom/plover/signing/Verdict;
    move-result-object v0
    sput-object v0, Lcom/plover/signing/Verdict;->$VALUES:[Lcom/plover/signing/Verdict;
    return-void
.end method
