.class final Lorg/buntings/notes/Ask;
.super Ljava/lang/Object;


# instance fields
.field private final d:Landroid/app/Dialog;


# direct methods
.method constructor <init>(Landroid/app/Activity;Lorg/buntings/notes/R1;Lorg/buntings/notes/R1;)V
    .registers 7
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Landroid/app/Dialog;

    invoke-direct {v0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V

    iput-object v0, p0, Lorg/buntings/notes/Ask;->d:Landroid/app/Dialog;

    const/high16 p1, 0x7f020000

    invoke-virtual {v0, p1}, Landroid/app/Dialog;->setContentView(I)V

    const p1, 0x7f030001

    invoke-virtual {v0, p1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v1, Lorg/buntings/notes/L;

    const/4 v2, 0x0

    invoke-direct {v1, p0, p2, v2}, Lorg/buntings/notes/L;-><init>(Lorg/buntings/notes/Ask;Lorg/buntings/notes/R1;I)V

    invoke-virtual {p1, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    const/high16 p1, 0x7f030000

    invoke-virtual {v0, p1}, Landroid/app/Dialog;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance p2, Lorg/buntings/notes/L;

    const/4 v0, 0x1

    invoke-direct {p2, p0, p3, v0}, Lorg/buntings/notes/L;-><init>(Lorg/buntings/notes/Ask;Lorg/buntings/notes/R1;I)V

    invoke-virtual {p1, p2}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void
.end method

.method static no(Lorg/buntings/notes/Ask;Ljava/lang/Runnable;)V
    .registers 2
    iget-object p0, p0, Lorg/buntings/notes/Ask;->d:Landroid/app/Dialog;

    invoke-virtual {p0}, Landroid/app/Dialog;->dismiss()V

    invoke-interface {p1}, Ljava/lang/Runnable;->run()V

    return-void
.end method

.method static yes(Lorg/buntings/notes/Ask;Ljava/lang/Runnable;)V
    .registers 2
    iget-object p0, p0, Lorg/buntings/notes/Ask;->d:Landroid/app/Dialog;

    invoke-virtual {p0}, Landroid/app/Dialog;->dismiss()V

    invoke-interface {p1}, Ljava/lang/Runnable;->run()V

    return-void
.end method


# virtual methods
.method show()V
    .registers 2
    iget-object v0, p0, Lorg/buntings/notes/Ask;->d:Landroid/app/Dialog;

    invoke-virtual {v0}, Landroid/app/Dialog;->show()V

    return-void
.end method
