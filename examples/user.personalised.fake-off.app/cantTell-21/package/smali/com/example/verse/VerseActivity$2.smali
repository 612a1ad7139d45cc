.class  Lcom/example/verse/VerseActivity$2;
.super Ljava/lang/Object;
.source "VerseActivity.java"
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

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

    .line 11
    iput-object p1, p0, Lcom/example/verse/VerseActivity$2;->this$0:Lcom/example/verse/VerseActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .locals 1

    .line 11
    iget-object v0, p0, Lcom/example/verse/VerseActivity$2;->this$0:Lcom/example/verse/VerseActivity;
    invoke-static {v0, p2}, Lcom/example/verse/VerseActivity;->access$200(Lcom/example/verse/VerseActivity;Z)V
    return-void
.end method
