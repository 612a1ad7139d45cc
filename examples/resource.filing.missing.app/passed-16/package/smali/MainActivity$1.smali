.class Lcom/example/ferry/MainActivity$1;
.super Ljava/lang/Object;
.source "MainActivity.java"

# interfaces
.implements Landroid/view/View$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/ferry/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/example/ferry/MainActivity;


# direct methods
.method constructor <init>(Lcom/example/ferry/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/ferry/MainActivity$1;->this$0:Lcom/example/ferry/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/view/View;)V
    .registers 4

    iget-object v0, p0, Lcom/example/ferry/MainActivity$1;->this$0:Lcom/example/ferry/MainActivity;

    const v1, 0x7f030002

    invoke-virtual {v0, v1}, Lcom/example/ferry/MainActivity;->getString(I)Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/example/ferry/MainActivity;->open(Ljava/lang/String;)V

    return-void
.end method
