.class public final synthetic Lcn/xiangtan/yunmo/a;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic a:Lcn/xiangtan/yunmo/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunmo/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunmo/a;->a:Lcn/xiangtan/yunmo/MainActivity;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 4

    iget-object v0, p0, Lcn/xiangtan/yunmo/a;->a:Lcn/xiangtan/yunmo/MainActivity;

    sget v1, Lcn/xiangtan/yunmo/MainActivity;->b:I
    iget-boolean v1, v0, Lcn/xiangtan/yunmo/MainActivity;->a:Z

    if-eqz v1, :cond_9

    goto :goto_19

    :cond_9
    const/4 v1, 0x1
    iput-boolean v1, v0, Lcn/xiangtan/yunmo/MainActivity;->a:Z

    new-instance v1, Landroid/content/Intent;

    const-class v2, Lcn/xiangtan/yunmo/Home;

    invoke-direct {v1, v0, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {v0, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {v0}, Landroid/app/Activity;->finish()V

    :goto_19
    return-void
.end method
