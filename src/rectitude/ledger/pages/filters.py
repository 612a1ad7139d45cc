"""What narrows the list of problems: read from an address, offered as choices, shown as tags."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.dateparse import parse_date

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Actor, Role
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.problems import comments
from rectitude.ledger.problems.actions import SEVERITIES
from rectitude.ledger.problems.queries import Filters
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.words import language, say

MAX_QUERY = 1000
"""Characters of a query that is read: as many as a saved view holds."""

KEPT = (
    "q", "campaign", "aspect", "scenario", "state", "severity", "region", "enterprise", "assignee",
    "due",
)  # fmt: skip
"""The parameters of a query that narrow the list; `view` says of what."""

VIEWS = ("open", "mine", "overdue", "to_reinspect", "disputed", "recurred", "closed", "all")

CAMPAIGNS = 50
REGIONS = 100
"""Campaigns and regions that are offered as choices, at most: ours; an address may name any."""


COLLEAGUES = 200
"""People that are offered as a choice, at most: ours."""


@dataclass(frozen=True)
class Tag:
    """A filter in force: what it says, and the query without it."""

    text: str
    without: str


def narrowed(query: Mapping[str, str], today: date) -> tuple[str, Filters]:
    """Return the view and the filters that a query names; what it does not know is left out."""
    view = query.get("view", "open")
    view = view if view in VIEWS else "open"
    severity, state = query.get("severity", ""), query.get("state", "")
    return view, Filters(
        view="open" if view == "overdue" else view,
        text=query.get("q", "")[:100],
        scenario=query.get("scenario", "") or query.get("aspect", ""),
        state=state if state in STATES else "",
        severity=int(severity) if severity in {"1", "2", "3", "4"} else None,
        enterprise=_key(query.get("enterprise", "")),
        campaign=_key(query.get("campaign", "")),
        region=query.get("region", "")[:40],
        assignee=_key(query.get("assignee", "")),
        due_before=_day(query.get("due", "")),
        overdue_on=today if view == "overdue" else None,
    )


def kept(query: Mapping[str, str]) -> dict[str, str]:
    """Return the parameters that narrow."""
    return {name: query[name][:200] for name in KEPT if query.get(name)}


def plain(query: str) -> str:
    """Return a query with nothing in it but what the list knows."""
    given = QueryDict(query[:MAX_QUERY])
    return urlencode({name: given[name] for name in ("view", *KEPT) if given.get(name)})


def choices(actor: Actor) -> dict[str, list[tuple[str, str]]]:
    """Return, by parameter, the values that may be chosen, with their words."""
    book, to = catalogue.load(), language()
    campaigns = Campaign.objects.for_member(actor).only("name", "english_name").order_by("-pk")
    return {
        "campaign": [(str(each.pk), named(each)) for each in campaigns[:CAMPAIGNS]],
        "aspect": [(each.id, each.name[to]) for each in book.aspects],
        "scenario": [(each.id, f"{each.number} {each.name[to]}") for each in book.scenarios],
        "state": [(state, text[to]) for state, text in STATES.items()],
        "severity": [
            (str(n), catalogue.term(f"severity.{name}")[to]) for name, n in SEVERITIES.items()
        ],
        "region": [(each, each) for each in _regions(actor)],
        "assignee": _assignees(actor),
    }


def named(campaign: Campaign) -> str:
    """Return a campaign's name in the reader's language."""
    return (campaign.english_name if language() == "en" else "") or campaign.name


def tags(said: Mapping[str, str], view: str, offered: Mapping[str, Any]) -> list[Tag]:
    """Return the filters in force as tags."""
    found = []
    for name, value in said.items():
        rest = {key: text for key, text in said.items() if key != name}
        text = dict(offered.get(name, [])).get(value) or _worded(name, value)
        found.append(Tag(text, urlencode({"view": view, **rest})))
    return found


def _worded(name: str, value: str) -> str:
    if name == "enterprise":
        row = Organisation.objects.filter(pk=_key(value) or 0).first()
        return row.named[language()] if row else value
    return say("problems.due_by", day=value) if name == "due" else value


def _assignees(actor: Actor) -> list[tuple[str, str]]:
    """Return the colleagues to whom problems may be assigned, oneself first; for officers only."""
    if actor.organisation is None or not actor.has(*OFFICERS):
        return []
    colleagues = comments.colleagues(actor.organisation.pk).only(
        "username", "first_name", "last_name"
    )
    others = [
        (str(user.pk), user.get_full_name() or user.username)
        for user in colleagues[:COLLEAGUES]
        if user.pk != actor.user
    ]
    mine, nobody = say("problems.assigned_to_me"), say("problems.assigned_to_nobody")
    return [(str(actor.user), mine), ("0", nobody), *others]


def _regions(actor: Actor) -> list[str]:
    """Return the regions of enterprises, for those who work on more than one of them."""
    if not actor.has(*(set(Role) - {Role.EDITOR, Role.SIGNATORY})):
        return []
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE).exclude(region="")
    return list(rows.order_by("region").values_list("region", flat=True).distinct()[:REGIONS])


def _key(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 18 else None


def _day(text: str) -> date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None
