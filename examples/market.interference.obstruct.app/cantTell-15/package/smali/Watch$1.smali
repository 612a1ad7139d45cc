.class Ltown/lamps/covers/Watch$1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Ltown/lamps/covers/Watch;->onStartCommand(Landroid/content/Intent;II)I
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Ltown/lamps/covers/Watch;

.field final synthetic val$h:Landroid/os/Handler;


# direct methods
.method constructor <init>(Ltown/lamps/covers/Watch;Landroid/os/Handler;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation
    iput-object p1, p0, Ltown/lamps/covers/Watch$1;->this$0:Ltown/lamps/covers/Watch;

    iput-object p2, p0, Ltown/lamps/covers/Watch$1;->val$h:Landroid/os/Handler;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 9
    iget-object v0, p0, Ltown/lamps/covers/Watch$1;->this$0:Ltown/lamps/covers/Watch;

    const-string v1, "activity"

    invoke-virtual {v0, v1}, Ltown/lamps/covers/Watch;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager;

    const/4 v1, 0x1

    invoke-virtual {v0, v1}, Landroid/app/ActivityManager;->getRunningTasks(I)Ljava/util/List;

    move-result-object v0

    const/4 v1, 0x0

    invoke-interface {v0, v1}, Ljava/util/List;->get(I)Ljava/lang/Object;

    move-result-object v0

    check-cast v0, Landroid/app/ActivityManager$RunningTaskInfo;

    iget-object v0, v0, Landroid/app/ActivityManager$RunningTaskInfo;->topActivity:Landroid/content/ComponentName;

    invoke-virtual {v0}, Landroid/content/ComponentName;->getPackageName()Ljava/lang/String;

    move-result-object v0

    sget-object v2, Ltown/lamps/covers/Watch;->R:[Ljava/lang/String;

    array-length v3, v2

    :goto_1f
    if-ge v1, v3, :cond_40

    aget-object v4, v2, v1

    invoke-virtual {v4, v0}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z

    move-result v4

    if-eqz v4, :cond_3d

    iget-object v4, p0, Ltown/lamps/covers/Watch$1;->this$0:Ltown/lamps/covers/Watch;

    new-instance v5, Landroid/content/Intent;

    iget-object v6, p0, Ltown/lamps/covers/Watch$1;->this$0:Ltown/lamps/covers/Watch;

    const-class v7, Ltown/lamps/covers/MainActivity;

    invoke-direct {v5, v6, v7}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    const/high16 v6, 0x10000000

    invoke-virtual {v5, v6}, Landroid/content/Intent;->addFlags(I)Landroid/content/Intent;

    move-result-object v5

    invoke-virtual {v4, v5}, Ltown/lamps/covers/Watch;->startActivity(Landroid/content/Intent;)V

    :cond_3d
    add-int/lit8 v1, v1, 0x1

    goto :goto_1f

    :cond_40
    iget-object v0, p0, Ltown/lamps/covers/Watch$1;->val$h:Landroid/os/Handler;

    const-wide/16 v1, 0x3e8

    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
