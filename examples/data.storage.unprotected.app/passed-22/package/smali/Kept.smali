.class public Lcn/readexample/app/Kept;
.super Ljava/lang/Object;
.source "Kept.java"

.field private static only:Lcn/readexample/app/Kept;

.field private final settings:Landroid/content/SharedPreferences;

.method private constructor <init>(Landroid/content/Context;)V
    .registers 4

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    const-string v0, "person"

    const/4 v1, 0x0

    invoke-virtual {p1, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    iput-object v0, p0, Lcn/readexample/app/Kept;->settings:Landroid/content/SharedPreferences;

    return-void
.end method

.method static of(Landroid/content/Context;)Lcn/readexample/app/Kept;
    .registers 3

    sget-object v0, Lcn/readexample/app/Kept;->only:Lcn/readexample/app/Kept;

    if-nez v0, :cond_f

    new-instance v0, Lcn/readexample/app/Kept;

    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;

    move-result-object v1

    invoke-direct {v0, v1}, Lcn/readexample/app/Kept;-><init>(Landroid/content/Context;)V

    sput-object v0, Lcn/readexample/app/Kept;->only:Lcn/readexample/app/Kept;

    :cond_f
    sget-object v0, Lcn/readexample/app/Kept;->only:Lcn/readexample/app/Kept;

    return-object v0
.end method

.method object(Ljava/lang/String;Ljava/lang/Object;)V
    .registers 4

    new-instance v0, Lcom/google/gson/Gson;

    invoke-direct {v0}, Lcom/google/gson/Gson;-><init>()V

    invoke-virtual {v0, p2}, Lcom/google/gson/Gson;->toJson(Ljava/lang/Object;)Ljava/lang/String;

    move-result-object v0

    invoke-virtual {p0, p1, v0}, Lcn/readexample/app/Kept;->text(Ljava/lang/String;Ljava/lang/String;)V

    return-void
.end method

.method text(Ljava/lang/String;Ljava/lang/String;)V
    .registers 4

    iget-object v0, p0, Lcn/readexample/app/Kept;->settings:Landroid/content/SharedPreferences;

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0, p1, p2}, Landroid/content/SharedPreferences$Editor;->putString(Ljava/lang/String;Ljava/lang/String;)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method
