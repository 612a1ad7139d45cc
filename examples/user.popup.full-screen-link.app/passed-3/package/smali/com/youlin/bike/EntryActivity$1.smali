.class Lcom/youlin/bike/EntryActivity$1;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/youlin/bike/EntryActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/youlin/bike/EntryActivity;


# direct methods
.method constructor <init>(Lcom/youlin/bike/EntryActivity;)V
    .registers 2

    iput-object p1, p0, Lcom/youlin/bike/EntryActivity$1;->this$0:Lcom/youlin/bike/EntryActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Lcom/youlin/bike/EntryActivity$1;->this$0:Lcom/youlin/bike/EntryActivity;

    invoke-virtual {v0}, Lcom/youlin/bike/EntryActivity;->finish()V

    return-void
.end method
