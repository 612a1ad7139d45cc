.class Ltown/lamps/recommended/MainActivity$1;
.super Ljava/lang/Object;

# interfaces
.implements Lokhttp3/Callback;


# annotations
.annotation system Ldalvik/annotation/EnclosingMethod;
    value = Ltown/lamps/recommended/MainActivity;->onCreate(Landroid/os/Bundle;)V
.end annotation

.annotation system Ldalvik/annotation/InnerClass;
    accessFlags = 0x0
    name = null
.end annotation


# instance fields
.field final synthetic this$0:Ltown/lamps/recommended/MainActivity;


# direct methods
.method constructor <init>(Ltown/lamps/recommended/MainActivity;)V
    .registers 2
    iput-object p1, p0, Ltown/lamps/recommended/MainActivity$1;->this$0:Ltown/lamps/recommended/MainActivity;

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method


# virtual methods
.method public onFailure(Lokhttp3/Call;Ljava/io/IOException;)V
    .registers 3

    return-void
.end method

.method public onResponse(Lokhttp3/Call;Lokhttp3/Response;)V
    .registers 3

    return-void
.end method
