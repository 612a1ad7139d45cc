.class public final Lcom/umeng/commonsdk/BuildConfig;
.super Ljava/lang/Object;

.field public static final DEBUG:Z = false
.field public static final LIBRARY_PACKAGE_NAME:Ljava/lang/String; = "com.umeng.commonsdk"
.field public static final VERSION_CODE:I = 977
.field public static final VERSION_NAME:Ljava/lang/String; = "9.7.7"
