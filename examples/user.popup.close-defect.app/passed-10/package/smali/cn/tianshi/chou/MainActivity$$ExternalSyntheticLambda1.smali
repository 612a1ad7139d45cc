.class public final synthetic Lcn/tianshi/chou/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/tianshi/chou/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/tianshi/chou/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/tianshi/chou/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/tianshi/chou/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/tianshi/chou/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/tianshi/chou/MainActivity;

    invoke-virtual {v0, p1}, Lcn/tianshi/chou/MainActivity;->lambda$onCreate$1$cn-tianshi-chou-MainActivity(Landroid/view/View;)V

    return-void
.end method
