.class public final synthetic Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field public final synthetic f$0:Ltown/lamps/parcel/MainActivity;
.field public final synthetic f$1:Landroid/widget/EditText;
.method public synthetic constructor <init>(Ltown/lamps/parcel/MainActivity;Landroid/widget/EditText;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/parcel/MainActivity;
    iput-object p2, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;->f$1:Landroid/widget/EditText;
    return-void
.end method
.method public final onClick(Landroid/view/View;)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/parcel/MainActivity;
    iget-object v1, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda1;->f$1:Landroid/widget/EditText;
    invoke-virtual {v0, v1, p1}, Ltown/lamps/parcel/MainActivity;->lambda$onCreate$1$town-lamps-parcel-MainActivity(Landroid/widget/EditText;Landroid/view/View;)V
    return-void
.end method
