.class final Lorg/egrets/birds/L;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field final a:Lorg/egrets/birds/Ask;

.field final k:I

.field final r:Ljava/lang/Runnable;


# direct methods
.method constructor <init>(Lorg/egrets/birds/Ask;Lorg/egrets/birds/R1;I)V
    .registers 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput p3, p0, Lorg/egrets/birds/L;->k:I

    iput-object p1, p0, Lorg/egrets/birds/L;->a:Lorg/egrets/birds/Ask;

    iput-object p2, p0, Lorg/egrets/birds/L;->r:Ljava/lang/Runnable;

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 3
    iget p1, p0, Lorg/egrets/birds/L;->k:I

    if-eqz p1, :cond_c

    iget-object p1, p0, Lorg/egrets/birds/L;->a:Lorg/egrets/birds/Ask;

    iget-object v0, p0, Lorg/egrets/birds/L;->r:Ljava/lang/Runnable;

    invoke-static {p1, v0}, Lorg/egrets/birds/Ask;->no(Lorg/egrets/birds/Ask;Ljava/lang/Runnable;)V

    return-void

    :cond_c
    iget-object p1, p0, Lorg/egrets/birds/L;->a:Lorg/egrets/birds/Ask;

    iget-object v0, p0, Lorg/egrets/birds/L;->r:Ljava/lang/Runnable;

    invoke-static {p1, v0}, Lorg/egrets/birds/Ask;->yes(Lorg/egrets/birds/Ask;Ljava/lang/Runnable;)V

    return-void
.end method
