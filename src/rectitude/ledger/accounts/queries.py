"""Who is acting, and as whom one may act."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q

from rectitude.ledger.accounts.models import ApiToken, Membership, Organisation, User
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.models import Event


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


ALIKE = 5
"""Enterprises that are suggested for a name: ours."""


def enterprises_alike(name: str) -> list[str]:
    """Return the names of enterprises of which a name may be a part."""
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE)
    has_it = (
        Q(name__icontains=name) | Q(short_name__icontains=name) | Q(english_name__icontains=name)
    )
    return list(rows.filter(has_it).order_by("name").values_list("name", flat=True)[:ALIKE])


def enterprises_unknown(names: Iterable[str]) -> list[str]:
    """Return the names that are those of no enterprise, each once, in their order."""
    said = dict.fromkeys(names)
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE, name__in=said)
    there = set(rows.values_list("name", flat=True))
    return [each for each in said if each not in there]


@dataclass(frozen=True)
class ActOnAccount:
    """Something done to an account before it acted in a case."""

    event: Event
    account: str

    @property
    def act(self) -> str:
        """The key of its words."""
        return self.event.action.replace(".", "_")


def acts_on_accounts(events: Sequence[Event]) -> list[ActOnAccount]:
    """
    Return what a case must show of the accounts that acted in it: who could have acted in their place.

    A new link for an account in use, and what one person alone did at the server: a link or a
    confirmation at any time before the account acted, a role only if it was given after the case began.
    """
    last: dict[int, Event] = {}
    for event in events:
        if event.actor is not None and (
            event.actor not in last or last[event.actor].seq < event.seq
        ):
            last[event.actor] = event
    if not last:
        return []
    begun = min(event.seq for event in events)
    done = Event.objects.filter(
        entity="account",
        entity_id__in=last,
        action__in=("account.give", "account.confirm", "organisation.invite"),
    ).order_by("seq")
    return [
        ActOnAccount(event, last[event.entity_id].actor_name)
        for event in done.order_by("seq")
        if event.seq < last[event.entity_id].seq and _shown(event, begun)
    ]


def _shown(event: Event, begun: int) -> bool:
    at_the_server = event.actor is None
    if event.action == "organisation.invite":
        return at_the_server or bool(json.loads(event.body).get("signed_in_before"))
    return at_the_server and (event.action == "account.confirm" or event.seq > begun)
