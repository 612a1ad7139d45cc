"""What the report shows of a link audit: the matrix, the evidence by round, the pages in between."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.evidence.linkprobe import LinkAudit, LinkProbe, PlannedLink
from rectitude.facts.links import Comparison, Study, study
from rectitude.facts.links.addresses import host
from rectitude.facts.links.blocks import Round
from rectitude.facts.links.figures import audits, percent
from rectitude.facts.links.groups import CONTEXTS
from rectitude.facts.links.treatment import Treatment
from rectitude.facts.statistics import ALPHA
from rectitude.findings import Inspection, Outcome
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.pictures import Picture, picture
from rectitude.text import Language, Text

_PICTURE_WIDTH = 420
_SHOWN = {Outcome.FAILED, Outcome.CANNOT_TELL}


class Cell(msgspec.Struct, frozen=True):
    """How one link fared in one context: its usual outcome, how often, and what that means."""

    outcome: str = "untested"
    """The glyph: failed, cantTell, passed or untested."""
    usual: Text | None = None
    count: str = ""
    tone: str = ""


class MatrixRow(msgspec.Struct, frozen=True):
    """One link of the matrix."""

    name: str
    service: str
    cells: tuple[Cell, ...]


class Line(msgspec.Struct, frozen=True):
    """The evidence value of one comparison over its rounds, as a line of the chart."""

    name: str
    path: str
    x: float
    y: float
    label: float
    """Where its name stands, clear of the others'."""
    established: bool
    colour: str
    dash: str


class Figures(msgspec.Struct, frozen=True):
    """The row of a comparison in the table below the chart."""

    name: str
    rounds: int
    hits: int
    control_hits: int
    control_visits: int
    evidence: str
    rate: str
    audits: str
    verdict: str


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return the matrix and the courses of evidence as sections, pages in between as exhibits."""
    audit = bundle.gather(LinkAudit)
    whole = study(audit) if audit else None
    if audit is None or whole is None or not whole.comparisons:
        return EMPTY
    sections = [Exhibit("links/matrix.html", _matrix(whole), wide=True)]
    sections += [Exhibit("links/evidence.html", course, wide=True) for course in _courses(whole)]
    return Panel(sections=sections, exhibits=dict(_exhibits(inspection, bundle, audit, whole)))


# --- the matrix ---

_GROUPS = ("affiliated", "rival", "control", "listed")


def _matrix(whole: Study) -> dict[str, object]:
    contexts = tuple(dict.fromkeys((each.context, each.source) for each in whole.comparisons))
    visits = _visits(whole.comparisons)
    groups = []
    for group in _GROUPS:
        links = [link for link in whole.plan.links if link.group == group]
        rows = [
            MatrixRow(
                _short(link),
                link.service,
                tuple(_cell(whole, link, at, visits.get((link.url, *at), [])) for at in contexts),
            )
            for link in links
        ]
        if rows:
            groups.append((group, rows))
    return {
        "plan": whole.plan,
        "contexts": [(context_word(context), source) for context, source in contexts],
        "groups": groups,
        "visits": sum(len(each) for each in visits.values()),
        "rounds": max(len(each.rounds) for each in whole.comparisons),
    }


def _short(link: PlannedLink) -> str:
    address = link.url.partition("://")[2].rstrip("/")
    return address if len(address) <= 40 else f"{host(link.url)}/…{address[-12:]}"


def context_word(context: str) -> Text:
    """Return the word for a context; one that only a dial test knows as it was written."""
    known = context in CONTEXTS
    return catalogue.term(f"link.context-{context}") if known else Text(context, context)


def _visits(comparisons: Sequence[Comparison]) -> dict[tuple[str, str, str], list[Treatment]]:
    """Return how each link was treated, in the rounds that count, by link, context and source."""
    found: dict[tuple[str, str, str], dict[str, Treatment]] = {}
    for comparison in comparisons:
        for round_ in comparison.rounds:
            for url, treated in ((comparison.url, round_.target), *round_.controls):
                at = found.setdefault((url, comparison.context, comparison.source), {})
                at[treated.ref or f"{round_.number}"] = treated
    return {key: list(treated.values()) for key, treated in found.items()}


def _cell(whole: Study, link: PlannedLink, at: tuple[str, str], visits: list[Treatment]) -> Cell:
    if not visits:
        return Cell()
    outcome, times = Counter(_named(each) for each in visits).most_common(1)[0]
    own = next(
        (
            comparison
            for comparison in whole.comparisons
            if comparison.match.target == link and (comparison.context, comparison.source) == at
        ),
        None,
    )
    glyph, tone = _meaning(own)
    if own and own.verdict in {"established", "undecided"}:
        worse = Counter(
            _worse(round_.target)
            for round_ in own.rounds
            if round_.number in set(own.tests["any"].adverse)
        )
        if worse:
            outcome = worse.most_common(1)[0][0]
            times = own.tests["any"].hits
    count = f"{times}/{len(visits)}" if outcome != "arrives" or times < len(visits) else ""
    return Cell(glyph, _usual(outcome, visits), count, tone)


def _named(treated: Treatment) -> str:
    return treated.outcome


def _worse(treated: Treatment) -> str:
    if treated.outcome == "arrives":
        return "bare" if treated.bare else "slow"
    return treated.outcome


def _usual(outcome: str, visits: list[Treatment]) -> Text:
    word = catalogue.term(f"link.outcome-{outcome}")
    presses = Counter(v.presses for v in visits if v.outcome == outcome).most_common(1)
    if outcome == "extra-presses" and presses:
        return Text(f"加 {presses[0][0]} 步", f"+{presses[0][0]} press")
    return word


def _meaning(comparison: Comparison | None) -> tuple[str, str]:
    """Return glyph and tone: established is failed, too few rounds a question, the rest passed."""
    if comparison is None:
        return "passed", ""
    listed = comparison.match.target.group == "listed"
    if comparison.verdict == "established":
        return ("cantTell", "mid") if listed else ("failed", "bad")
    if comparison.verdict == "undecided":
        return "cantTell", "mid"
    return ("passed", "") if comparison.verdict == "none" else ("untested", "")


# --- the course of the evidence ---

_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 690.0, 18.0, 252.0
_LEAST_DECADE, _MOST_DECADE = -1, 5
_LABEL_HEIGHT = 16.0
_STYLES = (("var(--c1)", "2 3"), ("var(--c2)", ""), ("var(--ink-2)", "1 3"))


def _courses(whole: Study) -> Iterator[dict[str, object]]:
    """Yield one chart for each context in which a target stands out; else one for the first."""
    by_context: dict[tuple[str, str], list[Comparison]] = {}
    for each in whole.comparisons:
        if each.rounds:
            by_context.setdefault((each.context, each.source), []).append(each)
    telling = {
        at: visits
        for at, visits in by_context.items()
        if any(each.verdict in {"established", "undecided"} for each in visits)
    }
    for (context, source), its in (telling or dict(list(by_context.items())[:1])).items():
        yield _course(whole, context, source, its)


def _course(
    whole: Study, context: str, source: str, comparisons: list[Comparison]
) -> dict[str, object]:
    rounds = max(len(each.rounds) for each in comparisons)
    lines = [_line(each, rounds, index) for index, each in enumerate(comparisons)]
    step = max(1, math.ceil(rounds / 8))
    return {
        "context": context_word(context),
        "source": source,
        "fixed": whole.fixed or source == "dial",
        "lines": _spread(lines),
        "decades": [
            (_y(10.0**n), f"{10.0**n:,.0f}" if n >= 0 else f"{10.0**n:g}") for n in _decades()
        ],
        "threshold": _y(1 / ALPHA),
        "top": _TOP,
        "bottom": _BOTTOM,
        "left": _LEFT,
        "right": _RIGHT,
        "rounds": [(_x(n, rounds), n) for n in range(0, rounds + 1, step)],
        "controls": sorted({each.match.size - 1 for each in comparisons}),
        "table": [_figures(each) for each in comparisons],
    }


def _decades() -> range:
    return range(_LEAST_DECADE, _MOST_DECADE + 1)


def _x(number: int, rounds: int) -> float:
    return round(_LEFT + (_RIGHT - _LEFT) * number / max(rounds, 1), 1)


def _y(value: float) -> float:
    decade = min(max(math.log10(max(value, 1e-9)), _LEAST_DECADE), _MOST_DECADE)
    share = (decade - _LEAST_DECADE) / (_MOST_DECADE - _LEAST_DECADE)
    return round(_BOTTOM - (_BOTTOM - _TOP) * share, 1)


def _line(comparison: Comparison, rounds: int, index: int) -> Line:
    values = (1.0, *comparison.tests["any"].evidence)
    points = [(_x(n, rounds), _y(value)) for n, value in enumerate(values)]
    path = "M" + " ".join(f"{x} {y}" for x, y in points)
    established = comparison.verdict == "established"
    if established:
        colour, dash = "var(--failed)", ""
    elif comparison.verdict == "undecided":
        colour, dash = "var(--canttell)", "7 3"
    else:
        colour, dash = _STYLES[index % len(_STYLES)]
    x, y = points[-1]
    return Line(_short(comparison.match.target), path, x, y, y, established, colour, dash)


def _spread(lines: list[Line]) -> list[Line]:
    """Move the names apart, from the top down, so that none covers another."""
    placed: list[Line] = []
    lowest = _TOP - _LABEL_HEIGHT
    for line in sorted(lines, key=lambda each: each.y):
        label = max(line.y + 4, lowest + _LABEL_HEIGHT)
        placed.append(msgspec.structs.replace(line, label=round(label, 1)))
        lowest = label
    return placed


def _figures(comparison: Comparison) -> Figures:
    test = comparison.tests["any"]
    low, high = comparison.rate
    return Figures(
        name=comparison.url,
        rounds=len(comparison.rounds),
        hits=test.hits,
        control_hits=test.control_hits,
        control_visits=test.control_visits,
        evidence=f"{(1.0, *test.evidence)[-1]:,.1f}",
        rate=f"{percent(low)} – {percent(high)}",
        audits=audits(test.adjusted),
        verdict=comparison.verdict,
    )


# --- the pages in between ---


def _exhibits(
    inspection: Inspection, bundle: Bundle, audit: LinkAudit, whole: Study
) -> Iterator[tuple[str, list[Exhibit]]]:
    """Yield, for each finding, the page that the target met beside what a control met."""
    probes = {probe.ref: probe for probe in audit.probes}
    for finding in inspection.findings:
        if finding.outcome not in _SHOWN:
            continue
        domain, context = finding.place.get("domain"), finding.place.get("context")
        its = [
            comparison
            for comparison in whole.comparisons
            if comparison.context == context and host(comparison.url).endswith(str(domain))
        ]
        shown = next(filter(None, (_pair(bundle, each, probes) for each in its)), None)
        if shown:
            yield finding.fingerprint, [shown]


def _pair(bundle: Bundle, comparison: Comparison, probes: dict[str, LinkProbe]) -> Exhibit | None:
    adverse = set(comparison.tests["any"].adverse)
    for round_ in comparison.rounds:
        target = probes.get(round_.target.ref)
        if round_.number in adverse and target and target.interstitial:
            shown = _picture(bundle, target)
            if shown:
                return Exhibit(
                    "links/pair.html", _pair_context(bundle, round_, target, shown, probes)
                )
    return None


def _pair_context(
    bundle: Bundle,
    round_: Round,
    target: LinkProbe,
    shown: Picture,
    probes: dict[str, LinkProbe],
) -> dict[str, object]:
    url, treated = round_.controls[-1]
    control = probes.get(treated.ref)
    return {
        "url": target.url,
        "ref": target.ref,
        "picture": shown,
        "pressed": target.interstitial.pressed if target.interstitial else (),
        "control_url": url,
        "control_ref": treated.ref,
        "control_outcome": catalogue.term(f"link.outcome-{treated.outcome}"),
        "control_picture": _picture(bundle, control) if control else None,
    }


def _picture(bundle: Bundle, probe: LinkProbe) -> Picture | None:
    page = probe.interstitial
    if not page or not page.screenshot:
        return None
    return picture(bundle, page.screenshot, widest=_PICTURE_WIDTH, tallest=_PICTURE_WIDTH)
