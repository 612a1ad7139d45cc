.class public interface abstract Lcn/readexample/app/Passport;
.super Ljava/lang/Object;

.method public abstract login(Ljava/lang/String;Ljava/lang/String;)Lretrofit2/Call;
    .annotation runtime Lretrofit2/http/POST;
        value = "user/login"
    .end annotation
.end method
