.class public final synthetic Lcn/xiangtan/yunlu/AdActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/xiangtan/yunlu/AdActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunlu/AdActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunlu/AdActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunlu/AdActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/yunlu/AdActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunlu/AdActivity;

    invoke-virtual {v0, p1}, Lcn/xiangtan/yunlu/AdActivity;->lambda$onCreate$0$cn-xiangtan-yunlu-AdActivity(Landroid/view/View;)V

    return-void
.end method
