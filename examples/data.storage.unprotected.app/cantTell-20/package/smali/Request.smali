.class final Lcom/example/notes/Request;
.super Ljava/lang/Object;
.field static header:Ljava/lang/String;

.method static sign(Ljava/lang/String;)V
    .registers 1
    sput-object p0, Lcom/example/notes/Request;->header:Ljava/lang/String;
    return-void
.end method
