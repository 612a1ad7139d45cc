.class public Lorg/godwits/Keeping;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final screen:Lorg/godwits/ChoiceActivity;

.method constructor <init>(Lorg/godwits/ChoiceActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lorg/godwits/Keeping;->screen:Lorg/godwits/ChoiceActivity;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5
    iget-object v0, p0, Lorg/godwits/Keeping;->screen:Lorg/godwits/ChoiceActivity;
    invoke-virtual {v0}, Lorg/godwits/ChoiceActivity;->keep()V
    return-void
.end method
