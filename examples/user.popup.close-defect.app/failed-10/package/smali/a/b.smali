.class public final synthetic La/b;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic a:I

.field public final synthetic b:Lcn/xiangtan/yuncha/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yuncha/MainActivity;I)V
    .registers 3
    iput p2, p0, La/b;->a:I

    iput-object p1, p0, La/b;->b:Lcn/xiangtan/yuncha/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget p2, p0, La/b;->a:I

    packed-switch p2, :pswitch_data_2c

    goto :goto_23

    :pswitch_6
    iget-object p2, p0, La/b;->b:Lcn/xiangtan/yuncha/MainActivity;

    sget v0, Lcn/xiangtan/yuncha/MainActivity;->b:I

    const/4 v0, 0x0

    const-string v1, "a"
    invoke-virtual {p2, v1, v0}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p2

    invoke-interface {p2}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object p2

    const/4 v0, 0x1

    const-string v1, "ok"

    invoke-interface {p2, v1, v0}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object p2

    invoke-interface {p2}, Landroid/content/SharedPreferences$Editor;->apply()V

    invoke-interface {p1}, Landroid/content/DialogInterface;->dismiss()V

    return-void
    :goto_23
    iget-object p1, p0, La/b;->b:Lcn/xiangtan/yuncha/MainActivity;

    sget p2, Lcn/xiangtan/yuncha/MainActivity;->b:I
    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    return-void

    nop

    :pswitch_data_2c
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
