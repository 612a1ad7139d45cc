"""
Rates of detection: each an aggregate of the database, with its definition beside it.

A rate is never without its population, its denominator and the versions of the rules that were applied;
what was not tested is counted apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Concat, Left, StrIndex

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.campaigns.scope import findings_of, midnight, problems_of_campaign
from rectitude.ledger.enterprises.models import Listing

_DECIDED = ("passed", "failed", "inapplicable", "cantTell")
Rules = tuple[str, ...]
"""`rule vN` of what was applied, in order."""


@dataclass(frozen=True)
class Rate:
    """How many assets of a population were tested for something, and at how many it was found."""

    name: str
    """A scenario, an aspect, a region, a store, a batch, or a campaign."""
    population: int
    tested: int
    found: int
    untested: int
    """Assets of the population with no outcome that decides."""
    rules: Rules = ()
    """Under different rules, rates are not compared."""

    @property
    def share(self) -> float | None:
        """Found of tested; None where nothing was tested."""
        return self.found / self.tested if self.tested else None


@dataclass(frozen=True)
class Compared:
    """A rate beside the one before it: by how much they differ, or why they are not compared."""

    rate: Rate
    difference: float | None
    """Of the shares, in percentage points; None where they are not compared, or nothing is before it."""
    other_rules: Rules = ()
    """What was applied to one of the two only; empty where they are compared."""


def by_scenario(campaign: Campaign) -> list[Rate]:
    """
    Return the detection rate of each scenario that was looked for.

    Tested are assets of the population with an outcome of a rule of the scenario that decides, from
    reports that were observed while the campaign ran, and those with a problem of the campaign, not
    withdrawn, whoever found it; the latter are found.
    """
    return _rates_by(campaign, F("scenario"))


def by_aspect(campaign: Campaign) -> list[Rate]:
    """Return the detection rate of each aspect: an asset counts once, whatever was found at it."""
    return _rates_by(campaign, Left("scenario", StrIndex("scenario", Value(".")) - 1))


def by_region(campaign: Campaign) -> list[Rate]:
    """Return the rate of each region of enterprises: of its assets that were tested, those with a problem."""
    rows = campaign.population.annotate(place=Coalesce("enterprise__region", Value("")))
    tested, found = _seen(campaign, ""), _found(campaign, "pk")
    counted = rows.values("place").annotate(
        all=Count("pk"),
        tested=Count("pk", filter=tested | found),
        found=Count("pk", filter=found),
    )
    rules = _all_rules(campaign)
    return [_rate(row["place"], row, rules) for row in counted.order_by("place")]


def by_store(campaign: Campaign) -> list[Rate]:
    """Return the rate of each store: of the apps of the population that it offers, as for regions."""
    offered = Listing.objects.filter(release__asset__campaigns=campaign, gone_at__isnull=True)
    tested, found = _seen(campaign, "release__asset__"), _found(campaign, "release__asset")
    app = "release__asset"
    counted = offered.values("store__name").annotate(
        all=Count(app, distinct=True),
        tested=Count(app, distinct=True, filter=tested | found),
        found=Count(app, distinct=True, filter=found),
    )
    rules = _all_rules(campaign)
    return [_rate(row["store__name"], row, rules) for row in counted.order_by("store__name")]


def by_round(campaign: Campaign) -> list[Rate]:
    """
    Return the rate of each batch: of its samples that could be tested, those that were notified.

    The population is the sample list: “of 100 in the list, 69 in round 1, 1 in round 4”. The rules are
    those of the reports about its samples up to the day on which it was notified.
    """
    rows = BatchRow.objects.filter(batch__campaign=campaign).values("batch", "batch__total_number")
    counted = rows.annotate(
        all=Count("pk"),
        tested=Count("pk", filter=Q(found__in=("no_problem", "notified"))),
        found=Count("pk", filter=Q(found="notified")),
    )
    rules = _rules_by_round(campaign)
    return [
        _rate(str(row["batch__total_number"]), row, rules.get(row["batch"], ()))
        for row in counted.order_by("batch__total_number")
    ]


def by_campaign(authority: Organisation) -> list[Rate]:
    """Return the rate of each campaign of an authority: of its assets that were tested, those with one."""
    return [_of_all(each) for each in Campaign.objects.filter(authority=authority).order_by("pk")]


def _of_all(campaign: Campaign) -> Rate:
    tested, found = _seen(campaign, ""), _found(campaign, "pk")
    row = campaign.population.aggregate(
        all=Count("pk"),
        tested=Count("pk", filter=tested | found),
        found=Count("pk", filter=found),
    )
    return _rate(str(campaign.pk), row, _all_rules(campaign))


def compared(rates: Sequence[Rate]) -> list[Compared]:
    """Lay each rate beside the one before it, where both were measured by the same rules."""
    rows = []
    for before, rate in zip([None, *rates], rates, strict=False):
        if before is None or before.share is None or rate.share is None:
            rows.append(Compared(rate, None))
        elif comparable(before, rate):
            rows.append(Compared(rate, 100 * (rate.share - before.share)))
        else:
            rows.append(Compared(rate, None, tuple(sorted({*before.rules} ^ {*rate.rules}))))
    return rows


def comparable(earlier: Rate, later: Rate) -> bool:
    """Return whether two rates were measured by the same rules; others are not compared."""
    return earlier.rules == later.rules


def _rates_by(campaign: Campaign, group: Any) -> list[Rate]:
    """Return the rate of each group of scenarios: three queries, however many groups."""
    population, rules = campaign.population.count(), _rules(campaign, group)
    subject = Concat("subject_kind", Value(" "), "subject")
    decided = Q(outcome__in=_DECIDED)
    seen = findings_of(campaign).annotate(group=group).values("group")
    tested = dict(
        seen.annotate(n=Count(subject, distinct=True, filter=decided)).values_list("group", "n")
    )
    found = _found_by(campaign, group)
    rates = []
    for name in sorted({*tested, *found}):
        hits, unseen = found.get(name, (0, 0))
        looked_at = tested.get(name, 0) + unseen
        rates.append(
            Rate(name, population, looked_at, hits, population - looked_at, rules.get(name, ()))
        )
    return rates


def _found_by(campaign: Campaign, group: Any) -> dict[str, tuple[int, int]]:
    """Return, by group, at how many assets something was found, and at how many that no rule had tested."""
    rows = problems_of_campaign(campaign).filter(asset__campaigns=campaign).annotate(group=group)
    tested = Exists(
        findings_of(campaign)
        .annotate(same=group)
        .filter(
            same=OuterRef("group"),
            subject_kind=OuterRef("asset__kind"),
            subject=OuterRef("asset__identifier"),
            outcome__in=_DECIDED,
        )
    )
    counted = rows.values("group").annotate(
        n=Count("asset", distinct=True), unseen=Count("asset", distinct=True, filter=~tested)
    )
    return {row["group"]: (row["n"], row["unseen"]) for row in counted.order_by("group")}


def _rate(name: str, row: Mapping[str, Any], rules: Rules) -> Rate:
    return Rate(name, row["all"], row["tested"], row["found"], row["all"] - row["tested"], rules)


def _seen(campaign: Campaign, asset: str) -> Q:
    """Return the condition that a rule decided about an asset; `asset` is the path to its columns."""
    decided = findings_of(campaign).filter(
        subject_kind=OuterRef(f"{asset}kind"), subject=OuterRef(f"{asset}identifier"), outcome__in=_DECIDED
    )  # fmt: skip
    return Q(Exists(decided))


def _found(campaign: Campaign, asset: str) -> Q:
    return Q(Exists(problems_of_campaign(campaign).filter(asset=OuterRef(asset))))


def _rules(campaign: Campaign, group: Any) -> dict[str, Rules]:
    rows = findings_of(campaign).annotate(group=group)
    found: dict[str, list[str]] = {}
    for name, rule, version in (
        rows.values_list("group", "rule", "rule_version").distinct().order_by("rule", "rule_version", "group")
    ):  # fmt: skip
        found.setdefault(name, []).append(f"{rule} v{version}")
    return {name: tuple(names) for name, names in found.items()}


def _all_rules(campaign: Campaign) -> Rules:
    return _rules(campaign, Value("")).get("", ())


def _rules_by_round(campaign: Campaign) -> dict[int, Rules]:
    """Return, by batch, the rules that were applied to its samples before it was notified: one query."""
    batches = list(campaign.batches.order_by("pk"))
    if not batches:
        return {}
    applied = {f"of_{each.pk}": Count("pk", filter=_applied(each)) for each in batches}
    rows = findings_of(campaign).values("rule", "rule_version").annotate(**applied)
    rules: dict[int, list[str]] = {each.pk: [] for each in batches}
    counted: Any = rows.order_by("rule", "rule_version")
    for row in counted:
        for batch, names in rules.items():
            if row[f"of_{batch}"]:
                names.append(f"{row['rule']} v{row['rule_version']}")
    return {batch: tuple(names) for batch, names in rules.items()}


def _applied(batch: Batch) -> Q:
    sampled = Exists(
        batch.rows.filter(
            asset__kind=OuterRef("subject_kind"), asset__identifier=OuterRef("subject")
        )
    )
    if batch.notified_on is None:
        return Q(sampled)
    return Q(sampled) & Q(report__finished_at__lt=midnight(batch.notified_on, 1))
