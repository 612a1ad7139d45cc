"""Whatever people do, in whatever order: the invariants of the ledger hold."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from ledger.acting import closed, notified, registered, served, submitted, take_in
from ledger.world import World, build, report
from rectitude.ledger.audit.chain import first_break
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.deadlines.models import Deadline
from rectitude.ledger.deadlines.queries import calendar, clock
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import Filters, problems
from rectitude.ledger.results import outcome
from rectitude.ledger.transitions import Refused

PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
"""No explaining: it runs a machine many times more."""

PEOPLE = (
    "inspector",
    "second_inspector",
    "technical_reviewer",
    "legal_reviewer",
    "decider",
    "editor",
    "signatory",
    "foreign",
    "auditor",
    "administrator",
    "other_inspector",
    "other_decider",
    "laboratory",
)
SAID: dict[str, Any] = {
    "opinion": "同意",
    "shows": "截图",
    "reason": "理由",
    "days": 3,
    "units": 2,
    "note": "说明",
    "plan": "计划",
    "statement": "已改",
    "claims": ["首页"],
}
OUTCOMES = ("failed", "passed", "passed", "inapplicable", "cantTell", "untested")
SUBJECTS = ("https://www.qinghe.example", "https://m.qinghe.example")


class Ledger(RuleBasedStateMachine):
    """One campaign in small: a few people, two sites, and everything that may happen to them."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.world: World = build()
        self.refused = 0

    @initialize(
        far=st.sampled_from((registered, notified, served, submitted, closed)),
        many=st.integers(1, 2),
    )
    def begun(self, far: Callable[..., Problem], many: int) -> None:
        """Begin somewhere on the path: random steps alone would seldom get that far."""
        for subject in SUBJECTS[:many]:
            asset, _ = Asset.objects.get_or_create(
                kind="website", identifier=subject, defaults={"created_at": self.world.now}
            )
            Asset.objects.filter(pk=asset.pk).update(enterprise=self.world.enterprise)
            far(self.world, subject=subject, keys=("a",))

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def attempt(self, something: Callable[[], object]) -> None:
        """Do it in a savepoint; what is refused must have changed nothing."""
        before = Event.objects.count()
        try:
            with transaction.atomic():
                something()
        except (Refused, Invalid, ObjectDoesNotExist, outcome.Stale):
            self.refused += 1
            assert Event.objects.count() == before

    @rule(
        who=st.sampled_from(PEOPLE),
        name=st.sampled_from([t.name for t in PROBLEM if not t.internal]),
        pick=st.integers(0, 9),
    )
    def act(self, who: str, name: str, pick: int) -> None:
        rows = list(Problem.objects.order_by("pk"))
        if not rows:
            return
        problem = rows[pick % len(rows)]
        given = {f.name: SAID[f.name] for f in PROBLEM.transitions[name].fields if f.name in SAID}
        self.attempt(
            lambda: PROBLEM.perform(
                problem,
                name,
                by=self.world.actor(who),
                at=self.world.later(minutes=10),
                given=given,
            )
        )

    @rule(pick=st.integers(0, 9))
    def advance(self, pick: int) -> None:
        """Do what the path of a problem wants next, so that runs get far."""
        rows = list(Problem.objects.exclude(state__in=("closed", "withdrawn")).order_by("pk"))
        if not rows:
            return
        problem = rows[pick % len(rows)]
        for who, name in NEXT.get(problem.state, ()):
            self.attempt(
                lambda who=who, name=name: PROBLEM.perform(  # type: ignore[misc]
                    problem,
                    name,
                    by=self.world.actor(who),
                    at=self.world.later(minutes=10),
                    given={
                        f.name: SAID[f.name]
                        for f in PROBLEM.transitions[name].fields
                        if f.name in SAID
                    },
                )
            )

    @rule(
        pick=st.integers(0, 9),
        how=st.sampled_from((("editor", "dispute"), ("inspector", "suspend"))),
    )
    def stop(self, pick: int, how: tuple[str, str]) -> None:
        """Stop a clock that runs: by an objection or by a suspension."""
        rows = list(
            Problem.objects.filter(served_on__isnull=False, due_on__isnull=False).order_by("pk")
        )
        if rows:
            who, name = how
            self.attempt(
                lambda: PROBLEM.perform(
                    rows[pick % len(rows)],
                    name,
                    by=self.world.actor(who),
                    at=self.world.later(minutes=10),
                    given={"reason": "理由"},
                )
            )

    @rule(
        outcome=st.sampled_from(OUTCOMES),
        subject=st.sampled_from(SUBJECTS),
        key=st.sampled_from("ab"),
        version=st.integers(1, 2),
        ago=st.integers(0, 60),
        complete=st.booleans(),
        who=st.sampled_from(("inspector", "other_inspector", "editor")),
    )
    def imported(
        self, outcome: str, subject: str, key: str, version: int, ago: int, complete: bool, who: str
    ) -> None:
        at = self.world.now - timedelta(hours=ago)
        self.attempt(
            lambda: take_in(
                self.world,
                at,
                who,
                outcome=outcome,
                subject=subject,
                keys=(key,),
                version=version,
                complete=complete,
            )
        )

    @rule(
        pick=st.integers(0, 9),
        mode=st.sampled_from(("direct", "mail", "electronic", "announcement")),
    )
    def reaches_the_party(self, pick: int, mode: str) -> None:
        rows = list(Service.objects.filter(state="pending").order_by("pk"))
        if not rows:
            return
        given = {
            "mode": mode,
            "on": timezone.localtime(self.world.now).date().isoformat(),
            "detail": "签收",
        }
        service = rows[pick % len(rows)]
        self.attempt(
            lambda: SERVICE.perform(
                service,
                "serve",
                by=self.world.actor("inspector"),
                at=self.world.later(minutes=1),
                given=given,
            )
        )

    @rule(
        outcome_=st.sampled_from(OUTCOMES),
        key=st.sampled_from("ab"),
        version=st.integers(1, 2),
        late=st.booleans(),
    )
    def inspected(self, outcome_: str, key: str, version: int, late: bool) -> None:
        run = take(self.world.later(minutes=1))
        if run is None:
            return
        owner = run.owner
        if late:
            again = take(self.world.later(minutes=3))
            assert again is None or again.owner != owner
        raw = json.dumps(
            report(
                self.world.later(minutes=5),
                outcome=outcome_,
                subject=run.asset.identifier,
                keys=(key,),
                version=version,
            )
        ).encode()
        self.attempt(lambda: outcome.finish(run.pk, owner, raw, None, at=self.world.now))

    @rule(days_=st.integers(1, 20))
    def wait(self, days_: int) -> None:
        self.world.later(days=days_)

    @invariant()
    def every_change_has_one_event(self) -> None:
        for problem in Problem.objects.all():
            assert (
                Event.objects.filter(entity="problem", entity_id=problem.pk).count()
                == problem.version
            )

    @invariant()
    def replaying_the_events_rebuilds_the_states(self) -> None:
        states: dict[tuple[str, int], str] = {}
        for event in Event.objects.order_by("seq"):
            body = json.loads(event.body)
            if "to" in body:
                states[event.entity, event.entity_id] = body["to"]
        for entity in ("problem", "run"):
            for case in MACHINES[entity].model.objects.all():
                assert states[entity, case.pk] == case.state

    @invariant()
    def the_chain_holds(self) -> None:
        assert first_break(exported()) is None

    @invariant()
    def rectified_means_a_passing_run_after_the_submission(self) -> None:
        for problem in Problem.objects.filter(state__in=("rectified", "closed")):
            run, by_people = problem.passing_run, problem.verification
            if by_people is not None:
                assert by_people.gone
                assert by_people.second_by not in {None, by_people.first_by}
                continue
            assert run is not None
            assert run.verdict in Run.PROVING
            assert run.started_at is not None
            assert problem.submitted_at is not None
            assert run.started_at >= problem.submitted_at
            found = Finding.objects.filter(report=run.report, rule__in=problem.criteria or ["*"])
            found = found.filter(Q(problem=None) | Q(problem=problem))
            assert {each.outcome for each in found} <= {"passed", "inapplicable"}
            assert all(each.rule_version >= problem.criteria[each.rule] for each in found)

    @invariant()
    def nobody_verifies_his_own_work(self) -> None:
        for problem in Problem.objects.all():
            signers = [problem.registered_by, problem.technical_review_by, problem.legal_review_by]
            known = [each for each in signers if each is not None]
            assert len(known) == len(set(known))
            if problem.confirmed_by is not None:
                assert problem.confirmed_by != problem.submitted_by

    @invariant()
    def a_deadline_is_a_function_of_its_rows_and_the_calendar(self) -> None:
        now = calendar()
        for deadline in Deadline.objects.all():
            if deadline.ended_on is None:
                assert deadline.due_on == days.due(clock(deadline), now)
        for problem in Problem.objects.exclude(
            state__in=("closed", "withdrawn", "suspended", "transferred")
        ):
            running = Deadline.objects.filter(
                entity="problem", entity_id=problem.pk, ended_on__isnull=True
            )
            newest = running.order_by("-pk").first()
            assert problem.due_on == (newest.due_on if newest else None)

    @invariant()
    def each_sees_only_his_own(self) -> None:
        everything = Filters(view="all")
        foreign = self.world.actor("foreign")
        assert not problems(foreign, everything).exists()
        untold = Problem.objects.filter(notified_at__isnull=True)
        own = problems(self.world.actor("editor"), everything)
        assert not own.filter(pk__in=untold.values("pk")).exists()
        for who in ("inspector", "other_inspector"):
            actor = self.world.actor(who)
            assert actor.organisation is not None
            assert {p.authority_id for p in problems(actor, everything)} <= {actor.organisation.pk}


NEXT = {
    "registered": (
        ("technical_reviewer", "sign_technically"),
        ("legal_reviewer", "sign_legally"),
        ("inspector", "notify"),
    ),
    "regressed": (
        ("technical_reviewer", "sign_technically"),
        ("legal_reviewer", "sign_legally"),
        ("inspector", "notify"),
    ),
    "notified": (("editor", "accept"),),
    "accepted": (("editor", "begin"),),
    "returned": (("editor", "begin"),),
    "rectifying": (("signatory", "submit"),),
    "reinspecting": (("inspector", "confirm"), ("inspector", "inspect_again")),
    "rectified": (("decider", "close"),),
    "disputed": (("legal_reviewer", "reject_objection"),),
    "suspended": (("inspector", "resume"),),
}


def run_machine(machine: type[RuleBasedStateMachine], examples: int, steps: int) -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            phases=PHASES,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.mark.slow
@pytest.mark.usefixtures("db")
def test_the_invariants_hold_in_a_few_short_runs() -> None:
    run_machine(Ledger, 20, 30)


@pytest.mark.e2e
@pytest.mark.usefixtures("db")
def test_the_invariants_hold_in_many_long_runs() -> None:
    run_machine(Ledger, 50, 50)
