"""What was counted, as a chart and the table of it, in the reader's language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.safestring import SafeString

from rectitude import catalogue
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.rates import Compared, Rate, Rules, compared
from rectitude.ledger.campaigns.statistics import CLUE_OUTCOMES, Figure
from rectitude.ledger.pages.charts import Bar, Series, bars, lines
from rectitude.ledger.pages.filters import named
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.words import known, language, say

FEW = 3
"""Rules that a cell shows; more are folded away. Ours."""


@dataclass(frozen=True)
class Cell:
    """A cell of a chart's table: a text, or rules, of which many are folded away."""

    text: str
    rules: Rules = ()

    @property
    def folded(self) -> str:
        """What stands for the rules while they are folded away; nothing where they are few."""
        return say("rate.rules_n", n=len(self.rules)) if len(self.rules) > FEW else ""

    def __str__(self) -> str:
        return "; ".join(self.rules) if self.rules else self.text


@dataclass(frozen=True)
class Chart:
    """A chart, its title, what it counts, and its table."""

    name: str
    title: str
    note: str
    svg: SafeString
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    @property
    def plain_rows(self) -> list[list[str]]:
        """The table as texts, for a file."""
        return [[str(cell) for cell in row] for row in self.rows]


def of_rates(name: str, found: Sequence[Rate]) -> Chart:
    """Draw rates, each a bar with its denominator."""
    return _rates(name, [Compared(each, None) for each in found], compare=False)


def of_compared(name: str, found: Sequence[Rate]) -> Chart:
    """Draw rates that follow each other; a line is broken where the rules differ, and the page says so."""
    return _rates(name, compared(found), compare=True)


def _rates(name: str, found: Sequence[Compared], *, compare: bool) -> Chart:
    names = _names(name, [each.rate for each in found])
    drawn = [
        Bar(
            label, each.rate.share, _of(each.rate),
            say("rate.other_rules") if each.other_rules else "",
        )
        for label, each in zip(names, found, strict=True)
    ]  # fmt: skip
    columns = ["name", "population", "tested", "found", "untested", "share", "rules"]
    rows = [
        [*_cells([label, *_numbers(each.rate)]), Cell("", each.rate.rules)]
        for label, each in zip(names, found, strict=True)
    ]
    if compare:
        columns.insert(6, "difference")
        for row, each in zip(rows, found, strict=True):
            row.insert(6, _difference(each))
    return _chart(name, bars(say(f"rate.{name}"), drawn), columns, rows)


def _difference(each: Compared) -> Cell:
    if each.other_rules:
        return Cell(say("rate.not_compared", which=", ".join(each.other_rules[:FEW])))
    return Cell("–" if each.difference is None else say("rate.points", n=f"{each.difference:+.1f}"))


def of_states(name: str, found: Mapping[str, int]) -> Chart:
    """Draw how many problems that are not over are in each state."""
    ordered = [(STATES[state][language()], found[state]) for state in STATES if state in found]
    return _parts(name, ordered)


def of_scenarios(name: str, found: Mapping[str, int]) -> Chart:
    """Draw how many problems there are of each scenario, most first."""
    known_to = {each.id: each.name[language()] for each in catalogue.load().scenarios}
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return _parts(name, [(known_to.get(key, key), n) for key, n in ordered])


def of_clues(name: str, found: Mapping[str, int]) -> Chart:
    """Draw what became of clues."""
    return _parts(
        name, [(text[language()], found.get(key, 0)) for key, text in CLUE_OUTCOMES.items()]
    )


def of_months(name: str, found: Mapping[date, tuple[int, int]]) -> Chart:
    """Draw how many problems were registered and closed in each month."""
    axis = [f"{month:%Y-%m}" for month in found]
    series = [
        Series(say("rate.registered"), [n for n, _ in found.values()]),
        Series(say("rate.closed"), [n for _, n in found.values()]),
    ]
    rows = [
        _cells([month, str(a), str(b)]) for month, (a, b) in zip(axis, found.values(), strict=True)
    ]
    drawn = lines(say(f"rate.{name}"), axis, series)
    return _chart(name, drawn, ["month", "registered", "closed"], rows)


def _parts(name: str, found: Sequence[tuple[str, int]]) -> Chart:
    whole = sum(n for _, n in found)
    drawn = [Bar(label, n / whole if whole else None, f"{n:,} / {whole:,}") for label, n in found]
    rows = [_cells([label, str(n), f"{n / whole:.1%}" if whole else "–"]) for label, n in found]
    return _chart(name, bars(say(f"rate.{name}"), drawn), ["name", "count", "of_whole"], rows)


def _chart(
    name: str, svg: SafeString, columns: Iterable[str], rows: Sequence[Sequence[Cell]]
) -> Chart:
    note = say(f"rate_note.{name}") if known(f"rate_note.{name}") else ""
    return Chart(
        name, say(f"rate.{name}"), note, svg, [say(f"rate.{each}") for each in columns], rows
    )


def _cells(texts: Sequence[str]) -> list[Cell]:
    return [Cell(text) for text in texts]


def _numbers(rate: Rate) -> list[str]:
    numbers = (rate.population, rate.tested, rate.found, rate.untested)
    return [*(f"{n:,}" for n in numbers), "–" if rate.share is None else f"{rate.share:.1%}"]


def _of(rate: Rate) -> str:
    share = "" if rate.share is None else f" · {rate.share:.1%}"
    return f"{rate.found:,} / {rate.tested:,}{share}"


def _names(chart: str, found: Sequence[Rate]) -> list[str]:
    if chart == "campaign":
        rows = Campaign.objects.in_bulk([int(each.name) for each in found])
        return [named(rows[int(each.name)]) for each in found]
    return [_name(chart, each.name) for each in found]


def _name(chart: str, name: str) -> str:
    if chart == "scenario":
        return catalogue.load().scenario(name).name[language()]
    if chart == "round":
        return say("rate.batch", n=name)
    if chart == "aspect" and known(f"rate.{name}"):
        return say(f"rate.{name}")
    return name or say("rate.unknown")


def value(figure: Figure) -> str:
    """Write a figure: a count, a share, or days."""
    number = figure.value
    if number is None:
        return "–"
    if isinstance(number, timedelta):
        return say("rate.days", n=f"{number / timedelta(days=1):.1f}")
    return f"{number:.1%}" if isinstance(number, float) else f"{number:,}"


_DRAWN: dict[str, Callable[[str, Any], Chart]] = {
    "scenario": of_rates,
    "aspect": of_rates,
    "region": of_rates,
    "store": of_rates,
    "round": of_compared,
    "campaign": of_compared,
    "states": of_states,
    "scenarios": of_scenarios,
    "months": of_months,
    "clues": of_clues,
}
"""By the name of what was counted."""


def charts(parts: Mapping[str, Any]) -> list[Chart]:
    """Draw all that was counted, in its order; where there is nothing, nothing is drawn."""
    return [_DRAWN[name](name, part) for name, part in parts.items() if _some(part)]


def _some(part: Any) -> bool:
    return any(part.values()) if isinstance(part, dict) else bool(part)
