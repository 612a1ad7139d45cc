"""The path of one problem, from the engine's finding to the closure that a re-inspection proves."""

import pytest

from ledger.acting import (
    closed,
    do,
    inspected,
    intact,
    notified,
    registered,
    serve,
    served,
    signed,
    submitted,
    take_in,
)
from ledger.world import World
from rectitude.ledger.deadlines.models import Deadline
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.problems.queries import Filters, counts, my_work, problems, turn
from rectitude.ledger.transitions import Conflict, Refused


def test_a_finding_becomes_a_closed_problem(world: World) -> None:
    problem = closed(world)

    assert problem.state == "closed"
    assert problem.passing_run is not None
    assert intact() == []


def test_nothing_is_notified_without_two_signatures(world: World) -> None:
    problem = registered(world)
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")

    with pytest.raises(Refused, match="sign-off"):
        do(world, problem, "inspector", "notify")


def test_the_clock_starts_from_service_not_from_issue(world: World) -> None:
    problem = notified(world)
    assert problem.due_on is None

    world.later(days=3)
    problem = serve(world, problem)

    assert problem.due_on is not None
    assert (problem.due_on - problem.served_on).days == 7  # type: ignore[operator]


def test_an_enterprise_cannot_accept_before_service(world: World) -> None:
    problem = notified(world)

    with pytest.raises(Refused, match="not been served"):
        do(world, problem, "editor", "accept")


def test_a_failing_reinspection_returns_the_problem(world: World) -> None:
    problem = submitted(world)

    run = inspected(world)

    problem.refresh_from_db()
    assert (run.verdict, problem.state) == (Run.Verdict.FAILED, "returned")
    assert problem.due_on is not None


@pytest.mark.parametrize("outcome", ["untested", "cantTell"])
def test_an_inconclusive_reinspection_is_never_a_pass(world: World, outcome: str) -> None:
    problem = submitted(world)

    inspected(world, outcome=outcome, keys=("",))

    problem.refresh_from_db()
    assert (problem.state, problem.proposal) == ("reinspecting", "inconclusive")
    with pytest.raises(Refused, match="has passed"):
        do(world, problem, "inspector", "confirm")


def test_an_incomplete_run_is_never_a_pass(world: World) -> None:
    problem = submitted(world)

    run = inspected(world, outcome="passed", keys=("",), complete=False)

    assert run.verdict == Run.Verdict.INCONCLUSIVE
    problem.refresh_from_db()
    assert problem.proposal == "inconclusive"


def test_a_pass_by_an_older_rule_is_never_a_pass(world: World) -> None:
    submitted(world, version=3)

    run = inspected(world, outcome="passed", keys=("",), version=2)

    assert run.verdict == Run.Verdict.INCONCLUSIVE


def test_what_only_a_newer_rule_finds_is_a_new_problem(world: World) -> None:
    problem = submitted(world)

    inspected(world, keys=("elsewhere",), version=2)

    problem.refresh_from_db()
    assert problem.state == "reinspecting"
    newest = Problem.objects.latest("pk")
    assert (newest.pk != problem.pk, newest.state, newest.strand) == (True, "registered", 1)


def test_runs_that_disagree_are_suspected_evasion(world: World) -> None:
    problem = submitted(world)
    inspected(world, outcome="passed", keys=("",))
    take_in(world, world.later(hours=2))

    problem.refresh_from_db()
    assert problem.evasion_suspected
    with pytest.raises(Refused, match="inspect again"):
        do(world, problem, "inspector", "confirm")


def test_nobody_closes_what_he_confirmed(world: World) -> None:
    problem = submitted(world)
    inspected(world, outcome="passed", keys=("",))
    do(world, problem, "inspector", "confirm")

    with pytest.raises(Refused, match="second person"):
        do(world, problem, "inspector", "close")
    assert do(world, problem, "second_inspector", "close").state == "closed"


def test_an_objection_stops_the_clock_and_another_person_judges_it(world: World) -> None:
    problem = served(world)
    problem = do(world, problem, "editor", "dispute", reason="按钮可以关闭")

    with pytest.raises(Refused, match="other than the first tester"):
        do(world, problem, "technical_reviewer", "reject_objection", reason="仍然")
    due_before = Deadline.objects.get(kind="rectify", entity_id=problem.pk)
    assert due_before.due_on is None
    world.later(days=2)
    problem = do(world, problem, "legal_reviewer", "reject_objection", reason="录像显示不能关闭")
    assert problem.state == "notified"
    assert problem.due_on is not None


def test_a_withdrawal_after_publication_asks_for_three_corrections(world: World) -> None:
    problem = served(world)
    world.later(days=9)
    PROBLEM.perform(problem, "publish", by=world.actor("inspector"), at=world.now, internally=True)
    do(world, problem, "editor", "dispute", reason="不是我们的")
    problem = do(world, problem, "legal_reviewer", "uphold_objection", reason="归属有误")

    assert problem.state == "withdrawn"
    assert set(problem.corrections.values_list("kind", flat=True)) == set(Correction.Kind.values)


def test_two_people_act_on_one_version_and_the_second_is_told(world: World) -> None:
    problem = signed(world)
    PROBLEM.perform(
        problem, "notify", by=world.actor("inspector"), at=world.now, version=problem.version
    )

    with pytest.raises(Conflict, match="inspector did “Issue the order to rectify”"):
        PROBLEM.perform(
            problem,
            "notify",
            by=world.actor("second_inspector"),
            at=world.now,
            version=problem.version,
        )


def test_another_authority_or_enterprise_does_not_see_the_problem(world: World) -> None:
    problem = served(world)

    for who in (
        "foreign",
        "other_inspector",
        "laboratory",
        "platform",
        "administrator",
        "custodian",
    ):
        assert not problems(world.actor(who), Filters(view="all")).exists(), who
        with pytest.raises(Problem.DoesNotExist):
            do(world, problem, who, "accept")
    assert problems(world.actor("auditor"), Filters(view="all")).exists()


def test_an_enterprise_sees_a_problem_only_once_it_is_notified(world: World) -> None:
    problem = signed(world)
    assert not problems(world.actor("editor"), Filters()).exists()

    do(world, problem, "inspector", "notify")

    assert problems(world.actor("editor"), Filters()).exists()


def test_an_auditor_reads_all_and_writes_nothing(world: World) -> None:
    problem = signed(world)

    assert PROBLEM.offers(problem, world.actor("auditor"), world.now) == []
    with pytest.raises(Refused, match="role"):
        do(world, problem, "auditor", "notify")


def test_an_offer_says_why_not(world: World) -> None:
    problem = registered(world)

    offers = {
        each.name: each for each in PROBLEM.offers(problem, world.actor("inspector"), world.now)
    }

    assert offers["notify"].refusal is not None
    assert offers["notify"].refusal.zh == "尚无技术、法制两个签字。"


def test_search_finds_two_chinese_characters(world: World) -> None:
    problem = registered(world)

    found = problems(world.actor("inspector"), Filters(text="青禾 整屏"))
    nothing = problems(world.actor("inspector"), Filters(text="云雀"))

    assert list(found) == [problem]
    assert not nothing.exists()


def test_my_work_is_what_waits_for_my_role(world: World) -> None:
    problem = registered(world)
    assert list(my_work(world.actor("legal_reviewer"))) == [problem]
    assert list(my_work(world.actor("inspector"))) == []

    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")

    assert list(my_work(world.actor("legal_reviewer"))) == []
    assert list(my_work(world.actor("inspector"))) == [problem]
    assert turn(problem) == "authority"
    assert counts(world.actor("inspector"), world.now.date())["mine"] == 1


def test_an_extension_needs_sensible_days_and_a_decider(world: World) -> None:
    problem = served(world)

    with pytest.raises(Invalid, match="units"):
        do(world, problem, "decider", "extend", units=1000, reason="长")
    longer = do(world, problem, "decider", "extend", units=3, reason="年度大促期间无法发版")

    assert longer.due_on is not None
    assert problem.due_on is not None
    assert longer.due_on > problem.due_on


def test_a_closed_problem_found_again_regresses_under_its_number(world: World) -> None:
    problem = closed(world)

    imported = take_in(world, world.later(days=30))

    assert [p.pk for p in imported.regressed] == [problem.pk]
    again = Problem.objects.get(pk=problem.pk)
    assert (again.state, again.cycle, again.recurrences) == ("regressed", 2, 1)
    assert again.number == problem.number
    with pytest.raises(Refused, match="sign-off"):
        do(world, again, "inspector", "notify")


def test_an_older_report_does_not_regress_a_closed_problem(world: World) -> None:
    before = world.now
    problem = closed(world)

    imported = take_in(world, before, keys=("overlay", "second"))

    assert imported.regressed == []
    problem.refresh_from_db()
    assert problem.state == "closed"
