.class final Lcn/shuqian/bing/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Lcn/shuqian/bing/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/shuqian/bing/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/shuqian/bing/a;->a:I

    iput-object p1, p0, Lcn/shuqian/bing/a;->b:Lcn/shuqian/bing/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/shuqian/bing/a;->a:I

    packed-switch p1, :pswitch_data_28

    goto :goto_14
    :pswitch_6
    iget-object p1, p0, Lcn/shuqian/bing/a;->b:Lcn/shuqian/bing/MainActivity;

    const/high16 v0, 0x7f030000

    invoke-virtual {p1, v0}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    const/16 v0, 0x8

    invoke-virtual {p1, v0}, Landroid/view/View;->setVisibility(I)V

    return-void
    :goto_14
    iget-object p1, p0, Lcn/shuqian/bing/a;->b:Lcn/shuqian/bing/MainActivity;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void

    nop

    :pswitch_data_28
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
