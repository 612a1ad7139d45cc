.class abstract interface Lcn/readexample/app/Sender;
.super Ljava/lang/Object;
.method public abstract send(Ljava/lang/String;Ljava/util/Map;)V
.end method
