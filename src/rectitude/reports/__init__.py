"""
Reports of inspections: text, JSON, SARIF, HTML.

All mask personal data, and show what steers a terminal or reorders a line instead of obeying it.
"""

from collections.abc import Sequence
from typing import Literal

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports.presentable import presentable
from rectitude.text import Language, Unable

__all__ = ["Format", "render"]

Format = Literal["text", "json", "sarif", "html"]


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

        return text(shown, language, colour=colour)
    from rectitude.reports.html import page

    if len(shown) != 1:
        raise Unable(
            "一份 HTML 报告只写一次检测；多个对象请用 --output 指定文件夹。",
            "An HTML report holds one inspection; for several, give a folder with --output.",
        )
    return page(shown[0], bundles[0], language)
