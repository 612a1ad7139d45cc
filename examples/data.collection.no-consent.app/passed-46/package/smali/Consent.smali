.class Lcom/lark/c09/Consent;
.super Ljava/lang/Object;

.field private static I:Lcom/lark/c09/Consent;

.field private final c:Landroid/content/Context;

.field private ok:Z

.method private constructor <init>(Landroid/content/Context;)V
    .registers 5

    const/4 v2, 0x0

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/lark/c09/Consent;->c:Landroid/content/Context;

    const-string v0, "p"

    invoke-virtual {p1, v0, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    const-string v1, "c"

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    iput-boolean v0, p0, Lcom/lark/c09/Consent;->ok:Z

    return-void
.end method

.method static declared-synchronized get(Landroid/content/Context;)Lcom/lark/c09/Consent;
    .registers 4

    const-class v1, Lcom/lark/c09/Consent;

    monitor-enter v1

    :try_start_3
    sget-object v0, Lcom/lark/c09/Consent;->I:Lcom/lark/c09/Consent;

    if-nez v0, :cond_12

    new-instance v0, Lcom/lark/c09/Consent;

    invoke-virtual {p0}, Landroid/content/Context;->getApplicationContext()Landroid/content/Context;

    move-result-object v2

    invoke-direct {v0, v2}, Lcom/lark/c09/Consent;-><init>(Landroid/content/Context;)V

    sput-object v0, Lcom/lark/c09/Consent;->I:Lcom/lark/c09/Consent;

    :cond_12
    sget-object v0, Lcom/lark/c09/Consent;->I:Lcom/lark/c09/Consent;
    :try_end_14
    .catchall {:try_start_3 .. :try_end_14} :catchall_16

    monitor-exit v1

    return-object v0

    :catchall_16
    move-exception v0

    monitor-exit v1

    throw v0
.end method

.method accept()V
    .registers 5

    const/4 v3, 0x1

    iput-boolean v3, p0, Lcom/lark/c09/Consent;->ok:Z

    iget-object v0, p0, Lcom/lark/c09/Consent;->c:Landroid/content/Context;

    const-string v1, "p"

    const/4 v2, 0x0

    invoke-virtual {v0, v1, v2}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "c"

    invoke-interface {v0, v1, v3}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method

.method isOk()Z
    .registers 2

    iget-boolean v0, p0, Lcom/lark/c09/Consent;->ok:Z

    return v0
.end method
