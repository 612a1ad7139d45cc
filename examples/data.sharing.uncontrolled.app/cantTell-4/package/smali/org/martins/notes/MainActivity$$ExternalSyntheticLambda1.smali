.class public final synthetic Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lorg/martins/notes/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lorg/martins/notes/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda1;->f$0:Lorg/martins/notes/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lorg/martins/notes/MainActivity$$ExternalSyntheticLambda1;->f$0:Lorg/martins/notes/MainActivity;

    invoke-virtual {v0, p1, p2}, Lorg/martins/notes/MainActivity;->lambda$onCreate$1$org-martins-notes-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
