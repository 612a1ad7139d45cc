.class public final Lorg/libsodium/jni/SodiumJNI;
.super Ljava/lang/Object;

.method public static final native crypto_hash_sha256([B[BI)I
.end method
