.class public final synthetic Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Lkotlin/jvm/functions/Function0;


# instance fields
.field public final synthetic f$0:Ltown/lamps/callbacks/MainActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/callbacks/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/callbacks/MainActivity;

    return-void
.end method


# virtual methods
.method public final invoke()Ljava/lang/Object;
    .registers 2

    iget-object v0, p0, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda1;->f$0:Ltown/lamps/callbacks/MainActivity;

    invoke-virtual {v0}, Ltown/lamps/callbacks/MainActivity;->lambda$onCreate$1$town-lamps-callbacks-MainActivity()Lkotlin/Unit;

    move-result-object v0

    return-object v0
.end method
