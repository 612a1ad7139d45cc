.class Lcn/hedong/buxing/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/hedong/buxing/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/hedong/buxing/Main;


# direct methods
.method constructor <init>(Lcn/hedong/buxing/Main;)V
    .registers 2

    iput-object p1, p0, Lcn/hedong/buxing/Main$1;->this$0:Lcn/hedong/buxing/Main;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 4

    iget-object p1, p0, Lcn/hedong/buxing/Main$1;->this$0:Lcn/hedong/buxing/Main;

    const-string v0, "download"

    invoke-virtual {p1, v0}, Lcn/hedong/buxing/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    check-cast p1, Landroid/app/DownloadManager;

    new-instance v0, Landroid/app/DownloadManager$Request;

    const-string v1, "https://www.hedong-buxing.cn/files/buxing_v9.apk"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    return-void
.end method
