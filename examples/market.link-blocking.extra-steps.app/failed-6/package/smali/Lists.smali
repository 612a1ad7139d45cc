.class Lcn/wrenchat/talk/Lists;
.super Ljava/lang/Object;

.field private final others:Ljava/util/Set;
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "Ljava/util/Set<",
            "Ljava/lang/String;",
            ">;"
        }
    .end annotation
.end field

.field private final ours:Ljava/util/Set;
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "Ljava/util/Set<",
            "Ljava/lang/String;",
            ">;"
        }
    .end annotation
.end field

.method constructor <init>(Landroid/content/Context;)V
    .registers 6

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Ljava/util/HashSet;

    invoke-direct {v0}, Ljava/util/HashSet;-><init>()V

    iput-object v0, p0, Lcn/wrenchat/talk/Lists;->ours:Ljava/util/Set;

    new-instance v1, Ljava/util/HashSet;

    invoke-direct {v1}, Ljava/util/HashSet;-><init>()V

    iput-object v1, p0, Lcn/wrenchat/talk/Lists;->others:Ljava/util/Set;

    :try_start_11
    new-instance v2, Lorg/json/JSONObject;

    const-string v3, "links.json"

    invoke-static {p1, v3}, Lcn/wrenchat/talk/Files;->read(Landroid/content/Context;Ljava/lang/String;)Ljava/lang/String;

    move-result-object p1

    invoke-direct {v2, p1}, Lorg/json/JSONObject;-><init>(Ljava/lang/String;)V

    const-string p1, "ours"

    invoke-virtual {v2, p1}, Lorg/json/JSONObject;->getJSONArray(Ljava/lang/String;)Lorg/json/JSONArray;

    move-result-object p1

    invoke-static {v0, p1}, Lcn/wrenchat/talk/Lists;->fill(Ljava/util/Set;Lorg/json/JSONArray;)V

    const-string p1, "others"

    invoke-virtual {v2, p1}, Lorg/json/JSONObject;->getJSONArray(Ljava/lang/String;)Lorg/json/JSONArray;

    move-result-object p1

    invoke-static {v1, p1}, Lcn/wrenchat/talk/Lists;->fill(Ljava/util/Set;Lorg/json/JSONArray;)V
    :try_end_2e
    .catch Ljava/io/IOException; {:try_start_11 .. :try_end_2e} :catch_32
    .catch Lorg/json/JSONException; {:try_start_11 .. :try_end_2e} :catch_2f

    goto :goto_37

    :catch_2f
    iget-object p1, p0, Lcn/wrenchat/talk/Lists;->others:Ljava/util/Set;

    goto :goto_34

    :catch_32
    iget-object p1, p0, Lcn/wrenchat/talk/Lists;->ours:Ljava/util/Set;

    :goto_34
    invoke-interface {p1}, Ljava/util/Set;->clear()V

    :goto_37
    return-void
.end method

.method private static fill(Ljava/util/Set;Lorg/json/JSONArray;)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "(",
            "Ljava/util/Set<",
            "Ljava/lang/String;",
            ">;",
            "Lorg/json/JSONArray;",
            ")V"
        }
    .end annotation

    .annotation system Ldalvik/annotation/Throws;
        value = {
            Lorg/json/JSONException;
        }
    .end annotation

    const/4 v0, 0x0

    :goto_1
    invoke-virtual {p1}, Lorg/json/JSONArray;->length()I

    move-result v1

    if-ge v0, v1, :cond_11

    invoke-virtual {p1, v0}, Lorg/json/JSONArray;->getString(I)Ljava/lang/String;

    move-result-object v1

    invoke-interface {p0, v1}, Ljava/util/Set;->add(Ljava/lang/Object;)Z

    add-int/lit8 v0, v0, 0x1

    goto :goto_1

    :cond_11
    return-void
.end method

.method isOther(Ljava/lang/String;)Z
    .registers 3

    if-eqz p1, :cond_14

    iget-object v0, p0, Lcn/wrenchat/talk/Lists;->ours:Ljava/util/Set;

    invoke-interface {v0, p1}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z

    move-result v0

    if-nez v0, :cond_14

    iget-object v0, p0, Lcn/wrenchat/talk/Lists;->others:Ljava/util/Set;

    invoke-interface {v0, p1}, Ljava/util/Set;->contains(Ljava/lang/Object;)Z

    move-result p1

    if-eqz p1, :cond_14

    const/4 p1, 0x1

    goto :goto_15

    :cond_14
    const/4 p1, 0x0

    :goto_15
    return p1
.end method
