"""The runs of a problem: asked for again as it was found, and given up where they come to nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from rectitude.ledger.actor import Actor
from rectitude.ledger.inspections import runs
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.inspections.probing import KIND
from rectitude.ledger.problems import experiments
from rectitude.ledger.problems.criteria import criteria_of
from rectitude.ledger.problems.models import Problem

Address = Callable[[Problem], str]
_PROBED: dict[str, Address] = {}


def probed(origin: Problem.Origin) -> Callable[[Address], Address]:
    """Enter where is looked for what a problem of some origin is about: it is probed, not inspected."""

    def enter(address: Address) -> Address:
        _PROBED[origin] = address
        return address

    return enter


def is_probed(problem: Problem) -> bool:
    """Return whether a problem is looked at by a probe instead of by rules."""
    return problem.origin in _PROBED


def possible(problem: Problem) -> bool:
    """Return whether the ledger can have a problem looked at again by the engine."""
    if is_probed(problem):
        return True
    if experiments.is_experiment(problem):
        return experiments.why_not_again(problem) is None
    kind, _ = _target(problem)
    return bool(kind and criteria_of(problem))


def _target(problem: Problem) -> tuple[str, str]:
    """Return kind and address of what the engine would look at: as it was found, or as the asset is."""
    if experiments.is_experiment(problem):
        return runs.EXPERIMENT, problem.asset.identifier
    newest = next(iter(problem.sightings), None)
    if newest is not None and newest.kind in runs.ENGINE_KIND.values():
        return newest.kind, newest.target
    return runs.ENGINE_KIND.get(problem.asset.kind, ""), problem.asset.identifier


def request(problem: Problem, purpose: Run.Purpose, *, by: Actor, at: datetime) -> Run:
    """Ask for a run that repeats collector, rules and options of the problem's latest finding."""
    found = Finding.objects.filter(problem=problem).select_related("report")
    finding = found.order_by("-report__finished_at", "-pk").first()
    asked: dict[str, Any] = {
        "authority": problem.authority_id, "problem": problem.pk, "by": by, "at": at
    }  # fmt: skip
    if problem.origin in _PROBED:
        address = _PROBED[problem.origin](problem)
        return runs.ask(problem.asset, purpose, kind=KIND, address=address, **asked)
    options: dict[str, Any] = dict(finding.report.scope.get("options", {})) if finding else {}
    kind, address = _target(problem)
    if kind == runs.EXPERIMENT:
        options = experiments.the_same(options)
    return runs.ask(
        problem.asset,
        purpose,
        kind=kind,
        address=address,
        criteria=criteria_of(problem),
        options=options | {"scenarios": [problem.scenario]},
        **asked,
    )


def cancel_open(problem: Problem, *, by: Actor, at: datetime) -> None:
    """Give up the runs of a problem that are not finished."""
    for run in Run.objects.filter(problem=problem, state__in=("requested", "running")):
        runs.cancel(run, by=by, at=at)
