.class public final synthetic Lcn/finch/cd1h/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/finch/cd1h/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/finch/cd1h/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/cd1h/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/cd1h/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/finch/cd1h/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/cd1h/MainActivity;

    invoke-virtual {v0, p1}, Lcn/finch/cd1h/MainActivity;->lambda$onCreate$0$cn-finch-cd1h-MainActivity(Landroid/view/View;)V

    return-void
.end method
