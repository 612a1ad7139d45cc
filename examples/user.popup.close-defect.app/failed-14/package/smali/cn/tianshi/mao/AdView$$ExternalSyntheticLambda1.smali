.class public final synthetic Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Landroid/content/Context;


# direct methods
.method public synthetic constructor <init>(Landroid/content/Context;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda1;->f$0:Landroid/content/Context;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/tianshi/mao/AdView$$ExternalSyntheticLambda1;->f$0:Landroid/content/Context;

    invoke-static {v0, p1}, Lcn/tianshi/mao/AdView;->lambda$new$0(Landroid/content/Context;Landroid/view/View;)V

    return-void
.end method
