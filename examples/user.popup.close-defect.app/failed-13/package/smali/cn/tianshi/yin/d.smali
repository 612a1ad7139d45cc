.class public final synthetic Lcn/tianshi/yin/d;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:Lcn/tianshi/yin/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/tianshi/yin/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/tianshi/yin/d;->a:I

    iput-object p1, p0, Lcn/tianshi/yin/d;->b:Lcn/tianshi/yin/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/tianshi/yin/d;->a:I

    packed-switch p1, :pswitch_data_34

    goto :goto_1b

    :pswitch_6
    iget-object p1, p0, Lcn/tianshi/yin/d;->b:Lcn/tianshi/yin/MainActivity;

    sget v0, Lcn/tianshi/yin/MainActivity;->a:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-class v1, Lcn/tianshi/yin/Home;

    invoke-direct {v0, p1, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    return-void
    :goto_1b
    iget-object p1, p0, Lcn/tianshi/yin/d;->b:Lcn/tianshi/yin/MainActivity;

    sget v0, Lcn/tianshi/yin/MainActivity;->a:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://m.jiedai-qian.com/a"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    return-void

    nop

    :pswitch_data_34
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
