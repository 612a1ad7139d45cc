.class public final synthetic Ltown/lamps/latches/App$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ltown/lamps/latches/App;

.field public final synthetic f$1:Ljava/util/concurrent/CountDownLatch;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/latches/App;Ljava/util/concurrent/CountDownLatch;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/latches/App$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/latches/App;

    iput-object p2, p0, Ltown/lamps/latches/App$$ExternalSyntheticLambda0;->f$1:Ljava/util/concurrent/CountDownLatch;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 3

    iget-object v0, p0, Ltown/lamps/latches/App$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/latches/App;

    iget-object v1, p0, Ltown/lamps/latches/App$$ExternalSyntheticLambda0;->f$1:Ljava/util/concurrent/CountDownLatch;

    invoke-virtual {v0, v1}, Ltown/lamps/latches/App;->lambda$onCreate$0$town-lamps-latches-App(Ljava/util/concurrent/CountDownLatch;)V

    return-void
.end method
