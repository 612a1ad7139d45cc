"""Measures, transfers, batches, documents, addresses: whatever people do in whatever order, this holds."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from ledger.acting import closed, served, signed
from ledger.test_invariants import NEXT, OUTCOMES, SAID, run_machine
from ledger.test_penalties import basis_of
from ledger.world import START, World, build, report
from rectitude.ledger.accounts.models import Membership
from rectitude.ledger.audit.chain import canonical, first_break
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.machine import BATCH
from rectitude.ledger.campaigns.models import Batch, BatchRow, Campaign
from rectitude.ledger.campaigns.outcomes import problems_of
from rectitude.ledger.deadlines.queries import running
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.documents.electronic import confirmed, state_address
from rectitude.ledger.documents.models import Document, Service
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import transfers
from rectitude.ledger.measures.models import Measure, Transfer
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Objection, Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.transitions import Machine, Refused

WHO = (
    "inspector", "second_inspector", "decider", "technical_reviewer", "legal_reviewer", "editor",
    "signatory", "foreign", "provider", "platform", "other_inspector", "other_decider", "superior",
    "auditor", "administrator",
)  # fmt: skip
SITES = ("https://www.qinghe.example", "https://m.qinghe.example", "https://a.qinghe.example")
ENTITIES = ("measure", "transfer", "batch", "service", "electronic_address", "problem")
BEGUN_UNSEEN = {"service": 1, "run": 0}
"""Versions that a kind of case has without an event of its own: a service begins with its document."""


def may_still_act(problem: Problem, at: datetime) -> bool:
    """Whether the enterprise has time left, or has handed in; from deadlines and events, not from columns."""
    today = timezone.localtime(at).date()
    clock = running("problem", problem.pk)
    if clock is None or clock.kind not in {"rectify", "rectify_again"}:
        return True
    return clock.due_on is None or today <= clock.due_on


class Enforcement(RuleBasedStateMachine):
    """Three sites, a campaign, an authority, its neighbour and their superior."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.world: World = build()
        self.frozen: dict[int, str] = {}
        basis_of(self.world)
        Membership.objects.create(
            user=self.world.people["inspector"], organisation=self.world.authority, role="decider"
        )  # who may both propose and decide must still not decide what he proposed

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize(
        far=st.lists(st.sampled_from((signed, served, served, closed)), min_size=3, max_size=3)
    )
    def begun(self, far: list[Callable[..., Problem]]) -> None:
        world = self.world
        by = world.actor("inspector")
        assets = []
        for site, how in zip(SITES, far, strict=True):
            asset, _ = Asset.objects.get_or_create(
                kind="website", identifier=site, defaults={"created_at": world.now}
            )
            Asset.objects.filter(pk=asset.pk).update(
                enterprise=world.enterprise, provider=world.provider
            )
            how(world, subject=site, keys=("a",))
            assets.append(asset)
        first, last = START.date(), START.date() + timedelta(days=365)
        campaign = open_campaign("专项", "Campaign", first, last, by=by, at=world.now)
        populate(campaign, assets, by=by, at=world.now)

    def attempt(self, something: Callable[[], object]) -> bool:
        """Do it in a savepoint; what is refused must have changed nothing."""
        before = Event.objects.count()
        try:
            with transaction.atomic():
                something()
        except (Refused, Invalid, ObjectDoesNotExist, outcome.Stale):
            assert Event.objects.count() == before
            return False
        return True

    def perform(
        self, machine: Machine[Any], case: Any, name: str, who: str, /, **given: Any
    ) -> bool:
        by, at = self.world.actor(who), self.world.later(minutes=7)
        return self.attempt(lambda: machine.perform(case, name, by=by, at=at, given=given))

    @rule(
        entity=st.sampled_from(ENTITIES), who=st.sampled_from(WHO), data=st.data(),
        pick=st.integers(0, 20),
    )  # fmt: skip
    def anything(self, entity: str, who: str, data: st.DataObject, pick: int) -> None:
        """Let anyone try any action on any case."""
        machine = MACHINES[entity]
        row = one_of(machine.model.objects.order_by("pk"), pick)
        names = [each.name for each in machine if not each.internal]
        if row is None:
            return
        name = data.draw(st.sampled_from(names))
        given = {
            each.name: said
            for each in machine.transitions[name].fields
            if (said := self.said(each, row, data)) is not None
        }
        if self.perform(machine, row, name, who, **given):
            self.after(entity, name, row)

    def said(self, field: Field, row: Any, data: st.DataObject) -> Any:
        if field.choices:
            value = data.draw(st.sampled_from([value for value, _ in field.choices]))
            return [value] if field.kind == "lines" else value
        if field.name == "row":
            keys = list(BatchRow.objects.filter(batch=row).values_list("pk", flat=True))
            return data.draw(st.sampled_from(keys)) if keys else 1
        match field.kind:
            case "date":
                ahead = timedelta(days=7 if field.name == "due_on" else 0)
                return timezone.localtime(self.world.now + ahead).date().isoformat()
            case "organisation":
                return data.draw(st.sampled_from((self.world.provider.pk, self.world.foreign.pk)))
            case "files":
                return None
            case "user":
                return data.draw(st.sampled_from([u.pk for u in self.world.people.values()]))
            case "number":
                return SAID.get(field.name, 3)
            case _:
                return SAID.get(field.name, "理由")

    def after(self, entity: str, name: str, row: Any) -> None:
        """Check what holds at the moment of an act, and not for ever after."""
        if (entity, name) == ("measure", "lift"):
            assert row.problem.state in {"rectified", "closed", "withdrawn"}
        if (entity, name) in {("batch", "publish"), ("batch", "issue_delisting")}:
            self.published(row)

    def published(self, batch: Batch) -> None:
        """Who is named now is not put right, was served, has no open objection, was checked today."""
        notice = Notice.objects.filter(batch=batch).latest("pk")
        for line in notice.content["rows"]:
            row = batch.rows.get(asset__identifier=line["identifier"])
            assert row.outcome == "public"
            assert row.checked_at is not None
            assert (
                timezone.localtime(row.checked_at).date()
                == timezone.localtime(self.world.now).date()
            )
            named = [p for p in problems_of(row) if p.scenario == line["scenario"]]
            assert named
            assert not any(may_still_act(p, self.world.now) for p in named)
            assert not Objection.objects.filter(problem__in=named, upheld=None).exists()
            if notice.kind == Notice.Kind.DELISTING:
                orders = Measure.objects.filter(problem__in=named, issued_on__isnull=False)
                assert orders.filter(addressee=row.addressee).exists()

    @rule(
        kind=st.sampled_from(("guidance", "talk", "order", "delisting", "stop_access")),
        who=st.sampled_from(("inspector", "second_inspector", "decider", "other_inspector")),
        to=st.sampled_from(("provider", "foreign", "")), pick=st.integers(0, 9),
    )  # fmt: skip
    def proposed(self, kind: str, who: str, to: str, pick: int) -> None:
        problem = one_of(Problem.objects.order_by("pk"), pick)
        assert problem is not None
        addressee = getattr(self.world, to) if to else None
        self.attempt(
            lambda: measures.propose(
                problem, kind, basis_of(self.world), "逾期未改",
                by=self.world.actor(who), at=self.world.later(minutes=5),
                act_on=self.world.now.date(), addressee=addressee,
            )
        )  # fmt: skip

    @rule(pick=st.integers(0, 9), who=st.sampled_from(("inspector", "decider", "other_inspector")))
    def sent(self, pick: int, who: str) -> None:
        problem = one_of(Problem.objects.order_by("pk"), pick)
        assert problem is not None
        world = self.world
        to = world.other_authority if problem.authority == world.authority else world.authority
        by, at = world.actor(who), world.later(minutes=5)
        self.attempt(lambda: transfers.send(problem, to, "管辖", by=by, at=at))

    @rule(who=st.sampled_from(("inspector", "decider", "auditor")), most=st.integers(1, 3))
    def sampled(self, who: str, most: int) -> None:
        campaign = Campaign.objects.get()
        assets = list(campaign.population.order_by("pk"))[:most]
        by, at = self.world.actor(who), self.world.later(minutes=5)
        self.attempt(lambda: open_batch(campaign, assets, by=by, at=at))

    @rule(pick=st.integers(0, 5))
    def batch_goes_on(self, pick: int) -> None:
        """Do what a batch wants next, so that runs get as far as its lists."""
        batch = one_of(Batch.objects.exclude(state="closed").order_by("pk"), pick)
        if batch is None:
            return
        for row in batch.rows.order_by("pk"):
            if batch.state == "sampling":
                live = [p for p in problems_of(row) if p.state != "withdrawn"]
                found = "notified" if any(p.notified_at for p in live) else "not_testable"
                self.perform(
                    BATCH, batch, "find", "inspector", row=row.pk, found=found, reason="登录"
                )
            elif batch.state == "reinspected" and row.outcome == "public":
                self.perform(BATCH, batch, "recheck", "inspector", row=row.pk, result="stands")
            elif row.delisting == "due":
                self.perform(
                    BATCH, batch, "check_delisting", "second_inspector", row=row.pk, result="stands"
                )
        name, who = {
            "sampling": ("notify", "inspector"), "notified": ("settle", "inspector"),
            "reinspected": ("publish", "decider"), "published": ("start_delisting", "inspector"),
            "delisting": ("issue_delisting", "decider"), "delisted": ("settle_delisting", "inspector"),
        }[batch.state]  # fmt: skip
        if batch.state == "notified":
            self.world.later(days=9)
        given = {"due_on": self.world.now.date() + timedelta(days=7)} if name == "notify" else {}
        if self.perform(BATCH, batch, name, who, **given):
            self.after("batch", name, batch)

    @rule(pick=st.integers(0, 9))
    def problem_goes_on(self, pick: int) -> None:
        problem = one_of(
            Problem.objects.exclude(state__in=("closed", "withdrawn")).order_by("pk"), pick
        )
        if problem is None:
            return
        for who, name in NEXT.get(problem.state, ()):
            fields = PROBLEM.transitions[name].fields
            given = {f.name: SAID[f.name] for f in fields if f.name in SAID}
            self.perform(PROBLEM, problem, name, who, **given)

    @rule(pick=st.integers(0, 9))
    def disputed(self, pick: int) -> None:
        problem = one_of(Problem.objects.filter(served_on__isnull=False).order_by("pk"), pick)
        if problem is not None:
            self.perform(PROBLEM, problem, "dispute", "editor", reason="不是我们的")

    @rule(outcome_=st.sampled_from(OUTCOMES), seen=st.sampled_from(("found", "gone", "unclear")))
    def inspected(self, outcome_: str, seen: str) -> None:
        """Let the dispatcher take a run: a probe of an order, or a re-inspection."""
        run = take(self.world.later(minutes=1))
        if run is None:
            return
        at = self.world.later(minutes=5)
        if run.kind == "probe":
            raw = json.dumps({"result": seen, "said": {"zh": "应答", "en": "answer"}}).encode()
            self.attempt(lambda: outcome.probed(run.pk, run.owner, raw, at=at))
            return
        body = report(at, outcome=outcome_, subject=run.asset.identifier, keys=("a",))
        self.attempt(
            lambda: outcome.finish(run.pk, run.owner, json.dumps(body).encode(), None, at=at)
        )

    @rule(who=st.sampled_from(("editor", "signatory", "foreign", "inspector")))
    def stated(self, who: str) -> None:
        by, at = self.world.actor(who), self.world.later(minutes=1)
        self.attempt(lambda: state_address(self.world.authority, "a@qinghe.example", by=by, at=at))

    @rule(days=st.integers(1, 12))
    def wait(self, days: int) -> None:
        self.world.later(days=days)

    @rule(
        table=st.sampled_from((Document, Notice, Event)), how=st.sampled_from(("update", "delete"))
    )
    def tampered(self, table: Any, how: str) -> None:
        """Whoever writes past the actions is stopped by the database."""
        if not table.objects.exists():
            return
        column = {Document: "number", Notice: "title", Event: "actor_name"}[table]
        sql = {
            "update": f"UPDATE {table._meta.db_table} SET {column} = 'x'",
            "delete": f"DELETE FROM {table._meta.db_table}",
        }[how]
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)

    @invariant()
    def every_version_has_its_event(self) -> None:
        for entity in ENTITIES:
            for row in MACHINES[entity].model.objects.all():
                events = Event.objects.filter(entity=entity, entity_id=row.pk).count()
                assert events == row.version - BEGUN_UNSEEN.get(entity, 0), (entity, row.pk)

    @invariant()
    def replaying_the_events_rebuilds_the_states(self) -> None:
        states: dict[tuple[str, int], str] = {}
        for event in Event.objects.order_by("seq"):
            body = json.loads(event.body)
            if "to" in body:
                states[event.entity, event.entity_id] = body["to"]
        for entity in ENTITIES:
            for row in MACHINES[entity].model.objects.all():
                assert states.get((entity, row.pk), "pending") == row.state

    @invariant()
    def the_chain_holds(self) -> None:
        assert first_break(exported()) is None

    @invariant()
    def figures_add_up(self) -> None:
        for batch in Batch.objects.all():
            assert add_up(figures(batch)) or figures(batch)["undecided"]
            if batch.published_on is not None:
                assert add_up(figures(batch))

    @invariant()
    def what_was_issued_stays_as_it_was(self) -> None:
        for document in Document.objects.all():
            body = {
                "number": document.number, "kind": document.kind,
                "recipient": document.recipient_id, "content": document.content,
            }  # fmt: skip
            digest = hashlib.sha256(canonical(body).encode()).hexdigest()
            assert digest == document.sha256 == self.frozen.setdefault(document.pk, digest)
        for notice in Notice.objects.all():
            assert hashlib.sha256(canonical(notice.content).encode()).hexdigest() == notice.sha256

    @invariant()
    def nobody_decides_what_he_proposed(self) -> None:
        decided = Event.objects.filter(action="measure.approve")
        for event in decided:
            assert event.actor != Measure.objects.get(pk=event.entity_id).proposed_by
        for measure in Measure.objects.filter(issued_on__isnull=False):
            assert decided.filter(entity_id=measure.pk).exists()

    @invariant()
    def a_transferred_problem_waits_for_one_answer(self) -> None:
        for problem in Problem.objects.all():
            under_way = Transfer.objects.filter(
                problem=problem, state__in=("sent", "refused", "disputed")
            )
            assert under_way.count() == (problem.state == "transferred")
            if problem.state == "transferred":
                clock = running("problem", problem.pk)
                assert problem.due_on is None or clock is None or clock.due_on is None
        for transfer in Transfer.objects.filter(state="accepted"):
            last = Transfer.objects.filter(problem=transfer.problem_id, state="accepted").latest(
                "pk"
            )
            assert last.problem.authority_id == last.receiver_id

    @invariant()
    def electronic_service_had_its_address(self) -> None:
        for service in Service.objects.filter(mode="electronic", state="served"):
            attempt = service.attempts.filter(succeeded=True).latest("pk")
            assert confirmed(service.document.recipient_id, service.authority_id, attempt.on)

    @invariant()
    def each_sees_only_his_own(self) -> None:
        foreign, other = self.world.actor("foreign"), self.world.actor("other_inspector")
        for entity in ("measure", "batch", "service"):
            model = MACHINES[entity].model
            assert not Scoped(model).for_member(foreign).exists()
            rows = Scoped(model).for_member(other)
            assert {row.authority_id for row in rows} <= {self.world.other_authority.pk}
        unissued = Measure.objects.filter(issued_on=None)
        seen = Scoped(Measure).for_member(self.world.actor("provider"))
        assert not seen.filter(pk__in=unissued.values("pk")).exists()


def one_of(rows: Any, pick: int) -> Any:
    found = list(rows)
    return found[pick % len(found)] if found else None


@pytest.mark.slow
@pytest.mark.usefixtures("db")
def test_enforcement_holds_in_a_few_short_runs() -> None:
    run_machine(Enforcement, 12, 25)


@pytest.mark.e2e
@pytest.mark.usefixtures("db")
def test_enforcement_holds_in_many_long_runs() -> None:
    run_machine(Enforcement, 30, 40)
