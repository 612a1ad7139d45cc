.class  Lcom/example/verse/VerseActivity$3;
.super Ljava/lang/Object;
.source "VerseActivity.java"
.implements Ljava/lang/Runnable;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/verse/VerseActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic val$address:Ljava/lang/String;

.field final synthetic this$0:Lcom/example/verse/VerseActivity;

.method constructor <init>(Lcom/example/verse/VerseActivity;Ljava/lang/String;)V
    .locals 0

    .line 19
    iput-object p1, p0, Lcom/example/verse/VerseActivity$3;->this$0:Lcom/example/verse/VerseActivity;
    iput-object p2, p0, Lcom/example/verse/VerseActivity$3;->val$address:Ljava/lang/String;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public run()V
    .locals 4
    :L0

    .line 19
    new-instance v0, Ljava/net/URL;
    iget-object v2, p0, Lcom/example/verse/VerseActivity$3;->val$address:Ljava/lang/String;
    invoke-direct {v0, v2}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    invoke-virtual {v0}, Ljava/net/HttpURLConnection;->getInputStream()Ljava/io/InputStream;
    move-result-object v0
    invoke-virtual {v0}, Ljava/io/InputStream;->close()V
    :te_23
    .catch Ljava/lang/Exception; {:L0 .. :te_23} :L26
    :L23
    goto/16 :L35
    :L26
    move-exception v3
    const-string v0, "verse"
    const-string v1, "none"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L35
    return-void
.end method
