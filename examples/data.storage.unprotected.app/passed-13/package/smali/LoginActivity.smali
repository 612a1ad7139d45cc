.class public Ltown/lamps/forum/LoginActivity;
.super Landroid/app/Activity;
.implements Landroid/view/View$OnClickListener;
.field public vault:Ltown/lamps/forum/Vault;
.method public onCreate(Landroid/os/Bundle;)V
    .registers 4
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    const v0, 0x7f020000
    invoke-virtual {p0, v0}, Ltown/lamps/forum/LoginActivity;->setContentView(I)V
    new-instance v0, Ltown/lamps/forum/PrefsVault;
    invoke-direct {v0, p0}, Ltown/lamps/forum/PrefsVault;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Ltown/lamps/forum/LoginActivity;->vault:Ltown/lamps/forum/Vault;
    const v0, 0x7f040003
    invoke-virtual {p0, v0}, Ltown/lamps/forum/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    invoke-virtual {v1, p0}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
    return-void
.end method
.method public onClick(Landroid/view/View;)V
    .registers 14
    const v0, 0x7f040002
    invoke-virtual {p0, v0}, Ltown/lamps/forum/LoginActivity;->findViewById(I)Landroid/view/View;
    move-result-object v1
    check-cast v1, Landroid/widget/EditText;
    invoke-virtual {v1}, Landroid/widget/EditText;->getText()Ljava/lang/CharSequence;
    move-result-object v2
    invoke-interface {v2}, Ljava/lang/CharSequence;->toString()Ljava/lang/String;
    move-result-object v3
    :try_start_3
    const-string v4, "SHA-256"
    invoke-static {v4}, Ljava/security/MessageDigest;->getInstance(Ljava/lang/String;)Ljava/security/MessageDigest;
    move-result-object v5
    const-string v6, "UTF-8"
    invoke-virtual {v3, v6}, Ljava/lang/String;->getBytes(Ljava/lang/String;)[B
    move-result-object v7
    invoke-virtual {v5, v7}, Ljava/security/MessageDigest;->digest([B)[B
    move-result-object v8
    iget-object v9, p0, Ltown/lamps/forum/LoginActivity;->vault:Ltown/lamps/forum/Vault;
    const/4 v10, 0x2
    invoke-static {v8, v10}, Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;
    move-result-object v11
    invoke-interface {v9, v11}, Ltown/lamps/forum/Vault;->keep(Ljava/lang/String;)V
    :try_end_4
    goto :goto_5
    :catch_14
    move-exception v9
    invoke-virtual {v9}, Ljava/lang/Exception;->printStackTrace()V
    goto :goto_5
    :goto_5
    return-void
    .catch Ljava/lang/Exception; {:try_start_3 .. :try_end_4} :catch_14
.end method
.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method
