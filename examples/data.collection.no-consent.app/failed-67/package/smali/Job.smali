.class Lorg/herons/birds/Job;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field final a:Landroid/app/Activity;

.field final k:I


# direct methods
.method constructor <init>(Landroid/app/Activity;I)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput p2, p0, Lorg/herons/birds/Job;->k:I

    iput-object p1, p0, Lorg/herons/birds/Job;->a:Landroid/app/Activity;

    return-void
.end method


# virtual methods
.method public run()V
    .registers 3
    iget v0, p0, Lorg/herons/birds/Job;->k:I

    if-eqz v0, :cond_a

    iget-object v0, p0, Lorg/herons/birds/Job;->a:Landroid/app/Activity;

    invoke-static {v0}, Lorg/herons/birds/Net;->id(Landroid/content/Context;)V

    return-void

    :cond_a
    iget-object v0, p0, Lorg/herons/birds/Job;->a:Landroid/app/Activity;

    const-string v1, "x"

    invoke-virtual {v0, v1}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    return-void
.end method
