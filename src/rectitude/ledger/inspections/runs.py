"""Runs: requested by people and actions, taken by a dispatcher under a lease, finished once."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Q

from rectitude import catalogue
from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.inspections.probing import KIND
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from rectitude.ledger.measures.models import Measure
    from rectitude.ledger.problems.models import Problem

LEASE = timedelta(seconds=60)
"""How long an attempt may be silent before another dispatcher takes the run over: ours. A living
one renews its lease three times in that time."""

MAX_ATTEMPTS = 3
"""After so many attempts that died, a run has failed: ours."""

_ENGINE_KIND = {"website": "website", "gateway": "links", "app": "app"}
"""What the engine inspects for a kind of asset; others are re-inspected by importing a report."""


def request(problem: "Problem", purpose: Run.Purpose, *, by: Actor, at: datetime) -> Run:
    """Ask for a run that repeats collector, rules and options of the problem's latest finding."""
    finding = (
        Finding.objects.filter(problem=problem)
        .select_related("report")
        .order_by("-report__finished_at", "-pk")
        .first()
    )
    if problem.origin == problem.Origin.INACTION:
        return _request_of_inaction(problem, purpose, by=by, at=at)
    options: dict[str, Any] = dict(finding.report.scope.get("options", {})) if finding else {}
    options |= {"scenarios": [problem.scenario], "network": "public-only"}
    return _requested(
        asset=problem.asset,
        problem=problem,
        purpose=purpose,
        by=by,
        at=at,
        authority=problem.authority_id,
        criteria=problem.criteria,
        options=options,
        kind=finding.report.target_kind if finding else _ENGINE_KIND.get(problem.asset.kind, ""),
        address=finding.report.target if finding else problem.asset.identifier,
    )


def _request_of_inaction(
    problem: "Problem", purpose: Run.Purpose, *, by: Actor, at: datetime
) -> Run:
    """Ask whether what a store or provider was ordered to stop is still there."""
    from rectitude.ledger.measures.actions import address_of, ignored_by

    measure = ignored_by(problem)
    return _requested(
        asset=problem.asset,
        problem=problem,
        purpose=purpose,
        by=by,
        at=at,
        authority=problem.authority_id,
        criteria={},
        options={"network": "public-only"},
        kind=KIND,
        address=(address_of(measure) if measure is not None else None) or "",
    )


def request_probe(measure: "Measure", address: str, *, by: Actor, at: datetime) -> Run:
    """Ask whether what an order is about is still at an address."""
    return _requested(
        asset=measure.problem.asset,
        problem=None,
        purpose=Run.Purpose.PROBE,
        by=by,
        at=at,
        authority=measure.authority_id,
        criteria={},
        options={"network": "public-only"},
        kind=KIND,
        address=address,
        measure=measure,
    )


def request_inspection(asset: Asset, *, by: Actor, at: datetime, scenarios: Sequence[str]) -> Run:
    """
    Ask for the inspection of an asset.

    Raises Refused where the actor may not, or a scenario is unknown.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("你的角色不能发起检测。", "Your role does not allow requesting inspections.")
    known = {each.id for each in catalogue.load().scenarios}
    if unknown := [s for s in scenarios if not any(f"{k}.".startswith(f"{s}.") for k in known)]:
        raise Refused(f"没有这个场景：{unknown[0]}。", f"There is no such scenario: {unknown[0]}.")
    with transaction.atomic():
        return _requested(
            asset=asset,
            problem=None,
            purpose=Run.Purpose.INSPECTION,
            by=by,
            at=at,
            authority=by.organisation.pk,
            criteria={},
            options={"scenarios": list(scenarios), "network": "public-only"},
            kind=_ENGINE_KIND.get(asset.kind, ""),
            address=asset.identifier,
        )


def _requested(
    *,
    asset: Asset,
    problem: "Problem | None",
    purpose: Run.Purpose,
    by: Actor,
    at: datetime,
    authority: int,
    criteria: Mapping[str, int],
    options: Mapping[str, Any],
    kind: str,
    address: str,
    measure: "Measure | None" = None,
) -> Run:
    run = Run.objects.create(
        authority_id=authority,
        problem=problem,
        asset=asset,
        purpose=purpose,
        kind=kind,
        address=address,
        measure=measure,
        options=dict(options),
        criteria=dict(criteria),
        requested_by=by.user,
        state="requested",
        created_at=at,
    )
    record(
        "run.request",
        "run",
        run.pk,
        {"to": "requested", "purpose": str(purpose), "problem": problem.pk if problem else None},
        by=by,
        at=at,
        authority=authority,
    )
    return run


def cancel_open(problem: "Problem", *, by: Actor, at: datetime) -> None:
    """Give up the runs of a problem that are not finished: their result would come to nothing."""
    for run in Run.objects.filter(problem=problem, state__in=("requested", "running")):
        Run.objects.filter(pk=run.pk).update(state="cancelled", owner="", version=F("version") + 1)
        record(
            "run.cancel",
            "run",
            run.pk,
            {"from": run.state, "to": "cancelled"},
            by=by,
            at=at,
            authority=run.authority_id,
        )


def claimable(at: datetime) -> Q:
    """Return the condition of a run that a dispatcher may take: requested, or its lease ran out."""
    return Q(state="requested") | Q(state="running", lease_until__lt=at)


def new_owner() -> str:
    """Return a token for one attempt."""
    return secrets.token_hex(16)
