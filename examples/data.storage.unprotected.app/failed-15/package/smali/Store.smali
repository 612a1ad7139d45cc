.class public final Ltown/lamps/stores/Store;
.super Ljava/lang/Object;


# static fields
.field public static final INSTANCE:Ltown/lamps/stores/Store;

.field private static final PASSWORD:Landroidx/datastore/preferences/core/Preferences$Key;
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "Landroidx/datastore/preferences/core/Preferences$Key<",
            "Ljava/lang/String;",
            ">;"
        }
    .end annotation
.end field


# instance fields
.field private ds:Landroidx/datastore/core/DataStore;
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "Landroidx/datastore/core/DataStore<",
            "Landroidx/datastore/preferences/core/Preferences;",
            ">;"
        }
    .end annotation
.end field


# direct methods
.method static constructor <clinit>()V
    .registers 1
    new-instance v0, Ltown/lamps/stores/Store;

    invoke-direct {v0}, Ltown/lamps/stores/Store;-><init>()V

    sput-object v0, Ltown/lamps/stores/Store;->INSTANCE:Ltown/lamps/stores/Store;

    const-string v0, "password"

    invoke-static {v0}, Landroidx/datastore/preferences/core/PreferencesKeys;->stringKey(Ljava/lang/String;)Landroidx/datastore/preferences/core/Preferences$Key;

    move-result-object v0

    sput-object v0, Ltown/lamps/stores/Store;->PASSWORD:Landroidx/datastore/preferences/core/Preferences$Key;

    return-void
.end method

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V

    return-void
.end method

.method static synthetic lambda$save$0(Ljava/lang/String;Landroidx/datastore/preferences/core/MutablePreferences;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;
    .registers 3
    sget-object p2, Ltown/lamps/stores/Store;->PASSWORD:Landroidx/datastore/preferences/core/Preferences$Key;

    invoke-virtual {p1, p2, p0}, Landroidx/datastore/preferences/core/MutablePreferences;->set(Landroidx/datastore/preferences/core/Preferences$Key;Ljava/lang/Object;)V

    sget-object p0, Lkotlin/Unit;->INSTANCE:Lkotlin/Unit;

    return-object p0
.end method


# virtual methods
.method ds(Landroid/content/Context;)Landroidx/datastore/core/DataStore;
    .registers 4
    .annotation system Ldalvik/annotation/Signature;
        value = {
            "(",
            "Landroid/content/Context;",
            ")",
            "Landroidx/datastore/core/DataStore<",
            "Landroidx/datastore/preferences/core/Preferences;",
            ">;"
        }
    .end annotation
    iget-object v0, p0, Ltown/lamps/stores/Store;->ds:Landroidx/datastore/core/DataStore;

    if-nez v0, :cond_d

    new-instance v0, Landroidx/datastore/preferences/PreferencesDataStoreFile;

    const-string v1, "account"

    invoke-direct {v0, p1, v1}, Landroidx/datastore/preferences/PreferencesDataStoreFile;-><init>(Landroid/content/Context;Ljava/lang/String;)V

    iput-object v0, p0, Ltown/lamps/stores/Store;->ds:Landroidx/datastore/core/DataStore;

    :cond_d
    iget-object p1, p0, Ltown/lamps/stores/Store;->ds:Landroidx/datastore/core/DataStore;

    return-object p1
.end method

.method save(Landroid/content/Context;Ljava/lang/String;)V
    .registers 4
    invoke-virtual {p0, p1}, Ltown/lamps/stores/Store;->ds(Landroid/content/Context;)Landroidx/datastore/core/DataStore;

    move-result-object p1

    new-instance v0, Ltown/lamps/stores/Store$$ExternalSyntheticLambda0;

    invoke-direct {v0, p2}, Ltown/lamps/stores/Store$$ExternalSyntheticLambda0;-><init>(Ljava/lang/String;)V

    const/4 p2, 0x0

    invoke-static {p1, v0, p2}, Landroidx/datastore/preferences/core/PreferencesKt;->edit(Landroidx/datastore/core/DataStore;Lkotlin/jvm/functions/Function2;Lkotlin/coroutines/Continuation;)Ljava/lang/Object;

    return-void
.end method
