.class public final La/c6;
.super Lb/c;
.field public final i:Landroid/content/Context;
.field public g:I
.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Lb/c;-><init>()V
    iput-object p1, p0, La/c6;->i:Landroid/content/Context;
    return-void
.end method
.method public final h(Ljava/lang/Object;)Ljava/lang/Object;
    .registers 4
    iget v0, p0, La/c6;->g:I
    if-nez v0, :again
    iget-object v1, p0, La/c6;->i:Landroid/content/Context;
    invoke-virtual {v1}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
    const/4 v0, 0x0
    return-object v0
    :again
    new-instance v0, Ljava/lang/IllegalStateException;
    const-string v1, "call to 'resume' before 'invoke' with coroutine"
    invoke-direct {v0, v1}, Ljava/lang/IllegalStateException;-><init>(Ljava/lang/String;)V
    throw v0
.end method
