.class public Lcn/lanqiao/yinyue/MainActivity;
.super Landroid/app/Activity;


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V

    return-void
.end method


# virtual methods
.method synthetic lambda$onCreate$0$cn-lanqiao-yinyue-MainActivity(Landroid/view/View;)V
    .registers 2
    invoke-virtual {p0}, Lcn/lanqiao/yinyue/MainActivity;->finish()V

    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 3
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V

    const/high16 p1, 0x7f020000

    invoke-virtual {p0, p1}, Lcn/lanqiao/yinyue/MainActivity;->setContentView(I)V

    invoke-virtual {p0}, Lcn/lanqiao/yinyue/MainActivity;->getPackageManager()Landroid/content/pm/PackageManager;

    move-result-object p1

    const-string v0, "com.tingge.music"

    invoke-virtual {p1, v0}, Landroid/content/pm/PackageManager;->getLaunchIntentForPackage(Ljava/lang/String;)Landroid/content/Intent;

    move-result-object p1

    const/4 v0, 0x0

    if-eqz p1, :cond_2f

    const p1, 0x7f030001

    invoke-virtual {p0, p1}, Lcn/lanqiao/yinyue/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    invoke-virtual {p1, v0}, Landroid/view/View;->setVisibility(I)V

    const p1, 0x7f030002

    invoke-virtual {p0, p1}, Lcn/lanqiao/yinyue/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    new-instance v0, Lcn/lanqiao/yinyue/MainActivity$$ExternalSyntheticLambda0;

    invoke-direct {v0, p0}, Lcn/lanqiao/yinyue/MainActivity$$ExternalSyntheticLambda0;-><init>(Lcn/lanqiao/yinyue/MainActivity;)V

    invoke-virtual {p1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    return-void

    :cond_2f
    const/high16 p1, 0x7f030000

    invoke-virtual {p0, p1}, Lcn/lanqiao/yinyue/MainActivity;->findViewById(I)Landroid/view/View;

    move-result-object p1

    invoke-virtual {p1, v0}, Landroid/view/View;->setVisibility(I)V

    return-void
.end method
