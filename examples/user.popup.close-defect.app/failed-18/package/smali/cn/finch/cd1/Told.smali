.class final Lcn/finch/cd1/Told;
.super Ljava/lang/Object;
.source "Told.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field private final on:Landroid/app/Activity;

.field private final which:I


# direct methods
.method constructor <init>(ILandroid/app/Activity;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput p1, p0, Lcn/finch/cd1/Told;->which:I

    iput-object p2, p0, Lcn/finch/cd1/Told;->on:Landroid/app/Activity;

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget p1, p0, Lcn/finch/cd1/Told;->which:I

    if-eqz p1, :cond_26

    const/4 p2, 0x1

    if-eq p1, p2, :cond_13

    iget-object p1, p0, Lcn/finch/cd1/Told;->on:Landroid/app/Activity;

    new-instance p2, Landroid/content/Intent;

    iget-object v0, p0, Lcn/finch/cd1/Told;->on:Landroid/app/Activity;

    const-class v1, Lcn/finch/cd1/MainActivity;

    invoke-direct {p2, v0, v1}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    goto :goto_22

    :cond_13
    iget-object p1, p0, Lcn/finch/cd1/Told;->on:Landroid/app/Activity;

    new-instance p2, Landroid/content/Intent;

    const-string v0, "https://s.partridge-mall.cn/p1"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    :goto_22
    invoke-virtual {p1, p2}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V

    goto :goto_2b

    :cond_26
    iget-object p1, p0, Lcn/finch/cd1/Told;->on:Landroid/app/Activity;

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    :goto_2b
    return-void
.end method
