.class public final Lcn/songjian/poems/Opening;
.super Ljava/lang/Object;
.implements Lkotlin/jvm/functions/Function0;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/songjian/poems/Opening;->context:Landroid/content/Context;
    return-void
.end method

.method public invoke()Ljava/lang/Object;
    .registers 4
    iget-object v0, p0, Lcn/songjian/poems/Opening;->context:Landroid/content/Context;
    const-string v1, "settings"
    const/4 v2, 0x0
    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    return-object v0
.end method
