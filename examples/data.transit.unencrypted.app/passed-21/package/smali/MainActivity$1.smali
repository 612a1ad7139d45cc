.class Lcom/lark/s50/MainActivity$1;
.super Lcom/android/volley/toolbox/StringRequest;

.field final synthetic this$0:Lcom/lark/s50/MainActivity;

.field final synthetic val$id:Ljava/lang/String;

.method constructor <init>(Lcom/lark/s50/MainActivity;ILjava/lang/String;Lcom/android/volley/Response$Listener;Lcom/android/volley/Response$ErrorListener;Ljava/lang/String;)V
    .registers 7

    iput-object p1, p0, Lcom/lark/s50/MainActivity$1;->this$0:Lcom/lark/s50/MainActivity;

    iput-object p6, p0, Lcom/lark/s50/MainActivity$1;->val$id:Ljava/lang/String;

    invoke-direct {p0, p2, p3, p4, p5}, Lcom/android/volley/toolbox/StringRequest;-><init>(ILjava/lang/String;Lcom/android/volley/Response$Listener;Lcom/android/volley/Response$ErrorListener;)V

    return-void
.end method

.method protected getParams()Ljava/util/Map;
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()",
            "Ljava/util/Map",
            "<",
            "Ljava/lang/String;",
            "Ljava/lang/String;",
            ">;"
        }
    .end annotation

    new-instance v0, Ljava/util/HashMap;

    invoke-direct {v0}, Ljava/util/HashMap;-><init>()V

    const-string v1, "id"

    iget-object v2, p0, Lcom/lark/s50/MainActivity$1;->val$id:Ljava/lang/String;

    invoke-interface {v0, v1, v2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;

    return-object v0
.end method
