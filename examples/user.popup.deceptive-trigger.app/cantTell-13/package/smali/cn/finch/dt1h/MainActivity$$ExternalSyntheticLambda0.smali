.class public final synthetic Lcn/finch/dt1h/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/finch/dt1h/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/finch/dt1h/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/dt1h/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/dt1h/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcn/finch/dt1h/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/dt1h/MainActivity;

    invoke-virtual {v0, p1, p2}, Lcn/finch/dt1h/MainActivity;->lambda$onCreate$0$cn-finch-dt1h-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
