.class public Lcom/example/fitness/Choice;
.super Ljava/lang/Object;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/fitness/Choice;->context:Landroid/content/Context;
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 10
    iget-object v0, p0, Lcom/example/fitness/Choice;->context:Landroid/content/Context;
    sget-object v1, Lcom/example/fitness/State;->config:Lcom/example/fitness/Config;
    iput-boolean p2, v1, Lcom/example/fitness/Config;->personal:Z
    return-void
.end method
