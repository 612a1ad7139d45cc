.class public Ltown/lamps/video/Refused;
.super Ljava/lang/Object;
.implements Ljava/lang/Runnable;
.field private final owner:Ltown/lamps/video/EntryActivity;
.method public constructor <init>(Ltown/lamps/video/EntryActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/video/Refused;->owner:Ltown/lamps/video/EntryActivity;
    return-void
.end method
.method public run()V
    .registers 3
    iget-object v0, p0, Ltown/lamps/video/Refused;->owner:Ltown/lamps/video/EntryActivity;
    invoke-static {v0}, Ltown/lamps/video/Guest;->enter(Landroid/content/Context;)V
    const/4 v1, 0x0
    invoke-virtual {v0, v1}, Ltown/lamps/video/EntryActivity;->answer(Z)V
    return-void
.end method
