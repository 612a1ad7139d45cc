.class interface abstract Lcn/tianshi/yin/b;
.super Ljava/lang/Object;


# virtual methods
.method public abstract a(I)V
.end method

.method public abstract b()V
.end method
