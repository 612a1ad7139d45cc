"""Who received what: each party with its requests before and after the choice."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from urllib.parse import urlsplit

import msgspec
from publicsuffixlist import PublicSuffixList

from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.website import Website
from rectitude.findings import Outcome, worst
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.sightings import field_word, known_values, sent
from rectitude.reports.words import word
from rectitude.text import Text

SHOWN = 14
"""Parties with a line of their own; the others are counted. Ours."""
STAGES = ("before", "ignored", "refused", "accepted")
CONTEXTS = ("ignored", "refused", "accepted")
"""The sessions of a visit; what other trials asked for is not counted here."""


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """A party: its registrable domain, its requests by stage, the worst outcome that cites one."""

    domain: str
    requests: dict[str, int]
    first_party: bool
    outcome: Outcome | None
    data: tuple[Text, ...]
    """The persona's fields that were seen in what it was sent."""

    @property
    def total(self) -> int:
        """All requests to it."""
        return sum(self.requests.values())


def stage_of(moment: Moment) -> str:
    """Return when, relative to the choice: `before`, `ignored`, `refused`, `accepted`."""
    if moment.context == "ignored" or moment.phase not in {"choice", "after", "next"}:
        return "before"
    return moment.context if moment.context in CONTEXTS else "before"


def stage(moment: Moment) -> Text:
    """Return the same as a person reads it."""
    return word("stage", stage_of(moment))


@cache
def party(host: str) -> str:
    """Return the registrable domain of a host; an address or a single label is its own party."""
    if host.replace(".", "").isdigit() or ":" in host or "." not in host:
        return host
    return _suffixes().privatesuffix(host) or host


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def party_of(exchange: Exchange) -> str:
    """Return the party that a request went to."""
    return party((urlsplit(exchange.url).hostname or "").lower())


def recipients(website: Website, cited: Mapping[str, Outcome]) -> list[Recipient]:
    """Return the parties: cited ones first, then the site's own, then by number of requests."""
    own = {
        party((urlsplit(page.final_url or page.url).hostname or "").lower())
        for page in website.pages
    }
    counts: dict[str, Counter[str]] = {}
    outcomes: dict[str, set[Outcome]] = {}
    received: dict[str, dict[str, None]] = {}
    known, _ = known_values(website)
    for exchange in visited(website):
        domain = party_of(exchange)
        if not domain:
            continue
        counts.setdefault(domain, Counter())[stage_of(exchange.moment)] += 1
        if exchange.ref in cited:
            outcomes.setdefault(domain, set()).add(cited[exchange.ref])
        fields = {sighting.field: None for sighting in known.find(sent(exchange))}
        received.setdefault(domain, {}).update(fields)
    found = [
        Recipient(
            domain=domain,
            requests=dict(counted),
            first_party=domain in own,
            outcome=worst(outcomes[domain]) if domain in outcomes else None,
            data=tuple(map(field_word, received[domain])),
        )
        for domain, counted in counts.items()
    ]
    return sorted(found, key=lambda each: (not each.outcome, not each.first_party, -each.total))


def visited(website: Website) -> Iterator[Exchange]:
    """Yield the requests of the three sessions."""
    return (each for each in website.exchanges if each.moment.context in CONTEXTS)


def exhibits(found: Sequence[Recipient]) -> Iterator[Exhibit]:
    """Yield the table of recipients; none where nothing was requested."""
    stages = [name for name in STAGES if any(each.requests.get(name) for each in found)]
    if found:
        yield Exhibit(
            "website/recipients.html",
            {
                "recipients": found[:SHOWN],
                "others": found[SHOWN:],
                "stages": stages,
            },
        )
