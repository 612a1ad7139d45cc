.class Lcom/jinhe/wallet/login/LoginModel;
.super Ljava/lang/Object;


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcom/jinhe/wallet/login/LoginModel$Result;
    }
.end annotation


# instance fields
.field private final db:Lcom/jinhe/wallet/login/AccountDb;


# direct methods
.method constructor <init>(Landroid/content/Context;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    new-instance v0, Lcom/jinhe/wallet/login/AccountDb;

    invoke-direct {v0, p1}, Lcom/jinhe/wallet/login/AccountDb;-><init>(Landroid/content/Context;)V

    iput-object v0, p0, Lcom/jinhe/wallet/login/LoginModel;->db:Lcom/jinhe/wallet/login/AccountDb;

    return-void
.end method


# virtual methods
.method login(Ljava/lang/String;Ljava/lang/String;Lcom/jinhe/wallet/login/LoginModel$Result;)V
    .registers 6

    new-instance v0, Ljava/lang/Thread;

    new-instance v1, Lcom/jinhe/wallet/login/LoginModel$1;

    invoke-direct {v1, p0, p1, p2, p3}, Lcom/jinhe/wallet/login/LoginModel$1;-><init>(Lcom/jinhe/wallet/login/LoginModel;Ljava/lang/String;Ljava/lang/String;Lcom/jinhe/wallet/login/LoginModel$Result;)V

    invoke-direct {v0, v1}, Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V

    invoke-virtual {v0}, Ljava/lang/Thread;->start()V

    return-void
.end method

.method remember(Ljava/lang/String;Ljava/lang/String;)V
    .registers 4

    iget-object v0, p0, Lcom/jinhe/wallet/login/LoginModel;->db:Lcom/jinhe/wallet/login/AccountDb;

    invoke-virtual {v0, p1, p2}, Lcom/jinhe/wallet/login/AccountDb;->save(Ljava/lang/String;Ljava/lang/String;)V

    return-void
.end method
