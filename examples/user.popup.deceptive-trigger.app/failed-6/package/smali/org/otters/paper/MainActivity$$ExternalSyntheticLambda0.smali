.class public final synthetic Lorg/otters/paper/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lorg/otters/paper/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/otters/paper/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/otters/paper/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/otters/paper/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lorg/otters/paper/MainActivity$$ExternalSyntheticLambda0;->f$0:Lorg/otters/paper/MainActivity;

    invoke-virtual {v0, p1, p2}, Lorg/otters/paper/MainActivity;->lambda$onCreate$0$org-otters-paper-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
