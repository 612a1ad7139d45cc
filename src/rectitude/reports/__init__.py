"""The forms of a report (provisional: JSON only; the full room replaces this file)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.text import Language, Unable

Format = Literal["text", "json", "sarif", "html"]


def render(
    inspections: Sequence[Inspection],
    format: Format,
    language: Language,
    bundles: Sequence[Bundle | None],
) -> str:
    """Return the report of some inspections."""
    made = inspections[0] if len(inspections) == 1 else inspections
    return msgspec.json.format(msgspec.json.encode(made), indent=2).decode() + "\n"


def export(bundle: Bundle, format: Literal["har", "wacz"], output: Path) -> None:
    """Write a bundle in a form that other tools read."""
    raise Unable("还不能导出。", "Export is not built yet.")


def redact(bundle: Bundle, output: Path) -> Path:
    """Derive a bundle without personal data."""
    raise Unable("还不能脱敏。", "Redaction is not built yet.")


def overview(inspections: Sequence[Inspection], language: Language) -> str:
    """Return a line for each of several inspections."""
    return "\n".join(each.target.address for each in inspections)
