.class public final synthetic Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lorg/harriers/books/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/harriers/books/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/harriers/books/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lorg/harriers/books/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/harriers/books/MainActivity;

    invoke-virtual {v0, p1, p2}, Lorg/harriers/books/MainActivity;->lambda$stop$1$org-harriers-books-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
