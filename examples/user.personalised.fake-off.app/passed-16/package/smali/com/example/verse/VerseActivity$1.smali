.class  Lcom/example/verse/VerseActivity$1;
.super Ljava/lang/Object;
.source "VerseActivity.java"
.implements Landroid/content/DialogInterface$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/verse/VerseActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/verse/VerseActivity;

.method constructor <init>(Lcom/example/verse/VerseActivity;)V
    .locals 0

    .line 10
    iput-object p1, p0, Lcom/example/verse/VerseActivity$1;->this$0:Lcom/example/verse/VerseActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .locals 3

    .line 10
    iget-object v0, p0, Lcom/example/verse/VerseActivity$1;->this$0:Lcom/example/verse/VerseActivity;
    invoke-static {v0}, Lcom/example/verse/VerseActivity;->access$000(Lcom/example/verse/VerseActivity;)Landroid/content/SharedPreferences;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences;->edit()Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    const-string v1, "agreed"
    const/4 v2, 0x1
    invoke-interface {v0, v1, v2}, Landroid/content/SharedPreferences$Editor;->putBoolean(Ljava/lang/String;Z)Landroid/content/SharedPreferences$Editor;
    move-result-object v0
    invoke-interface {v0}, Landroid/content/SharedPreferences$Editor;->apply()V
    iget-object v0, p0, Lcom/example/verse/VerseActivity$1;->this$0:Lcom/example/verse/VerseActivity;
    invoke-static {v0}, Lcom/example/verse/VerseActivity;->access$100(Lcom/example/verse/VerseActivity;)V
    return-void
.end method
