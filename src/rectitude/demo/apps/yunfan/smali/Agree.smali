.class public Llocalhost/yunfan/travel/Agree;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;

.field private final context:Landroid/content/Context;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Llocalhost/yunfan/travel/Agree;->context:Landroid/content/Context;
    return-void
.end method

.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Llocalhost/yunfan/travel/Agree;->context:Landroid/content/Context;
    invoke-static {v0}, Llocalhost/yunfan/travel/Consent;->give(Landroid/content/Context;)V
    return-void
.end method
