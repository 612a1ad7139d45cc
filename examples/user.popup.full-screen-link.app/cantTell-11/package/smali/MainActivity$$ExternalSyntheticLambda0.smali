.class public final synthetic Lorg/larks/birds/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lorg/larks/birds/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/larks/birds/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/larks/birds/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/larks/birds/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lorg/larks/birds/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/larks/birds/MainActivity;

    invoke-virtual {v0, p1}, Lorg/larks/birds/MainActivity;->lambda$onCreate$0$org-larks-birds-MainActivity(Landroid/view/View;)V

    return-void
.end method
