.class public Lcom/example/news/Start;
.super Ljava/lang/Object;
.field public pending:Lcom/example/news/Question;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method
