"""Figures of a campaign or an authority: each an aggregate of the database, its definition beside it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Concat, TruncMonth
from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.scope import (
    findings_of,
    midnight,
    problems_of_authority,
    problems_of_campaign,
)
from rectitude.ledger.inspections.models import Answer, Finding
from rectitude.ledger.problems.models import Problem
from rectitude.text import Text

Quantity = int | float | timedelta | None
"""A count, a share, or a time; None where there is nothing of which it could be."""


@dataclass(frozen=True)
class Figure:
    """One figure and what it counts."""

    name: str
    value: Quantity
    definition: Text


def figures_of(campaign: Campaign, today: date) -> list[Figure]:
    """Return the campaign's figures, in the order in which they are read."""
    return figures(problems_of_campaign(campaign), today, questions=_questions(campaign))


def figures_of_authority(authority: Organisation, today: date) -> list[Figure]:
    """Return the figures of all that an authority handles."""
    waiting = Finding.objects.filter(report__authority=authority)
    return figures(problems_of_authority(authority), today, questions=_unanswered(waiting))


def figures(rows: QuerySet[Problem], today: date, *, questions: int) -> list[Figure]:
    """Return the figures of some problems, none of them withdrawn."""
    closed = Q(state="closed")
    counts: dict[str, int] = rows.aggregate(
        problems=Count("pk"),
        open=Count("pk", filter=~closed),
        overdue=Count("pk", filter=Q(due_on__lt=today) & ~closed),
        closed=Count("pk", filter=closed),
        by_engine=Count("pk", filter=closed & Q(verification__isnull=True)),
        by_people=Count("pk", filter=closed & Q(verification__isnull=False)),
        regressed=Count("pk", filter=Q(cycle__gt=1)),
        ever_closed=Count("pk", filter=closed | Q(cycle__gt=1)),
    )
    ended = counts.pop("ever_closed")
    values: dict[str, Any] = {
        **counts,
        "regressed_share": counts["regressed"] / ended if ended else None,
        "median_time": percentile(rows, 0.5),
        "ninth_decile_time": percentile(rows, 0.9),
        "questions": questions,
    }
    return [Figure(name, values[name], text) for name, text in DEFINITIONS.items()]


DEFINITIONS: dict[str, Text] = {
    "problems": Text("全部问题，不含已撤销的", "all problems, without those withdrawn"),
    "open": Text("其中未销号的", "of these, not closed"),
    "overdue": Text("未销号且期限已过的（中止的不计）", "not closed and past due; no clock that stands"),
    "closed": Text("已销号的", "closed"),
    "by_engine": Text("销号前经引擎复测的", "closed after a re-inspection by the engine"),
    "by_people": Text("销号前经人工核验的", "closed after a verification by people"),
    "regressed": Text("销号后又被发现的", "found again after they were closed"),
    "regressed_share": Text("反弹数 ÷ 曾经销号的问题数", "those found again, of all that were ever closed"),
    "median_time": Text("从登记到销号的时间，中位数", "from registration to closure, the median"),
    "ninth_decile_time": Text("从登记到销号的时间，第 90 百分位", "from registration to closure, 9 of 10"),
    "questions": Text("检测提出、尚无人回答的问题", "questions of the engine that nobody has answered"),
}  # fmt: skip
"""What each figure counts."""


def by_state(rows: QuerySet[Problem]) -> dict[str, int]:
    """Return how many problems that are not over are in each state."""
    counted = rows.filter(over=0).values("state").annotate(n=Count("pk"))
    return dict(counted.values_list("state", "n").order_by())


def by_scenario_of(rows: QuerySet[Problem]) -> dict[str, int]:
    """Return how many problems there are of each scenario."""
    counted = rows.values("scenario").annotate(n=Count("pk"))
    return dict(counted.values_list("scenario", "n").order_by())


def by_month(rows: QuerySet[Problem]) -> dict[date, tuple[int, int]]:
    """Return, by the first day of a month, how many problems were registered in it and how many closed."""
    closed_in = TruncMonth(Case(When(state="closed", then="closed_at")))
    counted = rows.annotate(began=TruncMonth("created_at"), ended=closed_in).values(
        "began", "ended"
    )
    registered, closed = Counter[date](), Counter[date]()
    for began, ended, n in (
        counted.annotate(n=Count("pk")).values_list("began", "ended", "n").order_by()
    ):
        registered[_month(began)] += n
        if ended is not None:
            closed[_month(ended)] += n
    if not registered:
        return {}
    months, month, last = [], min(registered), max([*registered, *closed])
    while month <= last:
        months.append(month)
        month = (month + timedelta(days=31)).replace(day=1)
    return {month: (registered[month], closed[month]) for month in months}


def _month(moment: datetime) -> date:
    return timezone.localtime(moment).date()


CLUE_OUTCOMES: dict[str, Text] = {
    "waiting": Text("尚未甄别", "not triaged yet"),
    "open": Text("受理，问题尚未销号", "accepted; its problem is not closed"),
    "closed": Text("受理，问题已销号", "accepted; its problem is closed"),
    "withdrawn": Text("受理，问题已撤销", "accepted; its problem was withdrawn"),
    "rejected": Text("不予受理", "rejected"),
    "merged": Text("并入其他线索", "merged into another clue"),
    "transferred": Text("转给其他机关", "passed on to another body"),
}
"""What became of a clue; each clue is in one of them."""

_OUTCOME_OF_CLUE: Mapping[str, Q] = {
    "waiting": Q(state="received"),
    "open": Q(state="accepted") & ~Q(problem__state__in=("closed", "withdrawn")),
    "closed": Q(state="accepted", problem__state="closed"),
    "withdrawn": Q(state="accepted", problem__state="withdrawn"),
    "rejected": Q(state="rejected"),
    "merged": Q(state="merged"),
    "transferred": Q(state="transferred"),
}


def clues_by_outcome(
    authority: Organisation, first: date | None = None, last: date | None = None
) -> dict[str, int]:
    """Return what became of the clues that an authority has received, all or those of some days."""
    rows = authority.clues.all()
    if first is not None and last is not None:
        rows = rows.filter(created_at__gte=midnight(first), created_at__lt=midnight(last, 1))
    counts: dict[str, int] = rows.aggregate(
        **{name: Count("pk", filter=condition) for name, condition in _OUTCOME_OF_CLUE.items()}
    )
    return counts


def percentile(rows: QuerySet[Problem], share: float) -> timedelta | None:
    """Return the time to closure below which a share of the closed problems lie (nearest rank)."""
    times = rows.filter(state="closed").annotate(took=F("closed_at") - F("created_at"))
    ordered = times.order_by("took").values_list("took", flat=True)
    count = ordered.count()
    if not count:
        return None
    rank = min(count - 1, max(0, -(-int(share * count * 1000) // 1000) - 1))
    found: timedelta = ordered[rank]
    return found


def _questions(campaign: Campaign) -> int:
    return _unanswered(findings_of(campaign))


def _unanswered(rows: QuerySet[Finding]) -> int:
    """Return how many questions wait: the same one, under the same rule, is asked once."""
    answered = Answer.objects.filter(
        authority=OuterRef("report__authority"),
        fingerprint=OuterRef("fingerprint"),
        rule_version=OuterRef("rule_version"),
    )
    asked = rows.filter(~Exists(answered), outcome="cantTell")
    question = Concat("fingerprint", Value(" "), "rule_version", output_field=TextField())
    counted: dict[str, int] = asked.aggregate(n=Count(question, distinct=True))
    return counted["n"]
