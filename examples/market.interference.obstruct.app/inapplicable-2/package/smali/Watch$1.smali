.class Ltown/lamps/locks/Watch$1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Ltown/lamps/locks/Watch;->onStartCommand(Landroid/content/Intent;II)I
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Ltown/lamps/locks/Watch;

.field final synthetic val$h:Landroid/os/Handler;


# direct methods
.method constructor <init>(Ltown/lamps/locks/Watch;Landroid/os/Handler;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation
    iput-object p1, p0, Ltown/lamps/locks/Watch$1;->this$0:Ltown/lamps/locks/Watch;

    iput-object p2, p0, Ltown/lamps/locks/Watch$1;->val$h:Landroid/os/Handler;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 5
    iget-object v0, p0, Ltown/lamps/locks/Watch$1;->this$0:Ltown/lamps/locks/Watch;

    const-string v1, "activity"

    invoke-virtual {v0, v1}, Ltown/lamps/locks/Watch;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;

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

    const-string v2, "town.lamps.locks"

    invoke-virtual {v0, v2}, Ljava/lang/String;->startsWith(Ljava/lang/String;)Z

    move-result v2

    if-eqz v2, :cond_25

    return-void

    :cond_25
    iget-object v2, p0, Ltown/lamps/locks/Watch$1;->this$0:Ltown/lamps/locks/Watch;

    const-string v3, "locked"

    invoke-virtual {v2, v3, v1}, Ltown/lamps/locks/Watch;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;

    move-result-object v2

    invoke-interface {v2, v0, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z

    move-result v0

    if-eqz v0, :cond_47

    iget-object v0, p0, Ltown/lamps/locks/Watch$1;->this$0:Ltown/lamps/locks/Watch;

    new-instance v1, Landroid/content/Intent;

    iget-object v2, p0, Ltown/lamps/locks/Watch$1;->this$0:Ltown/lamps/locks/Watch;

    const-class v3, Ltown/lamps/locks/MainActivity;

    invoke-direct {v1, v2, v3}, Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V

    const/high16 v2, 0x10000000

    invoke-virtual {v1, v2}, Landroid/content/Intent;->addFlags(I)Landroid/content/Intent;

    move-result-object v1

    invoke-virtual {v0, v1}, Ltown/lamps/locks/Watch;->startActivity(Landroid/content/Intent;)V

    :cond_47
    iget-object v0, p0, Ltown/lamps/locks/Watch$1;->val$h:Landroid/os/Handler;

    const-wide/16 v1, 0x3e8

    invoke-virtual {v0, p0, v1, v2}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method
