.class public Lorg/rails/guards/MainActivity;
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

    invoke-virtual {p0, p1}, Lorg/rails/guards/MainActivity;->setContentView(Landroid/view/View;)V

    const-string p1, "com.lamps.guard"

    const-string v0, "\u706f\u5854\u536b\u58eb"

    invoke-static {p0, p1, v0}, Lorg/rails/guards/Warn;->about(Landroid/app/Activity;Ljava/lang/String;Ljava/lang/String;)V

    const-string p1, "cn.rivers.shield"

    const-string v0, "\u6c5f\u6cb3\u9632\u62a4"

    invoke-static {p0, p1, v0}, Lorg/rails/guards/Warn;->about(Landroid/app/Activity;Ljava/lang/String;Ljava/lang/String;)V

    return-void
.end method
