.class public Ltown/boats/radio/No;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;
.field private final sheet:Ltown/boats/radio/Sheet;

.method public constructor <init>(Ltown/boats/radio/Sheet;)V
    .registers 2
    invoke-direct {p0}, Ljava/lang/Object;-><init>()V
    iput-object p1, p0, Ltown/boats/radio/No;->sheet:Ltown/boats/radio/Sheet;
    return-void
.end method

.method public onClick(Landroid/view/View;)V
    .registers 3
    iget-object v0, p0, Ltown/boats/radio/No;->sheet:Ltown/boats/radio/Sheet;
    invoke-virtual {v0}, Ltown/boats/radio/Sheet;->refuse()V
    return-void
.end method
