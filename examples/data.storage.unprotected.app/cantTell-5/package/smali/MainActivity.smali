.class public Lcom/example/notes/MainActivity;
.super Landroid/app/Activity;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 10
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const-string v0, "-----BEGIN PRIVATE KEY-----\nMIICeAIBADANBgkqhkiG9w0BAQEFAASCAmIwggJeAgEAAoGBAMHg9XBcuArODhS5\noXGktdbzzJCqYXxmt/M2kd2rdu1N0IztAgDeeweWqwn9gh8yz50PfT745CAurekU\n2E65BbnGSbmqmhvmE92hYiRAEKqruGRi5Gi0pv0irXmDD9keDyrv3DuH59SgBKRK\nU59n2o3R1FYKJ/kSjJXVB7a2AwmhAgMBAAECgYEAkX+g0l1S5RD0cktJRH8G1DUM\nvTiQhoqT3BuE5mWKj9aI/2nSyhItJGnHHG063O0F7+my5bJliV1euIAjQRkLmKw3\n9TcAOaAgdMautYGRFvGM2HJ3tjWeq1Dwo1aKJMQxL3L9YV7vQh8j9muVeWYO3KFv\nOhuoHxG8VvhImHWQM0ECQQDgeeugIMjlNBW+lU6CWuobruyHRpe/IvhEutAGjlmg\nTccShU954LDHVihOzz3mdwZcVeuFE3hNtVr1roNm3oqpAkEA3RsJUPVbebQpuXwx\nLT7zEF0Hs/lWnNPVZiIRdiXh4BbpM5PkZYLXzG2vB+ExNc9idb07p3f6aA7/mBae\nZvkaOQJACYaC7ieV/svoBE9XpoZvGr+gf9kKBW1ZdakrvKt7uCa0xN9tUPGs7riE\nO1vl94qjdXWb6ei6mSmR84z1PH9DCQJBAJzOJcdCmoMvYD/pcb7S2/KI54Odmu1R\n1g++rX+K0ivoU65+fgX3yy9xwiXmcM3mq78wWvQjxHSz3lRwBhqlIxECQQDNBbJT\n3RwNOjc+osEVKXraMB6eOVMI+khnIlFRJE5JvllxACuvFyU7LYSwMUZDlH1DlNIE\nVsbWHTMHnd9flhMk\n-----END PRIVATE KEY-----"
    return-void
.end method
