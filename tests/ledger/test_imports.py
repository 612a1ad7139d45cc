"""Reports come in once, in any order, and mean what their own times say."""

import itertools
import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger.acting import closed, do, served, submitted, take_in
from ledger.world import World, report
from rectitude.ledger.inspections.models import Finding, Report, Run
from rectitude.ledger.inspections.reports import reports_in
from rectitude.ledger.problems.models import Occurrence, Problem
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused

SITES = ("https://a.example", "https://b.example")


def picture() -> list[Any]:
    """Return all that imports decide, without the numbers that depend on order."""
    return sorted(
        [
            p.asset.identifier,
            p.scenario,
            p.state,
            p.cycle,
            sorted(s.values_list("fingerprint", "first_seen", "last_seen", "last_absent")),
        ]
        for p in Problem.objects.select_related("asset")
        for s in [p.occurrences]
    )


def test_the_same_report_twice_changes_nothing(world: World) -> None:
    take_in(world, keys=("a", "b"))
    before = picture(), Finding.objects.count(), Report.objects.count()

    again = take_in(world, keys=("a", "b"))

    assert not again.new
    assert (picture(), Finding.objects.count(), Report.objects.count()) == before


def test_the_same_report_written_otherwise_is_the_same(world: World) -> None:
    body = report(world.now)
    by = world.actor("inspector")
    import_report(json.dumps(body).encode(), by=by, at=world.now)

    turned = json.dumps(dict(reversed(list(body.items()))), indent=3, ensure_ascii=False).encode()

    assert not import_report(turned, by=by, at=world.now).new


def test_a_hostile_pages_nul_is_kept_as_a_character_that_a_database_holds(world: World) -> None:
    body = json.dumps(report(world.now))
    message = json.loads(body)["findings"][0]["message"]["zh"]
    hostile = body.replace(json.dumps(message)[1:-1], "a\\u0000b", 1)

    import_report(hostile.encode(), by=world.actor("inspector"), at=world.now)

    assert "a\N{REPLACEMENT CHARACTER}b" in json.dumps(
        list(Finding.objects.values_list("message", flat=True)), ensure_ascii=False
    )


def test_a_report_of_what_is_yet_to_come_is_refused(world: World) -> None:
    ahead = json.dumps(report(timezone.now() + timedelta(days=400))).encode()

    with pytest.raises(Refused, match="in the future"):
        import_report(ahead, by=world.actor("inspector"), at=world.now)

    assert not Report.objects.exists()


one_report = st.fixed_dictionaries(
    {
        "outcome": st.sampled_from(("failed", "passed", "inapplicable", "cantTell")),
        "subject": st.sampled_from(SITES),
        "keys": st.sampled_from((("a",), ("b",), ("a", "b"))),
        "complete": st.booleans(),
        "hours": st.integers(1, 50),
    }
)


@pytest.mark.slow
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(one_report, min_size=2, max_size=4, unique_by=lambda r: r["hours"]), st.randoms())
def test_order_does_not_matter(world: World, reports: list[dict[str, Any]], dice: Any) -> None:
    turned = list(reports)
    dice.shuffle(turned)
    pictures = []
    for some in (reports, turned):
        with transaction.atomic():
            for each in some:
                plain = {k: v for k, v in each.items() if k != "hours"}
                take_in(world, world.now - timedelta(hours=each["hours"]), **plain)
            pictures.append(picture())
            transaction.set_rollback(True)

    seen = [[p[:4] for p in each] for each in pictures]
    assert seen[0] == seen[1]
    first_and_last = [[[s[:3] for s in p[4]] for p in each] for each in pictures]
    assert first_and_last[0] == first_and_last[1]


def test_absence_closes_nothing(world: World) -> None:
    problem = served(world)

    take_in(world, world.later(hours=1), outcome="passed", keys=("",))

    problem.refresh_from_db()
    assert problem.state == "notified"


@pytest.mark.parametrize(
    "changes",
    [
        {"complete": False},
        {"outcome": "inapplicable"},
        {"outcome": "cantTell"},
        {"subject": "https://m.qinghe.example"},
        {"scenario": "user.popup.fake-close"},
    ],
)
def test_absence_counts_only_where_the_run_covered_asset_and_rule(
    world: World, changes: dict[str, Any]
) -> None:
    from rectitude import catalogue

    ids = {each.id for each in catalogue.load().scenarios}
    if changes.get("scenario") not in {None, *ids}:
        changes = {"scenario": next(i for i in sorted(ids) if i != "user.popup.full-screen-link")}
    submitted(world)

    imported = take_in(
        world, world.later(hours=1), **{"outcome": "passed", "keys": ("",), **changes}
    )

    assert imported.reinspected == []
    assert not Occurrence.objects.filter(last_absent__isnull=False).exists()


def test_a_covering_report_after_the_submission_is_a_reinspection_for_a_person_to_confirm(
    world: World,
) -> None:
    problem = submitted(world)

    imported = take_in(world, world.later(hours=1), outcome="passed", keys=("",))

    assert [p.pk for p in imported.reinspected] == [problem.pk]
    problem.refresh_from_db()
    assert (problem.state, problem.proposal) == ("reinspecting", "rectified")
    assert Run.objects.filter(problem=problem, verdict="passed").count() == 1


def test_a_report_from_before_the_submission_is_no_reinspection(world: World) -> None:
    before = world.now
    submitted(world)

    imported = take_in(world, before + timedelta(minutes=30), outcome="passed", keys=("",))

    assert imported.reinspected == []


def importing_what_was_observed(world: World, at: datetime, **changes: Any) -> Imported:
    """Import a report made just now on evidence that was observed at an earlier time."""
    body = report(world.later(hours=1), **changes)
    moments = (at - timedelta(minutes=1)).isoformat(), at.isoformat()
    body["observed"] = dict(zip(("since", "until"), moments, strict=True))
    return import_report(json.dumps(body).encode(), by=world.actor("inspector"), at=world.now)


def test_inspecting_an_old_capture_today_closes_no_problem(world: World) -> None:
    before = world.now
    problem = submitted(world)

    imported = importing_what_was_observed(
        world, before + timedelta(minutes=30), outcome="passed", keys=("",)
    )

    assert imported.reinspected == []
    problem.refresh_from_db()
    assert problem.state == "submitted"


def test_an_old_capture_makes_no_closed_problem_regress(world: World) -> None:
    problem = closed(world)
    assert problem.closed_at is not None

    old = importing_what_was_observed(world, problem.closed_at - timedelta(days=9))
    new = importing_what_was_observed(world, problem.closed_at + timedelta(minutes=1))

    assert (len(old.regressed), len(new.regressed)) == (0, 1)
    seen = problem.occurrences.get()
    assert seen.first_seen == problem.closed_at - timedelta(days=9)


def test_a_report_of_registers_as_a_whole_is_taken_in(world: World) -> None:
    imported = take_in(world, kind="register", subject="2026-11-01", outcome="passed", keys=("",))

    assert imported.new


def test_one_problem_holds_any_number_of_places(world: World) -> None:
    opened = take_in(world, keys=("a", "b", "c")).opened
    take_in(world, world.later(hours=1), keys=("c", "d"))

    (problem,) = opened
    assert Problem.objects.count() == 1
    assert problem.occurrences.count() == 4


def test_a_withdrawn_problem_found_again_is_a_new_one(world: World) -> None:
    problem = served(world)
    do(world, problem, "legal_reviewer", "withdraw", reason="误报")

    opened = take_in(world, world.later(hours=2)).opened

    assert [p.pk != problem.pk for p in opened] == [True]


def test_a_sweeps_results_are_a_report_each_line_but_for_targets_without_one(world: World) -> None:
    lines = [
        json.dumps(report(world.now)),
        json.dumps({"target": "https://b.example", "error": {"zh": "打不开", "en": "unreachable"}}),
        json.dumps(report(world.now, subject="https://c.example")),
    ]

    found = reports_in("\n".join(lines).encode())

    assert [json.loads(raw)["target"]["address"] for raw in found] == [
        "https://www.qinghe.example",
        "https://c.example",
    ]


def test_an_enterprise_cannot_import(world: World) -> None:
    with pytest.raises(Refused, match="role"):
        take_in(world, who="editor")


def test_a_laboratory_says_for_whom_it_works(world: World) -> None:
    raw = json.dumps(report(world.now)).encode()
    by = world.actor("laboratory")
    with pytest.raises(Refused, match="authority"):
        import_report(raw, by=by, at=world.now)

    (problem,) = import_report(raw, by=by, at=world.now, authority=world.authority).opened

    assert problem.laboratory == world.laboratory
    assert problem.authority == world.authority


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda r: r.pop("findings"), "findings"),
        (lambda r: r.update(schema="rectitude-report/9"), "rectitude-report/9"),
        (lambda r: r["findings"][0].update(scenario="no.such.one"), "no.such.one"),
        (lambda r: r["findings"][0].update(outcome="guilty"), "outcome"),
        (lambda r: r.update(finished="yesterday"), "yesterday"),
        (lambda r: r.update(finished="2026-03-02T01:00:00"), "zone"),
        (lambda r: r["findings"][0]["subject"].update(kind="planet"), "planet"),
    ],
)
def test_bad_reports_are_refused_by_name_and_change_nothing(
    world: World, spoil: Any, said: str
) -> None:
    body = report(world.now)
    spoil(body)

    with pytest.raises(Refused, match=said):
        import_report(json.dumps(body).encode(), by=world.actor("inspector"), at=world.now)
    assert not Report.objects.exists()


@pytest.mark.slow
def test_an_import_needs_few_statements_for_many_findings(world: World) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    raw = json.dumps(report(world.now, keys=tuple(map(str, range(400))))).encode()
    with CaptureQueriesContext(connection) as statements:
        import_report(raw, by=world.actor("inspector"), at=world.now)

    assert len(statements) < 40


def test_closing_survives_any_order_of_older_reports(world: World) -> None:
    start = world.now
    problem = closed(world)
    for hours, key in itertools.product((1, 2), ("overlay", "x")):
        take_in(world, start - timedelta(hours=hours), keys=(key,))

    problem.refresh_from_db()
    assert problem.state == "closed"
