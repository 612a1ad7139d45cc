.class public Ltown/lamps/flags/Gate;
.super Ljava/lang/Object;


# static fields
.field private static volatile open:Z


# direct methods
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static isOpen()Z
    .registers 1
    sget-boolean v0, Ltown/lamps/flags/Gate;->open:Z

    return v0
.end method

.method static open()V
    .registers 1

    const/4 v0, 0x1
    sput-boolean v0, Ltown/lamps/flags/Gate;->open:Z

    return-void
.end method
