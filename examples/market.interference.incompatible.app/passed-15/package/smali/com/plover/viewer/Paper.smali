.class public final Lcom/plover/viewer/Paper;
.super Ljava/lang/Enum;
.source "Paper.java"

.field public static final NARROW:Lcom/plover/viewer/Paper;

.field public static final WIDE:Lcom/plover/viewer/Paper;

.field public static final UNSEEN:Lcom/plover/viewer/Paper;

.field private static final synthetic $VALUES:[Lcom/plover/viewer/Paper;

.method public static values()[Lcom/plover/viewer/Paper;
    .locals 1

    .line 3
    sget-object v0, Lcom/plover/viewer/Paper;->$VALUES:[Lcom/plover/viewer/Paper;
    invoke-virtual {v0}, [Lcom/plover/viewer/Paper;->clone()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, [Lcom/plover/viewer/Paper;
    return-object v0
.end method

.method public static valueOf(Ljava/lang/String;)Lcom/plover/viewer/Paper;
    .locals 1

    .line 3
    const-class v0, Lcom/plover/viewer/Paper;
    invoke-static {v0, p0}, Ljava/lang/Enum;->valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
    move-result-object v0
    check-cast v0, Lcom/plover/viewer/Paper;
    return-object v0
.end method

.method private constructor <init>(Ljava/lang/String;I)V
    .locals 0

    .line 3
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method private static synthetic $values()[Lcom/plover/viewer/Paper;
    .locals 3

    .line 3
    const/4 v0, 0x3
    new-array v0, v0, [Lcom/plover/viewer/Paper;
    const/4 v1, 0x0
    sget-object v2, Lcom/plover/viewer/Paper;->NARROW:Lcom/plover/viewer/Paper;
    aput-object v2, v0, v1
    const/4 v1, 0x1
    sget-object v2, Lcom/plover/viewer/Paper;->WIDE:Lcom/plover/viewer/Paper;
    aput-object v2, v0, v1
    const/4 v1, 0x2
    sget-object v2, Lcom/plover/viewer/Paper;->UNSEEN:Lcom/plover/viewer/Paper;
    aput-object v2, v0, v1
    return-object v0
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 3
    new-instance v0, Lcom/plover/viewer/Paper;
    const-string v1, "NARROW"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lcom/plover/viewer/Paper;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/viewer/Paper;->NARROW:Lcom/plover/viewer/Paper;
    new-instance v0, Lcom/plover/viewer/Paper;
    const-string v1, "WIDE"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lcom/plover/viewer/Paper;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/viewer/Paper;->WIDE:Lcom/plover/viewer/Paper;
    new-instance v0, Lcom/plover/viewer/Paper;
    const-string v1, "UNSEEN"
    const/4 v2, 0x2
    invoke-direct {v0, v1, v2}, Lcom/plover/viewer/Paper;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcom/plover/viewer/Paper;->UNSEEN:Lcom/plover/viewer/Paper;
    invoke-static {}, Lcom/plover/viewer/Paper;->$values()[Lcom/plover/viewer/Paper;
    move-result-object v0
    sput-object v0, Lcom/plover/viewer/Paper;->$VALUES:[Lcom/plover/viewer/Paper;
    return-void
.end method
