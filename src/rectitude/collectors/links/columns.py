"""
What a column holds, told by its cells first and by its heading second.

A heading is only support: a column is a link, a time, a number, an answer or an outcome by what stands in it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec

from rectitude.collectors.links import comparing, headings, outcomes, places, replies, round_names
from rectitude.collectors.links.moments import is_time
from rectitude.collectors.links.naming import Planned, is_address
from rectitude.collectors.links.periods import is_period
from rectitude.evidence.linkprobe import DialOutcome

Kind = Literal[
    "link", "address", "time", "round", "number", "status", "flag", "outcome", "text", "empty"
]

MOST = 0.6
"""Share of a column's cells that must be of a kind for the column to be; ours."""
_ALL_BUT_NOTES = 0.9
"""Share of numbers that must be statuses of HTTP; ours: a note below the table is none."""
FEW = 12
"""Different words of a column that names contexts, phones or outcomes, at most; ours."""
_NUMBER = re.compile(
    r"[≈约~<>]?\s*\d+(?:\.\d+)?\s*(?P<unit>ms|毫秒|s|秒钟?|secs?|seconds?|分钟|min|步|次|下|taps?|steps?|clicks?|presses)?",
    re.IGNORECASE,
)
COUNT = re.compile(r"(\d{1,3})\s*次?\s*(?:/|／|of|中)\s*(\d{1,3})\s*次?")
"""So many of so many visits."""
_STATUS = re.compile(r"(?:http[/ ]?)?[1-5]\d\d", re.IGNORECASE)
_STATUSES = re.compile(r"20[014]|30[123478]|40[01348]|41[08]|429|451|50[0234]")
_STEPS = frozenset({"步", "次", "下"})
_TEXTS = frozenset(
    {"shown_reason", "notes", "screenshot", "final_url", "metadata", "form", "digest"}
)
VISITORS = ("device", "account", "tester", "client_version")
"""Fields that tell visitors apart, in the order in which columns without a telling heading become them."""
_FACTORS = frozenset({*VISITORS, "client", "context", "round"})
_PASSES = frozenset({"pass", "loop", "lap", "iteration", "iter", "sweep", "循环"})
"""Headings under which numbers count rounds; other words under them may say something else."""
_COUNTS = frozenset({"presses", "seconds", "round", "repeat"})
"""Fields of numbers, in which a number is never a code that a legend explains."""


class Column(msgspec.Struct, frozen=True):
    """A column: its place, its heading, its cells that are not empty, and what they are."""

    place: int
    name: str
    cells: tuple[str, ...]
    kind: Kind
    field: str
    """The field that it holds, `!` for an outcome, `?` with its heading for a question, or nothing."""


class Sense:
    """How cells are understood: by the links of the plan, the words of plan and legend, and the mapping."""

    def __init__(
        self,
        planned: Planned,
        words: Mapping[str, DialOutcome],
        mapping: Mapping[str, str],
        platform: str = "",
        other_platforms: Sequence[str] = (),
    ) -> None:
        self.planned = planned
        self.words = words
        self.mapping = {headings.plain(name): field for name, field in mapping.items()}
        self.platform = platform
        self.other_platforms = frozenset(other_platforms)
        self.own_ends: Mapping[str, frozenset[str]] = {}
        """By link, the other sites at which it ended without the platform: where it leads by itself."""

    def with_legend(self, codes: Mapping[str, str], words: Mapping[str, DialOutcome]) -> "Sense":
        """Return the same with what a legend says; the words of the plan go before its."""
        return Sense(
            self.planned.with_codes(codes),
            {**words, **self.words},
            self.mapping,
            self.platform,
            tuple(self.other_platforms),
        )

    def outcome(self, cell: str) -> DialOutcome | None:
        """Return what a cell means for an outcome."""
        return self.words.get(cell.strip()) or outcomes.outcome(cell)

    def opened(self, cell: str) -> DialOutcome | None:
        """Return what a cell means that says where a link opened: within the platform is where it should."""
        return self.outcome(cell) or ("arrives" if self.place(cell) == "app" else None)

    def place(self, said: str) -> str:
        """Return the context that some words name; those of the platform itself name no other place."""
        if said.strip() in self.other_platforms:
            return "other"
        return places.named_place(said, self.platform)

    def column(self, place: int, name: str, cells: Sequence[str]) -> Column:
        """Return a column with what it is."""
        filled = tuple(cell for cell in cells if cell)
        kind = self._kind(filled, counted=headings.field_of(name) in _COUNTS)
        return Column(place, name, filled, kind, self._field(name, filled, kind))

    def _kind(self, cells: Sequence[str], *, counted: bool) -> Kind:
        """Return what cells are; where presses, rounds or seconds are `counted`, numbers are no codes."""
        if not cells:
            return "empty"
        telling = [cell for cell in cells if cell not in replies.NOTHING]
        tests: tuple[tuple[Kind, Callable[[str], object]], ...] = (
            ("link", self.planned.named),
            ("address", is_address),
            ("time", _is_moment),
            ("round", lambda cell: not _NUMBER.fullmatch(cell) and round_names.is_round(cell)),
        )
        for kind, is_so in tests:
            if share(cells, is_so) > MOST:
                return kind
        coded = not (counted and all(map(_NUMBER.fullmatch, cells)))
        if coded and share(cells, self.words.get) > MOST:
            return "outcome"
        if all(map(replies.is_flag, cells)):
            return "flag"
        if telling and share(telling, _NUMBER.fullmatch) > MOST:
            return "status" if share(telling, _is_status) > _ALL_BUT_NOTES else "number"
        return "outcome" if share(cells, self.outcome) > MOST else "text"

    def _field(self, name: str, cells: Sequence[str], kind: Kind) -> str:
        """Return the field of a column: what its heading says, where its cells bear it out."""
        if mapped := self.mapping.get(headings.plain(name)):
            return {"outcome": headings.OUTCOME, "ignore": headings.IGNORED}.get(mapped, mapped)
        if comparing.tells_expected(name) and kind not in {"link", "address"}:
            return headings.IGNORED
        said = headings.field_of(name)
        if not said and kind == "number" and headings.plain(name) in _PASSES:
            return "round"
        if kind == "link" and said in {"shown_reason", "notes"}:
            return "url"  # the link in a message, and no words of a page
        if said in _TEXTS or kind == "empty":
            return said
        heading = headings.plain(name)
        if comparing.names_what_was_put_in(heading) or comparing.names_more(heading):
            return f"{headings.QUESTION}{heading}"
        if comparing.compared(name) and share(cells, comparing.same) > MOST:
            return f"{headings.QUESTION}{headings.plain(name)}"
        if self._counts_visits(name, said, cells):
            return f"{headings.QUESTION}{headings.plain(name)}"
        told = self._by_kind(said, cells, kind)
        return self._by_words(name, said, cells, kind) if told is None else told

    def _counts_visits(self, name: str, said: str, cells: Sequence[str]) -> bool:
        """Whether cells say how many of how many visits were so: 8/8, 0/8; dates are no such counts."""
        asked = headings.is_topic(name) and (
            said in {"", "outcome", "presses"} or said[:1] == headings.QUESTION
        )
        counts = [COUNT.fullmatch(cell.strip()) for cell in cells]
        return asked and all(match and int(match[1]) <= int(match[2]) for match in counts)

    def _by_kind(self, said: str, cells: Sequence[str], kind: Kind) -> str | None:
        """Return the field of a column of links, times, statuses or numbers; None for other kinds."""
        if kind == "link":
            return "url"
        if kind == "round":
            return "repeat" if said == "repeat" else "round"
        if kind == "time":
            return "round" if said == "round" else "time"
        if said == "seconds" and share(cells, headings.has_clock) > MOST:
            return "time"
        if kind == "status":
            return (
                headings.OUTCOME
                if said in {"", "outcome"} or said[:1] == headings.QUESTION
                else said
            )
        if kind == "number":
            dates = said == "time" and not all(map(str.isdecimal, cells))
            return said if dates and share(cells, is_time) > MOST else self._counted(said, cells)
        return None

    def _by_words(self, name: str, said: str, cells: Sequence[str], kind: Kind) -> str:
        """Return the field of a column of words."""
        if share(cells, is_period) > MOST and not (said == "context" and self._all_places(cells)):
            return "period"
        if headings.tells_where(name) and share(cells, self.opened) > MOST:
            return headings.OUTCOME
        if said == "context" and self._tells_way(cells):
            return headings.OUTCOME
        if said == "context" or (said in _FACTORS and self._places(cells) > MOST):
            return said if self._places(cells) > 0 or kind != "outcome" else headings.OUTCOME
        if said[:1] == headings.QUESTION:
            return said
        if kind == "flag" and headings.is_topic(name) and not self.place(name):
            return f"{headings.QUESTION}{headings.plain(name)}"
        if kind == "outcome":
            return said if said in {"round", "stage", "repeat", "url"} else headings.OUTCOME
        if said in {"url", "presses", "seconds"}:
            return said if headings.plain(name) == said else ""
        return headings.OUTCOME if said == "outcome" else said

    def _tells_way(self, cells: Sequence[str]) -> bool:
        """Whether cells tell how links could be opened, and that some could not within the platform."""
        forced = any(self.outcome(cell) == "copy-only" for cell in cells)
        return forced and share(cells, self.opened) > MOST

    def _counted(self, said: str, cells: Sequence[str]) -> str:
        units = {m["unit"].lower() for c in cells if (m := _NUMBER.fullmatch(c)) and m["unit"]}
        if units and said not in {"round", "repeat"}:
            if units <= _STEPS and said in {"", "presses"}:
                return "presses"
            if not units & _STEPS and said in {"", "seconds", "outcome"}:
                return "seconds"
        if said[:1] == headings.QUESTION:
            return said if set(cells) <= {"0", "1"} else ""
        return "" if said in {"outcome", "url", "stage"} else said

    def _all_places(self, cells: Sequence[str]) -> bool:
        """Whether every word that may be a period may be a place: a baseline is either."""
        return all(self.place(cell) for cell in set(cells) if is_period(cell))

    def _places(self, cells: Sequence[str]) -> float:
        return share(cells, self.place)


def share(cells: Sequence[str], is_so: Callable[[str], object]) -> float:
    """Return the share of cells of which something is so."""
    return sum(bool(is_so(cell)) for cell in cells) / len(cells) if cells else 0.0


def _is_moment(cell: str) -> bool:
    return not _NUMBER.fullmatch(cell) and is_time(cell)


def _is_status(cell: str) -> bool:
    return bool(_STATUS.fullmatch(cell)) and bool(_STATUSES.fullmatch(cell[-3:]))


def alike(one: Column, other: Column, sense: Sense) -> bool:
    """Whether two columns say the same kinds of things: in most words, or in most that they mean."""
    ours, theirs = set(one.cells), set(other.cells)
    fewer = min(len(ours), len(theirs))
    if fewer and 2 * len(ours & theirs) >= fewer:
        return True
    one_means, other_means = ({sense.outcome(c) for c in its} - {None} for its in (ours, theirs))
    return 2 * len(one_means & other_means) > len(one_means | other_means)
