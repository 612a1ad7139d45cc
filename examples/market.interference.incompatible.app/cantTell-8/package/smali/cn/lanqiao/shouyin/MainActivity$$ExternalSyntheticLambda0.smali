.class public final synthetic Lcn/lanqiao/shouyin/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/lanqiao/shouyin/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/lanqiao/shouyin/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/lanqiao/shouyin/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/lanqiao/shouyin/MainActivity;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcn/lanqiao/shouyin/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/lanqiao/shouyin/MainActivity;

    invoke-virtual {v0, p1, p2}, Lcn/lanqiao/shouyin/MainActivity;->lambda$onCreate$0$cn-lanqiao-shouyin-MainActivity(Landroid/content/DialogInterface;I)V

    return-void
.end method
