.class public Lcom/heron/screen/Senders;
.super Ljava/lang/Object;
.source "Senders.java"

.field private static final OUT:[Ljava/lang/String;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static out(Lcom/heron/screen/Asked;)Z
    .locals 5

    .line 5
    sget-object v1, Lcom/heron/screen/Senders;->OUT:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :L9
    if-ge v3, v2, :L39
    aget-object v4, v1, v3
    invoke-virtual {p0}, Lcom/heron/screen/Asked;->program()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {v0, v4}, Ljava/lang/String;->contains(Ljava/lang/CharSequence;)Z
    move-result v0
    if-eqz v0, :L33
    const/4 v0, 0x1
    return v0
    :L33
    add-int/lit8 v3, v3, 0x1
    goto/16 :L9
    :L39
    const/4 v0, 0x0
    return v0
.end method

.method static constructor <clinit>()V
    .locals 3

    .line 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "EgretVideo"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "IbisPlayer"
    aput-object v2, v0, v1
    sput-object v0, Lcom/heron/screen/Senders;->OUT:[Ljava/lang/String;
    return-void
.end method
