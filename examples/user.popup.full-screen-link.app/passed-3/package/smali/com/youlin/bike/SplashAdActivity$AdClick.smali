.class final Lcom/youlin/bike/SplashAdActivity$AdClick;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/youlin/bike/SplashAdActivity;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x12
    name = "AdClick"
.end annotation


# instance fields
.field final synthetic this$0:Lcom/youlin/bike/SplashAdActivity;


# direct methods
.method private constructor <init>(Lcom/youlin/bike/SplashAdActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/youlin/bike/SplashAdActivity$AdClick;->this$0:Lcom/youlin/bike/SplashAdActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method synthetic constructor <init>(Lcom/youlin/bike/SplashAdActivity;Lcom/youlin/bike/SplashAdActivity$1;)V
    .registers 3

    invoke-direct {p0, p1}, Lcom/youlin/bike/SplashAdActivity$AdClick;-><init>(Lcom/youlin/bike/SplashAdActivity;)V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 6

    iget-object v0, p0, Lcom/youlin/bike/SplashAdActivity$AdClick;->this$0:Lcom/youlin/bike/SplashAdActivity;

    new-instance v1, Landroid/content/Intent;

    const-string v2, "android.intent.action.VIEW"

    const-string v3, "https://s.click.taobao.com/t?e=m%3D2%26s%3Dabc"

    invoke-static {v3}, Landroid/net/Uri;->parse(Ljava/lang/String;)Landroid/net/Uri;

    move-result-object v3

    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V

    invoke-virtual {v0, v1}, Lcom/youlin/bike/SplashAdActivity;->startActivity(Landroid/content/Intent;)V

    return-void
.end method
