.class public final enum Lcn/baihe/talk/Shops;
.super Ljava/lang/Enum;

.field public static final enum OURS:Lcn/baihe/talk/Shops;
.field public static final enum THEIRS:Lcn/baihe/talk/Shops;
.field public static final enum REST:Lcn/baihe/talk/Shops;
.field private static final KNOWN:Ljava/util/Map;

.method private constructor <init>(Ljava/lang/String;I)V
    .registers 3
    invoke-direct {p0, p1, p2}, Ljava/lang/Enum;-><init>(Ljava/lang/String;I)V
    return-void
.end method

.method static constructor <clinit>()V
    .registers 3
    new-instance v0, Lcn/baihe/talk/Shops;
    const-string v1, "OURS"
    const/4 v2, 0x0
    invoke-direct {v0, v1, v2}, Lcn/baihe/talk/Shops;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcn/baihe/talk/Shops;->OURS:Lcn/baihe/talk/Shops;
    new-instance v0, Lcn/baihe/talk/Shops;
    const-string v1, "THEIRS"
    const/4 v2, 0x1
    invoke-direct {v0, v1, v2}, Lcn/baihe/talk/Shops;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcn/baihe/talk/Shops;->THEIRS:Lcn/baihe/talk/Shops;
    new-instance v0, Lcn/baihe/talk/Shops;
    const-string v1, "REST"
    const/4 v2, 0x2
    invoke-direct {v0, v1, v2}, Lcn/baihe/talk/Shops;-><init>(Ljava/lang/String;I)V
    sput-object v0, Lcn/baihe/talk/Shops;->REST:Lcn/baihe/talk/Shops;
    new-instance v0, Ljava/util/HashMap;
    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
    sput-object v0, Lcn/baihe/talk/Shops;->KNOWN:Ljava/util/Map;
    sget-object v0, Lcn/baihe/talk/Shops;->KNOWN:Ljava/util/Map;
    const-string v1, "m.lvmall.cn"
    sget-object v2, Lcn/baihe/talk/Shops;->THEIRS:Lcn/baihe/talk/Shops;
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    sget-object v0, Lcn/baihe/talk/Shops;->KNOWN:Ljava/util/Map;
    const-string v1, "duoshop.com"
    sget-object v2, Lcn/baihe/talk/Shops;->THEIRS:Lcn/baihe/talk/Shops;
    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method

.method public static of(Ljava/lang/String;)Lcn/baihe/talk/Shops;
    .registers 2
    sget-object v0, Lcn/baihe/talk/Shops;->KNOWN:Ljava/util/Map;
    invoke-interface {v0, p0}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Lcn/baihe/talk/Shops;
    if-nez v0, :known
    sget-object v0, Lcn/baihe/talk/Shops;->REST:Lcn/baihe/talk/Shops;
    :known
    return-object v0
.end method
