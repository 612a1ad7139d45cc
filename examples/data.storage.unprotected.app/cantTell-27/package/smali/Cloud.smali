.class final Lcn/readexample/app/Cloud;
.super Ljava/lang/Object;
.source "Cloud.java"

.field static identifier:Ljava/lang/String;

.field static secret:Ljava/lang/String;

.method static constructor <clinit>()V
    .registers 1

    const-string v0, "x"

    sput-object v0, Lcn/readexample/app/Cloud;->identifier:Ljava/lang/String;

    const-string v0, "k3Jd8sLq0PzXm4Vn7Bt2Rw6Yh9Gc1F"

    sput-object v0, Lcn/readexample/app/Cloud;->secret:Ljava/lang/String;

    return-void
.end method

.method constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method
