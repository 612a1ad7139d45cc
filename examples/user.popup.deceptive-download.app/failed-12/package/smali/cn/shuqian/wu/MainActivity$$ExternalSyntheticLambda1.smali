.class public final synthetic Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/shuqian/wu/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/shuqian/wu/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/shuqian/wu/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/shuqian/wu/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/shuqian/wu/MainActivity;

    invoke-virtual {v0, p1}, Lcn/shuqian/wu/MainActivity;->lambda$init$1$cn-shuqian-wu-MainActivity(Landroid/view/View;)V

    return-void
.end method
