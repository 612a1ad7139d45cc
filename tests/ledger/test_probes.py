"""A delisting or a stop of access is checked by the engine; one who did not act answers for it."""

import http.server
import json
import threading
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from ledger.acting import do, intact, served
from ledger.test_measures import issued, proposed, step
from ledger.test_penalties import basis_of
from ledger.world import World
from rectitude.ledger.accounts.models import Membership
from rectitude.ledger.dispatching.dispatcher import crew, done_by, job_of, take
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset, add_listing
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.probing import Seen, probe
from rectitude.ledger.measures import actions
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.transitions import Refused
from rectitude.options import Options
from rectitude.sweep.jobs import Job
from rectitude.text import Text

INSIDE = Options(network="public-only", allow=("127.0.0.1",))


class _Store(http.server.BaseHTTPRequestHandler):
    """A store: one listing is there, one was taken down, one moved, one is in trouble."""

    def do_GET(self) -> None:
        status = {"/there": 200, "/moved": 302, "/gone": 404, "/removed": 410}.get(self.path, 503)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/there")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        return


@pytest.fixture
def store() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Store)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "result"),
    [
        ("/there", "found"),
        ("/moved", "found"),
        ("/gone", "gone"),
        ("/removed", "gone"),
        ("/trouble", "unclear"),
    ],
)
def test_a_probe_says_what_leaves_no_other_reading(store: str, path: str, result: str) -> None:
    assert probe(f"{store}{path}", INSIDE).result == result


def test_an_address_where_nothing_listens_is_gone(store: str) -> None:
    assert probe("http://127.0.0.1:9/", INSIDE).result == "gone"


def test_an_address_inside_is_not_asked(store: str) -> None:
    seen = probe(f"{store}/there", Options(network="public-only"))

    assert seen.result == "unclear"
    assert "not a public address" in seen.said.en


def test_a_child_does_the_probe(store: str) -> None:
    job = Job(1, 1, "gone", "probe", f"{store}/gone", msgspec.to_builtins(INSIDE))

    with crew() as doing:
        ended = done_by(doing, job, lambda: True)

    assert ended is not None
    assert ended.report is not None
    assert json.loads(ended.report)["result"] == "gone"


def probed(world: World, result: str) -> Run:
    """Let the dispatcher take the oldest run, and a probe answer it."""
    run = take(world.later(minutes=1))
    assert run is not None
    assert job_of(run).kind == "probe"
    seen = Seen(result, Text("应答 404", "answered 404"))  # type: ignore[arg-type]
    raw = msgspec.json.encode(seen)
    return outcome.probed(run.pk, run.owner, raw, at=world.later(minutes=1))


def answered(world: World) -> Measure:
    return step(world, issued(world), "provider", "answer", acted="acted", answer="已停止接入")


def test_an_answer_that_it_was_done_is_checked_by_itself(world: World) -> None:
    measure = answered(world)

    probed(world, "gone")

    measure.refresh_from_db()
    assert measure.probe_found is False
    assert step(world, measure, "inspector", "verify").state == "verified"
    assert intact() == []


def test_a_probe_that_decides_nothing_changes_nothing(world: World) -> None:
    measure = answered(world)

    run = probed(world, "unclear")

    measure.refresh_from_db()
    assert (run.verdict, measure.probe_found) == ("inconclusive", None)


def app_to_delist(world: World) -> Measure:
    by = world.actor("inspector")
    asset = add_asset("app", "example.shop", by=by, at=world.now, enterprise=world.enterprise)
    add_listing(asset, "1.2", world.platform, "https://store.example/shop", by=by, at=world.now)
    basis = basis_of(world)
    problem = served(world, subject="example.shop", kind="app")
    measure = actions.propose(
        Problem.objects.get(pk=problem.pk), "delisting", basis, "逾期未改",
        by=by, at=world.now, act_on=world.now.date(), addressee=world.platform,
    )  # fmt: skip
    measure = step(world, measure, "decider", "approve")
    measure = step(world, measure, "inspector", "issue")
    return step(world, measure, "platform", "answer", acted="acted", answer="已下架")


def test_a_delisting_is_checked_on_the_page_of_the_listing(world: World) -> None:
    measure = app_to_delist(world)
    assert Run.objects.get(measure=measure).address == "https://store.example/shop"

    probed(world, "gone")

    assert Listing.objects.get().gone_at is not None


def test_without_an_address_the_check_is_by_hand(world: World) -> None:
    measure = step(world, proposed(world), "decider", "approve")
    measure = step(world, measure, "inspector", "issue")
    problem = Problem.objects.get(pk=measure.problem_id)
    type(problem.asset).objects.filter(pk=problem.asset_id).update(kind="prefix")

    with pytest.raises(Refused, match="by hand"):
        step(world, measure, "inspector", "ask_probe")


def test_a_provider_answers_for_its_own_problem_until_the_probe_finds_nothing(world: World) -> None:
    measure = answered(world)
    probed(world, "found")
    measure.refresh_from_db()
    step(world, measure, "inspector", "ignored")
    own = Problem.objects.get(origin=Problem.Origin.INACTION)
    assert own.enterprise == world.provider
    for role in ("editor", "signatory"):
        Membership.objects.create(
            user=world.people["provider"], organisation=world.provider, role=role
        )

    do(world, own, "technical_reviewer", "sign_technically", opinion="同意")
    do(world, own, "legal_reviewer", "sign_legally", opinion="同意")
    do(world, own, "inspector", "notify")
    service = Service.objects.get(document__entity="problem", document__entity_id=own.pk)
    given = {"mode": "direct", "on": world.now.date().isoformat(), "detail": "签收"}
    by = world.actor("inspector")
    SERVICE.perform(service, "serve", by=by, at=world.later(hours=1), given=given)
    do(world, own, "provider", "accept")
    do(world, own, "provider", "begin")
    do(world, own, "provider", "submit", statement="已停止接入")
    assert probed(world, "found").verdict == "failed"
    do(world, own, "provider", "submit", statement="这次真的停止了")
    assert probed(world, "gone").verdict == "passed"

    do(world, own, "inspector", "confirm")
    assert do(world, own, "decider", "close").state == "closed"
    assert intact() == []
