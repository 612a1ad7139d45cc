.class public Lcn/xiangtan/yunshu/MainActivity;
.super La/a;


# static fields
.field public static final synthetic b:I


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, La/a;-><init>()V

    return-void
.end method


# virtual methods
.method protected final a()V
    .registers 6

    new-instance v0, La/b;

    const/4 v1, 0x0

    invoke-direct {v0, p0, v1}, La/b;-><init>(La/a;I)V

    const v2, 0x7f030002
    invoke-virtual {p0, v2}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v3

    invoke-virtual {v3, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    new-instance v0, La/b;

    const/4 v3, 0x1

    invoke-direct {v0, p0, v3}, La/b;-><init>(La/a;I)V

    const v3, 0x7f030001
    invoke-virtual {p0, v3}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v3

    invoke-virtual {v3, v0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    invoke-virtual {p0, v2}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v0
    invoke-virtual {v0, v1}, Landroid/view/View;->setEnabled(Z)V

    iget-object v1, p0, La/a;->a:Landroid/os/Handler;

    new-instance v2, La/c;

    invoke-direct {v2, v0}, La/c;-><init>(Landroid/view/View;)V

    const-wide/16 v3, 0x1388

    invoke-virtual {v1, v2, v3, v4}, Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z

    return-void
.end method

.method protected final b()I
    .registers 2

    const v0, 0x7f020001

    return v0
.end method
