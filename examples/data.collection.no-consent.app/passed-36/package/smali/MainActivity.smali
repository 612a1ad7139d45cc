.class public final Ltown/lamps/callbacks/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$town-lamps-callbacks-MainActivity()Lkotlin/Unit;
    .registers 2
    sget-object v0, Ltown/lamps/callbacks/Tracker;->INSTANCE:Ltown/lamps/callbacks/Tracker;

    invoke-virtual {v0, p0}, Ltown/lamps/callbacks/Tracker;->start(Landroid/content/Context;)V

    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;

    return-object v0
.end method

.method synthetic lambda$onCreate$1$town-lamps-callbacks-MainActivity()Lkotlin/Unit;
    .registers 2
    invoke-virtual {p0}, Ltown/lamps/callbacks/MainActivity;->finish()V

    sget-object v0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;

    return-object v0
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 5
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    sget-object p1, Ltown/lamps/callbacks/Screens;->INSTANCE:Ltown/lamps/callbacks/Screens;

    new-instance v0, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/callbacks/MainActivity;)V

    new-instance v1, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda1;

    invoke-direct {v1, p0}, Ltown/lamps/callbacks/MainActivity$$ExternalSyntheticLambda1;-><init>(Ltown/lamps/callbacks/MainActivity;)V

    const-string v2, "\u8bf7\u9605\u8bfb\u5e76\u540c\u610f\u300a\u9690\u79c1\u653f\u7b56\u300b"

    invoke-virtual {p1, p0, v2, v0, v1}, Ltown/lamps/callbacks/Screens;->ask(Landroid/app/Activity;Ljava/lang/String;Lkotlin/jvm/functions/Function0;Lkotlin/jvm/functions/Function0;)V

    return-void
.end method
