.class public final synthetic Lcn/changgeji/dianji/Cover$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/changgeji/dianji/Cover;


# direct methods
.method public synthetic constructor <init>(Lcn/changgeji/dianji/Cover;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/changgeji/dianji/Cover$$ExternalSyntheticLambda0;->f$0:Lcn/changgeji/dianji/Cover;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/changgeji/dianji/Cover$$ExternalSyntheticLambda0;->f$0:Lcn/changgeji/dianji/Cover;

    invoke-virtual {v0, p1}, Lcn/changgeji/dianji/Cover;->lambda$onCreate$0$cn-changgeji-dianji-Cover(Landroid/view/View;)V

    return-void
.end method
