.class final Lcn/tianshi/yin/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field final synthetic a:Lcn/tianshi/yin/c;


# direct methods
.method constructor <init>(Lcn/tianshi/yin/c;)V
    .registers 2

    iput-object p1, p0, Lcn/tianshi/yin/a;->a:Lcn/tianshi/yin/c;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 4

    iget-object v0, p0, Lcn/tianshi/yin/a;->a:Lcn/tianshi/yin/c;

    iget v1, v0, Lcn/tianshi/yin/c;->b:I

    add-int/lit8 v1, v1, -0x1

    iput v1, v0, Lcn/tianshi/yin/c;->b:I

    iget-object v0, v0, Lcn/tianshi/yin/c;->c:Lcn/tianshi/yin/b;

    if-lez v1, :cond_19

    invoke-interface {v0, v1}, Lcn/tianshi/yin/b;->a(I)V

    iget-object v0, p0, Lcn/tianshi/yin/a;->a:Lcn/tianshi/yin/c;

    iget-object v0, v0, Lcn/tianshi/yin/c;->a:Landroid/os/Handler;

    const-wide/16 v1, 0x3e8

    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    goto :goto_1c

    :cond_19
    invoke-interface {v0}, Lcn/tianshi/yin/b;->b()V

    :goto_1c
    return-void
.end method
