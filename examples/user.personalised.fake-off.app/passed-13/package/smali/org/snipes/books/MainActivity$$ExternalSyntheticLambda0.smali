.class public final synthetic Lorg/snipes/books/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;


# instance fields
.field public final synthetic f$0:Lorg/snipes/books/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/snipes/books/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/snipes/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/snipes/books/MainActivity;

    return-void
.end method


# virtual methods
.method public final onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 4

    iget-object v0, p0, Lorg/snipes/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/snipes/books/MainActivity;

    invoke-virtual {v0, p1, p2}, Lorg/snipes/books/MainActivity;->lambda$onCreate$0$org-snipes-books-MainActivity(Landroid/widget/CompoundButton;Z)V

    return-void
.end method
