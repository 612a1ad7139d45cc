.class public Lorg/plovers/Leaving;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field final screen:Lorg/plovers/ChoiceActivity;

.method constructor <init>(Lorg/plovers/ChoiceActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lorg/plovers/Leaving;->screen:Lorg/plovers/ChoiceActivity;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5
    iget-object v0, p0, Lorg/plovers/Leaving;->screen:Lorg/plovers/ChoiceActivity;
    invoke-virtual {v0}, Lorg/plovers/ChoiceActivity;->finishAffinity()V
    return-void
.end method
