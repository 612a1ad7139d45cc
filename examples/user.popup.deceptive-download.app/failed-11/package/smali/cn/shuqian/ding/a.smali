.class final Lcn/shuqian/ding/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Lcn/shuqian/ding/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/shuqian/ding/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/shuqian/ding/a;->a:I

    iput-object p1, p0, Lcn/shuqian/ding/a;->b:Lcn/shuqian/ding/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 4

    iget p1, p0, Lcn/shuqian/ding/a;->a:I

    packed-switch p1, :pswitch_data_30

    goto :goto_27
    :pswitch_6
    iget-object p1, p0, Lcn/shuqian/ding/a;->b:Lcn/shuqian/ding/MainActivity;

    const-string v0, "x"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
    :pswitch_e
    iget-object p1, p0, Lcn/shuqian/ding/a;->b:Lcn/shuqian/ding/MainActivity;

    const-string v0, "download"
    invoke-virtual {p1, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object p1

    check-cast p1, Landroid/app/DownloadManager;

    new-instance v0, Landroid/app/DownloadManager$Request;

    const-string v1, "https://dl.xiaoyouxi.com/game.apk"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/app/DownloadManager$Request;-><init>(Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/app/DownloadManager;->enqueue(Landroid/app/DownloadManager$Request;)J

    return-void
    :goto_27
    iget-object p1, p0, Lcn/shuqian/ding/a;->b:Lcn/shuqian/ding/MainActivity;

    const-string v0, "y"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void

    nop

    :pswitch_data_30
    .packed-switch 0x0
        :pswitch_e
        :pswitch_6
    .end packed-switch
.end method
