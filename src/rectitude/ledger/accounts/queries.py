"""Who is acting, and as whom one may act."""

import hashlib
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.models import ApiToken, Membership, User


def actor_of(user: AbstractBaseUser | AnonymousUser, organisation: int | None = None) -> Actor:
    """Return the actor that a user is in an organisation; the first one where none is chosen."""
    if not isinstance(user, User) or not user.is_active:
        return Actor.public()
    rows = Membership.objects.filter(user=user, active=True).select_related("organisation")
    held = list(rows.order_by("pk"))
    if not held:
        return Actor(user.pk, user.get_full_name() or user.username, None, frozenset())
    own = {m.organisation_id for m in held}
    chosen = organisation if organisation in own else held[0].organisation_id
    here = [m for m in held if m.organisation_id == chosen]
    return Actor(
        user.pk,
        user.get_full_name() or user.username,
        here[0].organisation,
        frozenset(Role(m.role) for m in here),
        next((m.certificate for m in here if m.certificate), ""),
        organisations=tuple({m.organisation_id: m.organisation for m in held}.values()),
    )


def actor_of_token(secret: str, at: datetime) -> Actor | None:
    """Return the actor for whom a token speaks, or None where it is unknown, revoked or expired."""
    digest = hashlib.sha256(secret.encode()).hexdigest()
    token = ApiToken.objects.select_related("user").filter(digest=digest).first()
    if token is None or token.revoked_at is not None or token.expires_at <= at:
        return None
    actor = actor_of(token.user, token.organisation_id)
    if actor.organisation is None or actor.organisation.pk != token.organisation_id:
        return None
    return Actor(
        actor.user,
        actor.name,
        actor.organisation,
        actor.roles,
        actor.certificate,
        frozenset(token.scopes),
    )
