.class final Lorg/buntings/notes/L;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field final a:Lorg/buntings/notes/Ask;

.field final k:I

.field final r:Ljava/lang/Runnable;


# direct methods
.method constructor <init>(Lorg/buntings/notes/Ask;Lorg/buntings/notes/R1;I)V
    .registers 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput p3, p0, Lorg/buntings/notes/L;->k:I

    iput-object p1, p0, Lorg/buntings/notes/L;->a:Lorg/buntings/notes/Ask;

    iput-object p2, p0, Lorg/buntings/notes/L;->r:Ljava/lang/Runnable;

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 3
    iget p1, p0, Lorg/buntings/notes/L;->k:I

    if-eqz p1, :cond_c

    iget-object p1, p0, Lorg/buntings/notes/L;->a:Lorg/buntings/notes/Ask;

    iget-object v0, p0, Lorg/buntings/notes/L;->r:Ljava/lang/Runnable;

    invoke-static {p1, v0}, Lorg/buntings/notes/Ask;->no(Lorg/buntings/notes/Ask;Ljava/lang/Runnable;)V

    return-void

    :cond_c
    iget-object p1, p0, Lorg/buntings/notes/L;->a:Lorg/buntings/notes/Ask;

    iget-object v0, p0, Lorg/buntings/notes/L;->r:Ljava/lang/Runnable;

    invoke-static {p1, v0}, Lorg/buntings/notes/Ask;->yes(Lorg/buntings/notes/Ask;Ljava/lang/Runnable;)V

    return-void
.end method
