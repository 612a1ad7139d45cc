.class public Ltown/lamps/rivals/Compat;
.super Ljava/lang/Object;


# static fields
.field static final X:[Ljava/lang/String;


# direct methods
.method static constructor <clinit>()V
    .registers 2

    const-string v0, "com.eg.android.AlipayGphone"

    const-string v1, "com.unionpay"
    filled-new-array {v0, v1}, [Ljava/lang/String;

    move-result-object v0

    sput-object v0, Ltown/lamps/rivals/Compat;->X:[Ljava/lang/String;

    return-void
.end method

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static rival(Landroid/content/pm/PackageManager;)Ljava/lang/String;
    .registers 6
    sget-object v0, Ltown/lamps/rivals/Compat;->X:[Ljava/lang/String;

    array-length v1, v0

    const/4 v2, 0x0

    const/4 v3, 0x0

    :goto_5
    if-ge v3, v1, :cond_10

    aget-object v4, v0, v3

    :try_start_9
    invoke-virtual {p0, v4, v2}, Landroid/content/pm/PackageManager;->getPackageInfo(Ljava/lang/String;I)Landroid/content/pm/PackageInfo;
    :try_end_c
    .catch Landroid/content/pm/PackageManager$NameNotFoundException; {:try_start_9 .. :try_end_c} :catch_d

    return-object v4

    :catch_d
    add-int/lit8 v3, v3, 0x1

    goto :goto_5

    :cond_10
    const/4 p0, 0x0

    return-object p0
.end method
