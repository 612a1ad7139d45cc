.class public final synthetic Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/view/View$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/downloads/MainActivity;

.field public final synthetic f$1:Landroid/widget/EditText;

.field public final synthetic f$2:Landroid/widget/EditText;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/downloads/MainActivity;Landroid/widget/EditText;Landroid/widget/EditText;)V
    .registers 4

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/downloads/MainActivity;

    iput-object p2, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;

    iput-object p3, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$2:Landroid/widget/EditText;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/view/View;)V
    .registers 5

    iget-object v0, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/downloads/MainActivity;

    iget-object v1, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$1:Landroid/widget/EditText;

    iget-object v2, p0, Ltown/lamps/downloads/MainActivity$$ExternalSyntheticLambda0;->f$2:Landroid/widget/EditText;

    invoke-virtual {v0, v1, v2, p1}, Ltown/lamps/downloads/MainActivity;->lambda$onCreate$0$town-lamps-downloads-MainActivity(Landroid/widget/EditText;Landroid/widget/EditText;Landroid/view/View;)V

    return-void
.end method
