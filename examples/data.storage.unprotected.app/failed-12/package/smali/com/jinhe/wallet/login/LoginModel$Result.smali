.class interface abstract Lcom/jinhe/wallet/login/LoginModel$Result;
.super Ljava/lang/Object;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/jinhe/wallet/login/LoginModel;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x608
    name = "Result"
.end annotation


# virtual methods
.method public abstract done(Z)V
.end method
