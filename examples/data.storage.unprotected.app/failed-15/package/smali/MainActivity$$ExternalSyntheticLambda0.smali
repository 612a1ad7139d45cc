.class public final synthetic Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/stores/MainActivity;

.field public final synthetic f$1:Landroid/widget/EditText;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/stores/MainActivity;Landroid/widget/EditText;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/stores/MainActivity;

    iput-object p2, p0, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 4

    iget-object v0, p0, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/stores/MainActivity;

    iget-object v1, p0, Ltown/lamps/stores/MainActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;

    invoke-virtual {v0, v1, p1}, Ltown/lamps/stores/MainActivity;->lambda$onCreate$0$town-lamps-stores-MainActivity(Landroid/widget/EditText;Landroid/view/View;)V

    return-void
.end method
