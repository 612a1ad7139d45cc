.class Lcn/xiangtan/yunqi/MainActivity$1;
.super Landroid/os/CountDownTimer;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/yunqi/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/xiangtan/yunqi/MainActivity;


# direct methods
.method constructor <init>(Lcn/xiangtan/yunqi/MainActivity;JJ)V
    .registers 6
    iput-object p1, p0, Lcn/xiangtan/yunqi/MainActivity$1;->this$0:Lcn/xiangtan/yunqi/MainActivity;

    invoke-direct {p0, p2, p3, p4, p5}, Landroid/os/CountDownTimer;-><init>(JJ)V

    return-void
.end method


# virtual methods
.method public onFinish()V
    .registers 3
    iget-object v0, p0, Lcn/xiangtan/yunqi/MainActivity$1;->this$0:Lcn/xiangtan/yunqi/MainActivity;

    const/4 v1, 0x0

    iput v1, v0, Lcn/xiangtan/yunqi/MainActivity;->left:I

    iget-object v0, p0, Lcn/xiangtan/yunqi/MainActivity$1;->this$0:Lcn/xiangtan/yunqi/MainActivity;

    invoke-virtual {v0}, Lcn/xiangtan/yunqi/MainActivity;->go()V

    return-void
.end method

.method public onTick(J)V
    .registers 6
    iget-object v0, p0, Lcn/xiangtan/yunqi/MainActivity$1;->this$0:Lcn/xiangtan/yunqi/MainActivity;

    const-wide/16 v1, 0x3e8

    div-long/2addr p1, v1

    long-to-int p2, p1

    iput p2, v0, Lcn/xiangtan/yunqi/MainActivity;->left:I

    return-void
.end method
