.class public final synthetic Ltown/lamps/leaving/PrivacyDialog$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/content/DialogInterface$OnClickListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/leaving/PrivacyDialog;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/leaving/PrivacyDialog;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/leaving/PrivacyDialog$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/leaving/PrivacyDialog;

    return-void
.end method


# virtual methods
.method public final onClick(Landroid/content/DialogInterface;I)V
    .registers 4

    iget-object v0, p0, Ltown/lamps/leaving/PrivacyDialog$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/leaving/PrivacyDialog;

    invoke-virtual {v0, p1, p2}, Ltown/lamps/leaving/PrivacyDialog;->lambda$onCreateDialog$0$town-lamps-leaving-PrivacyDialog(Landroid/content/DialogInterface;I)V

    return-void
.end method
