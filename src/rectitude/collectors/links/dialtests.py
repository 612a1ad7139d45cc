"""
Read tests made by hand or robot inside real clients: a table (CSV), or OONI's measurements.

Rounds may be numbers or times; addresses are those of the plan in whatever spelling; words are
English or Chinese. Every error names line and column.
"""

from collections.abc import Mapping, Sequence, Set
from pathlib import Path

import msgspec

from rectitude.collectors.links import (
    amounts,
    between,
    digests,
    grids,
    headings,
    landings,
    ooni,
    outcomes,
    places,
    quotes,
    replies,
    round_names,
    rounds,
    same,
    shown,
    signs,
    tables,
    unread,
)
from rectitude.collectors.links.columns import VISITORS, Sense
from rectitude.collectors.links.grids import Grid
from rectitude.collectors.links.moments import is_time
from rectitude.collectors.links.naming import Planned, address_in
from rectitude.collectors.links.rounds import Line
from rectitude.collectors.links.sheets import Row, tells_outcome
from rectitude.collectors.links.unfolding import unfolded
from rectitude.collectors.links.unread import Unclear
from rectitude.evidence.linkprobe import DialOutcome, DialTable, DialTest
from rectitude.facts.links.reasons import stated
from rectitude.text import Text

_NEVER_CAME = frozenset({"blocked", "failed", "copy-only", "diverted"})
_DID_NOT_OPEN = _NEVER_CAME - {"diverted"}
_TELL_OF_ARRIVAL = frozenset({"seconds", "presses", "final_url", "form"})
"""What tells that a page or a file came, beside its digest."""
_NO_CONTEXT = "app"
"""The context of a table that names none: all was done in one place."""


class Dialled(msgspec.Struct, frozen=True):
    """The tests of a plan's links, how much of the table was read, and what a reader must know."""

    tests: tuple[DialTest, ...] = ()
    limits: tuple[Text, ...] = ()
    table: DialTable | None = None
    others: tuple[str, ...] = ()
    """Contexts that are another firm's platform."""


def dialtests(
    path: Path,
    planned: Sequence[str],
    words: Mapping[str, DialOutcome] | None = None,
    *,
    owners: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
    platform: str = "",
    other_platforms: Sequence[str] = (),
) -> Dialled:
    """
    Return the tests of the planned links; what is unclear is set aside, counted and named.

    `words` say what phrases mean for an outcome, before the words in them are looked at; `columns`
    what stands under a heading; `owners` whose each link is, by its address.

    Raises Unable, naming line and column, where nothing in the table can be used.
    """
    links = Planned(planned, owners)
    if ooni.is_measurements(path):
        measured = ooni.tests(path, platform, other_platforms)
        found = _judged(path.name, tuple(Line(t, str(n)) for n, t in measured), (), links, platform)
        contexts = dict.fromkeys(test.context for test in found.tests)
        return msgspec.structs.replace(found, others=tuple(filter(ooni.is_network, contexts)))
    sense = Sense(links, words or {}, columns or {}, platform, other_platforms)
    return dialled(path.name, unfolded(path.name, grids.read(path), links, platform), sense)


def dialled(file: str, sheets: Sequence[Grid], sense: Sense) -> Dialled:
    """Return the tests in the sheets of a file, as `dialtests` does."""
    sheet = tables.read(sheets, sense)
    rows, unclear = _table(file, sheet)
    found = _judged(file, rows, unclear, sheet.sense.planned, sense.platform)
    contexts = dict.fromkeys(test.context for test in found.tests)
    return msgspec.structs.replace(
        found,
        limits=(*found.limits, *unread.sheets_left(file, sheet.left)),
        others=tuple(context for context in contexts if sense.place(context) == "other"),
    )


def _judged(
    file: str, rows: tuple[Line, ...], unclear: Sequence[Unclear], links: Planned, platform: str
) -> Dialled:
    """Return the rows that can be used, in rounds, and what must be said of the rest."""
    rows = same.in_one_word(rows, platform)
    if any(row.test.at for row in rows):
        rows = tuple(rounds.numbered(rows))
    known, strange = same.addressed(rows, links)
    once, doubles = same.once(known)
    lost = len(unclear) + sum(map(len, doubles))
    if lost and not once and not strange:
        raise unread.nothing_clear(file, unclear, doubles)
    limits = (
        *unread.unclear_rows(file, unclear),
        *unread.doubles(file, doubles),
        *unread.strange(file, strange),
    )
    unread_of = unread.of_links(unclear, doubles, links)
    table = DialTable(file=file, rows=len(known) + len(unclear), unread=lost, unread_of=unread_of)
    return Dialled(tuple(row.test for row in once), limits, table)


def _table(file: str, sheet: tables.Sheet) -> tuple[tuple[Line, ...], tuple[Unclear, ...]]:
    if sheet.lacks:
        raise unread.lacking(file, sheet)
    if alike := signs.misread(sheet.rows, sheet.sense):
        raise unread.misread(file, *alike)
    reached = not any(tells_outcome(row.cells) for row in sheet.rows)
    sheet.sense.own_ends = landings.own_ends((row.cells for row in sheet.rows), sheet.sense)
    told_of: list[Line] = []
    files: list[str] = []
    unclear: list[Unclear] = []
    for row in rounds.labelled(sheet.rows):
        told = _test(row, sheet.sense, reached=reached)
        if isinstance(told, Unclear):
            unclear.append(told)
        else:
            told_of.append(Line(told, row.line))
            files.append(row.cells.get("digest", ""))
    rows = digests.compared(told_of, files, sheet.sense)
    if reached and not any(row.cells.keys() & _TELL_OF_ARRIVAL for row in sheet.rows):
        silent = digests.incomparable(told_of, files, sheet.sense)
        unclear += [Unclear(row.line, "", "digest", row.test.url) for row in silent]
        untold = {row.line for row in silent}
        rows = tuple(row for row in rows if row.line not in untold)
    timed = tuple(row for row in rows if row.test.at)
    counted = tuple(row for row in rows if not row.test.at)
    most, rest = (timed, counted) if len(timed) > len(counted) else (counted, timed)
    unclear += [
        Unclear(row.line, row.test.at or str(row.test.round), "round", row.test.url) for row in rest
    ]
    return most, tuple(unclear)


def _test(row: Row, sense: Sense, *, reached: bool) -> DialTest | Unclear:
    """Return a row as a test, or as unclear where its outcome or its round cannot be told."""
    cells = dict(row.cells)
    if not cells.get("url"):
        return Unclear(row.line, next(iter(cells.values()), ""), "url")
    said = [cell for name, cell in cells.items() if name == "url" or name[:1] in headings.NOTED]
    if of_several := next(filter(sense.planned.several, said), ""):
        return Unclear(row.line, of_several)
    cells["url"] = sense.planned.named(cells["url"]) or address_in(cells["url"])
    if "context" not in cells and any(
        places.is_without_the_app(cells.get(name, "")) for name in VISITORS
    ):
        cells["context"] = "direct"
    told = _told(row.line, cells, sense, reached=reached)
    return msgspec.structs.replace(told, url=cells["url"]) if isinstance(told, Unclear) else told


def _told(line: str, cells: dict[str, str], sense: Sense, *, reached: bool) -> DialTest | Unclear:
    """Return the cells of a row whose link is known as a test, or what of them was not understood."""
    reached = reached or _is_direct_and_unnoted(cells, sense)
    meant = _reached(cells, sense) if reached else _outcome(cells, sense)
    if meant is None:
        return Unclear(line, _not_understood(cells, sense))
    if meant == "arrives" and landings.is_another_address(cells, sense):
        return Unclear(line, cells["another_url"], "url")
    stage = "recognition" if shown.is_all(meant, cells) else _stage(cells, sense)
    cells |= {"context": cells.get("context", _NO_CONTEXT), "stage": stage}
    if is_time(cells["round"]) and not cells["round"].isdecimal():
        cells |= {"at": cells["round"], "round": "0"}
    elif (number := round_names.round_of(cells["round"])) is not None:
        cells["round"] = str(number)
    else:
        return Unclear(line, cells["round"], "round")
    for name in ("seconds", "presses"):
        said = cells.get(name, "")
        cells[name] = amounts.number(said)
        if said and not cells[name] and said not in replies.NOTHING and meant not in _NEVER_CAME:
            return Unclear(line, said, name)
    led = landings.led_to(meant, cells, sense)
    if led is None:
        return Unclear(line, cells["final_url"])
    cells["outcome"] = led
    fields = {name for name in DialTest.__struct_fields__ if name not in {"number", "unread"}}
    if cells.get("shown_reason") in replies.NOTHING:
        del cells["shown_reason"]  # the tester says that the page says nothing
    elif "shown_reason" not in cells and meant != "arrives":
        cells["shown_reason"] = _quoted(cells)
    given = {name: value for name, value in cells.items() if name in fields and value}
    try:
        return msgspec.convert(given, DialTest, strict=False)
    except msgspec.ValidationError as error:
        column = str(error).rpartition("$.")[2].strip("`") or "row"
        return Unclear(line, given.get(column, ""), column)


def _not_understood(cells: Mapping[str, str], sense: Sense) -> str:
    """Return what was noted of an outcome; where that is plain, what differs in the page."""
    noted = next((cell for name, cell in cells.items() if name[:1] in headings.NOTED), "")
    questions = ((name[1:], cell) for name, cell in cells.items() if name[:1] == headings.QUESTION)
    differing = next((f"{q} {cell}" for q, cell in questions if headings.differs(q, cell)), "")
    plain = sense.outcome(noted) is not None
    return (differing if plain else "") or noted or cells.get("seconds", "")


def _quoted(cells: Mapping[str, str]) -> str:
    """Return what the page said, where it stands among the words for the outcome or in the notes."""
    noted = {name: cell for name, cell in cells.items() if name[:1] in headings.NOTED}
    told = (quotes.of_the_page(cell) for cell in (*noted.values(), cells.get("notes", "")))
    on_the_way = (
        cell
        for name, cell in noted.items()
        if between.is_between(name) and between.told(cell) and not replies.is_yes_or_no(cell)
    )
    reasons = (cell for cell in _beside(cells) if stated(cell).kind != "none")
    return next(filter(None, (*told, *on_the_way, *reasons)), "")


def _stage(cells: Mapping[str, str], sense: Sense) -> str:
    """
    Return the stage of a test: its own, or that of the column in which the link first failed.

    Where no column says more, an address that never became a link was not recognised as one.
    """
    if "stage" in cells:
        return headings.stage(cells["stage"])
    failing = [
        (name, cell)
        for name, cell in cells.items()
        if name[:1] == headings.OUTCOME and sense.outcome(cell) in _NEVER_CAME
    ]
    named = headings.stage(failing[0][0] if failing else "")
    unlinked = any(outcomes.is_no_link(cell) for _, cell in failing)
    return "recognition" if unlinked and named == "access" else named


# --- what became of the link ---


def _outcome(cells: Mapping[str, str], sense: Sense) -> DialOutcome | None:
    """Return the outcome by the words for it, else by the answers to questions, else by the notes."""
    noted = [
        (name[1:], cell)
        for name, cell in cells.items()
        if name[:1] == headings.OUTCOME and cell not in replies.NOTHING
    ]
    meanings = [
        sense.opened(cell)
        if headings.tells_where(name)
        else landings.meant(cell, cells["url"], sense.outcome(cell))
        for name, cell in noted
    ]
    meant = headings.worst(filter(None, meanings))
    if meant in _DID_NOT_OPEN and all(outcomes.is_verdict(cell) for _, cell in noted):
        meant = _seen(cells, sense) or meant
    told = [cell for cell in _beside(cells) if meant == "arrives" or not outcomes.is_verdict(cell)]
    beside = {sense.outcome(cell) for cell in told} - {None, "arrives", meant}
    if meant and beside:
        meant = _with_what_stands_beside(meant, beside, cells)
        if meant is None:
            return None  # a column that nothing names says otherwise
    if meant == "arrives" and None in meanings:
        return None  # one thing was in order, another is not understood
    questions = [(name[1:], cell) for name, cell in cells.items() if name[:1] == headings.QUESTION]
    answers = headings.answered(questions, sense.words)
    if meant == "arrives" and answers is None and any(headings.differs(*q) for q in questions):
        return None  # nobody says in what
    if meant == "arrives" and answers == "failed":
        return None  # one column says that it opened, another that it did not
    if meant in {None, "arrives", "failed"} and answers not in {None, "arrives", "failed"}:
        meant = answers
    meant = meant or answers or sense.outcome(cells.get("notes", ""))
    if (
        meant is None and not noted and questions
    ):  # nothing was in the way: what took time was reached
        denied = headings.answered(questions, sense.words, denied="arrives")
        meant = denied or _reached(cells, sense)
    if meant == "bare" and replies.is_missing(cells.get("metadata", "")):
        return "arrives"  # its page gives nothing that a card could show
    if meant == "arrives" and shown.is_bare(cells):
        return "bare"
    said = cells.get("shown_reason", "")
    if meant == "failed" and said and _is_of_the_platform(said):
        return "blocked"
    if meant == "failed" and any(quotes.is_a_page_of(sense.platform, cell) for _, cell in noted):
        return "blocked"
    return meant


def _seen(cells: Mapping[str, str], sense: Sense) -> DialOutcome | None:
    """Return what the notes say was seen where a verdict says that it was not in order."""
    seen = sense.outcome(cells.get("notes", ""))
    return None if seen == "arrives" else seen


def _beside(cells: Mapping[str, str]) -> list[str]:
    """Return what stands in columns that nothing names and whose words are of outcomes."""
    return [cell for name, cell in cells.items() if name[:1] == headings.AGREEING]


def _with_what_stands_beside(
    meant: DialOutcome, beside: Set[DialOutcome | None], cells: Mapping[str, str]
) -> DialOutcome | None:
    """
    Return an outcome with another that stands beside it; None where the two do not go together.

    Two words for a link that did not open do, and so do a dialog and the second press that it took, or a bare
    link and the page that opened behind it.
    """
    if meant in _DID_NOT_OPEN and beside <= _DID_NOT_OPEN:
        return headings.worst(filter(None, {meant, *beside}))
    pressed_on = float(amounts.number(cells.get("presses", "")) or 0) > 1
    if meant == "arrives" and beside == {"extra-presses"} and pressed_on:
        return "extra-presses"
    if meant == "arrives" and beside == {"bare"}:
        return "bare"
    return None


def _reached(cells: Mapping[str, str], sense: Sense) -> DialOutcome | None:
    """Return the outcome where none was noted: what took seconds or steps, or has an address, was reached."""
    final = cells.get("final_url", "")
    if "://" in final:
        return landings.landed(cells["url"], final, sense)
    said = cells.get("seconds", "") or cells.get("presses", "")
    if not said and "form" in cells:
        return shown.meant(cells, sense)
    if not said and digests.is_digest(cells.get("digest", "")):
        return "arrives"
    if amounts.number(said) and sense.outcome(said) in {None, "slow"}:
        return "bare" if shown.is_bare(cells) else "arrives"
    return sense.outcome(said)


def _is_direct_and_unnoted(cells: Mapping[str, str], sense: Sense) -> bool:
    """Whether a visit without the platform has no words for its outcome, as one that went as it should."""
    noted = any(name[:1] in headings.NOTED for name in cells)
    return not noted and sense.place(cells.get("context", "")) == "direct"


def _is_of_the_platform(shown: str) -> bool:
    """Whether a page's words are a stop of the platform's, not a browser's word for a site that is down."""
    return stated(shown).kind != "none" or outcomes.outcome(shown) in {"blocked", "copy-only"}
