.class Lcom/lark/c10/Consent;
.super Ljava/lang/Object;

.field private static I:Lcom/lark/c10/Consent;

.field private final c:Landroid/content/Context;

.field private ok:Z

.method private constructor <init>(Landroid/content/Context;)V
    .registers 5

    const/4 v0, 0x0

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/lark/c10/Consent;->c:Landroid/content/Context;

    const-string v1, "p"

    invoke-virtual {p1, v1, v0}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v1

    const-string v2, "refused"

    invoke-interface {v1, v2, v0}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v1

    if-nez v1, :cond_15

    const/4 v0, 0x1

    :cond_15
    iput-boolean v0, p0, Lcom/lark/c10/Consent;->ok:Z

    return-void
.end method

.method static declared-synchronized get(Landroid/content/Context;)Lcom/lark/c10/Consent;
    .registers 4

    const-class v1, Lcom/lark/c10/Consent;

    monitor-enter v1

    :try_start_3
    sget-object v0, Lcom/lark/c10/Consent;->I:Lcom/lark/c10/Consent;

    if-nez v0, :cond_12

    new-instance v0, Lcom/lark/c10/Consent;

    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;

    move-result-object v2

    invoke-direct {v0, v2}, Lcom/lark/c10/Consent;-><init>(Landroid/content/Context;)V

    sput-object v0, Lcom/lark/c10/Consent;->I:Lcom/lark/c10/Consent;

    :cond_12
    sget-object v0, Lcom/lark/c10/Consent;->I:Lcom/lark/c10/Consent;
    :try_end_14
    .catchall {:try_start_3 .. :try_end_14} :catchall_16

    monitor-exit v1

    return-object v0

    :catchall_16
    move-exception v0

    monitor-exit v1

    throw v0
.end method

.method isOk()Z
    .registers 2

    iget-boolean v0, p0, Lcom/lark/c10/Consent;->ok:Z

    return v0
.end method

.method refuse()V
    .registers 4

    const/4 v2, 0x0

    iput-boolean v2, p0, Lcom/lark/c10/Consent;->ok:Z

    iget-object v0, p0, Lcom/lark/c10/Consent;->c:Landroid/content/Context;

    const-string v1, "p"

    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "refused"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method
