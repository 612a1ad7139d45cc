.class Lcn/xiangtan/caipu/Start$2;
.super Ljava/lang/Object;
.source "Start.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/caipu/Start;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/xiangtan/caipu/Start;


# direct methods
.method constructor <init>(Lcn/xiangtan/caipu/Start;)V
    .registers 2

    iput-object p1, p0, Lcn/xiangtan/caipu/Start$2;->this$0:Lcn/xiangtan/caipu/Start;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/xiangtan/caipu/Start$2;->this$0:Lcn/xiangtan/caipu/Start;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://h5.hebin-jiaju.cn/zt/618"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Lcn/xiangtan/caipu/Start;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
