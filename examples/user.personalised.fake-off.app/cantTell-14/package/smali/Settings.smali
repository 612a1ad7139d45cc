.class public Lcn/songjian/poems/Settings;
.super Ljava/lang/Object;

.field private final kept:Lkotlin/Lazy;
.field private final telling:Lkotlin/Lazy;

.method public constructor <init>(Landroid/content/Context;Lkotlin/Lazy;)V
    .registers 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    new-instance v0, Lcn/songjian/poems/Opening;
    invoke-direct {v0, p1}, Lcn/songjian/poems/Opening;-><init>(Landroid/content/Context;)V
    invoke-static {v0}, Lkotlin/LazyKt;->lazy(Lkotlin/jvm/functions/Function0;)Lkotlin/Lazy;
    move-result-object v0
    iput-object v0, p0, Lcn/songjian/poems/Settings;->kept:Lkotlin/Lazy;
    iput-object p2, p0, Lcn/songjian/poems/Settings;->telling:Lkotlin/Lazy;
    return-void
.end method

.method private kept()Landroid/content/SharedPreferences;
    .registers 2
    iget-object v0, p0, Lcn/songjian/poems/Settings;->kept:Lkotlin/Lazy;
    invoke-interface {v0}, Lkotlin/Lazy;->getValue()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/content/SharedPreferences;
    return-object v0
.end method

.method public put(Ljava/lang/String;Z)V
    .registers 4
    invoke-direct {p0}, Lcn/songjian/poems/Settings;->kept()Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    invoke-static {p2}, Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;
    move-result-object v1
    iget-object v0, p0, Lcn/songjian/poems/Settings;->telling:Lkotlin/Lazy;
    invoke-interface {v0}, Lkotlin/Lazy;->getValue()Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Lkotlin/jvm/functions/Function1;
    invoke-interface {v0, v1}, Lkotlin/jvm/functions/Function1;->invoke(Ljava/lang/Object;)Ljava/lang/Object;
    return-void
.end method

.method public get(Ljava/lang/String;)Z
    .registers 4
    invoke-direct {p0}, Lcn/songjian/poems/Settings;->kept()Landroid/content/SharedPreferences;
    move-result-object v0
    const/4 v1, 0x1
    invoke-interface {v0, p1, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    return v0
.end method
