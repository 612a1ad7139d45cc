.class public final synthetic Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Landroid/app/Dialog;


# direct methods
.method public synthetic constructor <init>(Landroid/app/Dialog;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda1;->f$0:Landroid/app/Dialog;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 2

    iget-object v0, p0, Lcn/xiangtan/yunsong/MainActivity$$ExternalSyntheticLambda1;->f$0:Landroid/app/Dialog;

    invoke-static {v0}, Lcn/xiangtan/yunsong/MainActivity;->lambda$onCreate$1(Landroid/app/Dialog;)V

    return-void
.end method
