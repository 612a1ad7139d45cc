"""What every page shows around its content: the menu for the actor's roles, and the theme."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from rectitude.ledger.actor import ENTERPRISE, OFFICERS, Actor, Role
from rectitude.ledger.pages.assets import READERS
from rectitude.ledger.pages.cases.faces import FACES
from rectitude.ledger.pages.preferences import THEMES
from rectitude.ledger.words import say

_CASES = OFFICERS | ENTERPRISE | {Role.LABORATORY, Role.AUDITOR}
_WORKERS = _CASES | {Role.PROVIDER, Role.CUSTODIAN}

_MENU: tuple[tuple[str, tuple[tuple[str, str, frozenset[Role]], ...]], ...] = (
    (
        "",
        (
            ("work", "menu.work", _WORKERS),
            ("figures", "rate.title", OFFICERS),
        ),
    ),
    (
        "menu.handling",
        (
            ("clues", "menu.clues", OFFICERS | {Role.AUDITOR}),
            ("problems", "menu.problems", _CASES),
            ("questions", "question.title", OFFICERS | {Role.AUDITOR}),
            ("enterprises", "enterprise.list", OFFICERS | {Role.AUDITOR}),
            ("listings", "menu.listings", READERS),
            ("identities", "menu.identities", frozenset({Role.CUSTODIAN})),
        ),
    ),
    (
        "menu.administration",
        (
            ("organisations", "menu.members", frozenset({Role.ADMINISTRATOR})),
            ("verification", "menu.audit", frozenset({Role.AUDITOR})),
            ("templates", "menu.templates", frozenset({Role.ADMINISTRATOR})),
            ("calendar", "menu.calendar", frozenset(Role) - {Role.PUBLIC}),
        ),
    ),
    (
        "menu.open",
        (
            ("clue-new", "menu.file_clue", frozenset(Role)),
            ("clue-follow", "menu.follow_clue", frozenset(Role)),
        ),
    ),
)
"""Groups of pages, and the roles that are led to each. Rights are checked by the pages."""


_ACCOUNT = ("mfa_index", "account_change_password", "account_email", "usersessions_list", "tokens")
"""A person's own pages, made by the sign-in library."""


@dataclass(frozen=True)
class Item:
    """A page in the menu."""

    url: str
    title: str
    current: bool


@dataclass(frozen=True)
class Group:
    """Pages of the menu under one heading."""

    title: str
    items: list[Item]


def around(request: HttpRequest) -> dict[str, Any]:
    """Return what the base template needs: a context processor."""
    actor: Actor = getattr(request, "actor", Actor.public())
    theme = request.COOKIES.get("theme")
    return {
        "actor": actor,
        "menu": _menu(actor, request.path),
        "mail": bool(settings.EMAIL_HOST),
        "account_pages": [(name, say(f"account.{name}")) for name in _ACCOUNT],
        "theme": theme if theme in THEMES else "",
    }


def _menu(actor: Actor, path: str) -> list[Group]:
    groups = []
    for heading, pages in _MENU:
        items = [
            Item(url := reverse(name), say(title), path == url)
            for name, title, roles in pages
            if actor.has(*roles)
        ]
        if heading == "menu.handling":
            items += [
                Item(
                    url := reverse("cases", args=[face.entity]),
                    say(f"entity.{face.entity}"),
                    path == url,
                )
                for face in FACES.values()
                if actor.has(*face.roles)
            ]
        if items:
            groups.append(Group(say(heading) if heading else "", items))
    return groups
