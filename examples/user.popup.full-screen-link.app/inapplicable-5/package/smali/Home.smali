.class Lcn/changgeji/haibao/Home;
.super Landroid/app/Activity;

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method
