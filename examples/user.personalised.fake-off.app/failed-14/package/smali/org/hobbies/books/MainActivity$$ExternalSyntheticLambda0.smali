.class public final synthetic Lorg/hobbies/books/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Landroid/widget/Button;


# direct methods
.method public synthetic constructor <init>(Landroid/widget/Button;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/hobbies/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Landroid/widget/Button;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lorg/hobbies/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Landroid/widget/Button;

    invoke-static {v0, p1}, Lorg/hobbies/books/MainActivity;->lambda$onCreate$0(Landroid/widget/Button;Landroid/view/View;)V

    return-void
.end method
