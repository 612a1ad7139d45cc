.class final Lcn/tianshi/yin/e;
.super Ljava/lang/Object;

# interfaces
.implements Lcn/tianshi/yin/b;


# instance fields
.field final synthetic a:Landroid/view/View;

.field final synthetic b:Lcn/tianshi/yin/MainActivity;


# direct methods
.method constructor <init>(Lcn/tianshi/yin/MainActivity;Landroid/view/View;)V
    .registers 3

    iput-object p1, p0, Lcn/tianshi/yin/e;->b:Lcn/tianshi/yin/MainActivity;

    iput-object p2, p0, Lcn/tianshi/yin/e;->a:Landroid/view/View;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public final a(I)V
    .registers 5

    iget-object v0, p0, Lcn/tianshi/yin/e;->b:Lcn/tianshi/yin/MainActivity;

    const/high16 v1, 0x7f030000

    invoke-virtual {v0, v1}, Landroid/app/Activity;->findViewById(I)Landroid/view/View;

    move-result-object v0

    check-cast v0, Landroid/widget/TextView;

    new-instance v1, Ljava/lang/StringBuilder;

    invoke-direct {v1}, Ljava/lang/StringBuilder;-><init>()V

    const-string v2, "\u5e7f\u544a "

    invoke-virtual {v1, v2}, Ljava/lang/StringBuilder;->append(Ljava/lang/String;)Ljava/lang/StringBuilder;

    invoke-virtual {v1, p1}, Ljava/lang/StringBuilder;->append(I)Ljava/lang/StringBuilder;

    invoke-virtual {v1}, Ljava/lang/StringBuilder;->toString()Ljava/lang/String;

    move-result-object p1

    invoke-virtual {v0, p1}, Landroid/widget/TextView;->setText(Ljava/lang/CharSequence;)V

    return-void
.end method

.method public final b()V
    .registers 3

    iget-object v0, p0, Lcn/tianshi/yin/e;->a:Landroid/view/View;

    const/4 v1, 0x0

    invoke-virtual {v0, v1}, Landroid/view/View;->setVisibility(I)V

    return-void
.end method
