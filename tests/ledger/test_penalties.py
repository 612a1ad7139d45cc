"""A penalty cannot skip a step of the law."""

import contextlib
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger.acting import day, served
from ledger.world import SCENARIO, World
from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.documents.actions import receive
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.fields import Invalid
from rectitude.ledger.measures.models import PenaltyCase
from rectitude.ledger.measures.penalties import actions as penalties
from rectitude.ledger.measures.penalties.machine import PENALTY_CASE
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused


def basis_of(world: World) -> str:
    """Return an instrument of the scenario in force now, and let the authority enforce it."""
    book = catalogue.load()
    bases = [each.instrument for each in book.scenario(SCENARIO).basis_on(world.now.date())]
    basis = next(each for each in bases if book.instrument(each).carries_penalties)
    Organisation.objects.filter(pk=world.authority.pk).update(competences=[basis])
    return basis


def proposed(world: World, *, serious: bool = False) -> PenaltyCase:
    basis = basis_of(world)
    problem = served(world)
    problem = Problem.objects.get(pk=problem.pk)
    return penalties.propose(
        problem,
        basis,
        by=world.actor("inspector"),
        at=world.now,
        act_on=world.now.date(),
        serious=serious,
    )


def step(world: World, case: PenaltyCase, who: str, name: str, **given_: Any) -> PenaltyCase:
    return PENALTY_CASE.perform(
        case, name, by=world.actor(who), at=world.later(hours=1), given=given_
    )


def paper(world: World, who: str = "inspector") -> str:
    """A file that someone has sent, to be used by the next action."""
    sent = receive(b"scan", "scan.txt", by=world.actor(who), at=world.now)
    return str(sent.pk)


def officers(world: World) -> dict[str, int]:
    return {
        "first_officer": world.people["inspector"].pk,
        "second_officer": world.people["second_inspector"].pk,
    }


def recorded(world: World, *, serious: bool = False) -> PenaltyCase:
    case = step(world, proposed(world, serious=serious), "decider", "open", **officers(world))
    return step(
        world, case, "inspector", "record",
        kind="inspection", party="refused", files=[paper(world)],
    )  # fmt: skip


def informed(world: World, fine: int = 10_000) -> PenaltyCase:
    case = recorded(world)
    step(world, case, "technical_reviewer", "review_technically")
    step(world, case, "legal_reviewer", "review_legally")
    case = step(world, case, "inspector", "inform", facts="事实", fine=fine)
    serve(world, case)
    return PenaltyCase.objects.get(pk=case.pk)


def serve(world: World, case: PenaltyCase) -> None:
    service = Service.objects.filter(
        document__entity="penalty_case", document__entity_id=case.pk
    ).latest("pk")
    SERVICE.perform(
        service,
        "serve",
        by=world.actor("inspector"),
        at=world.later(hours=1),
        given={"mode": "direct", "on": day(world), "detail": "签收"},
    )


def test_a_case_goes_from_proposal_to_enforcement(world: World) -> None:
    case = informed(world)
    case = step(world, case, "signatory", "waive")
    case = step(
        world, case, "decider", "decide", fine=8_000, discretion="裁量基准一档", factors=["first"]
    )
    serve(world, case)
    case = step(world, PenaltyCase.objects.get(pk=case.pk), "inspector", "enforce")

    assert (case.state, case.fine, case.served_on is not None) == ("enforced", 8_000, True)


def test_a_case_needs_both_sign_offs_a_certificate_and_competence(world: World) -> None:
    from ledger.acting import registered

    basis = basis_of(world)
    problem = registered(world)
    propose = {"at": world.now, "act_on": world.now.date()}
    with pytest.raises(Refused, match="sign-off"):
        penalties.propose(problem, basis, by=world.actor("inspector"), **propose)
    Problem.objects.filter(pk=problem.pk).update(technical_review_by=1, legal_review_by=2)
    problem.refresh_from_db()
    Organisation.objects.filter(pk=world.authority.pk).update(competences=[])
    problem = Problem.objects.get(pk=problem.pk)
    with pytest.raises(Refused, match="transfer"):
        penalties.propose(problem, basis, by=world.actor("inspector"), **propose)
    from rectitude.ledger.accounts.models import Membership

    Membership.objects.filter(user=world.people["inspector"]).update(certificate="")
    with pytest.raises(Refused, match="certificate"):
        penalties.propose(problem, basis, by=world.actor("inspector"), **propose)


def test_an_act_beyond_the_limitation_is_not_punished(world: World) -> None:
    basis = basis_of(world)
    problem = served(world)

    with pytest.raises(Refused, match=r"in force|limitation"):
        penalties.propose(
            problem,
            basis,
            by=world.actor("inspector"),
            at=world.now,
            act_on=world.now.date() - timedelta(days=800),
        )


def test_two_certified_officers_who_are_not_the_decider(world: World) -> None:
    case = proposed(world)
    one = world.people["inspector"].pk

    for second in (one, world.people["decider"].pk, world.people["other_inspector"].pk):
        with pytest.raises(Invalid, match="second_officer"):
            step(world, case, "decider", "open", first_officer=one, second_officer=second)


def test_reviews_are_by_two_people_who_did_not_investigate(world: World) -> None:
    from rectitude.ledger.accounts.models import Membership

    case = recorded(world)
    Membership.objects.create(
        user=world.people["inspector"], organisation=world.authority, role="technical_reviewer"
    )
    with pytest.raises(Refused, match="officer"):
        step(world, case, "inspector", "review_technically")
    with pytest.raises(Refused, match="review are not done"):
        step(world, case, "inspector", "inform", facts="事实", fine=1)


def test_a_serious_case_is_discussed_collectively(world: World) -> None:
    case = recorded(world, serious=True)
    step(world, case, "technical_reviewer", "review_technically")
    case = step(world, case, "legal_reviewer", "review_legally")

    with pytest.raises(Refused, match="collectively"):
        step(world, case, "inspector", "inform", facts="事实", fine=1)
    with pytest.raises(Invalid, match="members"):
        step(world, case, "decider", "discuss", members=["甲", "甲", "乙"])
    step(world, case, "decider", "discuss", members=["甲", "乙", "丙"])
    assert step(world, case, "inspector", "inform", facts="事实", fine=1).state == "informed"


def test_nothing_is_decided_before_the_party_could_speak(world: World) -> None:
    case = informed(world)

    with pytest.raises(Refused, match="runs still"):
        step(world, case, "decider", "decide", fine=1, discretion="一档")
    world.later(days=10)
    assert step(world, case, "decider", "decide", fine=1, discretion="一档").state == "decided"


def test_a_requested_hearing_is_held_before_the_decision_by_one_who_did_not_investigate(
    world: World,
) -> None:
    case = step(world, informed(world), "editor", "request_hearing")
    world.later(days=20)
    with pytest.raises(Refused, match="minutes are not entered"):
        step(world, case, "decider", "decide", fine=1, discretion="一档")
    soon, later = (world.now + timedelta(days=3)).date(), (world.now + timedelta(days=14)).date()
    with pytest.raises(Invalid, match="working days ahead"):
        step(
            world,
            case,
            "inspector",
            "notify_hearing",
            on=soon,
            host=world.people["legal_reviewer"].pk,
        )
    with pytest.raises(Invalid, match="investigated"):
        step(
            world,
            case,
            "inspector",
            "notify_hearing",
            on=later,
            host=world.people["second_inspector"].pk,
        )
    case = step(
        world, case, "inspector", "notify_hearing", on=later, host=world.people["legal_reviewer"].pk
    )
    minutes = {"on": later, "party": "attended", "minutes": "双方发表了意见"}
    with pytest.raises(Refused, match="has not come"):
        step(world, case, "inspector", "record_hearing", **minutes, files=[paper(world)])
    world.later(days=15)
    with pytest.raises(Refused, match="minutes are not entered"):
        step(world, case, "decider", "decide", fine=1, discretion="一档")
    with pytest.raises(Invalid, match="files"):
        step(world, case, "inspector", "record_hearing", **minutes)
    step(world, case, "inspector", "record_hearing", **minutes, files=[paper(world)])

    assert step(world, case, "decider", "decide", fine=1, discretion="一档").state == "decided"


def test_no_fine_rests_on_a_circular(world: World) -> None:
    book = catalogue.load()
    bases = {each.instrument for each in book.scenario(SCENARIO).basis_on(world.now.date())}
    circulars = {each for each in bases if not book.instrument(each).carries_penalties}
    Organisation.objects.filter(pk=world.authority.pk).update(competences=sorted(bases))
    problem = Problem.objects.get(pk=served(world).pk)

    assert circulars
    for basis in circulars:
        with pytest.raises(Refused, match="No penalty rests on a circular"):
            penalties.propose(
                problem, basis, by=world.actor("inspector"), at=world.now, act_on=world.now.date()
            )


def test_a_record_without_its_file_is_none(world: World) -> None:
    case = step(world, proposed(world), "decider", "open", **officers(world))

    with pytest.raises(Invalid, match="files"):
        step(world, case, "inspector", "record", kind="inspection", party="confirmed")


def test_arguing_makes_no_penalty_heavier(world: World) -> None:
    case = step(world, informed(world, fine=5_000), "editor", "state", statement="不服")
    world.later(days=10)

    with pytest.raises(Invalid, match="prior notice"):
        step(world, case, "decider", "decide", fine=5_001, discretion="二档")


def test_the_same_act_brings_no_second_fine_from_anyone(world: World) -> None:
    case = step(world, informed(world), "signatory", "waive")
    step(world, case, "decider", "decide", fine=1, discretion="一档")
    problem = Problem.objects.get(pk=case.problem_id)

    with pytest.raises(Refused, match="fined already"):
        penalties.propose(
            problem, case.basis, by=world.actor("inspector"), at=world.now, act_on=case.act_on
        )


SAID: dict[str, Any] = {
    "opinion": "同意",
    "shows": "截图",
    "kind": "inspection",
    "party": "confirmed",
    "facts": "事实",
    "fine": 100,
    "statement": "不服",
    "discretion": "一档",
    "factors": ["first"],
    "reason": "理由",
    "members": ["甲", "乙", "丙"],
    "review": "lawsuit",
}
WHO = (
    "inspector",
    "second_inspector",
    "third_inspector",
    "decider",
    "technical_reviewer",
    "legal_reviewer",
    "signatory",
    "editor",
    "foreign",
)
moves = st.lists(
    st.tuples(
        st.sampled_from(WHO), st.sampled_from(list(PENALTY_CASE.transitions)), st.integers(0, 12)
    ),
    min_size=5,
    max_size=40,
)


@pytest.mark.e2e
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(moves, st.booleans())
def test_whatever_is_tried_a_decision_has_all_its_steps(
    world: World, tried: list[tuple[str, str, int]], serious: bool
) -> None:
    with transaction.atomic():
        case = proposed(world, serious=serious)
        for who, name, days in tried:
            world.later(days=days)
            said = (
                SAID
                | {"files": [paper(world, who)]}
                | officers(world)
                | {
                    "host": world.people["third_inspector"].pk,
                    "on": world.now.date() + timedelta(days=12),
                }
            )
            fields = {f.name for f in PENALTY_CASE.transitions[name].fields}
            with (
                contextlib.suppress(
                    Refused, Invalid, PenaltyCase.DoesNotExist
                ),  # is tried, not wanted
                transaction.atomic(),
            ):
                step(world, case, who, name, **{k: v for k, v in said.items() if k in fields})
            for service in Service.objects.filter(document__entity="penalty_case", state="pending"):
                SERVICE.perform(
                    service,
                    "serve",
                    by=world.actor("inspector"),
                    at=world.now,
                    given={"mode": "direct", "on": day(world), "detail": "签收"},
                )
            _holds(PenaltyCase.objects.get(pk=case.pk))
        transaction.set_rollback(True)


def _holds(case: PenaltyCase) -> None:
    if case.state in {"informed", "decided", "served", "enforced"}:
        people = {case.first_officer, case.second_officer}
        assert len(people) == 2
        assert None not in people
        assert case.opened_by not in people
        assert case.record_kind
        reviewers = {case.technical_review_by, case.legal_review_by}
        assert len(reviewers - people - {None}) == 2
        assert not case.serious or case.discussed_on is not None
    if case.state in {"decided", "served", "enforced"}:
        assert case.informed_on is not None
        assert case.decided_on is not None
        assert case.discretion
        assert case.fine is not None
        assert case.proposed_fine is not None
        assert case.fine <= case.proposed_fine
        if case.hearing_requested_on is not None:
            assert case.hearing_on is not None
            assert case.hearing_held_on is not None
            assert case.hearing_on <= case.hearing_held_on <= case.decided_on
            assert case.hearing_host not in {case.first_officer, case.second_officer}
        else:
            assert case.waived or (case.decided_on - case.informed_on).days > 5
