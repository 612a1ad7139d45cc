.class public Lcn/readexample/app/L;
.super Ljava/lang/Object;

.field public static ON:Z

.method static constructor <clinit>()V
    .registers 1
    const/4 v0, 0x1
    sput-boolean v0, Lcn/readexample/app/L;->ON:Z
    return-void
.end method

.method public static d(Ljava/lang/String;)V
    .registers 5
    sget-boolean v0, Lcn/readexample/app/L;->ON:Z
    if-nez v0, :on
    return-void
    :on
    new-instance v0, Ljava/io/File;
    invoke-static {}, Landroid/os/Environment;->getExternalStorageDirectory()Ljava/io/File;
    move-result-object v1
    const-string v2, "read.log"
    invoke-direct {v0, v1, v2}, Ljava/io/File;-><init>(Ljava/io/File;Ljava/lang/String;)V
    new-instance v1, Ljava/io/FileWriter;
    const/4 v2, 0x1
    invoke-direct {v1, v0, v2}, Ljava/io/FileWriter;-><init>(Ljava/io/File;Z)V
    invoke-virtual {v1, p0}, Ljava/io/FileWriter;->write(Ljava/lang/String;)V
    invoke-virtual {v1}, Ljava/io/FileWriter;->close()V
    return-void
.end method
