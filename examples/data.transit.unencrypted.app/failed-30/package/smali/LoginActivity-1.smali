.class Lcn/readexample/app/LoginActivity$1;
.super Ljava/lang/Object;
.source "LoginActivity.java"

.implements Landroid/view/View$OnClickListener;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/readexample/app/LoginActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.field final synthetic this$0:Lcn/readexample/app/LoginActivity;

.method constructor <init>(Lcn/readexample/app/LoginActivity;)V
    .registers 2

    iput-object p1, p0, Lcn/readexample/app/LoginActivity$1;->this$0:Lcn/readexample/app/LoginActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/readexample/app/LoginActivity$1;->this$0:Lcn/readexample/app/LoginActivity;

    invoke-static {v0}, Lcn/readexample/app/LoginActivity;->access$000(Lcn/readexample/app/LoginActivity;)V

    return-void
.end method
