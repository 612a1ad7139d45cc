.class public Ltown/lamps/jobs/ReportJob;
.super Landroid/app/job/JobService;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/job/JobService;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onStartJob$0$town-lamps-jobs-ReportJob(Landroid/app/job/JobParameters;)V
    .registers 3
    invoke-static {p0}, Ltown/lamps/jobs/Up;->send(Landroid/content/Context;)V

    const/4 v0, 0x0

    invoke-virtual {p0, p1, v0}, Ltown/lamps/jobs/ReportJob;->jobFinished(Landroid/app/job/JobParameters;Z)V

    return-void
.end method

.method public onStartJob(Landroid/app/job/JobParameters;)Z
    .registers 4
    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;

    invoke-direct {v1, p0, p1}, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;-><init>(Ltown/lamps/jobs/ReportJob;Landroid/app/job/JobParameters;)V

    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    const/4 p1, 0x1

    return p1
.end method

.method public onStopJob(Landroid/app/job/JobParameters;)Z
    .registers 2

    const/4 p1, 0x0

    return p1
.end method
