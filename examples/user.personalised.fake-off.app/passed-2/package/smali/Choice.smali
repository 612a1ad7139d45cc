.class public Lcom/example/novels/Choice;
.super Ljava/lang/Object;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/example/novels/Choice;->context:Landroid/content/Context;
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 10
    iget-object v0, p0, Lcom/example/novels/Choice;->context:Landroid/content/Context;
    const-string v1, "personal"
    invoke-static {v0, v1, p2}, Lcom/example/novels/Settings;->put(Landroid/content/Context;Ljava/lang/String;Z)V
    return-void
.end method
