.class public final synthetic Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/reflect/InvocationHandler;


# instance fields
.field public final synthetic f$0:Landroid/os/Handler;

.field public final synthetic f$1:Lcn/paobu/ding/Shows;


# direct methods
.method public synthetic constructor <init>(Landroid/os/Handler;Lcn/paobu/ding/Shows;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;->f$0:Landroid/os/Handler;

    iput-object p2, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;->f$1:Lcn/paobu/ding/Shows;

    return-void
.end method


# virtual methods
.method public final invoke(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;
    .registers 6

    iget-object v0, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;->f$0:Landroid/os/Handler;

    iget-object v1, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda1;->f$1:Lcn/paobu/ding/Shows;

    invoke-static {v0, v1, p1, p2, p3}, Lcn/paobu/ding/Main;->lambda$on$1(Landroid/os/Handler;Lcn/paobu/ding/Shows;Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;

    move-result-object p1

    return-object p1
.end method
