.class public final Lcn/readexample/app/Words;
.super Ljava/lang/Object;

.method public static isEmpty(Ljava/lang/String;)Z
    .registers 3
    if-eqz p0, :empty
    invoke-virtual {p0}, Ljava/lang/String;->trim()Ljava/lang/String;
    move-result-object v0
    invoke-virtual {v0}, Ljava/lang/String;->isEmpty()Z
    move-result v1
    return v1
    :empty
    const/4 v1, 0x1
    return v1
.end method
