.class public final synthetic Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ljava/lang/reflect/Method;

.field public final synthetic f$1:Lcn/paobu/ding/Shows;

.field public final synthetic f$2:[Ljava/lang/Object;


# direct methods
.method public synthetic constructor <init>(Ljava/lang/reflect/Method;Lcn/paobu/ding/Shows;[Ljava/lang/Object;)V
    .registers 4

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$0:Ljava/lang/reflect/Method;

    iput-object p2, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$1:Lcn/paobu/ding/Shows;

    iput-object p3, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$2:[Ljava/lang/Object;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 4

    iget-object v0, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$0:Ljava/lang/reflect/Method;

    iget-object v1, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$1:Lcn/paobu/ding/Shows;

    iget-object v2, p0, Lcn/paobu/ding/Main$$ExternalSyntheticLambda0;->f$2:[Ljava/lang/Object;

    invoke-static {v0, v1, v2}, Lcn/paobu/ding/Main;->lambda$on$0(Ljava/lang/reflect/Method;Lcn/paobu/ding/Shows;[Ljava/lang/Object;)V

    return-void
.end method
