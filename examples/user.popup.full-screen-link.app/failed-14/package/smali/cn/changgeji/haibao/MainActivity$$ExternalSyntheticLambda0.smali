.class public final synthetic Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/changgeji/haibao/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/changgeji/haibao/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/changgeji/haibao/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/changgeji/haibao/MainActivity;

    invoke-virtual {v0, p1}, Lcn/changgeji/haibao/MainActivity;->lambda$onCreate$0$cn-changgeji-haibao-MainActivity(Landroid/view/View;)V

    return-void
.end method
