"""What the page of a laboratory's task shows: each asset with what was brought of it, and its fate."""

from typing import Any

from django.utils import timezone

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.campaigns import tallies
from rectitude.ledger.campaigns.deliveries import FIGURES, Brought
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem


def shown(case: Commission, actor: Actor) -> dict[str, Any]:
    """Return what the page shows beside the facts: assets, problems, and whether results may be brought."""
    kept = tallies.brought(case, timezone.now())
    totals, problems = kept.counted.totals, kept.counted.problems
    if kept.current or totals["brought"]:
        case.has_brought = totals["brought"] > 0
    assets = Asset.objects.in_bulk([pk for pk, _, _ in kept.counted.rows])
    return {
        "kept": kept,
        "rows": [
            Brought(assets[pk], last, counts)
            for pk, last, counts in kept.counted.rows
            if pk in assets
        ],
        "more": totals["all"] - len(kept.counted.rows),
        "totals": totals,
        "figures": FIGURES,
        "machine": PROBLEM,
        "problems": Problem.objects.for_member(actor)
        .filter(pk__in=problems)
        .select_related("asset")
        .order_by("-pk"),
        "may_bring": actor.has(Role.LABORATORY) and case.state == "asked",
    }
