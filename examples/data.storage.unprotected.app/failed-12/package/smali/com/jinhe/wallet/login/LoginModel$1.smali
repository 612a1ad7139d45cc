.class Lcom/jinhe/wallet/login/LoginModel$1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/jinhe/wallet/login/LoginModel;->login(Ljava/lang/String;Ljava/lang/String;Lcom/jinhe/wallet/login/LoginModel$Result;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/jinhe/wallet/login/LoginModel;

.field final synthetic val$phone:Ljava/lang/String;

.field final synthetic val$pwd:Ljava/lang/String;

.field final synthetic val$result:Lcom/jinhe/wallet/login/LoginModel$Result;


# direct methods
.method constructor <init>(Lcom/jinhe/wallet/login/LoginModel;Ljava/lang/String;Ljava/lang/String;Lcom/jinhe/wallet/login/LoginModel$Result;)V
    .registers 5
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/jinhe/wallet/login/LoginModel$1;->this$0:Lcom/jinhe/wallet/login/LoginModel;

    iput-object p2, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$phone:Ljava/lang/String;

    iput-object p3, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$pwd:Ljava/lang/String;

    iput-object p4, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$result:Lcom/jinhe/wallet/login/LoginModel$Result;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 5

    const/4 v0, 0x0

    :try_start_1
    new-instance v1, Lorg/json/JSONObject;

    invoke-direct {v1}, Lorg/json/JSONObject;-><init>()V

    const-string v2, "phone"

    iget-object v3, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$phone:Ljava/lang/String;

    invoke-virtual {v1, v2, v3}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;

    const-string v2, "password"

    iget-object v3, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$pwd:Ljava/lang/String;

    invoke-virtual {v1, v2, v3}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;

    const-string v2, "/user/login"

    invoke-virtual {v1}, Lorg/json/JSONObject;->toString()Ljava/lang/String;

    move-result-object v1

    invoke-static {v2, v1}, Lcom/jinhe/wallet/net/Https;->post(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;
    :try_end_1d
    .catch Ljava/lang/Exception; {:try_start_1 .. :try_end_1d} :catch_27

    move-result-object v1

    if-eqz v1, :cond_21

    const/4 v0, 0x1

    :cond_21
    :goto_21
    iget-object v1, p0, Lcom/jinhe/wallet/login/LoginModel$1;->val$result:Lcom/jinhe/wallet/login/LoginModel$Result;

    invoke-interface {v1, v0}, Lcom/jinhe/wallet/login/LoginModel$Result;->done(Z)V

    return-void

    :catch_27
    move-exception v1

    invoke-virtual {v1}, Ljava/lang/Exception;->printStackTrace()V

    goto :goto_21
.end method
