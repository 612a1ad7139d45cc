.class Lcom/example/janitor/MainActivity$1;
.super Ljava/lang/Object;
.source "MainActivity.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/janitor/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/example/janitor/MainActivity;


# direct methods
.method constructor <init>(Lcom/example/janitor/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/janitor/MainActivity$1;->this$0:Lcom/example/janitor/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 3

    sget-object v0, Lcom/example/janitor/Helper;->now:Lcom/example/janitor/Helper;

    if-eqz v0, :cond_9

    sget-object v0, Lcom/example/janitor/Helper;->now:Lcom/example/janitor/Helper;

    invoke-virtual {v0}, Lcom/example/janitor/Helper;->begin()V

    :cond_9
    return-void
.end method
