.class Lcn/tianye/notes/Leaving$1;
.super Ljava/lang/Object;
.source "Leaving.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/tianye/notes/Leaving;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/tianye/notes/Leaving;


# direct methods
.method constructor <init>(Lcn/tianye/notes/Leaving;)V
    .registers 2

    iput-object p1, p0, Lcn/tianye/notes/Leaving$1;->this$0:Lcn/tianye/notes/Leaving;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/tianye/notes/Leaving$1;->this$0:Lcn/tianye/notes/Leaving;

    new-instance v0, Landroid/content/Intent;

    iget-object v1, p0, Lcn/tianye/notes/Leaving$1;->this$0:Lcn/tianye/notes/Leaving;

    invoke-virtual {v1}, Lcn/tianye/notes/Leaving;->getIntent()Landroid/content/Intent;

    move-result-object v1

    const-string v2, "url"

    invoke-virtual {v1, v2}, Landroid/content/Intent;->getStringExtra(Ljava/lang/String;)Ljava/lang/String;

    move-result-object v1

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Lcn/tianye/notes/Leaving;->startActivity(Landroid/content/Intent;)V

    iget-object p1, p0, Lcn/tianye/notes/Leaving$1;->this$0:Lcn/tianye/notes/Leaving;

    invoke-virtual {p1}, Lcn/tianye/notes/Leaving;->finish()V

    return-void
.end method
