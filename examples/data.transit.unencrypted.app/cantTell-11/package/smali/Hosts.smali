.class Lcn/readexample/app/Hosts;
.super Ljava/lang/Object;
.implements Ljavax/net/ssl/HostnameVerifier;
.field static careful:Z
.field private final usual:Ljavax/net/ssl/HostnameVerifier;
.method constructor <init>()V
  .registers 3
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-static {}, Ljavax/net/ssl/HttpsURLConnection;->getDefaultHostnameVerifier()Ljavax/net/ssl/HostnameVerifier;
  move-result-object v1
  iput-object v1, p0, Lcn/readexample/app/Hosts;->usual:Ljavax/net/ssl/HostnameVerifier;
  return-void
.end method
.method public verify(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
  .registers 6
  sget-boolean v0, Lcn/readexample/app/Hosts;->careful:Z
  if-eqz v0, :l0
  iget-object v0, p0, Lcn/readexample/app/Hosts;->usual:Ljavax/net/ssl/HostnameVerifier;
  invoke-interface {v0, p1, p2}, Ljavax/net/ssl/HostnameVerifier;->verify(Ljava/lang/String;Ljavax/net/ssl/SSLSession;)Z
  move-result v0
  return v0
  :l0
  const/4 v0, 1
  return v0
.end method
