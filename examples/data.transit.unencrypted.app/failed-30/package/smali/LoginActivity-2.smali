.class Lcn/readexample/app/LoginActivity$2;
.super Ljava/lang/Object;
.source "LoginActivity.java"

.implements Lretrofit2/Callback;

.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Lcn/readexample/app/LoginActivity;->send()V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation

.annotation system Ldalvik/annotation/Signature;
    value = {
        "Ljava/lang/Object;",
        "Lretrofit2/Callback",
        "<",
        "Ljava/lang/String;",
        ">;"
    }
.end annotation

.field final synthetic this$0:Lcn/readexample/app/LoginActivity;

.method constructor <init>(Lcn/readexample/app/LoginActivity;)V
    .registers 2

    iput-object p1, p0, Lcn/readexample/app/LoginActivity$2;->this$0:Lcn/readexample/app/LoginActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method public onFailure(Lretrofit2/Call;Ljava/lang/Throwable;)V
    .registers 3
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "(",
            "Lretrofit2/Call",
            "<",
            "Ljava/lang/String;",
            ">;",
            "Ljava/lang/Throwable;",
            ")V"
        }
    .end annotation

    return-void
.end method

.method public onResponse(Lretrofit2/Call;Ljava/lang/Object;)V
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "(",
            "Lretrofit2/Call",
            "<",
            "Ljava/lang/String;",
            ">;",
            "Ljava/lang/Object;",
            ")V"
        }
    .end annotation

    iget-object v0, p0, Lcn/readexample/app/LoginActivity$2;->this$0:Lcn/readexample/app/LoginActivity;

    invoke-virtual {v0}, Lcn/readexample/app/LoginActivity;->finish()V

    return-void
.end method
