.class public Lcom/example/weather/Choice;
.super Ljava/lang/Object;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/weather/Choice;->context:Landroid/content/Context;
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 10
    iget-object v0, p0, Lcom/example/weather/Choice;->context:Landroid/content/Context;
    if-eqz p2, :off
    const/4 v1, 0x0
    goto :tell
    :off
    const/4 v1, 0x1
    :tell
    invoke-static {v1}, Lcom/qq/e/comm/managers/setting/GlobalSetting;->setPersonalizedState(I)V
    return-void
.end method
