.class Lcn/xiangtan/caipu/Start$3;
.super Ljava/lang/Object;
.source "Start.java"

# interfaces
.implements Ljava/lang/Runnable;


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

    iput-object p1, p0, Lcn/xiangtan/caipu/Start$3;->this$0:Lcn/xiangtan/caipu/Start;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/caipu/Start$3;->this$0:Lcn/xiangtan/caipu/Start;

    iget-object v0, v0, Lcn/xiangtan/caipu/Start;->skip:Landroid/widget/TextView;

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setVisibility(I)V

    return-void
.end method
