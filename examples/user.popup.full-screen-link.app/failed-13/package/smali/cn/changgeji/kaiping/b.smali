.class final Lcn/changgeji/kaiping/b;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Landroid/app/Activity;


# direct methods
.method public synthetic constructor <init>(Landroid/app/Activity;I)V
    .registers 3
    iput p2, p0, Lcn/changgeji/kaiping/b;->a:I

    iput-object p1, p0, Lcn/changgeji/kaiping/b;->b:Landroid/app/Activity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 5

    iget v0, p0, Lcn/changgeji/kaiping/b;->a:I

    packed-switch v0, :pswitch_data_2a

    goto :goto_20
    :pswitch_6
    iget-object v0, p0, Lcn/changgeji/kaiping/b;->b:Landroid/app/Activity;

    check-cast v0, Lcn/changgeji/kaiping/Cover;

    new-instance v1, Landroid/content/Intent;

    iget-object v2, p0, Lcn/changgeji/kaiping/b;->b:Landroid/app/Activity;

    check-cast v2, Lcn/changgeji/kaiping/Cover;

    const-class v3, Lcn/changgeji/kaiping/Home;

    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {v0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    iget-object v0, p0, Lcn/changgeji/kaiping/b;->b:Landroid/app/Activity;

    check-cast v0, Lcn/changgeji/kaiping/Cover;

    invoke-virtual {v0}, Landroid/app/Activity;->finish()V

    return-void
    :goto_20
    iget-object v0, p0, Lcn/changgeji/kaiping/b;->b:Landroid/app/Activity;

    check-cast v0, Lcn/changgeji/kaiping/Home;

    const-string v1, "y"

    invoke-virtual {v0, v1}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void

    :pswitch_data_2a
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
