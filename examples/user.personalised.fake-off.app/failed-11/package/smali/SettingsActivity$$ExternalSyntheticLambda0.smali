.class public final synthetic Ltown/lamps/recommended/SettingsActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;


# instance fields
.field public final synthetic f$0:Ltown/lamps/recommended/SettingsActivity;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/recommended/SettingsActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/recommended/SettingsActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/recommended/SettingsActivity;

    return-void
.end method


# virtual methods
.method public final onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .registers 4

    iget-object v0, p0, Ltown/lamps/recommended/SettingsActivity$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/recommended/SettingsActivity;

    invoke-virtual {v0, p1, p2}, Ltown/lamps/recommended/SettingsActivity;->lambda$onCreate$0$town-lamps-recommended-SettingsActivity(Landroid/widget/CompoundButton;Z)V

    return-void
.end method
