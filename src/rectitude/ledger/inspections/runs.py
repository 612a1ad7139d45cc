"""Runs: requested by people and actions, taken by a dispatcher under a lease, finished once."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from rectitude import catalogue
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.probing import KIND
from rectitude.ledger.transitions import Refused

LEASE = timedelta(seconds=60)
"""How long an attempt may be silent before another dispatcher takes the run over: ours. A living
one renews its lease three times in that time."""

MAX_ATTEMPTS = 3
"""After so many attempts that died, a run has failed: ours."""

ENGINE_KIND = {"website": "website", "gateway": "links", "app": "app"}
"""What the engine inspects for a kind of asset; others are re-inspected by importing a report."""

OPEN = ("requested", "running")
"""States of a run that has not ended."""

EXPERIMENT = "personalisation"
"""The kind of target whose plan its report keeps: the site is tried by the same plan again."""


def request_probe(
    asset: Asset, measure: int, address: str, *, authority: int, by: Actor, at: datetime
) -> Run:
    """Ask whether what an order is about is still at an address."""
    return ask(
        asset,
        Run.Purpose.PROBE,
        kind=KIND,
        address=address,
        by=by,
        at=at,
        authority=authority,
        measure=measure,
    )


def request_inspection(asset: Asset, *, by: Actor, at: datetime, scenarios: Sequence[str]) -> Run:
    """
    Ask for the inspection of an asset.

    Raises Refused where the actor may not, or a scenario is unknown.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("您的角色不能发起检测。", "Your role does not allow requesting inspections.")
    known_scenarios(scenarios)
    with sealed():
        return ask(
            asset,
            Run.Purpose.INSPECTION,
            kind=ENGINE_KIND.get(asset.kind, ""),
            address=asset.identifier,
            by=by,
            at=at,
            authority=by.organisation.pk,
            options={"scenarios": list(scenarios)},
        )


def known_scenarios(scenarios: Sequence[str]) -> None:
    """Raise Refused where one is neither the id of a scenario nor a dotted prefix of one."""
    known = {each.id for each in catalogue.load().scenarios}
    if unknown := [s for s in scenarios if not any(f"{k}.".startswith(f"{s}.") for k in known)]:
        raise Refused(f"没有这个场景：{unknown[0]}。", f"There is no such scenario: {unknown[0]}.")


def ask(
    asset: Asset,
    purpose: Run.Purpose,
    *,
    kind: str,
    address: str,
    authority: int,
    by: Actor,
    at: datetime,
    problem: int | None = None,
    measure: int | None = None,
    criteria: Mapping[str, int] | None = None,
    options: Mapping[str, Any] | None = None,
) -> Run:
    """
    Ask for a run: the engine's kind of target and address, for an authority, of an order or problem.

    The network is always public only.
    """
    run = Run.objects.create(
        authority_id=authority,
        problem_id=problem,
        asset=asset,
        purpose=purpose,
        kind=kind,
        address=address,
        measure_id=measure,
        options={**(options or {}), "network": "public-only"},
        criteria=dict(criteria or {}),
        requested_by=by.user,
        state="requested",
        created_at=at,
    )
    record(
        "run.request",
        "run",
        run.pk,
        {"to": "requested", "purpose": str(purpose), "problem": problem},
        by=by,
        at=at,
        authority=authority,
    )
    return run


def cancel(run: Run, *, by: Actor, at: datetime) -> None:
    """Give up a run that is not finished: its result would come to nothing."""
    Run.objects.filter(pk=run.pk).update(state="cancelled", owner="", version=F("version") + 1)
    said = {"from": run.state, "to": "cancelled"}
    record("run.cancel", "run", run.pk, said, by=by, at=at, authority=run.authority_id)


def claimable(at: datetime) -> Q:
    """Return the condition of a run that a dispatcher may take: requested, or its lease ran out."""
    return Q(state="requested") | Q(state="running", lease_until__lt=at)


def new_owner() -> str:
    """Return a token for one attempt."""
    return secrets.token_hex(16)
