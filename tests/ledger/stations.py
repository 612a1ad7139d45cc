"""A ledger on its way: at one of its stations, every action of every kind of case is on offer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction

from ledger import test_batches, test_delisting, test_measures, test_penalties
from ledger.acting import closed, day, do, notified, registered, served, signed, submitted
from ledger.test_commissions import brought
from ledger.test_corrections import published
from ledger.test_isolation import everything
from ledger.test_self_inspections import answered, begun
from ledger.world import SCENARIO, START, World
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.commissions import COMMISSION, ask
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.text import Text

Way = Callable[[World], Iterator[None]]


def stations(world: World) -> Iterator[None]:
    """Stop wherever something new may be done; each way begins with the same ledger."""
    for way in WAYS:
        world.now = START
        with undone():
            yield from way(world)


@contextmanager
def undone() -> Iterator[None]:
    """Take back what is written meanwhile."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _one_of_each(world: World) -> Iterator[None]:
    everything(world)
    yield


def _reviewed(world: World) -> Iterator[None]:
    old = Asset.objects.create(
        kind="website", identifier="https://a.example:8500/", created_at=world.now
    )
    register(old, SCENARIO, by=world.actor("inspector"), at=world.now)
    first = registered(world, subject="https://a.example:8500")
    yield
    do(world, first, "technical_reviewer", "send_back", reason="缺截图")
    signed(world)
    yield


def _served(world: World) -> Iterator[None]:
    service = _service(notified(world))
    yield
    by, given = world.actor("inspector"), {"mode": "direct", "on": day(world), "detail": "无人"}
    SERVICE.perform(service, "fail", by=by, at=world.later(hours=1), given=given)
    SERVICE.perform(service, "give_up", by=by, at=world.later(hours=1))
    yield


def _service(problem: Problem) -> Service:
    return Service.objects.filter(document__entity_id=problem.pk).latest("pk")


def _rectified(world: World) -> Iterator[None]:
    problem = served(world)
    yield
    do(world, problem, "editor", "accept")
    yield
    do(world, problem, "editor", "begin")
    yield
    do(world, problem, "editor", "ask_extension", units=2, reason="审核")
    yield
    do(world, problem, "editor", "dispute", reason="不属于我们")
    yield


def _late(world: World) -> Iterator[None]:
    served(world)
    world.later(days=40)
    yield


def _verified(world: World) -> Iterator[None]:
    submitted(world)
    while (run := take(world.later(minutes=1))) is not None:
        outcome.fail(run.pk, run.owner, Text("打不开", "unreachable"), at=world.now)
    yield
    closed(world, subject=test_batches.site(world, "closed").identifier)
    yield


def _ordered(world: World) -> Iterator[None]:
    measure = test_measures.issued(world)
    yield
    test_measures.step(world, measure, "provider", "answer", acted="acted", answer="已停止")
    yield


def _punished(world: World) -> Iterator[None]:
    step, case = test_penalties.step, test_penalties.recorded(world, serious=True)
    step(world, case, "technical_reviewer", "review_technically")
    step(world, case, "legal_reviewer", "review_legally")
    yield
    step(world, case, "decider", "discuss", members=["甲", "乙", "丙"])
    step(world, case, "inspector", "inform", facts="事实", fine=10_000)
    test_penalties.serve(world, case)
    yield
    step(world, case, "editor", "request_hearing")
    yield
    on, host = (world.now + timedelta(days=14)).date(), world.people["legal_reviewer"].pk
    step(world, case, "inspector", "notify_hearing", on=on, host=host)
    world.later(days=16)
    yield


def _decided(world: World) -> Iterator[None]:
    step, case = test_penalties.step, test_penalties.informed(world)
    step(world, case, "signatory", "waive")
    yield
    step(world, case, "decider", "decide", fine=8_000, discretion="一档", factors=["first"])
    test_penalties.serve(world, case)
    yield
    step(world, case, "inspector", "contest", review="reconsideration")
    yield


def _transferred(world: World) -> Iterator[None]:
    transfer = test_measures.sent(world, signed(world))
    yield
    transfer = test_measures.hand(world, transfer, "other_inspector", "refuse", reason="不属本省")
    test_measures.hand(world, transfer, "inspector", "dispute")
    yield


def _in_batches(world: World) -> Iterator[None]:
    batch = test_batches.batch_of(world, [test_batches.site(world, "clean")])
    row = batch.rows.get()
    test_batches.step(world, batch, "find", row=row.pk, found="no_problem")
    yield
    test_batches.settled(world)
    yield


def _delisted(world: World) -> Iterator[None]:
    test_batches.step(world, test_delisting.published(world, "one", "two"), "start_delisting")
    yield


def _withdrawn(world: World) -> Iterator[None]:
    do(world, published(world), "legal_reviewer", "withdraw", reason="误报")
    yield


def _answered(world: World) -> Iterator[None]:
    row = begun(world, registered(world))
    yield
    answered(world, row)
    yield


def _commissioned(world: World) -> Iterator[None]:
    by, today = world.actor("inspector"), world.now.date()
    campaign = open_campaign("专项", "Action", today, today + timedelta(90), by=by, at=world.now)
    populate(campaign, [world.asset], by=by, at=world.now)
    case = ask(campaign, world.laboratory, "检测", today + timedelta(60), by=by, at=world.now)
    yield
    brought(world)
    yield
    COMMISSION.perform(
        case, "deliver", by=world.actor("laboratory"), at=world.later(hours=1), given={}
    )
    yield


def _clues(world: World) -> Iterator[None]:
    for _ in range(2):
        file_clue(world.authority, "https://www.qinghe.example", "弹窗关不掉", at=world.now)
    yield


WAYS: tuple[Way, ...] = (
    _one_of_each, _reviewed, _served, _rectified, _late, _verified, _ordered, _punished, _decided,
    _transferred, _in_batches, _delisted, _withdrawn, _answered, _commissioned, _clues,
)  # fmt: skip
