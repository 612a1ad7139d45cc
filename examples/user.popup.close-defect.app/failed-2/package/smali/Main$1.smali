.class Lcn/xiangtan/caipu/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/xiangtan/caipu/Main;->ask()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/xiangtan/caipu/Main;


# direct methods
.method constructor <init>(Lcn/xiangtan/caipu/Main;)V
    .registers 2

    iput-object p1, p0, Lcn/xiangtan/caipu/Main$1;->this$0:Lcn/xiangtan/caipu/Main;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget-object p1, p0, Lcn/xiangtan/caipu/Main$1;->this$0:Lcn/xiangtan/caipu/Main;

    new-instance p2, Landroid/content/Intent;

    const-string v0, "https://h5.hebin-jiaju.cn/zt/618"

    invoke-static {v0}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v0

    const-string v1, "android.intent.action.VIEW"

    invoke-direct {p2, v1, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, p2}, Lcn/xiangtan/caipu/Main;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
