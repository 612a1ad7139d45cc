.class public final synthetic Lcn/changgeji/zidai/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Lcn/changgeji/zidai/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/changgeji/zidai/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/changgeji/zidai/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/changgeji/zidai/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/changgeji/zidai/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/changgeji/zidai/MainActivity;

    invoke-virtual {v0}, Lcn/changgeji/zidai/MainActivity;->lambda$onCreate$1$cn-changgeji-zidai-MainActivity()V

    return-void
.end method
