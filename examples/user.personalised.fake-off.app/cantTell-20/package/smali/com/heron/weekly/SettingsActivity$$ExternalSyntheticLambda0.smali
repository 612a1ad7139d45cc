.class public final synthetic Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.implements Landroid/widget/CompoundButton$OnCheckedChangeListener;

.field public final synthetic f$0:Lcom/heron/weekly/Choice;

.method public synthetic constructor <init>(Lcom/heron/weekly/Choice;)V
    .locals 0
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda0;->f$0:Lcom/heron/weekly/Choice;
    return-void
.end method

.method public final onCheckedChanged(Landroid/widget/CompoundButton;Z)V
    .locals 1
    iget-object v0, p0, Lcom/heron/weekly/SettingsActivity$$ExternalSyntheticLambda0;->f$0:Lcom/heron/weekly/Choice;
    invoke-static {v0, p1, p2}, Lcom/heron/weekly/SettingsActivity;->lambda$onCreate$0(Lcom/heron/weekly/Choice;Landroid/widget/CompoundButton;Z)V
    return-void
.end method
