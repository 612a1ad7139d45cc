.class public final synthetic Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field public final synthetic f$0:Ltown/lamps/wash/JoinActivity;
.field public final synthetic f$1:Landroid/widget/CheckBox;
.method public synthetic constructor <init>(Ltown/lamps/wash/JoinActivity;Landroid/widget/CheckBox;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/wash/JoinActivity;
    iput-object p2, p0, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/CheckBox;
    return-void
.end method
.method public final onClick(Landroid/view/View;)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/wash/JoinActivity;
    iget-object v1, p0, Ltown/lamps/wash/JoinActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/CheckBox;
    invoke-virtual {v0, v1, p1}, Ltown/lamps/wash/JoinActivity;->lambda$onCreate$0$town-lamps-wash-JoinActivity(Landroid/widget/CheckBox;Landroid/view/View;)V
    return-void
.end method
