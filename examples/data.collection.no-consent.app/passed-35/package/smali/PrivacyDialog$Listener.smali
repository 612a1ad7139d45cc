.class interface abstract Ltown/lamps/leaving/PrivacyDialog$Listener;
.super Ljava/lang/Object;


# annotations
.annotation system Ldalvik/annotation/EnclosingClass;
    value = Ltown/lamps/leaving/PrivacyDialog;
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x608
    name = "Listener"
.end annotation


# virtual methods
.method public abstract onAgree()V
.end method

.method public abstract onRefuse()V
.end method
