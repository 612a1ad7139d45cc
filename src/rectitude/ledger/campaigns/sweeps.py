"""Sweeps: the whole population of a campaign inspected by one action, and what is kept of it."""

import contextlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q

from rectitude import catalogue
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record_all
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns.actions import check_open, closed
from rectitude.ledger.campaigns.models import Campaign, Sweep
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Report, Run
from rectitude.ledger.inspections.runs import ENGINE_KIND, OPEN, known_scenarios
from rectitude.ledger.transitions import Act, Machine, Reason, Refused, Transition
from rectitude.text import Text

REACHED = tuple(kind for kind in ENGINE_KIND if kind != "app")
"""Kinds of assets that the engine reaches by their identifier; an app's file is not in the ledger."""

DECIDED = ("failed", "cantTell", "passed")
"""Outcomes that are in the denominator of a share, as in the report of a sweep."""


def begin_sweep(
    campaign: Campaign, *, by: Actor, at: datetime, scenarios: Sequence[str] = ()
) -> Sweep:
    """
    Ask for a run of each asset of a campaign's population; without scenarios those of the campaign.

    Raises Refused where the actor may not, nothing can be inspected, or an earlier one is under way.
    """
    check_beginner(campaign, by)
    if (why := refusal(campaign, by)) is not None:
        raise Refused(why.zh, why.en)
    known_scenarios(scenarios)
    assets = list(campaign.population.filter(kind__in=REACHED).order_by("pk"))
    if not assets:
        raise Refused(
            "检查对象中没有可以直接检测的网站或网关。",
            "There is no website or gateway in the population that could be inspected.",
        )
    with sealed():
        lock()
        sweep = _opened(campaign, list(scenarios or campaign.scenarios), len(assets), at)
        runs = Run.objects.bulk_create(
            [run_of(sweep, asset, by, state="requested") for asset in assets], batch_size=500
        )
        _record(sweep, runs, by, at)
        return sweep


def check_beginner(campaign: Campaign, by: Actor) -> None:
    """Raise Refused where an actor may not have a campaign's population inspected, here or elsewhere."""
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("您的角色不能发起检测。", "Your role does not allow requesting inspections.")
    if by.organisation.pk != campaign.authority_id:
        raise Refused("这不是本机关的专项行动。", "It is not a campaign of your authority.")
    check_open(campaign, by)


def next_number(campaign: Campaign) -> int:
    """Return the number of a campaign's next sweep."""
    last = campaign.sweeps.aggregate(last=Max("number"))["last"] or 0
    return int(last) + 1


def run_of(sweep: Sweep, asset: Asset, by: Actor, **how: Any) -> Run:
    """Return the run of an asset in a sweep, not yet written; `how` is how far it is."""
    return Run(
        authority_id=sweep.authority_id,
        asset=asset,
        sweep=sweep,
        purpose=Run.Purpose.INSPECTION,
        kind=ENGINE_KIND[asset.kind],
        address=asset.identifier,
        options={"scenarios": list(sweep.scenarios), "network": "public-only"},
        requested_by=by.user,
        created_at=sweep.created_at,
        **how,
    )


def _opened(campaign: Campaign, scenarios: list[str], reached: int, at: datetime) -> Sweep:
    population = campaign.population.count()
    return Sweep.objects.create(
        campaign=campaign,
        authority_id=campaign.authority_id,
        number=next_number(campaign),
        scenarios=scenarios,
        population=population,
        left_out=population - reached,
        state="inspecting",
        created_at=at,
    )


def _record(sweep: Sweep, runs: Sequence[Run], by: Actor, at: datetime) -> None:
    begun = {"to": "inspecting", "population": sweep.population, "runs": len(runs)}
    asked = {"to": "requested", "purpose": str(Run.Purpose.INSPECTION), "sweep": sweep.pk}
    record_all(
        [
            ("sweep.begin", "sweep", sweep.pk, begun),
            *(("run.request", "run", run.pk, asked) for run in runs),
        ],
        by=by,
        at=at,
        authority=sweep.authority_id,
    )


def refusal(campaign: Campaign, by: Actor) -> Reason:
    """Return why a campaign's population cannot be inspected now, or None."""
    if (why := closed(campaign, by)) is not None:
        return why
    if campaign.sweeps.filter(state="inspecting").exists():
        return Text("上一轮批量检测还没有结束。", "The last sweep is still under way.")
    return None


def progress(sweep: Sweep) -> dict[str, int]:
    """Return how many runs there are (`all`), and how many of them ended in which way."""
    ended = {state: Count("pk", filter=Q(state=state)) for state in ("done", "failed", "cancelled")}
    return sweep.runs.aggregate(all=Count("pk"), **ended)


def reasons(sweep: Sweep, most: int) -> list[tuple[Text, int]]:
    """Return why runs have no result, the most frequent reason first."""
    rows = sweep.runs.filter(state="failed").values("reason", "english_reason")
    counted = rows.annotate(runs=Count("pk")).order_by("-runs", "reason")[:most]
    return [(Text(row["reason"], row["english_reason"]), row["runs"]) for row in counted]


def count(sweep: Sweep) -> tuple[dict[str, dict[str, int]], list[str]]:
    """Return outcomes by scenario, one an asset, and the rules that judged, from a sweep's reports."""
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    rules: set[str] = set()
    reports = Report.objects.filter(runs__sweep=sweep).values_list("summary", "scope")
    for summary, scope in reports.iterator(chunk_size=500):
        for scenario, outcome in summary["scenarios"].items():
            outcomes[scenario][outcome] += 1
        rules.update(f"{rule['id']} v{rule['version']}" for rule in scope["rules"])
    order = [each.id for each in catalogue.load().scenarios]
    return {s: dict(outcomes[s]) for s in order if s in outcomes}, sorted(rules)


def end_those_over(at: datetime) -> None:
    """Keep the figures of every sweep whose last run has ended, however it ended."""
    under_way = Sweep.objects.filter(state="inspecting").select_related("authority")
    for sweep in under_way.exclude(runs__state__in=OPEN):
        with contextlib.suppress(Refused):  # another dispatcher was faster
            SWEEP.perform(sweep, "end", by=Actor.engine(sweep.authority), at=at, internally=True)


def _none_left(act: Act[Sweep]) -> Reason:
    left = act.case.runs.filter(state__in=OPEN).count()
    return Text(f"还有 {left} 次检测没有结束。", f"{left} runs have not ended.") if left else None


def _end(act: Act[Sweep]) -> Mapping[str, Any]:
    figures, rules = count(act.case)
    return {"figures": figures, "rules": rules, "ended_at": act.at}


def _stop(act: Act[Sweep]) -> Mapping[str, Any]:
    """Give up the runs that nobody has begun; those under way are finished."""
    waiting = act.case.runs.filter(state="requested")
    keys = list(waiting.order_by("pk").values_list("pk", flat=True))
    waiting.update(state="cancelled", owner="", finished_at=act.at)
    said = {"from": "requested", "to": "cancelled"}
    record_all(
        [("run.cancel", "run", key, said) for key in keys],
        by=act.by,
        at=act.at,
        authority=act.case.authority_id,
    )
    return {}


SWEEP: Machine[Sweep] = Machine(
    "sweep",
    Sweep,
    {"inspecting": Text("检测中", "Inspecting"), "ended": Text("已结束", "Ended")},
    (
        Transition(
            "stop",
            Text("停止尚未开始的检测", "Stop what has not begun"),
            ("inspecting",),
            None,
            frozenset({Role.INSPECTOR}),
            effect=_stop,
        ),
        Transition(
            "end",
            Text("留存结果", "Keep the figures"),
            ("inspecting",),
            "ended",
            frozenset({Role.ENGINE}),
            (_none_left,),
            effect=_end,
            internal=True,
        ),
    ),
)
