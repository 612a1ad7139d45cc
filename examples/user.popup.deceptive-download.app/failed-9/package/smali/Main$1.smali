.class Lcn/hedong/buxing/Main$1;
.super Ljava/lang/Object;
.source "Main.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/hedong/buxing/Main;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcn/hedong/buxing/Main;


# direct methods
.method constructor <init>(Lcn/hedong/buxing/Main;)V
    .registers 2

    iput-object p1, p0, Lcn/hedong/buxing/Main$1;->this$0:Lcn/hedong/buxing/Main;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 5

    iget-object p1, p0, Lcn/hedong/buxing/Main$1;->this$0:Lcn/hedong/buxing/Main;

    new-instance v0, Landroid/content/Intent;

    const-string v1, "https://dl.qinglan-game.com/pkg/qinglan_c81.apk"

    invoke-static {v1}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v1

    const-string v2, "android.intent.action.VIEW"

    invoke-direct {v0, v2, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {p1, v0}, Lcn/hedong/buxing/Main;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
