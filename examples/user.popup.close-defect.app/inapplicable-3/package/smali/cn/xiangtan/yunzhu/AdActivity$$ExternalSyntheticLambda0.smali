.class public final synthetic Lcn/xiangtan/yunzhu/AdActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/xiangtan/yunzhu/AdActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunzhu/AdActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunzhu/AdActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunzhu/AdActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/yunzhu/AdActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunzhu/AdActivity;

    invoke-virtual {v0, p1}, Lcn/xiangtan/yunzhu/AdActivity;->lambda$onCreate$0$cn-xiangtan-yunzhu-AdActivity(Landroid/view/View;)V

    return-void
.end method
