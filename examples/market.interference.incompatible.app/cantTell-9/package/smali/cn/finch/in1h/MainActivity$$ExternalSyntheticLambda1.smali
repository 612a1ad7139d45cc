.class public final synthetic Lcn/finch/in1h/MainActivity$$ExternalSyntheticLambda1;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/finch/in1h/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/finch/in1h/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/in1h/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/finch/in1h/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcn/finch/in1h/MainActivity$$ExternalSyntheticLambda1;->f$0:Lcn/finch/in1h/MainActivity;

    invoke-virtual {v0, p1, p2}, Lcn/finch/in1h/MainActivity;->lambda$online$1$cn-finch-in1h-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
