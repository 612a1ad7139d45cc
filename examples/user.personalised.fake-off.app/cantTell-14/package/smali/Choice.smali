.class public Lcn/songjian/poems/Choice;
.super Ljava/lang/Object;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/songjian/poems/Choice;->context:Landroid/content/Context;
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 10
    iget-object v0, p0, Lcn/songjian/poems/Choice;->context:Landroid/content/Context;
    new-instance v2, Lcn/songjian/poems/Settings;
    sget-object v5, Lcn/songjian/poems/Opening;->TELLING:Lkotlin/Lazy;
    invoke-direct {v2, v0, v5}, Lcn/songjian/poems/Settings;-><init>(Landroid/content/Context;Lkotlin/Lazy;)V
    const-string v1, "personal"
    invoke-virtual {v2, v1, p2}, Lcn/songjian/poems/Settings;->put(Ljava/lang/String;Z)V
    return-void
.end method
