.class public final synthetic Lcn/tianshi/mao/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Lcn/tianshi/mao/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/tianshi/mao/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/tianshi/mao/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/tianshi/mao/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/tianshi/mao/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/tianshi/mao/MainActivity;

    invoke-virtual {v0}, Lcn/tianshi/mao/MainActivity;->lambda$onCreate$0$cn-tianshi-mao-MainActivity()V

    return-void
.end method
