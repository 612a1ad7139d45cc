"""What the report shows of evidence of kind links."""

from rectitude.bundle import Bundle
from rectitude.findings import Inspection
from rectitude.reports.html.panel import EMPTY, Panel
from rectitude.text import Language


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return what is shown of this evidence: nothing before the kind is built."""
    return EMPTY
