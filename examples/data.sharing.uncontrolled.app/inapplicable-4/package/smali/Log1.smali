.class final Lcn/readexample/app/Log1;
.super Ljava/lang/Object;
.source "Log1.java"

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static send(Ljava/lang/String;)V
    .registers 3

    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Lcn/readexample/app/Log1$1;

    invoke-direct {v1, p0}, Lcn/readexample/app/Log1$1;-><init>(Ljava/lang/String;)V

    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    return-void
.end method
