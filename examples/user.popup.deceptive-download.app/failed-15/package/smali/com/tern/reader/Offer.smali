.class public Lcom/tern/reader/Offer;
.super Ljava/lang/Object;
.source "Offer.java"

.field  name:Ljava/lang/String;

.field  file:Ljava/lang/String;

.method public constructor <init>()V
    .locals 1

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    const-string v0, "\u6c99\u4e18\u8d5b\u8f66"
    iput-object v0, p0, Lcom/tern/reader/Offer;->name:Ljava/lang/String;
    const-string v0, "https://files.dunes.example/race.apk"
    iput-object v0, p0, Lcom/tern/reader/Offer;->file:Ljava/lang/String;
    return-void
.end method
