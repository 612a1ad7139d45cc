.class public La/a/c;
.super La/a/b;
