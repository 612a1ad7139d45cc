"""The facts and tables of campaigns: their batches, sweeps, laboratories' tasks and self-inspections."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.utils import timezone

from rectitude import catalogue
from rectitude.facts.statistics import interval
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns import commissions, sweeps
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign, Commission, Sweep
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION, judged, questions
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.pages.cases.tables import Facts, Line, Table
from rectitude.ledger.words import language, say
from rectitude.text import Text

STOPPED = ("stop_ordered", "stop_answered", "stop_gone", "stop_still_there")
"""The figures of orders to delist or to stop access."""

REASONS = 5
"""Reasons why runs of a sweep have no result, of which its page tells: ours."""


def campaign_facts(case: Campaign) -> Facts:
    return [
        (say("case.period"), f"{case.starts_on} – {case.ends_on}"),
        (say("case.scenarios"), _scenarios(case.scenarios)),
        (say("case.population"), Campaign.population.through.objects.filter(campaign=case).count()),
        (
            say("case.laboratories"),
            _listed(each.named for each in _laboratories(case)),
        ),
    ]


def _scenarios(prefixes: Sequence[str]) -> str:
    """Name the scenarios under ids or dotted prefixes; none means all."""
    return _listed(commissions.scenario_names(prefixes)) or say("case.all_scenarios")


def _listed(texts: Iterable[Text]) -> str:
    """List texts that may hold commas of their own."""
    return ("；" if language() == "zh" else "; ").join(each[language()] for each in texts)


def _laboratories(case: Campaign) -> Any:
    asked = Q(pk__in=case.laboratories.all()) | Q(commissions__campaign=case)
    return Organisation.objects.filter(asked).distinct().order_by("name")


def phases(case: Campaign, actor: Actor) -> Table | None:
    rows = [
        Line((each.get(language(), ""), each.get("starts", ""), each.get("ends", "")))
        for each in case.phases
    ]
    columns = (say("case.phase"), say("case.starts"), say("case.ends"))
    return Table(say("case.phases"), columns, rows) if rows else None


def batch_facts(case: Batch) -> Facts:
    counts = figures(case)
    adds = say("case.adds_up" if add_up(counts) else "case.does_not_add_up")
    return [
        (say("case.campaign"), campaign_name(case.campaign)),
        (say("problems.due"), case.due_on),
        (say("case.published"), case.published_on),
        (say("figure.sampled"), _sum(counts, "sampled", "no_problem", "notified", "not_testable")),
        (
            say("figure.notified"),
            _sum(counts, "notified", "rectified", "public", "withdrawn", "unreachable", "held"),
        ),
        *_delisting(case, counts),
        *((say(f"figure.{each}"), counts[each]) for each in STOPPED),
        (say("figure.undecided"), counts["undecided"]),
        (say("case.check"), adds),
    ]


def _delisting(case: Batch, counts: Mapping[str, int]) -> Facts:
    """Return the figures of the delisting phase, once it has begun."""
    parts = [f"then_{kind}" for kind in (*BatchRow.Delisting, "not_yet")]
    if counts["public"] == counts["then_not_yet"]:
        return []
    return [
        (say("case.delisted_on"), case.delisted_on or "–"),
        (say("figure.public"), _sum(counts, "public", *parts)),
    ]


def _sum(counts: Mapping[str, int], whole: str, *parts: str) -> str:
    """Write a figure as the sum of its parts."""
    said = " + ".join(f"{counts[each]} {say(f'figure.{each}')}" for each in parts)
    return f"{counts[whole]} = {said}"


def samples(case: Batch, actor: Actor) -> Table:
    rows = [
        Line(
            (
                row.pk, row.asset.identifier, _figure(row.found), _figure(row.outcome), row.reason,
                _figure(row.delisting and f"then_{row.delisting}"),
                " · ".join(str(e) for e in (row.addressee, row.delisting_reason) if e),
            ),
            _on_row(row), urlencode({"row": row.pk}),
        )
        for row in case.rows.select_related("asset", "addressee").order_by("pk")
    ]  # fmt: skip
    columns = (
        say("case.row"), say("case.asset"), say("case.found"), say("case.outcome"), say("case.reason"),
        say("case.delisting"), say("case.addressee"),
    )  # fmt: skip
    return Table(say("case.samples"), columns, rows)


def _on_row(row: BatchRow) -> tuple[str, ...]:
    """Return the actions of a batch that may be about a row."""
    if row.delisting:
        return ("check_delisting",) if row.delisting == BatchRow.Delisting.DUE else ()
    return ("find", "recheck") if row.outcome == BatchRow.Outcome.PUBLIC else ("find",)


def _figure(name: str) -> str:
    return say(f"figure.{name}") if name else "–"


def answers(case: SelfInspection, actor: Actor) -> Table:
    stands = judged(case, actor, timezone.localdate())
    choices = {value: text[language()] for value, text in _answer_field().choices}
    rows = [
        Line(
            (
                scenario.number,
                scenario.name[language()],
                scenario.question[language()],
                choices.get(case.answers.get(scenario.id, {}).get("answer", ""), "–"),
                case.answers.get(scenario.id, {}).get("text", ""),
                say(f"standing.{stands[scenario.id]}"),
                _own_report(case.reported.get(scenario.id)),
            ),
            ("answer",),
            urlencode({"scenario": scenario.id}),
        )
        for scenario in questions(case)
    ]
    columns = (
        "",
        say("case.scenario"),
        say("case.question"),
        say("case.answer"),
        say("case.explanation"),
        say("case.standing"),
        say("case.own_report"),
    )
    return Table(say("case.answers"), columns, rows, say("case.answers_note"))


def _own_report(said: Mapping[str, Any] | None) -> str:
    """Say what the enterprise's own report found; it is named as its own, never as a test."""
    if not said:
        return "–"
    outcome = catalogue.term(f"outcome.{said['outcome']}")[language()]
    return say("answers.own_report_short", on=said["on"], outcome=outcome)


def _answer_field() -> Any:
    fields = SELF_INSPECTION.transitions["answer"].fields
    return next(each for each in fields if each.name == "answer")


def sweep_facts(case: Sweep) -> Facts:
    ended = sweeps.progress(case)
    over = ended["done"] + ended["failed"] + ended["cancelled"]
    why = (
        Text(f"{text.zh}（{n}）", f"{text.en} ({n})") for text, n in sweeps.reasons(case, REASONS)
    )
    return [
        (say("case.campaign"), campaign_name(case.campaign)),
        (say("case.scenarios"), _scenarios(case.scenarios)),
        (say("case.population"), case.population),
        (say("case.sweep_runs"), say("case.sweep_ended", ended=over, **ended)),
        (say("case.sweep_left_out"), say("case.sweep_left_out_why", n=case.left_out)
         if case.left_out else 0),
        *_drawn(case),
        (say("case.sweep_reasons"), _listed(why) or "–"),
        (say("case.sweep_ended_at"), case.ended_at or "–"),
        (say("case.sweep_rules"), ", ".join(case.rules) or "–"),
    ]  # fmt: skip


def _drawn(case: Sweep) -> Facts:
    if not (how := case.drawn):
        return []
    key = "case.sweep_drawn_by" if how["by"] else "case.sweep_drawn_how"
    return [(say("case.sweep_drawn"), say(key, **how))]


def commission_facts(case: Commission) -> Facts:
    return [
        (say("case.campaign"), campaign_name(case.campaign)),
        (say("case.asked_by"), case.authority.named[language()]),
        (say("case.laboratory"), case.laboratory.named[language()]),
        (say("case.request"), case.request),
        (say("case.scenarios"), _scenarios(case.scenarios)),
        (say("problems.due"), case.due_on),
        *((say("case.delivered"), at) for at in (case.delivered_at,) if at),
        *((say("case.answer"), words) for words in (case.answer,) if words),
    ]


def outcomes(case: Sweep, actor: Actor) -> Table:
    """Return what was kept of each scenario, its share with the population and the denominator beside it."""
    words = {name: catalogue.term(f"outcome.{name}")[language()] for name in _COUNTED}
    columns = (
        "", say("case.scenario"), say("case.population"), *words.values(), say("case.sweep_share")
    )  # fmt: skip
    if case.state != "ended":
        return Table(say("case.sweep_figures"), columns, [], say("case.sweep_under_way"))
    rows = []
    for scenario in catalogue.load().scenarios:
        if counted := case.figures.get(scenario.id):
            told = [counted.get(name, 0) for name in _COUNTED]
            name = scenario.name[language()]
            rows.append(Line((scenario.number, name, case.population, *told, _share(counted))))
    return Table(say("case.sweep_figures"), columns, rows, say("case.sweep_figures_note"))


def _share(counted: Mapping[str, int]) -> str:
    asked = sum(counted.get(name, 0) for name in sweeps.DECIDED)
    if not asked:
        return "–"
    found = counted.get("failed", 0)
    low, high = interval(found, asked)
    return f"{found}/{asked} = {found / asked:.1%} ({low:.1%} – {high:.1%})"


_COUNTED = (*sweeps.DECIDED, "inapplicable", "untested")


def batch_title(batch: Batch) -> str:
    if language() == "zh":
        return str(batch)
    return say("case.batch_title", n=batch.year_number, year=batch.year, total=batch.total_number)


def campaign_name(campaign: Campaign) -> str:
    return campaign.english_name if language() == "en" and campaign.english_name else campaign.name
