.class public final synthetic Lorg/snipes/books/Net$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Z


# direct methods
.method public synthetic constructor <init>(Z)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-boolean p1, p0, Lorg/snipes/books/Net$$ExternalSyntheticLambda0;->f$0:Z

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-boolean v0, p0, Lorg/snipes/books/Net$$ExternalSyntheticLambda0;->f$0:Z

    invoke-static {v0}, Lorg/snipes/books/Net;->lambda$load$0(Z)V

    return-void
.end method
