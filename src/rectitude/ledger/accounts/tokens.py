"""Tokens by which programs act for a person."""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from rectitude.ledger.accounts.models import ApiToken
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.transitions import Refused

TOKEN_DAYS = 90
"""How long a token lives at most: ours."""

SCOPES = ("read", "write", "import")


def make_token(
    name: str, scopes: Sequence[str], *, by: Actor, at: datetime, days: int = TOKEN_DAYS
) -> str:
    """
    Make a token for programs of the actor and return its secret, which is shown once and not kept.

    Raises Refused where scopes or days are wrong, or a token would make a token.
    """
    if by.user is None or by.organisation is None or by.scopes is not None:
        raise Refused("请先登录。", "Sign in first.")
    if not scopes or set(scopes) - set(SCOPES) or not 1 <= days <= TOKEN_DAYS or not name.strip():
        raise Refused(
            f"范围须取自 {', '.join(SCOPES)}；有效期 1 到 {TOKEN_DAYS} 天。",
            f"Scopes are of {', '.join(SCOPES)}; it lives 1 to {TOKEN_DAYS} days.",
        )
    secret = "rct_" + secrets.token_urlsafe(32)
    with sealed():
        token = ApiToken.objects.create(
            user_id=by.user,
            organisation=by.organisation,
            name=name.strip()[:80],
            digest=hashlib.sha256(secret.encode()).hexdigest(),
            scopes=sorted(set(scopes)),
            created_at=at,
            expires_at=at + timedelta(days=days),
        )
        record(
            "organisation.make_token",
            "organisation",
            by.organisation.pk,
            {"token": token.pk, "scopes": token.scopes, "days": days},
            by=by,
            at=at,
            authority=None,
        )
    return secret


def revoke_token(key: int, *, by: Actor, at: datetime) -> None:
    """
    Revoke a token of one's own, or any as administrator.

    Raises Refused where there is none.
    """
    rows = ApiToken.objects.filter(pk=key, revoked_at__isnull=True)
    if not by.has(Role.ADMINISTRATOR):
        rows = rows.filter(user=by.user)
    with sealed():
        token = rows.first()
        if token is None:
            raise Refused("没有这个令牌。", "There is no such token.")
        rows.update(revoked_at=at)
        record(
            "organisation.revoke_token",
            "organisation",
            token.organisation_id,
            {"token": token.pk},
            by=by,
            at=at,
            authority=None,
        )
