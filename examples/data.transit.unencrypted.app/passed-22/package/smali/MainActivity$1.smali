.class Lcom/lark/s51/MainActivity$1;
.super Lokhttp3/WebSocketListener;

.field final synthetic this$0:Lcom/lark/s51/MainActivity;

.method constructor <init>(Lcom/lark/s51/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/lark/s51/MainActivity$1;->this$0:Lcom/lark/s51/MainActivity;

    invoke-direct {p0}, Lokhttp3/WebSocketListener;-><init>()V

    return-void
.end method
