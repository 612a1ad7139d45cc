.class public Lcom/yaya/tutor/UserBean;
.super Ljava/lang/Object;


# instance fields
.field private account:Ljava/lang/String;

.field private password:Ljava/lang/String;


# direct methods
.method public constructor <init>()V
    .registers 1

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public getAccount()Ljava/lang/String;
    .registers 2

    iget-object v0, p0, Lcom/yaya/tutor/UserBean;->account:Ljava/lang/String;

    return-object v0
.end method

.method public getPassword()Ljava/lang/String;
    .registers 2

    iget-object v0, p0, Lcom/yaya/tutor/UserBean;->password:Ljava/lang/String;

    return-object v0
.end method

.method public setAccount(Ljava/lang/String;)V
    .registers 2

    iput-object p1, p0, Lcom/yaya/tutor/UserBean;->account:Ljava/lang/String;

    return-void
.end method

.method public setPassword(Ljava/lang/String;)V
    .registers 2

    iput-object p1, p0, Lcom/yaya/tutor/UserBean;->password:Ljava/lang/String;

    return-void
.end method
