.class public final synthetic Lcn/lanqiao/sousuo/a;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic a:Lcn/lanqiao/sousuo/b;


# direct methods
.method public synthetic constructor <init>(Lcn/lanqiao/sousuo/b;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/lanqiao/sousuo/a;->a:Lcn/lanqiao/sousuo/b;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 3

    iget-object p1, p0, Lcn/lanqiao/sousuo/a;->a:Lcn/lanqiao/sousuo/b;
    iget-object p1, p1, Lcn/lanqiao/sousuo/b;->a:Landroid/app/Activity;

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    return-void
.end method
