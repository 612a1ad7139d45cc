.class final Lorg/buntings/notes/R1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field final k:I

.field final m:Lorg/buntings/notes/MainActivity;


# direct methods
.method constructor <init>(Lorg/buntings/notes/MainActivity;I)V
    .registers 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput p2, p0, Lorg/buntings/notes/R1;->k:I

    iput-object p1, p0, Lorg/buntings/notes/R1;->m:Lorg/buntings/notes/MainActivity;

    return-void
.end method


# virtual methods
.method public run()V
    .registers 4
    iget v0, p0, Lorg/buntings/notes/R1;->k:I

    if-eqz v0, :cond_11

    iget-object v0, p0, Lorg/buntings/notes/R1;->m:Lorg/buntings/notes/MainActivity;

    const-string v1, "\u8bbf\u5ba2"

    invoke-virtual {v0, v1}, Lorg/buntings/notes/MainActivity;->setTitle(Ljava/lang/CharSequence;)V

    :goto_b
    iget-object v0, p0, Lorg/buntings/notes/R1;->m:Lorg/buntings/notes/MainActivity;

    invoke-static {v0}, Lorg/buntings/notes/Net;->id(Landroid/content/Context;)V

    return-void

    :cond_11
    iget-object v0, p0, Lorg/buntings/notes/R1;->m:Lorg/buntings/notes/MainActivity;

    const/4 v1, 0x0

    const-string v2, "s"

    invoke-virtual {v0, v2, v1}, Lorg/buntings/notes/MainActivity;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    const/4 v1, 0x1

    const-string v2, "ok"

    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;

    move-result-object v0

    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V

    goto :goto_b
.end method
