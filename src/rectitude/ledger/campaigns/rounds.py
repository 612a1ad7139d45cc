"""Rounds: sweeps of a campaign's population that were driven elsewhere, kept as those of the ledger are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import lock, record_all
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns.models import Campaign, Sweep
from rectitude.ledger.campaigns.sweeps import check_beginner, count, next_number, run_of
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Run
from rectitude.text import Text


class Ended(NamedTuple):
    """How the inspection of an asset ended."""

    asset: int
    state: str
    """`done`, `failed` or `cancelled`, as of a run."""
    report: int | None
    reason: Text
    attempts: int
    started_at: datetime | None
    finished_at: datetime | None


class Round(NamedTuple):
    """A sweep that is over: whom it was to reach, and how."""

    origin: str
    """By which it is told from others, so that it is kept once."""
    population: int
    left_out: int
    scenarios: Sequence[str]
    drawn: Mapping[str, Any]
    """How the assets were drawn, where it was a sample."""
    begun_at: datetime


def keep_round(
    campaign: Campaign, made: Round, ended: Sequence[Ended], *, by: Actor, at: datetime
) -> tuple[Sweep, bool]:
    """
    Keep a round with a run of each asset, and its figures as of now; return it and whether it is new.

    What was kept before stays as it is. Raises Refused where the actor may not.
    """
    with sealed():
        lock()
        if (before := campaign.sweeps.filter(origin=made.origin).first()) is not None:
            return before, False
        check_beginner(campaign, by)
        sweep = Sweep.objects.create(
            campaign=campaign,
            authority_id=campaign.authority_id,
            number=next_number(campaign),
            scenarios=list(made.scenarios),
            population=made.population,
            left_out=made.left_out,
            origin=made.origin,
            drawn=dict(made.drawn),
            state="ended",
            created_at=made.begun_at,
            ended_at=max((each.finished_at for each in ended if each.finished_at), default=at),
        )
        assets = Asset.objects.in_bulk([each.asset for each in ended])
        runs = Run.objects.bulk_create(
            [_run(sweep, assets[each.asset], each, by) for each in ended], batch_size=500
        )
        sweep.figures, sweep.rules = count(sweep)
        sweep.save()
        kept = {"to": "ended", "population": sweep.population, "runs": len(runs)}
        record_all(
            [
                ("sweep.keep", "sweep", sweep.pk, kept),
                *(
                    ("run.keep", "run", run.pk, {"to": run.state, "report": run.report_id})
                    for run in runs
                ),
            ],
            by=by,
            at=at,
            authority=sweep.authority_id,
        )
        return sweep, True


def _run(sweep: Sweep, asset: Asset, ended: Ended, by: Actor) -> Run:
    return run_of(
        sweep,
        asset,
        by,
        state=ended.state,
        attempts=ended.attempts,
        report_id=ended.report,
        reason=ended.reason.zh[:500],
        english_reason=ended.reason.en[:500],
        started_at=ended.started_at,
        finished_at=ended.finished_at,
    )
