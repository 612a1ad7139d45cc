.class public final synthetic La/b;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:La/a;


# direct methods
.method public synthetic constructor <init>(La/a;I)V
    .registers 3
    iput p2, p0, La/b;->a:I

    iput-object p1, p0, La/b;->b:La/a;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, La/b;->a:I

    packed-switch p1, :pswitch_data_44

    goto :goto_37

    :pswitch_6
    iget-object p1, p0, La/b;->b:La/a;

    check-cast p1, Lcn/xiangtan/yunshu/MainActivity;

    sget v0, Lcn/xiangtan/yunshu/MainActivity;->b:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void
    :pswitch_20
    iget-object p1, p0, La/b;->b:La/a;

    check-cast p1, Lcn/xiangtan/yunshu/MainActivity;

    sget v0, Lcn/xiangtan/yunshu/MainActivity;->b:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/xiangtan/yunshu/Home;

    invoke-direct {v0, p1, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    return-void
    :goto_37
    iget-object p1, p0, La/b;->b:La/a;

    check-cast p1, Lcn/xiangtan/yunshu/Home;

    sget v0, Lcn/xiangtan/yunshu/Home;->b:I

    const-string v0, "x"
    invoke-virtual {p1, v0}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void

    nop

    :pswitch_data_44
    .packed-switch 0x0
        :pswitch_20
        :pswitch_6
    .end packed-switch
.end method
