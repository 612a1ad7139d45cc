.class public Lcom/qinglan/note/GoOn;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field private final view:Landroid/webkit/WebView;
.field private final url:Ljava/lang/String;

.method public constructor <init>(Landroid/webkit/WebView;Ljava/lang/String;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/qinglan/note/GoOn;->view:Landroid/webkit/WebView;
    iput-object p2, p0, Lcom/qinglan/note/GoOn;->url:Ljava/lang/String;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5
    iget-object v0, p0, Lcom/qinglan/note/GoOn;->view:Landroid/webkit/WebView;
    iget-object v1, p0, Lcom/qinglan/note/GoOn;->url:Ljava/lang/String;
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method

