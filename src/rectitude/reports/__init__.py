"""
Reports of inspections: text, JSON, SARIF, HTML; archives for other tools; redacted bundles.

Reports mask personal data, and show what steers a terminal or reorders a line, not obeying it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports.presentable import presentable
from rectitude.text import Language, Unable

__all__ = [
    "Archive",
    "Format",
    "Sheet",
    "export",
    "export_findings",
    "export_leaks",
    "listed",
    "redact",
    "render",
]

Format = Literal["text", "json", "sarif", "html"]
Archive = Literal["har", "wacz", "cyclonedx"]
Sheet = Literal["csv", "xlsx"]


def render(
    inspections: Sequence[Inspection],
    format: Format,
    language: Language,
    bundles: Sequence[Bundle | None],
    *,
    colour: bool = False,
) -> str:
    """
    Return the report of some inspections, each with its bundle (None where it is not at hand).

    Several give a JSON array, a SARIF log of several runs, or texts one after the other. `colour`
    is for text on a terminal. Raises Unable for several inspections as one HTML document.
    """
    shown = [presentable(each, bundle) for each, bundle in zip(inspections, bundles, strict=True)]
    if format == "json":
        from rectitude.reports.json import document

        return document(shown)
    if format == "sarif":
        from rectitude.reports.sarif import log

        return log(shown, language)
    if format == "text":
        from rectitude.reports.text import text

        return text(shown, bundles, language, colour=colour)
    from rectitude.reports.html import page

    if len(shown) != 1:
        raise Unable(
            "一份 HTML 报告只写一次检测；多个对象请用 --output 指定文件夹。",
            "An HTML report holds one inspection; for several, give a folder with --output.",
        )
    return page(shown[0], bundles[0], language)


def listed(row: tuple[Inspection, Bundle | None] | Mapping[str, object]) -> str:
    """Return an item of the JSON array of several targets: a report, or what is said of one that failed."""
    from rectitude.reports.json import item

    return item(row if isinstance(row, Mapping) else presentable(*row))


def redact(bundle: Bundle, output: Path) -> Path:
    """Derive a bundle without personal data, which cites the digest of the original."""
    from rectitude.reports import redaction

    return redaction.redact(bundle, output)


def export_findings(
    inspection: Inspection, bundle: Bundle, form: Sheet, output: Path, language: Language
) -> int:
    """
    Write the findings to act on as a table, `csv` or `xlsx`; return how many there are.

    Raises Unable where the file cannot be written.
    """
    from rectitude.reports import sheet

    return sheet.write(inspection, bundle, form, output, language)


def export_leaks(bundle: Bundle, form: Sheet, output: Path, language: Language) -> int:
    """
    Write the leaks of a capture as a table, `csv` or `xlsx`; return how many there are.

    Raises Unable where the bundle is none of a capture, or the file cannot be written.
    """
    from rectitude.reports import leaks

    return leaks.write(bundle, form, output, language)


def export(bundle: Bundle, format: Archive, output: Path) -> None:
    """
    Write what other tools read: `har` (HAR 1.2), `wacz` (WACZ 1.1.1), of an app `cyclonedx` (1.6).

    The archives hold what the bundle holds, personal data in clear; they get mode 0600.
    Raises Unable where the bundle holds nothing of the kind or the file cannot be written.
    """
    if format == "har":
        from rectitude.reports import har

        har.write(bundle, output)
    elif format == "cyclonedx":
        from rectitude.reports import cyclonedx

        cyclonedx.write(bundle, output)
    else:
        from rectitude.reports import wacz

        wacz.write(bundle, output)
