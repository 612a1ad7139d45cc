.class Lcom/youlin/bike/SplashAdActivity$2;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/youlin/bike/SplashAdActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/youlin/bike/SplashAdActivity;


# direct methods
.method constructor <init>(Lcom/youlin/bike/SplashAdActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/youlin/bike/SplashAdActivity$2;->this$0:Lcom/youlin/bike/SplashAdActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 2

    return-void
.end method
