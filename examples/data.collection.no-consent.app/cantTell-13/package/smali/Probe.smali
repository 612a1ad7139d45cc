.class public interface abstract Ltown/lamps/probes/Probe;
.super Ljava/lang/Object;
.method public abstract fill(Landroid/content/Context;Lorg/json/JSONObject;)V
.end method
