.class public final synthetic La/b;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:Ljava/lang/Object;


# direct methods
.method public synthetic constructor <init>(Ljava/lang/Object;I)V
    .registers 3
    iput p2, p0, La/b;->a:I

    iput-object p1, p0, La/b;->b:Ljava/lang/Object;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, La/b;->a:I

    packed-switch p1, :pswitch_data_2a

    goto :goto_20

    :pswitch_6
    iget-object p1, p0, La/b;->b:Ljava/lang/Object;

    check-cast p1, Lcn/xiangtan/yunhe/MainActivity;

    sget v0, Lcn/xiangtan/yunhe/MainActivity;->b:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :goto_20
    iget-object p1, p0, La/b;->b:Ljava/lang/Object;

    check-cast p1, Landroid/app/Dialog;

    sget v0, Lcn/xiangtan/yunhe/MainActivity;->b:I
    invoke-virtual {p1}, Landroid/app/Dialog;->dismiss()V

    return-void

    :pswitch_data_2a
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
