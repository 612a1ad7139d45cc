"""
What requests to other parties say of a visitor, by phase, and whether it tells the arms apart.

Every visitor reads the same pages, so what differs by arm comes from what was learnt of them - whatever a
field is called, and whether it names the topic or a segment's number. An identifier differs from visitor to
visitor, which is no difference of arms.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

import msgspec
import numpy as np

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.personalisation import Personalisation, PushPhase, PushVisitor
from rectitude.facts.parties import TRACKING, FirstParty, host_of, recipient
from rectitude.facts.personalisation.attention import Matrix
from rectitude.facts.personalisation.experiment import cohorts, study
from rectitude.facts.personalisation.permutation import tell_apart
from rectitude.facts.personalisation.readings import SETTLED, Compared
from rectitude.facts.traffic.contents import content, inner
from rectitude.facts.traffic.parts import Part, head

LONGEST = 200
"""Characters of a field that are compared: a longer one is content of its own. Ours."""

_WRITTEN = frozenset({"query", "body", "cookie", "header"})

Field = tuple[str, str, str]
"""Host, kind of part, name in it."""


class Sent(msgspec.Struct, frozen=True):
    """A field by which another party is told of a visitor's arm, with the switch off."""

    host: str
    part: str
    name: str
    phases: tuple[PushPhase, ...]
    p: float
    values: tuple[str, ...]
    """What it held, the first arm's first; at most four."""
    advertising: bool
    """Whether the party is known to advertise or to tell visitors apart."""
    refs: tuple[str, ...]


class Identifier(msgspec.Struct, frozen=True):
    """A field that held something else for each visitor: in which phases, and for how many."""

    host: str
    part: str
    name: str
    visitors: dict[str, int]
    """By phase."""


class Carried(msgspec.Struct, frozen=True):
    """What fields held of whom, by phase, with the requests that carried it."""

    values: dict[Field, dict[PushPhase, dict[str, set[str]]]]
    refs: dict[tuple[Field, PushPhase], list[str]]


_CARRIED: WeakKeyDictionary[Personalisation, Carried] = WeakKeyDictionary()


def sent_while_off(evidence: Personalisation) -> tuple[Sent, ...]:
    """Return the fields to other parties that tell the arms apart with the switch off."""
    whole = study(evidence)
    if whole is None or not whole.compared.visitors or whole.least_p >= whole.alpha:
        return ()
    carried = _carried(evidence)
    settled = [phase for phase in SETTLED if phase in whole.compared.phases]
    asked = [
        field
        for field, by_phase in carried.values.items()
        if any(phase in settled for phase in by_phase)
    ]
    if not asked:
        return ()
    told = tell_apart(
        cohorts(
            whole.compared,
            lambda group: [_unlike(group, carried.values[field]) for field in asked],
        )
    ).told
    return tuple(
        _sent(field, carried, whole.compared, one.adjusted)
        for field, one in zip(asked, told, strict=True)
        if one.adjusted < whole.alpha
    )


def identifiers(evidence: Personalisation) -> tuple[Identifier, ...]:
    """Return the fields to other parties that tell visitors from one another, by phase."""
    found = []
    for (host, part, name), by_phase in _carried(evidence).values.items():
        counts = {
            phase: len(visitors)
            for phase, visitors in by_phase.items()
            if len(visitors) > 1 and _all_unlike(list(visitors.values()))
        }
        if counts:
            found.append(Identifier(host, part, name, {str(k): n for k, n in counts.items()}))
    return tuple(found)


def _all_unlike(sets: Sequence[set[str]]) -> bool:
    """Whether each visitor has one value of their own, long enough to tell people apart."""
    single = [next(iter(values)) for values in sets if len(values) == 1]
    return len(single) == len(sets) == len(set(single)) and min(map(len, single)) >= 6


def _sent(field: Field, carried: Carried, whole: Compared, p: float) -> Sent:
    host, part, name = field
    by_phase = carried.values[field]
    phases = tuple(phase for phase in SETTLED if phase in by_phase)
    values: dict[str, None] = {}
    for visitor in sorted(whole.visitors, key=lambda visitor: visitor.arm):
        for phase in phases:
            values |= dict.fromkeys(sorted(by_phase[phase].get(visitor.name, ())))
    known = recipient(host)
    return Sent(
        host=host,
        part=part,
        name=name,
        phases=phases,
        p=p,
        values=tuple(values)[:4],
        advertising=known is not None and known.purpose in TRACKING,
        refs=tuple(ref for phase in phases for ref in carried.refs[field, phase])[:12],
    )


def _unlike(group: Sequence[PushVisitor], by_phase: dict[PushPhase, dict[str, set[str]]]) -> Matrix:
    """Return how unlike what a field held of each visitor was, all phases with the switch off."""
    held = [
        frozenset(
            value for phase in SETTLED for value in by_phase.get(phase, {}).get(visitor.name, ())
        )
        for visitor in group
    ]
    return np.array([[_jaccard(one, other) for other in held] for one in held])


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return 1.0 - len(one & other) / len(one | other) if one | other else 0.0


def _carried(evidence: Personalisation) -> Carried:
    if evidence not in _CARRIED:
        _CARRIED[evidence] = _gone_through(evidence)
    return _CARRIED[evidence]


def _gone_through(evidence: Personalisation) -> Carried:
    """Go through the traffic once, for what was sent to others than the site itself."""
    own = FirstParty.of([evidence.plans[-1].start] if evidence.plans else ())
    carried = Carried({}, defaultdict(list))
    for exchange in evidence.exchanges:
        host = host_of(exchange.url)
        if not host or own.owns(host):
            continue
        phase: PushPhase = exchange.moment.phase  # type: ignore[assignment]
        for part, name, value in _fields(evidence, exchange):
            field = (host, part, name)
            by_phase = carried.values.setdefault(field, {})
            by_phase.setdefault(phase, {}).setdefault(exchange.moment.context, set()).add(value)
            carried.refs[field, phase].append(exchange.ref)
    return carried


def _fields(evidence: Personalisation, exchange: Exchange) -> Iterator[tuple[str, str, str]]:
    media_type = exchange.request_header("content-type")
    parts: list[Part] = list(head(exchange))
    if body := exchange.request_body:
        kept = evidence.content(body)
        parts += content("body", body, kept, media_type or body.media_type).parts
    for part in parts:
        if part.kind not in _WRITTEN:
            continue
        for name, value in inner(part, media_type):
            text = value.decode("utf-8", "replace")
            if name and text and len(text) <= LONGEST:
                yield part.kind, name, text
