"""Who received what: each party with its requests before and after the choice."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from rectitude.evidence.exchange import Exchange, Moment, Stage
from rectitude.evidence.website import Website
from rectitude.facts import consent, parties, site
from rectitude.findings import Outcome, worst
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.sightings import field_word, known_values, sent
from rectitude.reports.words import word
from rectitude.text import Text

SHOWN = 14
"""Parties with a line of their own; the others are counted. Ours."""
STAGES = ("none", "before", "refused", "accepted")
CONTEXTS = ("ignored", "refused", "accepted")
"""The sessions of a visit; what other trials asked for is not counted here."""

_BY_STAGE = {
    Stage.BEFORE: "before",
    Stage.REFUSED: "refused",
    Stage.AGREED: "accepted",
    Stage.UNKNOWN: "before",
}


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """A party: its registrable domain, its requests by stage, the worst outcome that cites one."""

    domain: str
    """Where a host of the site's own is an alias of another's: that host."""
    exchanges: tuple[Exchange, ...]
    owner: Text | None
    """Product, firm and purpose, where the table of recipients knows them."""
    requests: dict[str, int]
    first_party: bool
    outcome: Outcome | None
    data: tuple[Text, ...]
    """The persona's fields that were seen in what it was sent."""

    @property
    def total(self) -> int:
        """All requests to it."""
        return sum(self.requests.values())


def asks(website: Website) -> bool:
    """Return whether the site offers a choice at all."""
    return consent.offer(website) is not None


def stage_of(moment: Moment, *, asked: bool) -> str:
    """Return when, relative to the choice: `before`, `refused`, `accepted`; `none` without one."""
    if not asked:
        return "none"
    return _BY_STAGE[moment.stage]


def stage(moment: Moment, *, asked: bool) -> Text:
    """Return the same as a person reads it."""
    return word("stage", stage_of(moment, asked=asked))


def party_of(exchange: Exchange) -> str:
    """Return the party that a request went to; nothing for addresses without a host."""
    return parties.party(parties.host_of(exchange.url))


def visited(website: Website) -> list[Exchange]:
    """Return the requests of the three sessions that went to somebody."""
    return [
        each for each in website.exchanges if each.moment.context in CONTEXTS and party_of(each)
    ]


def recipients(website: Website, cited: Mapping[str, Outcome]) -> list[Recipient]:
    """Return the parties: cited ones first, then the site's own, then by number of requests."""
    own = site.first_party(website)
    gathered: dict[str, list[Exchange]] = {}
    for exchange in visited(website):
        gathered.setdefault(_receiver(exchange, own), []).append(exchange)
    known, _ = known_values(website)
    asked = asks(website)
    found = []
    for domain, sightings in gathered.items():
        outcomes = {cited[each.ref] for each in sightings if each.ref in cited}
        fields = {seen.field: None for each in sightings for seen in known.find(sent(each))}
        found.append(
            Recipient(
                domain=domain,
                exchanges=tuple(sightings),
                owner=_owner(sightings, own),
                requests=Counter(stage_of(each.moment, asked=asked) for each in sightings),
                first_party=own.owns(parties.host_of(sightings[0].url)),
                outcome=worst(outcomes) if outcomes else None,
                data=tuple(map(field_word, fields)),
            )
        )
    return sorted(found, key=lambda each: (not each.outcome, not each.first_party, -each.total))


def _receiver(exchange: Exchange, own: parties.FirstParty) -> str:
    """Return the party that a request went to; under an alias the host itself, to be recognised."""
    host = parties.host_of(exchange.url)
    return host if host in own.aliases else parties.party(host)


def _owner(exchanges: Sequence[Exchange], own: parties.FirstParty) -> Text | None:
    hosts = ((own.behind(parties.host_of(each.url)), each.url) for each in exchanges)
    return services(parties.recipient(host, url) for host, url in hosts)


def services(received: Iterable[parties.Recipient | None]) -> Text | None:
    """Return in words which services of a party are known to have received something."""
    known = dict.fromkeys(each for each in received if each)
    named = tuple(dict.fromkeys(map(parties.told, known)))
    if not named:
        return None
    return Text("；".join(each.zh for each in named), "; ".join(each.en for each in named))


def exhibits(found: Sequence[Recipient]) -> Iterator[Exhibit]:
    """Yield the table of recipients; none where nothing was requested."""
    stages = [name for name in STAGES if any(each.requests.get(name) for each in found)]
    if found:
        yield Exhibit(
            "website/recipients.html",
            {"recipients": found[:SHOWN], "others": found[SHOWN:], "stages": stages},
        )
