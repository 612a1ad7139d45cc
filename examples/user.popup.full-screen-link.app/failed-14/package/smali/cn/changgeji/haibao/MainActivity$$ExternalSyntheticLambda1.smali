.class public final synthetic Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Lcn/changgeji/haibao/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/changgeji/haibao/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/changgeji/haibao/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/changgeji/haibao/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/changgeji/haibao/MainActivity;

    invoke-virtual {v0}, Lcn/changgeji/haibao/MainActivity;->home()V

    return-void
.end method
