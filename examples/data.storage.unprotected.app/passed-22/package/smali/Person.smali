.class public Lcn/readexample/app/Person;
.super Ljava/lang/Object;
.source "Person.java"

.field public account:Ljava/lang/String;

.field public word:Ljava/lang/String;

.method constructor <init>(Ljava/lang/String;Ljava/lang/String;)V
    .registers 3

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/readexample/app/Person;->account:Ljava/lang/String;

    iput-object p2, p0, Lcn/readexample/app/Person;->word:Ljava/lang/String;

    return-void
.end method
