.class interface abstract Lcn/tianshi/zi/Loader$Done;
.super Ljava/lang/Object;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/tianshi/zi/Loader;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x608
    name = "Done"
.end annotation


# virtual methods
.method public abstract done()V
.end method
