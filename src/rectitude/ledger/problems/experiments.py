"""
Problems that an experiment found: they are inspected again by the very plan that their report kept.

A plan with test accounts cannot be: their storage states sign in like a password, and the ledger keeps
none. Whoever has them inspects with the plan's file, and the report is imported.
"""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.runs import EXPERIMENT
from rectitude.ledger.problems.models import Problem
from rectitude.text import Text

LONGEST = 3600.0
"""Seconds after which what was done of an experiment is judged: ours; its visitors take ten minutes or more,
and other inspections are ended sooner."""

_ACCOUNTS = Text(
    "试验的方案使用测试账户，台账不保存账户的登录状态文件；请由持有账户的人用方案文件复测，再导入报告",
    "the plan of the experiment uses test accounts, whose storage states the ledger does not keep: whoever "
    "has them inspects with the plan's file, and the report is imported",
)
_NO_PLAN = Text(
    "报告没有保存试验的方案；请用原来的方案文件复测，再导入报告",
    "the report kept no plan of the experiment: inspect with the plan's file, and import the report",
)


def is_experiment(problem: Problem) -> bool:
    """Return whether an experiment found the problem last."""
    newest = next(iter(problem.sightings), None)
    return newest is not None and newest.kind == EXPERIMENT


def why_not_again(problem: Problem) -> Text | None:
    """Return why the ledger cannot do the experiment again that found a problem; None where it can."""
    plan = _options(problem).get("plan")
    if not isinstance(plan, Mapping):
        return _NO_PLAN
    return _ACCOUNTS if plan.get("accounts") else None


def the_same(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return options of a report by which the whole experiment is done again: a new one, by its plan."""
    own = options.get(EXPERIMENT)
    given = own if isinstance(own, Mapping) else {}
    kept = {name: given[name] for name in _KEPT if name in given}
    return {**options, EXPERIMENT: {"plan": None, **kept}, "deadline": LONGEST}


_KEPT = ("plan", "side_by_side")
"""What a new experiment takes from the first: neither the one that it followed up, nor its further looks."""


def _options(problem: Problem) -> Mapping[str, Any]:
    found = Finding.objects.filter(problem=problem).order_by("-report__finished_at", "-pk")
    scope = found.values_list("report__scope", flat=True).first()
    own = (scope or {}).get("options", {}).get(EXPERIMENT)
    return own if isinstance(own, Mapping) else {}
