.class public Lorg/coots/bank/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    new-instance p1, Landroid/widget/TextView;

    invoke-direct {p1, p0}, Landroid/widget/TextView;-><init>(Landroid/content/Context;)V

    invoke-virtual {p0, p1}, Lorg/coots/bank/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "com.teamviewer.host"

    const-string v0, "\u8fdc\u7a0b\u63a7\u5236"

    invoke-static {p0, p1, v0}, Lorg/coots/bank/Warn;->about(Landroid/app/Activity;Ljava/lang/String;Ljava/lang/String;)V

    const-string p1, "com.anydesk.adcontrol"

    invoke-static {p0, p1, v0}, Lorg/coots/bank/Warn;->about(Landroid/app/Activity;Ljava/lang/String;Ljava/lang/String;)V

    return-void
.end method
