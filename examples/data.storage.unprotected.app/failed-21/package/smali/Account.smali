.class public Lcom/example/app/Account;
.super Ljava/lang/Object;

.field public static final REMEMBERED:Landroidx/datastore/preferences/core/Preferences$Key;

.method static constructor <clinit>()V
    .locals 1
    const-string v0, "user_password"
    invoke-static {v0}, Landroidx/datastore/preferences/core/PreferencesKeys;->stringKey(Ljava/lang/String;)Landroidx/datastore/preferences/core/Preferences$Key;
    move-result-object v0
    sput-object v0, Lcom/example/app/Account;->REMEMBERED:Landroidx/datastore/preferences/core/Preferences$Key;
    return-void
.end method

.method public static keep(Landroidx/datastore/preferences/core/MutablePreferences;Ljava/lang/String;)V
    .locals 1
    sget-object v0, Lcom/example/app/Account;->REMEMBERED:Landroidx/datastore/preferences/core/Preferences$Key;
    invoke-virtual {p0, v0, p1}, Landroidx/datastore/preferences/core/MutablePreferences;->set(Landroidx/datastore/preferences/core/Preferences$Key;Ljava/lang/Object;)V
    return-void
.end method

.method public static open(Landroid/content/Context;)Landroidx/datastore/preferences/core/MutablePreferences;
    .locals 1
    invoke-static {}, Landroidx/datastore/preferences/core/PreferencesFactory;->createMutable()Landroidx/datastore/preferences/core/MutablePreferences;
    move-result-object v0
    return-object v0
.end method
