"""What the page of a laboratory's task shows: each asset with what was brought of it, and its fate."""

from typing import Any

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.campaigns.deliveries import FIGURES, Delivery
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem

ASSETS = 200
"""Assets that the page lists, those of which nothing was brought first: ours."""

PROBLEMS = 50
"""Problems that the page names, the newest first: ours."""


def shown(case: Commission, actor: Actor) -> dict[str, Any]:
    """Return what the page shows beside the facts: assets, problems, and whether results may be brought."""
    delivery = Delivery(case)
    rows, totals = delivery.rows(ASSETS), delivery.totals
    problems = Problem.objects.for_member(actor).filter(pk__in=delivery.problems(PROBLEMS))
    return {
        "rows": rows,
        "more": totals["all"] - len(rows),
        "totals": totals,
        "figures": FIGURES,
        "machine": PROBLEM,
        "problems": problems.select_related("asset").order_by("-pk"),
        "may_bring": actor.has(Role.LABORATORY) and case.state == "asked",
    }
