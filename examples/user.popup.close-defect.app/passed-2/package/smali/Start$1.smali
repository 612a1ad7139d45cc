.class Lcn/xiangtan/caipu/Start$1;
.super Ljava/lang/Object;
.source "Start.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/caipu/Start;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/xiangtan/caipu/Start;


# direct methods
.method constructor <init>(Lcn/xiangtan/caipu/Start;)V
    .registers 2

    iput-object p1, p0, Lcn/xiangtan/caipu/Start$1;->this$0:Lcn/xiangtan/caipu/Start;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/xiangtan/caipu/Start$1;->this$0:Lcn/xiangtan/caipu/Start;

    new-instance v0, Landroid/content/Intent;

    iget-object v1, p0, Lcn/xiangtan/caipu/Start$1;->this$0:Lcn/xiangtan/caipu/Start;

    const-class v2, Lcn/xiangtan/caipu/Home;

    invoke-direct {v0, v1, v2}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    invoke-virtual {p1, v0}, Lcn/xiangtan/caipu/Start;->startActivity(Landroid/content/Intent;)V

    iget-object p1, p0, Lcn/xiangtan/caipu/Start$1;->this$0:Lcn/xiangtan/caipu/Start;

    invoke-virtual {p1}, Lcn/xiangtan/caipu/Start;->finish()V

    return-void
.end method
