.class public Lcom/heron/screen/Shown;
.super Ljava/lang/Object;
.source "Shown.java"

.field static now:Ljava/lang/String;

.method public constructor <init>()V
    .locals 0

    .line 3
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    return-void
.end method

.method static play(Ljava/lang/String;)V
    .locals 0

    .line 3
    sput-object p0, Lcom/heron/screen/Shown;->now:Ljava/lang/String;
    return-void
.end method
