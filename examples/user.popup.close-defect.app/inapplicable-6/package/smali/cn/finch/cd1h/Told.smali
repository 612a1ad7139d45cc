.class final Lcn/finch/cd1h/Told;
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

    iput p1, p0, Lcn/finch/cd1h/Told;->which:I

    iput-object p2, p0, Lcn/finch/cd1h/Told;->on:Landroid/app/Activity;

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget p1, p0, Lcn/finch/cd1h/Told;->which:I

    if-eqz p1, :cond_22

    const/4 p2, 0x1

    if-eq p1, p2, :cond_f

    iget-object p1, p0, Lcn/finch/cd1h/Told;->on:Landroid/app/Activity;

    const-string p2, "\u7ee7\u7eed"

    invoke-virtual {p1, p2}, Landroid/app/Activity;->setTitle(Ljava/lang/CharSequence;)V

    goto :goto_27

    :cond_f
    iget-object p1, p0, Lcn/finch/cd1h/Told;->on:Landroid/app/Activity;

    new-instance p2, Landroid/content/Intent;

    const-string v0, "https://s.partridge-mall.cn/p1"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, p2}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V

    goto :goto_27

    :cond_22
    iget-object p1, p0, Lcn/finch/cd1h/Told;->on:Landroid/app/Activity;

    invoke-virtual {p1}, Landroid/app/Activity;->finish()V

    :goto_27
    return-void
.end method
