.class final Lcn/lanqiao/sousuo/b;
.super Ljava/lang/Object;


# instance fields
.field final a:Landroid/app/Activity;


# direct methods
.method constructor <init>(Landroid/app/Activity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/lanqiao/sousuo/b;->a:Landroid/app/Activity;

    return-void
.end method
