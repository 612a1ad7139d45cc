.class public final synthetic La/c;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic a:Lcn/xiangtan/yuncha/MainActivity;

.field public final synthetic b:Landroid/app/Dialog;


# direct methods
.method public synthetic constructor <init>(Lcn/xiangtan/yuncha/MainActivity;Landroid/app/Dialog;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, La/c;->a:Lcn/xiangtan/yuncha/MainActivity;

    iput-object p2, p0, La/c;->b:Landroid/app/Dialog;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 6

    iget-object p1, p0, La/c;->a:Lcn/xiangtan/yuncha/MainActivity;

    iget-object v0, p0, La/c;->b:Landroid/app/Dialog;

    sget v1, Lcn/xiangtan/yuncha/MainActivity;->b:I

    invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
    new-instance v1, Landroid/content/Intent;

    const-string v2, "https://m.jiedai-qian.com/a"

    invoke-static {v2}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v2

    const-string v3, "android.intent.action.VIEW"

    invoke-direct {v1, v3, v2}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v1}, Landroid/content/Context;->startActivity(Landroid/content/Intent;)V

    invoke-virtual {v0}, Landroid/app/Dialog;->dismiss()V

    return-void
.end method
