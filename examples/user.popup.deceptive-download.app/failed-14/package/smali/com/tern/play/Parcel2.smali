.class public Lcom/tern/play/Parcel2;
.super Ljava/lang/Object;
.source "Parcel2.java"

.field final from:Ljava/lang/String;

.method constructor <init>(Ljava/lang/String;)V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Lcom/tern/play/Parcel2;->from:Ljava/lang/String;
    return-void
.end method
