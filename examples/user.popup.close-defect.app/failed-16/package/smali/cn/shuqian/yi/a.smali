.class final Lcn/shuqian/yi/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:La/a;


# direct methods
.method public synthetic constructor <init>(La/a;I)V
    .registers 3
    iput p2, p0, Lcn/shuqian/yi/a;->a:I

    iput-object p1, p0, Lcn/shuqian/yi/a;->b:La/a;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/shuqian/yi/a;->a:I

    packed-switch p1, :pswitch_data_30

    goto :goto_25
    :pswitch_6
    iget-object p1, p0, Lcn/shuqian/yi/a;->b:La/a;

    check-cast p1, Lcn/shuqian/yi/MainActivity;

    const-string v0, "y"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
    :pswitch_10
    iget-object p1, p0, Lcn/shuqian/yi/a;->b:La/a;

    check-cast p1, Lcn/shuqian/yi/MainActivity;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :goto_25
    iget-object p1, p0, Lcn/shuqian/yi/a;->b:La/a;

    check-cast p1, Lcn/shuqian/yi/Other;

    const-string v0, "z"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void

    nop

    :pswitch_data_30
    .packed-switch 0x0
        :pswitch_10
        :pswitch_6
    .end packed-switch
.end method
