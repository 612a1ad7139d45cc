"""A ledger with a case of every kind and something to do for every role, and the pages that each role has."""

import json
import re
from collections.abc import Iterator

from django.test import Client
from django.urls import get_resolver

from ledger.acting import registered
from ledger.test_isolation import addresses, everything, routes
from ledger.world import World, report
from rectitude.ledger.accounts.models import User
from rectitude.ledger.campaigns.commissions import ask
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.sweeps import begin_sweep
from rectitude.ledger.results.imports import import_report

WALKED = (
    "inspector", "technical_reviewer", "legal_reviewer", "decider", "custodian", "auditor", "administrator",
    "superior", "editor", "signatory", "laboratory", "platform",
)  # fmt: skip
"""Someone in every role; of a role's people all are shown the same."""


def furnish(world: World) -> World:
    """Make a case of every kind, and what only a laboratory or an officer with a question has to do."""
    everything(world)
    by, today = world.actor("inspector"), world.now.date()
    campaign = Campaign.objects.latest("pk")
    ask(campaign, world.laboratory, "检测弹窗", today, by=by, at=world.now)
    begin_sweep(campaign, by=by, at=world.now)
    raw = report(world.now, subject="https://www.question.example", outcome="cantTell")
    import_report(json.dumps(raw).encode(), by=by, at=world.now)
    registered(world, subject="https://www.registered.example")
    return world


def signing_in() -> list[str]:
    """Return the addresses of the pages of the sign-in library that take no key."""
    paths = (path for path, _ in routes(get_resolver()) if path.startswith("accounts/"))
    return [path for path in paths if not set(path) & set("<^(?")]


def of_people() -> list[str]:
    """Return every address that may have a page for people."""
    return [each for each in [*addresses(), *signing_in()] if not each.startswith("api/v1/")]


def pages() -> Iterator[tuple[str, str]]:
    """
    Yield who is shown a page, and its address, for every page of every role; nobody is "".

    Of the cases of a kind one is enough.
    """
    for who in ("", *WALKED):
        walker, known = _walker(who), set[str]()
        for address in of_people():
            kind = re.sub(r"\d+", "0", address)
            if kind not in known and _is_page(walker, address):
                known.add(kind)
                yield who, address


def _walker(who: str) -> Client:
    walker = Client()
    if who:
        backend = "django.contrib.auth.backends.ModelBackend"
        walker.force_login(User.objects.get(username=who), backend=backend)
    return walker


def _is_page(walker: Client, address: str) -> bool:
    answer = walker.get(f"/{address}", SERVER_NAME="localhost")
    return answer.status_code == 200 and answer.get("Content-Type", "").startswith("text/html")
