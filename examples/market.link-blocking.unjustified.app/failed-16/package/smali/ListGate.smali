.class public Lcn/yuchuan/talk/ListGate;
.super Ljava/lang/Object;
.implements Lcn/yuchuan/talk/LinkGate;
.field private final hosts:[Ljava/lang/String;

.method public constructor <init>(Landroid/content/Context;)V
    .registers 4
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    invoke-virtual {p1}, Landroid/content/Context;->getResources()Landroid/content/res/Resources;
    move-result-object v0
    const/high16 v1, 0x7f020000
    invoke-virtual {v0, v1}, Landroid/content/res/Resources;->getStringArray(I)[Ljava/lang/String;
    move-result-object v0
    iput-object v0, p0, Lcn/yuchuan/talk/ListGate;->hosts:[Ljava/lang/String;
    return-void
.end method

.method public admits(Ljava/lang/String;)Z
    .registers 6
    iget-object v0, p0, Lcn/yuchuan/talk/ListGate;->hosts:[Ljava/lang/String;
    array-length v1, v0
    const/4 v2, 0x0
    :next
    if-ge v2, v1, :all
    aget-object v3, v0, v2
    invoke-virtual {p1, v3}, Ljava/lang/String;->endsWith(Ljava/lang/String;)Z
    move-result v3
    if-eqz v3, :on
    const/4 v0, 0x0
    return v0
    :on
    add-int/lit8 v2, v2, 0x1
    goto :next
    :all
    const/4 v0, 0x1
    return v0
.end method

