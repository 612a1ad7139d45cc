"""What the page of a laboratory's task shows: each asset with what was brought of it, and its fate."""

from typing import Any

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.campaigns import commissions
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem

ASSETS = 200
"""Assets that the page lists, those of which nothing was brought first: ours."""

PROBLEMS = 50
"""Problems that the page names, the newest first: ours."""


def shown(case: Commission, actor: Actor) -> dict[str, Any]:
    """Return what the page shows beside the facts: assets, problems, and whether results may be brought."""
    counted = commissions.totals(case)
    found = commissions.findings(case).values("problem")
    problems = Problem.objects.for_member(actor).filter(pk__in=found).select_related("asset")
    rows = commissions.brought(case, ASSETS)
    return {
        "rows": rows,
        "more": counted["all"] - len(rows),
        "totals": counted,
        "figures": commissions.FIGURES,
        "machine": PROBLEM,
        "problems": problems.order_by("-pk")[:PROBLEMS],
        "may_bring": actor.has(Role.LABORATORY) and case.state == "asked",
    }
