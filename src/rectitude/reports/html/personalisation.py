"""What the report shows of an experiment: what the arms saw, the test, the way to the switch, the fields."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from rectitude.bundle import Bundle
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import (
    ListReading,
    Personalisation,
    PushPhase,
    SwitchPress,
)
from rectitude.facts.personalisation.experiment import Comparison, ListStudy, Study, study
from rectitude.facts.personalisation.findings import chance, percent, told_by
from rectitude.facts.personalisation.profiles import identifiers
from rectitude.facts.personalisation.readings import PHASES
from rectitude.findings import Inspection
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.pictures import Mark, Picture, picture
from rectitude.reports.words import word
from rectitude.text import Language, Text

ITEMS = 6
"""Items of an arm that are shown; ours."""
BARS = 30
_PICTURE = 420
_FRAMES = 8
_LEFT, _RIGHT, _TOP, _BOTTOM = 50.0, 870.0, 34.0, 150.0
_NEAR = 1e-9


class Seen(msgspec.Struct, frozen=True):
    """An item, and how many visitors of the arm were shown it."""

    title: str
    mark: str
    visitors: int
    common: bool
    """Whether the other arm was shown it as well."""


class Arm(msgspec.Struct, frozen=True):
    """What one arm saw in one phase: its items, and the picture of one visitor's page."""

    topic: str
    """Empty for visitors who were not trained."""
    visitors: int
    items: tuple[Seen, ...]
    picture: Picture | None


class Row(msgspec.Struct, frozen=True):
    """A phase, and what both arms saw in it."""

    phase: Text
    arms: tuple[Arm, ...]


class Bar(msgspec.Struct, frozen=True):
    """A bar of the null distribution, in units of the drawing."""

    x: float
    y: float
    width: float
    height: float


class Line(msgspec.Struct, frozen=True):
    """The row of one phase in the table of a list."""

    phase: Text
    difference: str
    p: str
    adjusted: str
    left: str
    bound: str
    outcome: str


class Frame(msgspec.Struct, frozen=True):
    """One press on the way to the switch."""

    picture: Picture
    caption: Text


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return what the arms saw and the test of each list as sections, the way and the fields after them."""
    del inspection, language
    evidence = bundle.gather(Personalisation)
    whole = study(evidence) if evidence else None
    if evidence is None or whole is None or not whole.compared.visitors:
        return EMPTY
    fresh = [visitor.name for visitor in evidence.visitors if visitor.arm == "control"]
    sections = [
        exhibit for one in whole.lists if one.on for exhibit in _of_list(whole, fresh, one, bundle)
    ]
    return Panel(sections=sections, supporting=list(_supporting(evidence, bundle)))


def _of_list(
    whole: Study, fresh: Sequence[str], one: ListStudy, bundle: Bundle
) -> Iterator[Exhibit]:
    decisive = told_by(one) or one.worst
    phases: list[PushPhase] = ["on"]
    if decisive:
        phases.append(decisive.phase)
    rows = [_row(whole, fresh, one.name, phase, bundle) for phase in phases]
    yield Exhibit("personalisation/arms.html", {"list": one.name, "rows": rows}, wide=True)
    plots = [each for each in (one.on, decisive) if each]
    yield Exhibit(
        "personalisation/test.html",
        {
            "list": one.name,
            "verdict": one.verdict,
            "plots": [_plot(each) for each in plots],
            "table": list(_table(one)),
            "units": min(whole.compared.units("first"), whole.compared.units("second")),
            "least": chance(whole.least_p),
            "set_aside": whole.compared.set_aside,
            "left": _LEFT,
            "right": _RIGHT,
            "bottom": _BOTTOM,
        },
        wide=True,
    )


# --- what the arms saw ---


def _row(whole: Study, fresh: Sequence[str], name: str, phase: PushPhase, bundle: Bundle) -> Row:
    """Return what both arms saw in a phase, and beside them visitors who were not trained."""
    compared = whole.compared
    groups: dict[str, list[str]] = {
        "first": [visitor.name for visitor in compared.visitors if visitor.arm == "first"],
        "second": [visitor.name for visitor in compared.visitors if visitor.arm == "second"],
        "control": [visitor for visitor in fresh if (visitor, phase, name) in compared.loads],
    }
    loads = {
        arm: [compared.loads[visitor, phase, name] for visitor in visitors]
        for arm, visitors in groups.items()
    }
    first, second, control = (_counted(readings) for readings in loads.values())
    one, other = compared.plan.topics
    arms = [
        Arm(one.name, len(loads["first"]), _seen(loads["first"], first, second),
            _page(loads["first"], bundle)),
        Arm(other.name, len(loads["second"]), _seen(loads["second"], second, first),
            _page(loads["second"], bundle)),
    ]  # fmt: skip
    if loads["control"]:
        arms.append(
            Arm("", len(loads["control"]), _seen(loads["control"], control, control),
                _page(loads["control"], bundle))
        )  # fmt: skip
    return Row(word("push-phase", phase), tuple(arms))


def _seen(
    readings: Sequence[Sequence[ListReading]], counted: Counter[str], other: Counter[str]
) -> tuple[Seen, ...]:
    marks = {item.title: item.mark for loads in readings for load in loads for item in load.items}
    return tuple(
        Seen(title, marks.get(title, ""), count, title in other)
        for title, count in counted.most_common(ITEMS)
    )


def _counted(readings: Sequence[Sequence[ListReading]]) -> Counter[str]:
    """Return to how many visitors each title was shown, in the order in which they were shown."""
    found: Counter[str] = Counter()
    for loads in readings:
        titles = (item.title or item.url for load in loads for item in load.items)
        found.update(list(dict.fromkeys(titles)))
    return found


def _page(readings: Sequence[Sequence[ListReading]], bundle: Bundle) -> Picture | None:
    digest = next((load.screenshot for loads in readings for load in loads if load.screenshot), "")
    return picture(bundle, digest, widest=_PICTURE, tallest=_PICTURE) if digest else None


# --- the test ---


def _plot(one: Comparison) -> dict[str, object]:
    """Return the null distribution of a comparison as bars, and where the arms really are."""
    low = min(float(one.null.min()), one.told.difference, 0.0)
    high = max(float(one.null.max()), one.told.difference, low + 0.01)
    counts, edges = np.histogram(one.null, bins=BARS, range=(low, high))
    across = (_RIGHT - _LEFT) / (high - low)
    tallest = max(int(counts.max()), 1)
    bars = [
        Bar(
            x=round(_LEFT + (float(edge) - low) * across, 1),
            y=round(_BOTTOM - (_BOTTOM - _TOP) * int(count) / tallest, 1),
            width=round((high - low) / BARS * across - 1.0, 1),
            height=round((_BOTTOM - _TOP) * int(count) / tallest, 1),
        )
        for count, edge in zip(counts, edges[:-1], strict=True)
        if count
    ]
    return {
        "phase": word("push-phase", one.phase),
        "bars": bars,
        "at": round(_LEFT + (one.told.difference - low) * across, 1),
        "difference": f"{one.told.difference:.2f}",
        "adjusted": chance(one.told.adjusted),
        "divisions": len(one.null),
        "ticks": [
            (round(_LEFT + (value - low) * across, 1), f"{value:.2f}")
            for value in np.linspace(low, high, 5)
        ],
    }


def _table(one: ListStudy) -> Iterator[Line]:
    told = {id(each) for each in one.told}
    for each in (one.before, one.on, *one.off):
        if each is None:
            continue
        off = each in one.off
        yield Line(
            phase=word("push-phase", each.phase),
            difference=f"{each.told.difference:.3f}",
            p=chance(each.told.p),
            adjusted=chance(each.told.adjusted),
            left=percent(each.remainder.share) if off else "–",
            bound=percent(each.remainder.bound) if off else "–",
            outcome=_glyph(one) if id(each) in told else "",
        )


def _glyph(one: ListStudy) -> str:
    return "failed" if one.verdict in {"goes-on", "comes-back"} else "cantTell"


# --- the way to the switch, and the fields ---


def _supporting(evidence: Personalisation, bundle: Bundle) -> Iterator[Exhibit]:
    frames = [f for press in _filmed(evidence) if (f := _frame(press, bundle))]
    search = evidence.searches[-1] if evidence.searches else None
    if frames or search:
        yield Exhibit(
            "personalisation/way.html",
            {
                "frames": frames,
                "path": search.path if search else (),
                "found": search.found if search else False,
                "tried": search.tried if search else (),
            },
            wide=True,
        )
    if any(reading.phase == "sign-in" for reading in evidence.readings):
        yield _signing_in(evidence, bundle)
    if fields := identifiers(evidence):
        phases = [phase for phase in PHASES if any(phase in each.visitors for each in fields)]
        yield Exhibit(
            "personalisation/identifiers.html",
            {
                "phases": [(phase, word("push-phase", phase)) for phase in phases],
                "fields": fields,
            },
            wide=True,
        )


def _signing_in(evidence: Personalisation, bundle: Bundle) -> Exhibit:
    """Return how visitors signed in anew: out by what the site offers and in again, or in a new profile."""
    back = [done for done in evidence.signings if done.back]
    filmed = next((done for done in back if done.screenshot), None)
    shot = None
    if filmed:
        marks = [Mark(Box(*_corners(filmed.box)), "")] if filmed.box else []
        shot = picture(bundle, filmed.screenshot, marks=marks, widest=_PICTURE, tallest=_PICTURE)
    visitors = len({done.visitor for done in back})
    path = " › ".join(back[0].path) if back else ""
    return Exhibit(
        "personalisation/signing-in.html", {"visitors": visitors, "path": path, "picture": shot}
    )


def _filmed(evidence: Personalisation) -> list[SwitchPress]:
    """Return the presses of the first visitor of whom there are pictures."""
    off = [press for press in evidence.presses if press.phase == "off" and press.screenshot]
    return [press for press in off if press.visitor == off[0].visitor][:_FRAMES]


def _frame(press: SwitchPress, bundle: Bundle) -> Frame | None:
    marks = [Mark(Box(*_corners(press.box)), str(press.step))] if press.box else []
    shot = picture(bundle, press.screenshot, marks=marks, widest=_PICTURE, tallest=_PICTURE)
    if shot is None:
        return None
    pressed = {"step": press.step, "label": press.label}
    if press.position is None or press.after is None:
        return Frame(shot, word("personalisation", "press", **pressed))
    before, after = (word("switch", said) for said in (press.position, press.after))
    return Frame(shot, word("personalisation", "turned", **pressed, before=before, after=after))


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.width, box.height
