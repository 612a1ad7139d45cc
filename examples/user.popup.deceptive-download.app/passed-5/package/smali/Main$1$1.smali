.class Lcn/hedong/buxing/Main$1$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/hedong/buxing/Main$1;->onClick(Landroid/view/View;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$1:Lcn/hedong/buxing/Main$1;


# direct methods
.method constructor <init>(Lcn/hedong/buxing/Main$1;)V
    .registers 2

    iput-object p1, p0, Lcn/hedong/buxing/Main$1$1;->this$1:Lcn/hedong/buxing/Main$1;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object p1, p0, Lcn/hedong/buxing/Main$1$1;->this$1:Lcn/hedong/buxing/Main$1;

    iget-object p1, p1, Lcn/hedong/buxing/Main$1;->this$0:Lcn/hedong/buxing/Main;

    const-string p2, "download"

    invoke-virtual {p1, p2}, Lcn/hedong/buxing/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    check-cast p1, Landroid/app/DownloadManager;

    new-instance p2, Landroid/app/DownloadManager$Request;

    const-string v0, "https://dl.qinglan-game.com/pkg/qinglan_c81.apk"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    invoke-direct {p2, v0}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V

    invoke-virtual {p1, p2}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    return-void
.end method
