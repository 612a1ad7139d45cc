.class public final synthetic Lcn/xiangtan/yunlan/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/xiangtan/yunlan/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunlan/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunlan/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunlan/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/yunlan/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunlan/MainActivity;

    invoke-virtual {v0, p1}, Lcn/xiangtan/yunlan/MainActivity;->lambda$onCreate$0$cn-xiangtan-yunlan-MainActivity(Landroid/view/View;)V

    return-void
.end method
