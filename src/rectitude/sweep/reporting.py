"""The report of a sweep: one HTML file that needs no script, and a workbook."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

from rectitude import catalogue
from rectitude.facts.masking import mask_all
from rectitude.reports.html.environment import environment
from rectitude.reports.sheet import harmless
from rectitude.reports.words import word
from rectitude.sweep.account import Account, Rate
from rectitude.text import Language, Text

HTML, WORKBOOK = "report.html", "report.xlsx"


def write(account: Account, folder: Path, language: Language, name: str) -> None:
    """Write both beside the results, each whole or not at all."""
    page = (
        environment()
        .get_template("sweep.html")
        .render(
            account=account,
            language=language,
            name=name,
            scenarios=catalogue.load().scenarios,
            scenario={each.id: each for each in catalogue.load().scenarios},
            mask=mask_all,
            percent=_percent,
            scripts=[],
        )
    )
    _put(folder / HTML, page.encode())
    partial = folder / f"{WORKBOOK}.partial"
    _workbook(account, language).save(partial)
    partial.replace(folder / WORKBOOK)


def _put(path: Path, content: bytes) -> None:
    partial = path.with_name(f"{path.name}.partial")
    partial.write_bytes(content)
    partial.replace(path)


def _percent(share: float) -> str:
    return f"{share:.1%}"


def _workbook(account: Account, language: Language) -> Workbook:
    book = Workbook(write_only=True)
    names = {each.id: each for each in catalogue.load().scenarios}

    def of(scenario: str, rate: Rate) -> list[object]:
        low, high = rate.bounds
        return [
            names[scenario].number, names[scenario].name[language], rate.failed, rate.asked, rate.passed,
            rate.inapplicable, rate.untested, rate.share, low, high,
        ]  # fmt: skip

    head = [
        "number", "scenario", "failed", "asked", "passed", "inapplicable", "untested", "share", "low", "high"
    ]  # fmt: skip
    _sheet(book, "scenarios", head, (of(s, rate) for s, rate in account.rates.items()), language)
    tagged = ([tag, *of(s, rate)] for tag, its in account.tags.items() for s, rate in its.items())
    _sheet(book, "tags", ["tag", *head], tagged, language)
    left = (
        [
            mask_all(each.target),
            _cause(each.cause)[language],
            mask_all(each.why[language]),
            each.attempts,
            each.log,
        ]
        for each in account.unfinished
    )
    _sheet(book, "unfinished", ["target", "cause", "why", "attempts", "log"], left, language)
    slowest = ([mask_all(target), seconds] for target, seconds in account.slowest)
    _sheet(book, "slowest", ["target", "seconds"], slowest, language)
    if account.changes:
        rows = (
            [names[s].number, names[s].name[language], *counts]
            for s, counts in account.changes.by_scenario.items()
        )
        _sheet(book, "changes", ["number", "scenario", "new", "gone", "still"], rows, language)
    return book


def _cause(name: str) -> Text:
    return word("sweep-cause", name) if name else Text("", "")


def _sheet(
    book: Workbook,
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[object]],
    language: Language,
) -> None:
    sheet = book.create_sheet(word("sweep", title)[language])
    sheet.append([word("sweep", name)[language] for name in head])
    for row in rows:
        sheet.append([harmless(cell) if isinstance(cell, str) else cell for cell in row])
