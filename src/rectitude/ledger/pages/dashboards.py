"""What a dashboard shows of a campaign or an authority: figures with their definitions, and charts."""

from typing import Any

import msgspec
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.campaigns import tallies
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.statistics import DEFINITIONS, Figure
from rectitude.ledger.campaigns.tallies import Counted, Kept
from rectitude.ledger.pages import drawing
from rectitude.ledger.pages.drawing import Chart

READERS = OFFICERS | {Role.AUDITOR}


def of_campaign(row: Campaign) -> dict[str, Any]:
    """Return what is shown of a campaign: `kept`, `figures` and `charts`."""
    return _shown(tallies.kept(row.authority, row, timezone.now()))


def of_authority(row: Organisation) -> dict[str, Any]:
    """Return the same of all that an authority handles."""
    return _shown(tallies.kept(row, None, timezone.now()))


def _shown(kept: Kept[Counted] | None) -> dict[str, Any]:
    return {
        "kept": kept,
        "figures": _figures(kept.counted) if kept else [],
        "charts": _charts(kept.counted) if kept else [],
    }


def _figures(counted: Counted) -> list[tuple[Figure, str]]:
    found = [Figure(name, counted.figures[name], text) for name, text in DEFINITIONS.items()]
    return [(each, drawing.value(each)) for each in found]


def _charts(counted: Counted) -> list[Chart]:
    """Draw what was counted besides the figures, in the order in which it is counted."""
    parts = msgspec.structs.asdict(counted)
    return drawing.charts({name: part for name, part in parts.items() if name != "figures"})
