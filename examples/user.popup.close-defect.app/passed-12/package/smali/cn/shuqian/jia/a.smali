.class final Lcn/shuqian/jia/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:I

.field final synthetic b:Lcn/shuqian/jia/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/shuqian/jia/MainActivity;I)V
    .registers 3
    iput p2, p0, Lcn/shuqian/jia/a;->a:I

    iput-object p1, p0, Lcn/shuqian/jia/a;->b:Lcn/shuqian/jia/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget p1, p0, Lcn/shuqian/jia/a;->a:I

    packed-switch p1, :pswitch_data_22

    goto :goto_19
    :pswitch_6
    iget-object p1, p0, Lcn/shuqian/jia/a;->b:Lcn/shuqian/jia/MainActivity;

    invoke-virtual {p1}, Lcn/shuqian/jia/MainActivity;->b()V

    return-void
    :goto_19
    iget-object p1, p0, Lcn/shuqian/jia/a;->b:Lcn/shuqian/jia/MainActivity;

    invoke-virtual {p1}, Lcn/shuqian/jia/MainActivity;->c()V

    return-void

    nop

    :pswitch_data_22
    .packed-switch 0x0
        :pswitch_6
    .end packed-switch
.end method
