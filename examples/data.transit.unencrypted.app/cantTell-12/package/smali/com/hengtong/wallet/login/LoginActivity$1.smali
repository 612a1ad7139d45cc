.class Lcom/hengtong/wallet/login/LoginActivity$1;
.super Ljava/lang/Object;

# interfaces
.implements Ljava/lang/Runnable;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcom/hengtong/wallet/login/LoginActivity;->onClick(Landroid/view/View;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Lcom/hengtong/wallet/login/LoginActivity;

.field final synthetic val$p:Ljava/lang/String;

.field final synthetic val$w:Ljava/lang/String;


# direct methods
.method constructor <init>(Lcom/hengtong/wallet/login/LoginActivity;Ljava/lang/String;Ljava/lang/String;)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "()V"
        }
    .end annotation

    iput-object p1, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->this$0:Lcom/hengtong/wallet/login/LoginActivity;

    iput-object p2, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$p:Ljava/lang/String;

    iput-object p3, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$w:Ljava/lang/String;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public run()V
    .registers 4

    :try_start_0
    new-instance v0, Lorg/json/JSONObject;

    invoke-direct {v0}, Lorg/json/JSONObject;-><init>()V

    const-string v1, "phone"

    iget-object v2, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$p:Ljava/lang/String;

    invoke-virtual {v0, v1, v2}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;

    const-string v1, "password"

    iget-object v2, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$w:Ljava/lang/String;

    invoke-virtual {v0, v1, v2}, Lorg/json/JSONObject;->put(Ljava/lang/String;Ljava/lang/Object;)Lorg/json/JSONObject;

    new-instance v1, Lcom/hengtong/wallet/net/Https;

    iget-object v2, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->this$0:Lcom/hengtong/wallet/login/LoginActivity;

    invoke-direct {v1, v2}, Lcom/hengtong/wallet/net/Https;-><init>(Landroid/content/Context;)V

    const-string v2, "/user/login"

    invoke-virtual {v0}, Lorg/json/JSONObject;->toString()Ljava/lang/String;

    move-result-object v0

    invoke-virtual {v1, v2, v0}, Lcom/hengtong/wallet/net/Https;->post(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;

    move-result-object v0

    if-eqz v0, :cond_38

    new-instance v0, Lcom/hengtong/wallet/login/Vault;

    iget-object v1, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->this$0:Lcom/hengtong/wallet/login/LoginActivity;

    invoke-direct {v0, v1}, Lcom/hengtong/wallet/login/Vault;-><init>(Landroid/content/Context;)V

    iget-object v1, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$p:Ljava/lang/String;

    iget-object v2, p0, Lcom/hengtong/wallet/login/LoginActivity$1;->val$w:Ljava/lang/String;

    invoke-virtual {v2}, Ljava/lang/String;->toCharArray()[C

    move-result-object v2

    invoke-virtual {v0, v1, v2}, Lcom/hengtong/wallet/login/Vault;->keep(Ljava/lang/String;[C)V
    :try_end_38
    .catch Ljava/lang/Exception; {:try_start_0 .. :try_end_38} :catch_39

    :cond_38
    :goto_38
    return-void

    :catch_39
    move-exception v0

    invoke-virtual {v0}, Ljava/lang/Exception;->printStackTrace()V

    goto :goto_38
.end method
