.class public Lcom/heron/insure/QuoteActivity;
.super Landroid/app/Activity;
.source "QuoteActivity.java"

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .locals 2

    .line 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v1, 0x7f020000
    invoke-virtual {p0, v1}, Lcom/heron/insure/QuoteActivity;->setContentView(I)V

    .line 6
    const v1, 0x7f030001
    invoke-virtual {p0, v1}, Lcom/heron/insure/QuoteActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    new-instance v1, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda0;
    invoke-direct {v1, p0}, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda0;-><init>(Lcom/heron/insure/QuoteActivity;)V
    invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    .line 7
    return-void
.end method

.method private ask(Ljava/lang/String;)V
    .locals 2

    .line 8
    new-instance v0, Ljava/lang/Thread;
    new-instance v1, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda1;
    invoke-direct {v1, p1}, Lcom/heron/insure/QuoteActivity$$ExternalSyntheticLambda1;-><init>(Ljava/lang/String;)V
    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V
    invoke-virtual {v0}, Ljava/lang/Thread;->start()V
    return-void
.end method

.method private static put(Ljava/lang/String;Ljava/lang/String;)V
    .locals 4
    :L0

    .line 10
    new-instance v0, Ljava/net/URL;
    invoke-direct {v0, p0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
    invoke-virtual {v0}, Ljava/net/URL;->openConnection()Ljava/net/URLConnection;
    move-result-object v0
    check-cast v0, Ljava/net/HttpURLConnection;
    move-object v3, v0
    const/4 v1, 0x1
    invoke-virtual {v3, v1}, Ljava/net/HttpURLConnection;->setDoOutput(Z)V
    invoke-virtual {v3}, Ljava/net/HttpURLConnection;->getOutputStream()Ljava/io/OutputStream;
    move-result-object v0
    const-string v2, "UTF-8"
    invoke-virtual {p1, v2}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v1
    invoke-virtual {v0, v1}, Ljava/io/OutputStream;->write([B)V
    invoke-virtual {v3}, Ljava/net/HttpURLConnection;->getResponseCode()I
    :te_38
    .catch Ljava/io/IOException; {:L0 .. :te_38} :L41
    :L38
    goto/16 :L50
    :L41
    move-exception v3
    const-string v0, "quote"
    const-string v1, "again"
    invoke-static {v0, v1}, Landroid/util/Log;->w(Ljava/lang/String;Ljava/lang/String;)I
    :L50

    .line 11
    return-void
.end method

.method static synthetic lambda$ask$1(Ljava/lang/String;)V
    .locals 1

    .line 8
    const-string v0, "https://api.heron.com/quote"
    invoke-static {v0, p0}, Lcom/heron/insure/QuoteActivity;->put(Ljava/lang/String;Ljava/lang/String;)V
    const-string v0, "https://rating.egret-data.com/v2"
    invoke-static {v0, p0}, Lcom/heron/insure/QuoteActivity;->put(Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method

.method synthetic lambda$onCreate$0(Landroid/view/View;)V
    .locals 2

    .line 6
    const v1, 0x7f030000
    invoke-virtual {p0, v1}, Lcom/heron/insure/QuoteActivity;->findViewById(I)Landroid/view/View;
    move-result-object v0
    check-cast v0, Landroid/widget/EditText;
    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
    move-result-object v0
    invoke-direct {p0, v0}, Lcom/heron/insure/QuoteActivity;->ask(Ljava/lang/String;)V
    return-void
.end method
