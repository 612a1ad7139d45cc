.class public final synthetic Lcn/finchaide/app/NoticeDialog$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/finchaide/app/NoticeDialog;


# direct methods
.method public synthetic constructor <init>(Lcn/finchaide/app/NoticeDialog;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finchaide/app/NoticeDialog$$ExternalSyntheticLambda0;->f$0:Lcn/finchaide/app/NoticeDialog;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 3

    iget-object v0, p0, Lcn/finchaide/app/NoticeDialog$$ExternalSyntheticLambda0;->f$0:Lcn/finchaide/app/NoticeDialog;

    invoke-virtual {v0, p1}, Lcn/finchaide/app/NoticeDialog;->lambda$onCreate$0$cn-finchaide-app-NoticeDialog(Landroid/view/View;)V

    return-void
.end method
