.class public final synthetic Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/xiangtan/yunhai/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yunhai/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunhai/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/xiangtan/yunhai/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/xiangtan/yunhai/MainActivity;

    invoke-virtual {v0, p1}, Lcn/xiangtan/yunhai/MainActivity;->lambda$onCreate$0$cn-xiangtan-yunhai-MainActivity(Landroid/view/View;)V

    return-void
.end method
