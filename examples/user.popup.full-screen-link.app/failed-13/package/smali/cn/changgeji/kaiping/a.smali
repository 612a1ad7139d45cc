.class final Lcn/changgeji/kaiping/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Landroid/app/Activity;


# direct methods
.method public synthetic constructor <init>(Landroid/app/Activity;I)V
    .registers 3
    iput p2, p0, Lcn/changgeji/kaiping/a;->a:I

    iput-object p1, p0, Lcn/changgeji/kaiping/a;->b:Landroid/app/Activity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/changgeji/kaiping/a;->a:I

    packed-switch p1, :pswitch_data_26

    goto :goto_1b
    :pswitch_6
    iget-object p1, p0, Lcn/changgeji/kaiping/a;->b:Landroid/app/Activity;

    check-cast p1, Lcn/changgeji/kaiping/Cover;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://www.xinche-kan.com/b"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :goto_1b
    iget-object p1, p0, Lcn/changgeji/kaiping/a;->b:Landroid/app/Activity;

    check-cast p1, Lcn/changgeji/kaiping/Home;

    const-string v0, "x"

    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void

    nop

    :pswitch_data_26
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
