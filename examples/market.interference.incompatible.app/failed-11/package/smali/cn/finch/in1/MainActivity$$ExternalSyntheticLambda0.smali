.class public final synthetic Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda0;
.super Ljava/lang/Object;
.source "D8$$SyntheticClass"

# interfaces
.implements Lcn/finch/in1/Checks;


# instance fields
.field public final synthetic f$0:Lcn/finch/in1/MainActivity;


# direct methods
.method public synthetic constructor <init>(Lcn/finch/in1/MainActivity;)V
    .registers 2

    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    iput-object p1, p0, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/in1/MainActivity;

    return-void
.end method


# virtual methods
.method public final has(Ljava/lang/String;)Z
    .registers 3

    iget-object v0, p0, Lcn/finch/in1/MainActivity$$ExternalSyntheticLambda0;->f$0:Lcn/finch/in1/MainActivity;

    invoke-virtual {v0, p1}, Lcn/finch/in1/MainActivity;->lambda$new$0$cn-finch-in1-MainActivity(Ljava/lang/String;)Z

    move-result p1

    return p1
.end method
