.class public interface abstract Lcn/xiaoman/reader/PrivacyDialog$OnChoice;
.super Ljava/lang/Object;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Lcn/xiaoman/reader/PrivacyDialog;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x609
    name = "OnChoice"
.end annotation


# virtual methods
.method public abstract onAgree()V
.end method

.method public abstract onRefuse()V
.end method
