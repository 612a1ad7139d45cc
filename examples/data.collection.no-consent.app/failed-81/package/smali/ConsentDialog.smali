.class public Ltown/lamps/video/ConsentDialog;
.super Landroid/app/Dialog;
.implements Landroid/view/View$OnClickListener;
.field private yes:Ljava/lang/Runnable;
.field private no:Ljava/lang/Runnable;
.method public constructor <init>(Landroid/content/Context;Ljava/lang/Runnable;Ljava/lang/Runnable;)V
    .registers 4
    invoke-direct {p0, p1}, Landroid/app/Dialog;-><init>(Landroid/content/Context;)V
    iput-object p2, p0, Ltown/lamps/video/ConsentDialog;->yes:Ljava/lang/Runnable;
    iput-object p3, p0, Ltown/lamps/video/ConsentDialog;->no:Ljava/lang/Runnable;
    return-void
.end method
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Dialog;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/video/ConsentDialog;->setContentView(I)V
    const/4 v0, 0x0
    invoke-virtual {p0, v0}, Ltown/lamps/video/ConsentDialog;->setCancelable(Z)V
    const v0, 0x7f040000
    invoke-virtual {p0, v0}, Ltown/lamps/video/ConsentDialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    const v0, 0x7f040001
    invoke-virtual {p0, v0}, Ltown/lamps/video/ConsentDialog;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 5
    invoke-virtual {p1}, Landroid/view/View;->getId()I
    move-result v0
    const v1, 0x7f040000
    if-ne v0, v1, :refused
    iget-object v0, p0, Ltown/lamps/video/ConsentDialog;->yes:Ljava/lang/Runnable;
    invoke-interface {v0}, Ljava/lang/Runnable;->run()V
    goto :end
    :refused
    iget-object v0, p0, Ltown/lamps/video/ConsentDialog;->no:Ljava/lang/Runnable;
    invoke-interface {v0}, Ljava/lang/Runnable;->run()V
    :end
    invoke-direct {p0}, Ltown/lamps/video/ConsentDialog;->forget()V
    invoke-virtual {p0}, Ltown/lamps/video/ConsentDialog;->dismiss()V
    return-void
.end method
.method private forget()V
    .registers 2
    const/4 v0, 0x0
    iput-object v0, p0, Ltown/lamps/video/ConsentDialog;->yes:Ljava/lang/Runnable;
    iput-object v0, p0, Ltown/lamps/video/ConsentDialog;->no:Ljava/lang/Runnable;
    return-void
.end method
