.class Lcn/xiangtan/caipu/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/caipu/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/xiangtan/caipu/Main;


# direct methods
.method constructor <init>(Lcn/xiangtan/caipu/Main;)V
    .registers 2

    iput-object p1, p0, Lcn/xiangtan/caipu/Main$1;->this$0:Lcn/xiangtan/caipu/Main;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 2

    iget-object v0, p0, Lcn/xiangtan/caipu/Main$1;->this$0:Lcn/xiangtan/caipu/Main;

    invoke-static {v0}, Lcn/xiangtan/caipu/Sale;->show(Landroid/app/Activity;)V

    return-void
.end method
