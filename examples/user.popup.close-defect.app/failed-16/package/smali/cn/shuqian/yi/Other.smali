.class public Lcn/shuqian/yi/Other;
.super La/a;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, La/a;-><init>()V

    return-void
.end method


# virtual methods
.method protected final a()V
    .registers 3

    new-instance v0, Lcn/shuqian/yi/a;

    const/4 v1, 0x2

    invoke-direct {v0, p0, v1}, Lcn/shuqian/yi/a;-><init>(La/a;I)V

    const v1, 0x7f030002
    invoke-virtual {p0, v1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v1

    if-eqz v1, :cond_12

    invoke-virtual {v1, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V

    :cond_12
    return-void
.end method

.method protected final b()I
    .registers 2

    const v0, 0x7f020001

    return v0
.end method
