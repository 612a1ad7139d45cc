.class public final synthetic Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# instance fields
.field public final synthetic f$0:Ltown/lamps/jobs/ReportJob;

.field public final synthetic f$1:Landroid/app/job/JobParameters;


# direct methods
.method public synthetic constructor <init>(Ltown/lamps/jobs/ReportJob;Landroid/app/job/JobParameters;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/jobs/ReportJob;

    iput-object p2, p0, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;->f$1:Landroid/app/job/JobParameters;

    return-void
.end method


# virtual methods
.method public final run()V
    .registers 3

    iget-object v0, p0, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;->f$0:Ltown/lamps/jobs/ReportJob;

    iget-object v1, p0, Ltown/lamps/jobs/ReportJob$$ExternalSyntheticLambda0;->f$1:Landroid/app/job/JobParameters;

    invoke-virtual {v0, v1}, Ltown/lamps/jobs/ReportJob;->lambda$onStartJob$0$town-lamps-jobs-ReportJob(Landroid/app/job/JobParameters;)V

    return-void
.end method
