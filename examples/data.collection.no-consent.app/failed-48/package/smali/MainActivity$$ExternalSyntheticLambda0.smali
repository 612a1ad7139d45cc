.class public final synthetic Ltown/lamps/screens/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Lkotlin/jvm/functions/Function0;


# instance fields
.field public final synthetic f$0:Ltown/lamps/screens/MainActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/screens/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/screens/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/screens/MainActivity;

    return-void
.end method


# virtual methods
.method public final invoke()Ljava/lang/Object;
    .registers 2

    iget-object v0, p0, Ltown/lamps/screens/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/screens/MainActivity;

    invoke-virtual {v0}, Ltown/lamps/screens/MainActivity;->lambda$onCreate$0$town-lamps-screens-MainActivity()Lkotlin/Unit;

    move-result-object v0

    return-object v0
.end method
