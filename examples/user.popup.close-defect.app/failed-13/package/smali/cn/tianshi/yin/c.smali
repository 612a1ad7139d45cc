.class final Lcn/tianshi/yin/c;
.super Ljava/lang/Object;


# instance fields
.field final a:Landroid/os/Handler;

.field b:I

.field final c:Lcn/tianshi/yin/b;


# direct methods
.method constructor <init>(Lcn/tianshi/yin/e;)V
    .registers 4

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Landroid/os/Handler;

    invoke-static {}, Landroid/os/Looper;->getMainLooper()Landroid/os/Looper;

    move-result-object v1

    invoke-direct {v0, v1}, Landroid/os/Handler;-><init>(Landroid/os/Looper;)V

    iput-object v0, p0, Lcn/tianshi/yin/c;->a:Landroid/os/Handler;

    const/4 v0, 0x5

    iput v0, p0, Lcn/tianshi/yin/c;->b:I

    iput-object p1, p0, Lcn/tianshi/yin/c;->c:Lcn/tianshi/yin/b;

    return-void
.end method
