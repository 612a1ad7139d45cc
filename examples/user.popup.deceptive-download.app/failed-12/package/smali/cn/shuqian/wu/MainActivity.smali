.class public Lcn/shuqian/wu/MainActivity;
.super Lcn/shuqian/wu/BaseAct;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Lcn/shuqian/wu/BaseAct;-><init>()V

    return-void
.end method


# virtual methods
.method get()V
    .registers 4

    const-string v0, "download"
    invoke-virtual {p0, v0}, Lcn/shuqian/wu/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/DownloadManager;

    new-instance v1, Landroid/app/DownloadManager$Request;

    const-string v2, "https://dl.xiaoyouxi.com/game.apk"

    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    invoke-direct {v1, v2}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V

    invoke-virtual {v0, v1}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    return-void
.end method

.method protected init()V
    .registers 3
    new-instance v0, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/shuqian/wu/MainActivity;)V

    const v1, 0x7f030001

    invoke-virtual {p0, v1, v0}, Lcn/shuqian/wu/MainActivity;->click(ILandroid/view/View$OnClickListener;)V

    new-instance v0, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v0, p0}, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda1;-><init>(Lcn/shuqian/wu/MainActivity;)V

    const/high16 v1, 0x7f030000

    invoke-virtual {p0, v1, v0}, Lcn/shuqian/wu/MainActivity;->click(ILandroid/view/View$OnClickListener;)V

    return-void
.end method

.method synthetic lambda$init$0$cn-shuqian-wu-MainActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Lcn/shuqian/wu/MainActivity;->get()V

    return-void
.end method

.method synthetic lambda$init$1$cn-shuqian-wu-MainActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Lcn/shuqian/wu/MainActivity;->get()V

    return-void
.end method

.method protected layout()I
    .registers 2

    const/high16 v0, 0x7f020000

    return v0
.end method
