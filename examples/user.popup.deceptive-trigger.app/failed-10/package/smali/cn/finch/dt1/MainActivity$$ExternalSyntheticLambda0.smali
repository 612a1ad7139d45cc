.class public final synthetic Lcn/finch/dt1/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Lcn/finch/dt1/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/finch/dt1/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/dt1/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/dt1/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/finch/dt1/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/dt1/MainActivity;

    invoke-virtual {v0}, Lcn/finch/dt1/MainActivity;->lambda$onCreate$0$cn-finch-dt1-MainActivity()V

    return-void
.end method
