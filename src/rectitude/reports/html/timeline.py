"""When each party was asked for something: one lane a party, one stretch a browsing session."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.recipients import CONTEXTS, SHOWN, Recipient, asks, visited
from rectitude.reports.words import word

WIDTH, LEFT, GAP = 1040.0, 190.0, 10.0
"""Units of the drawing: the whole, the lanes' names, the space between two sessions."""
LANE, TOP = 30.0, 34.0


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the drawing: one session, with the moment of the choice if one was made."""

    context: str
    x: float
    width: float
    seconds: float
    choice: float | None
    choice_seconds: float

    def at(self, seconds: float) -> float:
        """Return where a moment lies."""
        return self.x + self.width * min(seconds, self.seconds) / self.seconds


class Tick(msgspec.Struct, frozen=True):
    """A request in its lane; `outcome` if a finding cites it."""

    x: float
    outcome: Outcome | None


class Lane(msgspec.Struct, frozen=True):
    """A party's line."""

    domain: str
    y: float
    ticks: tuple[Tick, ...]


def exhibits(
    website: Website, cited: Mapping[str, Outcome], found: Sequence[Recipient]
) -> Iterator[Exhibit]:
    """Yield the timeline; none where nothing was requested."""
    exchanges = visited(website)
    if not exchanges:
        return
    sessions = _sessions(website, exchanges)
    lanes = _lanes(found, cited, sessions)
    marked = {tick.outcome for lane in lanes for tick in lane.ticks if tick.outcome}
    yield Exhibit(
        "website/timeline.html",
        {
            "sessions": list(sessions.values()),
            "asked": asks(website),
            "lanes": lanes,
            "width": WIDTH,
            "left": LEFT,
            "bottom": TOP + LANE * len(lanes),
            "legend": [(outcome, word("timeline", outcome)) for outcome in sorted(marked)],
        },
    )


def _sessions(website: Website, exchanges: Sequence[Exchange]) -> dict[str, Session]:
    last = {
        context: max(
            (e.moment.seconds for e in exchanges if e.moment.context == context), default=0.0
        )
        for context in CONTEXTS
    }
    ends = {
        context: max([seconds + 0.5, *_phase_ends(website, context)])
        for context, seconds in last.items()
        if any(e.moment.context == context for e in exchanges)
    }
    scale = (WIDTH - LEFT - GAP * (len(ends) - 1)) / sum(ends.values())
    sessions: dict[str, Session] = {}
    x = LEFT
    for context, seconds in ends.items():
        choice = _choice(website, exchanges, context)
        sessions[context] = Session(
            context=context,
            x=x,
            width=seconds * scale,
            seconds=seconds,
            choice=None if choice is None else x + choice * scale,
            choice_seconds=choice or 0.0,
        )
        x += seconds * scale + GAP
    return sessions


def _phase_ends(website: Website, context: str) -> list[float]:
    return [
        phase.end
        for page in website.pages
        if page.moment.context == context
        for phase in page.phases
    ]


def _choice(website: Website, exchanges: Sequence[Exchange], context: str) -> float | None:
    """Return when the choice was made, from the phases, else from the first request after it."""
    if context == "ignored":
        return None
    phases = [p for page in website.pages if page.moment.context == context for p in page.phases]
    starts = [phase.start for phase in phases if phase.name == "choice"]
    starts += [phase.start for phase in phases if phase.name == "after"]
    starts += [
        exchange.moment.seconds
        for exchange in exchanges
        if exchange.moment.context == context
        and exchange.moment.phase in {"choice", "after", "next"}
    ]
    return starts[0] if starts else None


def _lanes(
    found: Sequence[Recipient],
    cited: Mapping[str, Outcome],
    sessions: Mapping[str, Session],
) -> list[Lane]:
    lanes = []
    for index, recipient in enumerate(found[:SHOWN]):
        ticks = {
            (round(sessions[each.moment.context].at(each.moment.seconds), 1), cited.get(each.ref))
            for each in recipient.exchanges
        }
        ordered = sorted(ticks, key=lambda tick: (tick[1] is not None, tick[0]))
        lanes.append(
            Lane(
                recipient.domain,
                TOP + LANE * index + LANE / 2,
                tuple(Tick(x, outcome) for x, outcome in ordered),
            )
        )
    return lanes
