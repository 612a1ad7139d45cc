.class public final synthetic Lcn/xiangtan/yunmei/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Landroid/app/Dialog;


# direct methods
.method public synthetic constructor <init>(Landroid/app/Dialog;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunmei/MainActivity$$ExternalSyntheticLambda1;->f$0:Landroid/app/Dialog;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/yunmei/MainActivity$$ExternalSyntheticLambda1;->f$0:Landroid/app/Dialog;

    invoke-static {v0, p1}, Lcn/xiangtan/yunmei/MainActivity;->lambda$onCreate$1(Landroid/app/Dialog;Landroid/view/View;)V

    return-void
.end method
