"""kill -9 of PostgreSQL in the middle of work: what was acknowledged is there, and work goes on."""

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ledger.cluster import Cluster, cluster
from ledger.processes import Installation, installation, post, serving, until
from ledger.world import report

pytestmark = [pytest.mark.e2e, pytest.mark.postgresql]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    with cluster() as made:
        monkeypatch.setenv("RECTITUDE_TEST_DATABASE_URL", made.address)
        yield made


@pytest.fixture
def ledger(
    server: Cluster, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installation]:
    with installation(tmp_path / "home", tmp_path_factory) as installed:
        yield installed


def test_what_was_acknowledged_survives_the_death_of_the_database(
    ledger: Installation, server: Cluster
) -> None:
    token = ledger.say(
        """
from rectitude.ledger.accounts.tokens import make_token
print(json.dumps(make_token("t", ["import", "write", "read"], by=who("inspector"), at=now())))
"""
    )
    web, address = serving(ledger)
    acknowledged: list[str] = []
    start, stopped = datetime.now(UTC), threading.Event()

    def send(sender: int) -> None:
        for number in range(10_000):
            subject = f"https://s{sender}-{number}.example"
            if stopped.is_set():
                return
            if post(address, "reports", report(start, subject=subject), token) == 200:
                acknowledged.append(subject)
            else:
                time.sleep(0.1)

    senders = [threading.Thread(target=send, args=(n,)) for n in range(3)]
    for each in senders:
        each.start()
    try:
        until(lambda: len(acknowledged) > 12)
        server.kill()
        before = len(acknowledged)
        server.start()
        until(lambda: len(acknowledged) > before + 12)  # the same server process goes on
    finally:
        stopped.set()
        for each in senders:
            each.join()
        web.terminate()
        web.communicate()

    kept = set(
        ledger.say("print(json.dumps(list(Report.objects.values_list('target', flat=True))))")
    )
    assert set(acknowledged) <= kept
    assert ledger.run("verify").strip() == "intact"


def test_a_dispatcher_outlives_the_death_of_the_database(
    ledger: Installation, server: Cluster
) -> None:
    worker = ledger.start("work", "--workers", "1")
    try:
        time.sleep(3)
        server.kill()
        time.sleep(1)
        server.start()
        ledger.say(
            """
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.inspections.runs import request_inspection
asset = add_asset("website", "http://127.0.0.1:9", by=who("inspector"), at=now())
request_inspection(asset, by=who("inspector"), at=now(), scenarios=["resource.filing.missing"])
"""
        )
        until(lambda: ledger.say("print(json.dumps(Run.objects.get().state))") == "failed")
    finally:
        worker.terminate()
        worker.communicate()
    assert ledger.run("verify").strip() == "intact"
