.class final Lorg/snipes/books/Store;
.super Ljava/lang/Object;


# static fields
.field private static sp:Landroid/content/SharedPreferences;


# direct methods
.method static open(Landroid/content/Context;)V
    .registers 3
    const-string v0, "c"

    const/4 v1, 0x0

    invoke-virtual {p0, v0, v1}, Landroid/content/Context;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object p0

    sput-object p0, Lorg/snipes/books/Store;->sp:Landroid/content/SharedPreferences;

    return-void
.end method

.method static wanted()Z
    .registers 3
    sget-object v0, Lorg/snipes/books/Store;->sp:Landroid/content/SharedPreferences;

    const-string v1, "tuijian"

    const/4 v2, 0x1

    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    return v0
.end method

.method static keep(Z)V
    .registers 3
    sget-object v0, Lorg/snipes/books/Store;->sp:Landroid/content/SharedPreferences;

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const-string v1, "tuijian"

    invoke-interface {v0, v1, p0}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method
