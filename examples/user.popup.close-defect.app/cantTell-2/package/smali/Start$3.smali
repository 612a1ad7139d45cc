.class Lcn/xiangtan/caipu/Start$3;
.super Landroid/os/CountDownTimer;
.source "Start.java"


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
.method constructor <init>(Lcn/xiangtan/caipu/Start;JJ)V
    .registers 6

    iput-object p1, p0, Lcn/xiangtan/caipu/Start$3;->this$0:Lcn/xiangtan/caipu/Start;

    invoke-direct {p0, p2, p3, p4, p5}, Landroid/os/CountDownTimer;-><init>(JJ)V

    return-void
.end method


# virtual methods
.method public onFinish()V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/caipu/Start$3;->this$0:Lcn/xiangtan/caipu/Start;

    iget-object v0, v0, Lcn/xiangtan/caipu/Start;->skip:Landroid/widget/TextView;

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/widget/TextView;->setVisibility(I)V

    return-void
.end method

.method public onTick(J)V
    .registers 3

    return-void
.end method
