.class public Lcom/example/recipes/Keys;
.super Ljava/lang/Object;

.field public static PERSONAL:Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .registers 1
    const-string v0, "personal"
    sput-object v0, Lcom/example/recipes/Keys;->PERSONAL:Ljava/lang/String;
    return-void
.end method
