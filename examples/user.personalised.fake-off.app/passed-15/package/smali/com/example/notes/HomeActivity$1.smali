.class  Lcom/example/notes/HomeActivity$1;
.super Ljava/lang/Object;
.source "HomeActivity.java"
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/notes/HomeActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcom/example/notes/HomeActivity;

.method constructor <init>(Lcom/example/notes/HomeActivity;)V
    .locals 0

    .line 6
    iput-object p1, p0, Lcom/example/notes/HomeActivity$1;->this$0:Lcom/example/notes/HomeActivity;
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method public onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .locals 0

    .line 6
    invoke-static {p2}, Lcom/example/notes/Store;->choose(Z)V
    return-void
.end method
