"""What the report shows of a capture: who received what, each leak with its steps, what was not read."""

from collections import Counter
from collections.abc import Iterator, Mapping

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Exchange, Stage
from rectitude.facts import capturing
from rectitude.facts.frequency import habits
from rectitude.facts.known_values import looking_for
from rectitude.facts.parties import FirstParty, party, recipient
from rectitude.facts.traffic import Message, Reading, Unread, read
from rectitude.findings import Assertion, Inspection, Outcome, worst
from rectitude.reports import reading
from rectitude.reports.html import frequency, quote, tables
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.html.recipients import services
from rectitude.reports.html.sightings import field_word
from rectitude.reports.leaks import country, leaks
from rectitude.text import Language, Text

RECIPIENTS = 14
"""Parties with a line of their own; the others are counted. Ours."""
LEAKS = 200
"""Leaks in the table of one document; the report's own exports have all findings. Ours."""
QUOTED = 2
"""Requests quoted in full for one finding."""
_STAGES = {
    Stage.UNKNOWN: "none",
    Stage.BEFORE: "before",
    Stage.REFUSED: "refused",
    Stage.AGREED: "accepted",
}


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """A party with its messages by stage, as the table of recipients prints it."""

    domain: str
    owner: Text | None
    requests: Mapping[str, int]
    first_party: bool
    outcome: Outcome | None
    data: tuple[Text, ...]
    countries: tuple[Text, ...] = ()
    """Where its addresses are registered, by the operator's data."""


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read of one host, and why."""

    host: str
    why: Text
    messages: int
    length: int


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return recipients, leaks and what was not read; for each finding its requests."""
    del language
    capture = bundle.gather(Capture)
    if capture is None:
        return EMPTY
    shown = reading.told_in_full(inspection)
    outcomes = {ref: each.outcome for each in reversed(shown) for ref in each.evidence}
    seen = capturing.without_others(capture, read(capture))
    own = capturing.first_party(capture)
    return Panel(
        supporting=(
            *_recipients(capture, seen, own, outcomes),
            *frequency.exhibits(capture, [*habits(capture, seen, own)]),
            *_leaks(capture, bundle),
            *_left(seen),
        ),
        exhibits={each.fingerprint: tuple(_quoted(each, capture, bundle)) for each in shown},
    )


def _recipients(
    capture: Capture, seen: Reading, own: FirstParty, outcomes: Mapping[str, Outcome]
) -> Iterator[Exhibit]:
    gathered: dict[str, list[Message]] = {}
    for message in seen.sent:
        if message.host:
            gathered.setdefault(party(own.behind(message.host)), []).append(message)
    fields: dict[str, dict[str, None]] = {}
    for each in seen.sightings:
        if each.known and each.message.sent:
            fields.setdefault(party(own.behind(each.message.host)), {})[each.field] = None
    countries = capturing.countries(capture)
    found = [
        Recipient(
            domain=domain,
            owner=_owner(messages, own),
            requests=_by_stage(messages, seen),
            first_party=own.owns(messages[0].host),
            outcome=_worst({outcomes[m.ref] for m in messages if m.ref in outcomes}),
            data=tuple(map(field_word, fields.get(domain, ()))),
            countries=tuple(country(code) for code in sorted(countries.get(domain, ()))),
        )
        for domain, messages in gathered.items()
    ]
    found.sort(key=lambda each: (not each.outcome, not each.data, -sum(each.requests.values())))
    if found:
        stages = [
            name for name in _STAGES.values() if any(each.requests.get(name) for each in found)
        ]
        shown = {"recipients": found[:RECIPIENTS], "others": found[RECIPIENTS:], "stages": stages}
        yield Exhibit("website/recipients.html", shown)


def _by_stage(messages: list[Message], seen: Reading) -> Counter[str]:
    counted: Counter[str] = Counter()
    for message in messages:
        counted[_STAGES[message.stage]] += seen.times((message,))
    return counted


def _worst(outcomes: set[Outcome]) -> Outcome | None:
    return worst(outcomes) if outcomes else None


def _owner(messages: list[Message], own: FirstParty) -> Text | None:
    return services(recipient(own.behind(each.host), each.address) for each in messages)


def _leaks(capture: Capture, bundle: Bundle) -> Iterator[Exhibit]:
    """Yield the table of leaks: one line for each field, place and recipient, the first of them."""
    found, whole = leaks(capture, bundle, LEAKS)
    if found:
        yield Exhibit("capture/leaks.html", {"leaks": found, "others": whole - len(found)})


def _left(seen: Reading) -> Iterator[Exhibit]:
    grouped: dict[tuple[str, str], list[Unread]] = {}
    for each in seen.unread:
        grouped.setdefault((each.message.host, each.why), []).append(each)
    left = [
        Left(
            host=host,
            why=catalogue.term(f"unread.{why}"),
            messages=sum(each.messages for each in several),
            length=sum(each.length for each in several),
        )
        for (host, why), several in grouped.items()
    ]
    if left:
        left.sort(key=lambda each: -each.length)
        shown = {"left": left[:RECIPIENTS], "others": left[RECIPIENTS:]}
        yield Exhibit("capture/unread.html", shown)


def _quoted(finding: Assertion, capture: Capture, bundle: Bundle) -> Iterator[Exhibit]:
    records = tables.cited([finding], bundle)
    exchanges = [record for record in records.values() if isinstance(record, Exchange)]
    values = capture.persona.values
    for exchange in exchanges[:QUOTED]:
        secrets = _secrets(capture, exchange)
        yield quote.exhibit(exchange, looking_for(values), values, asked=False, secrets=secrets)


def _secrets(capture: Capture, exchange: Exchange) -> frozenset[str]:
    """Return all that an exchange holds in fields named secrets: it is read alone."""
    alone = msgspec.structs.replace(
        capture, exchanges=(exchange,), websockets=(), plain=(), gaps=()
    )
    reading = read(alone)
    return frozenset(each.value for each in reading.credentials) | reading.doubtful
