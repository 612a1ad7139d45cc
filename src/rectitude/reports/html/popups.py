"""What the report shows of pop-up trials: the hot-zone map, the press before and after, the mark."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from rectitude.bundle import Bundle
from rectitude.evidence.popup import MotionTrial, Popup, PopupTrials, Press
from rectitude.facts.popups import Shown, labelled, shown
from rectitude.facts.statistics import interval
from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.pictures import Mark, Picture, around, picture
from rectitude.reports.words import word
from rectitude.text import Language, Text

SCREEN = 480
"""Pixels of the widest screenshot in the document. Ours: it is shown at 232 to 460."""
SYMBOLS = {"bad": "d-bad", "good": "d-good", "none": "d-none"}


DOT = 34
"""CSS pixels of a press on the map. Ours: a finger covers about as much."""
_DRAWN = ("none", "good", "bad")
"""What is drawn over what."""
MAGNIFIED = 200
"""CSS pixels across the picture of a close mark: shown at more than twice their size. Ours."""
FEWEST = 2
CONFIDENCE = 0.95
"""Of the interval (Clopper and Pearson), as the rules state it."""


class Dot(msgspec.Struct, frozen=True):
    """A press on the map: where, in pixels of the picture, and its symbol."""

    x: float
    y: float
    symbol: str


class Frame(msgspec.Struct, frozen=True):
    """A picture of the film strip, where it was pressed, and what it shows."""

    picture: Picture
    caption: Text
    dot: Dot | None = None


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return, for each finding about pop-ups, its map, its strip, its mark, its curve."""
    trials = bundle.gather(PopupTrials)
    if trials is None:
        return EMPTY
    shown = [
        finding
        for finding in inspection.findings
        if finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL} and finding.evidence
    ]
    return Panel(
        exhibits={each.fingerprint: tuple(_exhibits(each, trials, bundle)) for each in shown}
    )


def _exhibits(finding: Assertion, trials: PopupTrials, bundle: Bundle) -> Iterator[Exhibit]:
    cited = set(finding.evidence)
    presses = [press for press in trials.presses if press.ref in cited]
    popup = next((popup for popup in trials.popups if popup.ref in cited), None)
    if popup:
        yield from _map(popup, trials, bundle, _figure(finding, presses))
        yield from _mark(popup, presses, bundle)
    yield from _strip(popup, presses, trials, bundle)
    yield from _motion([trial for trial in trials.motions if trial.ref in cited], bundle)


class Figure(msgspec.Struct, frozen=True):
    """The share of the presses cited by a finding that left the page, with its interval."""

    share: str
    left: Text
    interval: Text
    outcome: Outcome


def _figure(finding: Assertion, presses: list[Press]) -> Figure | None:
    left = sum(press.left for press in presses)
    if not left or len(presses) < FEWEST:
        return None
    low, high = interval(left, len(presses), CONFIDENCE)
    return Figure(
        share=f"{left / len(presses):.1%}".replace(".0%", "%"),
        left=word("popups", "share", presses=len(presses), left=left),
        interval=word("popups", "interval", low=f"{low:.1%}", high=f"{high:.1%}"),
        outcome=finding.outcome,
    )


def _map(
    popup: Popup, trials: PopupTrials, bundle: Bundle, figure: Figure | None
) -> Iterator[Exhibit]:
    """Show every press on the pop-up over its picture, and count them by what became of them."""
    shot = picture(bundle, popup.screenshot, widest=SCREEN)
    tried = [press for press in trials.presses if press.popup == popup.key]
    made = pressed(popup, trials)
    if shot is None or not made or not popup.width:
        return
    scale = shot.width / popup.width
    counted = Counter((symbol, what) for _, symbol, what in made)
    yield Exhibit(
        "popups/hot.html",
        {
            "picture": shot,
            "dots": [Dot(press.x * scale, press.y * scale, symbol) for press, symbol, _ in made],
            "rows": [
                (symbol, number, word("popups", what))
                for (symbol, what), number in sorted(counted.items())
            ],
            "figure": figure,
            "name": word(
                "popups",
                "map",
                presses=len(made),
                viewport=word("popups", popup.viewport),
            ),
            "others": word("popups", "map-others", others=len(tried) - len(made))
            if len(tried) > len(made)
            else None,
            "radius": DOT * shot.width / popup.width,
        },
    )


def pressed(popup: Popup, trials: PopupTrials) -> list[tuple[Press, str, str]]:
    """Return the presses on a pop-up's map in the order of drawing, with symbol and key of the words."""
    tried = [press for press in trials.presses if press.popup == popup.key]
    made = [press for press in tried if _has_point(press, popup)]
    each = next((e for e in shown(trials, popup.form) if e.popup.key == popup.key), None)
    each = each or Shown(popup, tuple(made))
    kinds = [(press, *_kind(press, each)) for press in made]
    kinds.sort(key=lambda kind: _DRAWN.index(kind[1]))
    return [(press, SYMBOLS[colour], what) for press, colour, what in kinds]


def _has_point(press: Press, popup: Popup) -> bool:
    """Whether a press belongs on the map: a point of this viewport, or a swipe that led away."""
    here = (press.pointer == "touch") == (popup.viewport == "phone")
    pointed = press.aim not in {"escape", "swipe"} or press.left
    return bool(press.hit) and here and pointed


def _kind(press: Press, each: Shown) -> tuple[str, str]:
    """Return the colour of a press and the words for it."""
    if press.aim == "mark" and press.left:
        return "bad", "mark-left"
    if press.left and not labelled(press.hit, each.popup):
        return "bad", "unlabelled-left"
    if press.left:
        return "good", "labelled-left"
    if press.outcome == "replaced" and each.uncovered(press):
        return "good", "uncovered"
    if press.outcome in {"returned", "replaced"}:
        return "bad", press.outcome
    if press.closed:
        return "good", "closed"
    if press.missed:
        return "none", "missed"
    return ("bad", "mark-nothing") if press.aim == "mark" else ("none", "nothing")


def _mark(popup: Popup, presses: list[Press], bundle: Bundle) -> Iterator[Exhibit]:
    """Magnify the close mark that the finding is about: what can be seen, and what reacts."""
    index = next((press.mark for press in presses if press.mark is not None), None)
    if index is None or index >= len(popup.marks):
        return
    mark = popup.marks[index]
    seen = [Mark(mark.box, "1", outcome="cantTell", below=True)]
    if mark.hit_area:
        seen.append(Mark(mark.hit_area, "2", outcome="failed"))
    crop = around(mark.box, popup.width, popup.height, margin=36, narrowest=MAGNIFIED)
    shot = picture(bundle, popup.screenshot, crop=crop, marks=seen)
    if shot is None:
        return
    area = mark.hit_area or mark.box
    facts = word(
        "popups",
        "mark",
        mark=mark.text or mark.name or "×",
        width=round(mark.box.width),
        height=round(mark.box.height),
        area_width=round(area.width),
        area_height=round(area.height),
        contrast=f"{mark.contrast:.1f}:1" if mark.contrast else "–",
    )
    yield Exhibit("popups/mark.html", {"picture": shot, "caption": facts})


def _strip(
    popup: Popup | None, presses: list[Press], trials: PopupTrials, bundle: Bundle
) -> Iterator[Exhibit]:
    """Show the gravest press as film: before, after, and a press that did as it should."""
    worst = next((p for p in presses if p.left or p.outcome in {"returned", "replaced"}), None)
    worst = worst or next((press for press in presses if press.again), None)
    worst = worst or next((press for press in presses if press.aim == "mark"), None)
    if worst is None:
        return
    frames = [
        _frame(worst, worst.before, word("popups", "before", seconds=worst.waited), bundle, popup),
        _frame(worst, worst.after, _after(worst), bundle),
    ]
    contrast = next(
        (p for p in trials.presses if p.popup == worst.popup and p.outcome == "closed"), None
    )
    if contrast and contrast is not worst:
        said = (contrast.hit.text if contrast.hit else "")[:12] or word("popups", "that-point")
        timed = "contrast" if contrast.seconds else "contrast-untimed"
        text = word("popups", timed, pressed=said, seconds=contrast.seconds)
        frames.append(_frame(contrast, contrast.after, text, bundle))
    found = [frame for frame in frames if frame]
    if found:
        yield Exhibit("popups/strip.html", {"frames": found, "about": "strip"}, wide=True)


def _after(press: Press) -> Text:
    if press.again:
        return word("popups", "after-again", where=press.again_destination[:80])
    if press.outcome == "returned":
        return word("popups", "after-returned", seconds=press.returned_after or "–")
    name = f"after-{press.outcome}"
    return word("popups", name, seconds=press.seconds or "–", where=press.destination[:80])


def _frame(
    press: Press, digest: str, caption: Text, bundle: Bundle, popup: Popup | None = None
) -> Frame | None:
    shot = picture(bundle, digest, widest=SCREEN) if digest else None
    if shot is None:
        return None
    dot = None
    if digest == press.before and press.aim != "escape":
        width = 390 if press.pointer == "touch" else 1366
        scale = shot.width / (popup.width if popup and popup.width else width)
        dot = Dot(press.x * scale, press.y * scale, "")
    return Frame(shot, caption, dot)


class Point(msgspec.Struct, frozen=True):
    """A trial on the axis of the threshold curve: where, in pixels, its value, whether it fired."""

    x: float
    value: float
    fired: bool


WIDTH, LEFT, RIGHT = 960, 40, 40


class Axis:
    """The axis of a gesture: from rest to a little beyond the strongest movement."""

    def __init__(self, most: float) -> None:
        self.most = most

    def at(self, value: float) -> float:
        """Return where a value lies, in pixels."""
        return round(LEFT + (WIDTH - LEFT - RIGHT) * value / self.most, 1)


def _motion(trials: list[MotionTrial], bundle: Bundle) -> Iterator[Exhibit]:
    """Draw the movements that were tried, weakest first, with the reference."""
    for gesture, reference in (("shake", 15.0), ("twist", 35.0)):
        tried = sorted((t for t in trials if t.gesture == gesture), key=lambda t: t.value)
        if not tried:
            continue
        axis = Axis(max(reference * 1.15, *(trial.value for trial in tried)))
        weakest = min((t.value for t in tried if t.fired), default=None)
        held = max((t.value for t in tried if not t.fired and t.value < (weakest or 0)), default=0)
        yield Exhibit(
            "popups/motion.html",
            {
                "points": [Point(axis.at(t.value), t.value, t.fired) for t in tried],
                "reference": reference,
                "reference_at": axis.at(reference),
                "between": (axis.at(held), axis.at(weakest)) if weakest else None,
                "width": WIDTH,
                "right": WIDTH - RIGHT,
                "name": word("popups", f"curve-{gesture}", reference=f"{reference:.0f}"),
            },
            wide=True,
        )
    fired = next((trial for trial in trials if trial.fired and trial.before), None)
    if fired is None:
        return
    pair = (
        (fired.before, word("popups", "motion-before")),
        (fired.after, word("popups", "motion-after", where=fired.destination[:80])),
    )
    shots = [(picture(bundle, digest, widest=SCREEN), text) for digest, text in pair if digest]
    frames = [Frame(shot, text) for shot, text in shots if shot]
    if frames:
        yield Exhibit("popups/strip.html", {"frames": frames, "about": "strip-motion"}, wide=True)
