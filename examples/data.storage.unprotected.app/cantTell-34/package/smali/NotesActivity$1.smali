.class Lcn/readexample/app/NotesActivity$1;
.super Ljava/lang/Object;

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/readexample/app/NotesActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/readexample/app/NotesActivity;

.field final synthetic val$field:Landroid/widget/EditText;

.method constructor <init>(Lcn/readexample/app/NotesActivity;Landroid/widget/EditText;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcn/readexample/app/NotesActivity$1;->this$0:Lcn/readexample/app/NotesActivity;

    iput-object p2, p0, Lcn/readexample/app/NotesActivity$1;->val$field:Landroid/widget/EditText;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    iget-object p1, p0, Lcn/readexample/app/NotesActivity$1;->this$0:Lcn/readexample/app/NotesActivity;

    iget-object v0, p0, Lcn/readexample/app/NotesActivity$1;->val$field:Landroid/widget/EditText;

    invoke-virtual {v0}, Landroid/widget/EditText;->getText()Landroid/text/Editable;

    move-result-object v0

    invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {p1, v0}, Lcn/readexample/app/NotesActivity;->keep(Ljava/lang/String;)V

    return-void
.end method
