.class public final synthetic Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Lcn/tianshi/mao/AdView;


# direct methods
.method public synthetic constructor <init>(Lcn/tianshi/mao/AdView;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda0;->f$0:Lcn/tianshi/mao/AdView;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda0;->f$0:Lcn/tianshi/mao/AdView;

    invoke-virtual {v0}, Lcn/tianshi/mao/AdView;->lambda$begin$2$cn-tianshi-mao-AdView()V

    return-void
.end method
