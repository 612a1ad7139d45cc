.class public Ltown/lamps/diary/SplashActivity$2;
.super Ljava/lang/Object;
.implements Landroid/content/DialogInterface$OnClickListener;
.field public a:Ltown/lamps/diary/SplashActivity;
.method public constructor <init>(Ltown/lamps/diary/SplashActivity;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/lamps/diary/SplashActivity$2;->a:Ltown/lamps/diary/SplashActivity;
    return-void
.end method
.method public onClick(Landroid/content/DialogInterface;I)V
    .registers 4
    iget-object v0, p0, Ltown/lamps/diary/SplashActivity$2;->a:Ltown/lamps/diary/SplashActivity;
    invoke-virtual {v0}, Ltown/lamps/diary/SplashActivity;->finish()V
    return-void
.end method
