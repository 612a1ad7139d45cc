.class public final synthetic Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Lcn/lanqiao/liaotian/MainActivity;

.field public final synthetic f$1:Ljava/lang/String;


# direct methods
.method public synthetic constructor <init>(Lcn/lanqiao/liaotian/MainActivity;Ljava/lang/String;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/lanqiao/liaotian/MainActivity;

    iput-object p2, p0, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget-object v0, p0, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/lanqiao/liaotian/MainActivity;

    iget-object v1, p0, Lcn/lanqiao/liaotian/MainActivity$$ExternalSyntheticLambda0;->f$1:Ljava/lang/String;

    invoke-virtual {v0, v1, p1, p2}, Lcn/lanqiao/liaotian/MainActivity;->lambda$open$0$cn-lanqiao-liaotian-MainActivity(Ljava/lang/String;Landroid/content/DialogInterface;I)V

    return-void
.end method
