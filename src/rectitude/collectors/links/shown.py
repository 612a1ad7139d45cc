"""How links were shown, as a card or bare, where a table notes it beside what became of them or alone."""

from collections.abc import Mapping

from rectitude.collectors.links import headings, outcomes, replies
from rectitude.collectors.links.columns import Sense
from rectitude.evidence.linkprobe import DialOutcome


def meant(cells: Mapping[str, str], sense: Sense) -> DialOutcome | None:
    """Return the outcome where all that was noted is how a link was shown: as a card, or bare."""
    form = cells["form"]
    beside = sense.outcome(cells.get("notes", ""))
    if form in _NOT_NOTED or beside not in {None, "arrives", "bare"}:
        return None
    if is_bare(cells):
        return "bare"
    if replies.says_no(form):
        return "arrives"
    said = "arrives" if replies.is_yes_or_no(form) else outcomes.outcome(form)
    return "arrives" if said in {"bare", "copy-only"} else said


def is_all(outcome: DialOutcome, cells: Mapping[str, str]) -> bool:
    """Whether it was noted how a link was shown, and nothing of what became of who pressed it."""
    opened = {"seconds", "presses", "final_url"} & {name for name, cell in cells.items() if cell}
    noted = any(name[:1] in headings.NOTED for name in cells)
    return "form" in cells and outcome in _SHOWN and not opened and not noted


_SHOWN = frozenset({"arrives", "bare"})


def is_bare(cells: Mapping[str, str]) -> bool:
    """Whether a link was shown without its card, though its page has what a card is made of."""
    form = cells.get("form", "")
    if form in _NOT_NOTED:
        return False
    plain = outcomes.outcome(form) in {"bare", "copy-only"} or replies.says_no(form)
    return bool(form) and plain and not replies.is_missing(cells.get("metadata", ""))


_NOT_NOTED = replies.NOTHING & {"-", "--", "—", "——", "/"}
"""Marks of a form that was not noted, such as that of a visit without the platform."""
