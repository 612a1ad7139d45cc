.class Lcn/tianshi/zi/Loader;
.super Landroid/os/AsyncTask;


# annotations
.annotation system Ldalvik/annotation/MemberClasses;
    value = {
        Lcn/tianshi/zi/Loader$Done;
    }
.end annotation

.annotation system Ldalvik/annotation/Signature;
    value = {
        "Landroid/os/AsyncTask<",
        "Ljava/lang/String;",
        "Ljava/lang/Void;",
        "Ljava/lang/String;",
        ">;"
    }
.end annotation


# instance fields
.field final d:Lcn/tianshi/zi/Loader$Done;


# direct methods
.method constructor <init>(Lcn/tianshi/zi/Loader$Done;)V
    .registers 2
    invoke-direct {p0}, Landroid/os/AsyncTask;-><init>()V

    iput-object p1, p0, Lcn/tianshi/zi/Loader;->d:Lcn/tianshi/zi/Loader$Done;

    return-void
.end method


# virtual methods
.method begin()V
    .registers 2

    const-string v0, "x"
    filled-new-array {v0}, [Ljava/lang/String;

    move-result-object v0

    invoke-virtual {p0, v0}, Lcn/tianshi/zi/Loader;->execute([Ljava/lang/Object;)Landroid/os/AsyncTask;

    return-void
.end method

.method protected bridge synthetic doInBackground([Ljava/lang/Object;)Ljava/lang/Object;
    .registers 2
    check-cast p1, [Ljava/lang/String;

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/Loader;->doInBackground([Ljava/lang/String;)Ljava/lang/String;

    move-result-object p1

    return-object p1
.end method

.method protected varargs doInBackground([Ljava/lang/String;)Ljava/lang/String;
    .registers 2

    const-string p1, ""

    return-object p1
.end method

.method protected bridge synthetic onPostExecute(Ljava/lang/Object;)V
    .registers 2
    check-cast p1, Ljava/lang/String;

    invoke-virtual {p0, p1}, Lcn/tianshi/zi/Loader;->onPostExecute(Ljava/lang/String;)V

    return-void
.end method

.method protected onPostExecute(Ljava/lang/String;)V
    .registers 2
    iget-object p1, p0, Lcn/tianshi/zi/Loader;->d:Lcn/tianshi/zi/Loader$Done;

    invoke-interface {p1}, Lcn/tianshi/zi/Loader$Done;->done()V

    return-void
.end method
