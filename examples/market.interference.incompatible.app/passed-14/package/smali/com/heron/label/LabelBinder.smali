.class public Lcom/heron/label/LabelBinder;
.super Landroid/os/Binder;
.source "LabelBinder.java"

.field private final c:Landroid/content/Context;

.method constructor <init>(Landroid/content/Context;)V
    .locals 0

    .line 4
    invoke-direct {p0}, Landroid/os/Binder;-><init>()V
    iput-object p1, p0, Lcom/heron/label/LabelBinder;->c:Landroid/content/Context;
    return-void
.end method

.method protected onTransact(ILandroid/os/Parcel;Landroid/os/Parcel;I)Z
    .locals 3

    .line 6
    iget-object v0, p0, Lcom/heron/label/LabelBinder;->c:Landroid/content/Context;
    invoke-virtual {v0}, Landroid/content/Context;->getPackageManager()Landroid/content/pm/PackageManager;
    move-result-object v0
    invoke-static {}, Landroid/os/Binder;->getCallingUid()I
    move-result v1
    invoke-virtual {v0, v1}, Landroid/content/pm/PackageManager;->getNameForUid(I)Ljava/lang/String;
    move-result-object v2

    .line 7
    invoke-static {v2}, Lcom/heron/label/Forms;->isOld(Ljava/lang/String;)Z
    move-result v0
    if-eqz v0, :L40
    invoke-virtual {p2}, Landroid/os/Parcel;->readString()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/String;->toUpperCase()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/heron/label/Jobs;->add(Ljava/lang/String;)V
    const/4 v1, 0x1
    invoke-virtual {p3, v1}, Landroid/os/Parcel;->writeInt(I)V
    const/4 v0, 0x1
    return v0
    :L40

    .line 8
    invoke-virtual {p2}, Landroid/os/Parcel;->readString()Ljava/lang/String;
    move-result-object v0
    invoke-static {v0}, Lcom/heron/label/Jobs;->add(Ljava/lang/String;)V
    const/4 v1, 0x0
    invoke-virtual {p3, v1}, Landroid/os/Parcel;->writeInt(I)V
    const/4 v0, 0x1
    return v0
.end method
