.class Lcom/example/music/Choice;
.super Ljava/lang/Object;

.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field private final store:Lcom/example/music/Store;

.method constructor <init>(Lcom/example/music/Store;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcom/example/music/Choice;->store:Lcom/example/music/Store;

    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 4

    iget-object p1, p0, Lcom/example/music/Choice;->store:Lcom/example/music/Store;

    invoke-virtual {p1}, Lcom/example/music/Store;->choices()Landroid/content/SharedPreferences;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    const-string v0, "personal"

    invoke-interface {p1, v0, p2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object p1

    invoke-interface {p1}, Landroid/content/SharedPreferences$Editor;->apply()V

    return-void
.end method
