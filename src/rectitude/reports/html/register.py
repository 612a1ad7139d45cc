"""What the report shows of registers: files read, faults as a table, rows side by side, who lets to whom."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.evidence import Record
from rectitude.evidence.register import (
    Allocation,
    EarlierFiling,
    Filing,
    ImportedFile,
    Register,
    SiteRegister,
)
from rectitude.facts.entities import name_key, shown_name
from rectitude.facts.register.changes import changes
from rectitude.facts.register.dates import days, today_of
from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.html.register_rows import cards
from rectitude.reports.reading import told_in_full
from rectitude.reports.words import word
from rectitude.text import Language, Text

SHOWN_ROWS = 1_000
"""Faults in the table of one document; the exports have all. Ours: a browser stays quick."""
SHOWN_CHANGES = 200
"""Changes since the baseline in one document; ours."""
BAD_ROWS = 20
"""Bad rows that are listed; the evidence has all."""

_TOLD_APART = frozenset({"domain", "prefix", "holder"})
"""The kinds of subjects that a register tells apart; what is asked of all its tables has none of them."""


class Node(msgspec.Struct, frozen=True):
    """A party of the allocation graph."""

    name: str
    y: int
    marked: bool


class Edge(msgspec.Struct, frozen=True):
    """A row of the allocation graph: from one party's height to another's, in a lane of its own."""

    start: int
    end: int
    lane: int
    label: str
    use: Text | None


class Bar(msgspec.Struct, frozen=True):
    """A bar of the histogram."""

    label: Text
    count: int
    height: int
    x: int


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return the tables of a register, and beside each fault the rows that it rests on."""
    names = {Register.NAME, SiteRegister.NAME}
    if not names & set(bundle.manifest.collected):
        return EMPTY
    faults = [f for f in inspection.findings if f.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}]
    ours = [f for f in faults if ".register" in f.rule or "-register" in f.rule]
    in_full = {each.fingerprint for each in told_in_full(inspection)}
    brief = [f.fingerprint for f in ours if f.fingerprint not in in_full]
    chosen = in_full | set(brief[: max(0, SHOWN_ROWS - (len(ours) - len(brief)))])
    shown = [f for f in ours if f.fingerprint in chosen]
    records = _cited(shown, bundle)
    exhibits = {finding.fingerprint: tuple(_exhibits(finding, records)) for finding in shown}
    if Register.NAME not in bundle.manifest.collected:
        return Panel(exhibits=exhibits)
    files, told = (_files(bundle),), tuple(_sections(shown, len(ours), in_full, exhibits, bundle))
    unread = any(file.bad_rows or file.bad_cells for file in bundle.records(ImportedFile))
    return Panel(
        sections=files + told if unread else told,  # what was not read comes first
        supporting=(*_changes(bundle), *(() if unread else files)),
        exhibits={key: its for key, its in exhibits.items() if key in in_full},
        scripts=("table.js",) if shown else (),
    )


def _sections(
    shown: Sequence[Assertion],
    total: int,
    in_full: Set[str],
    exhibits: Mapping[str, tuple[Exhibit, ...]],
    bundle: Bundle,
) -> Iterator[Exhibit]:
    """Yield the table of faults, each with its rows where it is not told in full, and the histogram."""
    if shown:
        rows = [
            _row(finding, position, in_full, exhibits[finding.fingerprint])
            for position, finding in enumerate(shown)
        ]
        context: dict[str, object] = {
            "rows": rows,
            "total": total,
            "more": total - len(shown),
            "scenarios": [
                catalogue.load().scenario(id) for id in sorted({f.scenario for f in shown})
            ],
        }
        yield Exhibit("register/faults.html", context, wide=True)
    bars = _histogram(bundle)
    if bars:
        yield Exhibit("register/ages.html", {"bars": bars, "total": sum(b.count for b in bars)})


def _row(
    finding: Assertion, position: int, in_full: Set[str], exhibits: tuple[Exhibit, ...]
) -> dict[str, object]:
    place, told = finding.place, finding.fingerprint in in_full
    anchor = "f-" + finding.fingerprint.removeprefix("fp1:")[:12]
    return {
        "position": position,
        "subject": finding.subject.id if finding.subject.kind in _TOLD_APART else "",
        "kind": finding.subject.kind,
        "outcome": str(finding.outcome),
        "number": f"{catalogue.load().scenario(finding.scenario).number:02}",
        "message": finding.message,
        "where": f"{place['file']}:{place['line']}" if {"file", "line"} <= place.keys() else "",
        "anchor": anchor if told else "",
        "exhibits": () if told else exhibits,
    }


def _cited(findings: Sequence[Assertion], bundle: Bundle) -> dict[str, Record]:
    """Return the cited rows by their references, each kind read once."""
    wanted = {ref for finding in findings for ref in finding.evidence}
    kinds = {ref.partition("#")[0] for ref in wanted}
    aggregate = {kind.KIND: kind for kind in Register.parts().values()}
    return {
        record.ref: record
        for kind in sorted(kinds & aggregate.keys())
        for record in bundle.records(aggregate[kind])
        if record.ref in wanted
    }


def _exhibits(finding: Assertion, records: dict[str, Record]) -> Iterator[Exhibit]:
    rows = [records[ref] for ref in finding.evidence if ref in records]
    if shown := tuple(cards(finding, rows)):
        yield Exhibit("register/rows.html", {"cards": shown}, wide=True)
    allocations = [row for row in rows if isinstance(row, Allocation)]
    if allocations:
        yield Exhibit("register/graph.html", _graph(allocations, finding), wide=True)


_STEP, _TOP = 64, 24
"""Pixels between two parties of the graph, and above the first."""


def _graph(rows: Sequence[Allocation], finding: Assertion) -> dict[str, object]:
    """Lay the parties one under the other, from the top of the chain, and join them by the rows."""
    down = sorted(rows, key=lambda row: (int(row.prefix.partition("/")[2]), row.number))
    down = _from_the_top(down)
    names = list(dict.fromkeys(n for row in down for n in (row.holder, row.user) if n))
    marked = str(finding.place.get("key", "")).rpartition(":")[2]
    height = {name: _TOP + index * _STEP for index, name in enumerate(names)}
    nodes = [Node(shown_name(name), y, name_key(name) == marked) for name, y in height.items()]
    edges = [
        Edge(
            height[row.holder],
            height[row.user],
            lane,
            " · ".join(part for part in (row.prefix, row.contract) if part),
            word("register_value", f"use-{row.use}") if row.use else None,
        )
        for lane, row in enumerate(row for row in down if row.user and row.user != row.holder)
    ]
    return {"nodes": nodes, "edges": edges, "height": _TOP + len(names) * _STEP}


def _from_the_top(rows: list[Allocation]) -> list[Allocation]:
    """Order rows so that the contract above comes before the one below it."""
    contracts = {row.contract for row in rows if row.contract}
    top = [row for row in rows if row.parent_contract not in contracts]
    ordered: list[Allocation] = []
    waiting = list(top) or rows[:1]
    while waiting:
        row = waiting.pop(0)
        if any(row is each for each in ordered):
            continue
        ordered.append(row)
        waiting += [
            each for each in rows if each.parent_contract and each.parent_contract == row.contract
        ]
    return ordered + [row for row in rows if not any(row is each for each in ordered)]


_AGES = (30, 90, 180, 365, 730, 1095, 1825)
"""Upper ends of the histogram's classes, in days; the last class is open."""
_CHART_HEIGHT, _BAR_STEP = 150, 84


def _histogram(bundle: Bundle) -> list[Bar]:
    """Count the filings in force by the days since they were last updated."""
    filings = tuple(bundle.records(Filing))
    today = today_of(Register(filings=filings))
    counts: Counter[int] = Counter()
    for filing in filings:
        age = days(filing.update_time, today)
        if age is not None and filing.status != "cancelled":
            counts[sum(age > end for end in _AGES)] += 1
    highest = max(counts.values(), default=0)
    return [
        Bar(
            _age_label(index),
            counts[index],
            counts[index] * _CHART_HEIGHT // highest,
            index * _BAR_STEP,
        )
        for index in range(len(_AGES) + 1)
        if highest
    ]


def _age_label(index: int) -> Text:
    if index == len(_AGES):
        return word("register", "over", days=f"{_AGES[-1]:,}")
    return word("register", "up-to", days=f"{_AGES[index]:,}")


def _changes(bundle: Bundle) -> Iterator[Exhibit]:
    earlier = tuple(bundle.records(EarlierFiling))
    if earlier:
        found = list(changes(earlier, bundle.records(Filing)))
        context: dict[str, object] = {"changes": found[:SHOWN_CHANGES], "total": len(found)}
        yield Exhibit("register/changes.html", context, wide=True)


def _files(bundle: Bundle) -> Exhibit:
    files = tuple(bundle.records(ImportedFile))
    bad = [
        row
        for row, _ in zip(
            bundle.records(Register.parts()["bad_rows"]), range(BAD_ROWS), strict=False
        )
    ]
    return Exhibit("register/files.html", {"files": files, "bad": bad}, wide=True)
