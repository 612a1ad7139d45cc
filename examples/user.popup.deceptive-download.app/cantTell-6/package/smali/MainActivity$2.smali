.class Lcom/example/psalms/MainActivity$2;
.super Ljava/lang/Object;
.source "MainActivity.java"

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/example/psalms/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/example/psalms/MainActivity;


# direct methods
.method constructor <init>(Lcom/example/psalms/MainActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/example/psalms/MainActivity$2;->this$0:Lcom/example/psalms/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 5

    iget-object v0, p0, Lcom/example/psalms/MainActivity$2;->this$0:Lcom/example/psalms/MainActivity;

    iget-object v1, p0, Lcom/example/psalms/MainActivity$2;->this$0:Lcom/example/psalms/MainActivity;

    invoke-virtual {v1}, Lcom/example/psalms/MainActivity;->getPackageName()Ljava/lang/String;

    move-result-object v1

    invoke-virtual {v0, v1}, Lcom/example/psalms/MainActivity;->store(Ljava/lang/String;)V

    return-void
.end method
