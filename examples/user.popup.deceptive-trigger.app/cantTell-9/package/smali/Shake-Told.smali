.class interface abstract Lcom/example/browser/Shake$Told;
.super Ljava/lang/Object;
.source "Shake.java"

.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcom/example/browser/Shake;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x608
    name = "Told"
.end annotation

.method public abstract moved()V
.end method
