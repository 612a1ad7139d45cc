.class public final synthetic Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field public final synthetic f$0:Ltown/lamps/parcel/MainActivity;
.field public final synthetic f$1:Ljava/lang/String;
.method public synthetic constructor <init>(Ltown/lamps/parcel/MainActivity;Ljava/lang/String;)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/parcel/MainActivity;
    iput-object p2, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;
    return-void
.end method
.method public final run()V
    .registers 3
    iget-object v0, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/parcel/MainActivity;
    iget-object v1, p0, Ltown/lamps/parcel/MainActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;
    invoke-virtual {v0, v1}, Ltown/lamps/parcel/MainActivity;->lambda$onCreate$0$town-lamps-parcel-MainActivity(Ljava/lang/String;)V
    return-void
.end method
