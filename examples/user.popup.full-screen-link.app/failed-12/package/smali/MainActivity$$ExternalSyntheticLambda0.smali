.class public final synthetic Lorg/finches/birds/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lorg/finches/birds/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/finches/birds/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/finches/birds/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/finches/birds/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lorg/finches/birds/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/finches/birds/MainActivity;

    invoke-virtual {v0, p1}, Lorg/finches/birds/MainActivity;->lambda$onCreate$0$org-finches-birds-MainActivity(Landroid/view/View;)V

    return-void
.end method
