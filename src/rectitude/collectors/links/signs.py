"""Signs for yes and no that were read as one outcome: then their key or their question was misread."""

from collections import defaultdict
from collections.abc import Sequence

from rectitude.collectors.links import headings, replies
from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.sheets import Row
from rectitude.evidence.linkprobe import DialOutcome


def misread(rows: Sequence[Row], sense: Sense) -> tuple[str, str, DialOutcome] | None:
    """Return a sign for yes, one for no, and the outcome of both under one heading; or nothing."""
    signs: dict[str, dict[bool, dict[DialOutcome, str]]] = defaultdict(
        lambda: {True: {}, False: {}}
    )
    seen = {
        (name, cell) for row in rows for name, cell in row.cells.items() if _is_sign(name, cell)
    }
    for name, cell in sorted(seen):
        yes, meant = replies.answer(cell), _meant(name, cell, sense)
        if yes is not None and meant:
            signs[name][yes][meant] = cell
    for told in signs.values():
        for meant in told[True].keys() & told[False].keys():
            return told[True][meant], told[False][meant], meant
    return None


def _is_sign(name: str, cell: str) -> bool:
    return name[:1] in headings.NOTED and replies.is_flag(cell) and cell not in replies.NOTHING


def _meant(name: str, cell: str, sense: Sense) -> DialOutcome | None:
    if name[:1] == headings.QUESTION:
        return headings.answered([(name[1:], cell)], sense.words, denied="arrives")
    return sense.outcome(cell)
