"""Many at once, and kill -9: nothing acknowledged is lost, nothing is done twice."""

import http.server
import json
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from ledger.processes import Installation, installation, post, serving, until
from ledger.world import report

pytestmark = pytest.mark.e2e


@pytest.fixture
def made(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path / "home", tmp_path_factory) as installed:
        yield installed


def test_of_eight_who_act_at_once_one_wins_and_the_others_are_told(made: Installation) -> None:
    made.say(
        """
from ledger.world import report
from rectitude.ledger.results.imports import import_report
raw = json.dumps(report(now())).encode()
(p,) = import_report(raw, by=who("inspector"), at=now()).opened
PROBLEM.perform(p, "sign_technically", by=who("technical_reviewer"), at=now(), given={"opinion": "同意"})
PROBLEM.perform(p, "sign_legally", by=who("legal_reviewer"), at=now(), given={"opinion": "同意"})
"""
    )
    rivals = [
        made.python(
            """
p = Problem.objects.get()
try:
    PROBLEM.perform(p, "notify", by=who("inspector"), at=now(), version=p.version)
    print(json.dumps("won"))
except Refused as error:
    print(json.dumps(error.text.en))
"""
        )
        for _ in range(8)
    ]
    said = [json.loads(each.communicate(timeout=300)[0]) for each in rivals]

    assert said.count("won") == 1
    assert all(each for each in said)
    assert made.run("verify").strip() == "intact"


def test_writers_at_once_never_fork_the_chain(made: Installation) -> None:
    writers = [
        made.python(
            f"""
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.accounts.models import Organisation
authority = Organisation.objects.get(short_name="甲局")
for n in range(25):
    file_clue(authority, "a.example", "writer {writer} " + str(n), at=now())
"""
        )
        for writer in range(4)
    ]
    for each in writers:
        err = each.communicate(timeout=300)[1]
        assert each.returncode == 0, err

    assert made.say("print(json.dumps(Event.objects.filter(action='clue.file').count()))") == 100
    assert made.run("verify").strip() == "intact"


def test_what_the_server_acknowledged_survives_its_death(made: Installation) -> None:
    token = made.say(
        """
from rectitude.ledger.accounts.tokens import make_token
print(json.dumps(make_token("t", ["import", "write", "read"], by=who("inspector"), at=now())))
"""
    )
    server, address = serving(made)
    acknowledged: list[str] = []
    start = datetime.now(UTC)

    def send(sender: int) -> None:
        for number in range(200):
            subject = f"https://s{sender}-{number}.example"
            if post(address, "reports", report(start, subject=subject), token) != 200:
                return
            acknowledged.append(subject)

    senders = [threading.Thread(target=send, args=(n,)) for n in range(3)]
    for each in senders:
        each.start()
    until(lambda: len(acknowledged) > 12)
    server.send_signal(signal.SIGKILL)
    server.communicate()
    for each in senders:
        each.join()

    kept = set(made.say("print(json.dumps(list(Report.objects.values_list('target', flat=True))))"))
    assert set(acknowledged) <= kept
    assert len(kept) <= len(acknowledged) + len(senders)
    assert made.run("verify").strip() == "intact"
    again, address = serving(made)
    try:
        assert post(address, "reports", report(start, subject="https://new.example"), token) == 200
        assert post(address, "reports", report(start, subject=acknowledged[0]), token) == 200
    finally:
        again.terminate()
        again.communicate()
    assert made.say("print(json.dumps(Problem.objects.count()))") == len(kept) + 1


def test_whoever_comes_is_let_in_though_many_browsers_stay(made: Installation) -> None:
    server, address = serving(made)
    host, port = urlsplit(address).hostname, urlsplit(address).port
    asked = f"GET /accounts/login/ HTTP/1.1\r\nHost: {host}:{port}\r\n\r\n".encode()
    try:
        with ExitStack() as open_ones:
            for _ in range(150):  # some 25 browsers, which keep six connections each
                one = open_ones.enter_context(
                    socket.create_connection(("127.0.0.1", port or 0), 60)
                )
                one.sendall(asked)
                assert one.recv(100).startswith(b"HTTP/1.1 200")
    finally:
        server.terminate()
        server.communicate()


class _Slow(http.server.BaseHTTPRequestHandler):
    """A small site without a filing number, slow enough to be caught in the middle."""

    def do_GET(self) -> None:
        time.sleep(1)
        body = "<!doctype html><html lang=zh><title>示例</title><h1>示例站</h1></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{{}}.localhost:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def requested(made: Installation, site: str, count: int) -> None:
    made.say(
        f"""
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.inspections.runs import request_inspection
for n in range({count}):
    asset = add_asset("website", "{site}".format(f"shop{{n}}"), by=who("inspector"), at=now())
    request_inspection(asset, by=who("inspector"), at=now(), scenarios=["resource.filing.missing"])
"""
    )


def states(made: Installation) -> list[list[Any]]:
    found: list[list[Any]] = made.say(
        """
rows = Run.objects.order_by("pk")
print(json.dumps([[r.state, r.attempts, r.report_id, r.english_reason] for r in rows]))
"""
    )
    return found


def children_of(parent: int) -> list[int]:
    found = subprocess.run(
        ["pgrep", "-P", str(parent)], capture_output=True, text=True, check=False
    ).stdout
    return [int(each) for each in found.split()]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.chromium
def test_a_killed_dispatcher_loses_and_doubles_nothing(made: Installation, site: str) -> None:
    requested(made, site, 2)
    first = made.start("work", "--workers", "2")
    until(lambda: len(children_of(first.pid)) == 2)
    children = children_of(first.pid)
    time.sleep(2)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    until(lambda: not any(alive(each) for each in children), 30)
    assert {each[0] for each in states(made)} <= {"running", "done"}

    made.say(
        """
from datetime import timedelta
Run.objects.filter(state="running").update(lease_until=now() + timedelta(seconds=8))
"""
    )
    second = made.start("work", "--until-empty")  # waits until the leases of the dead one run out
    err = second.communicate(timeout=400)[1]
    assert second.returncode == 0, err

    ended = states(made)
    assert [each[0] for each in ended] == ["done", "done"], ended
    assert made.say("print(json.dumps(Run.objects.filter(bundle__isnull=False).count()))") == 2
    assert made.say("print(json.dumps(Report.objects.count()))") == 2
    assert len(list((made.folder / "work").glob("run-*"))) <= 2
    assert made.run("verify").strip() == "intact"


@pytest.mark.chromium
def test_the_engine_inspects_and_report_and_bundle_are_kept(made: Installation, site: str) -> None:
    requested(made, site, 1)

    made.run("work", "--until-empty")

    assert states(made)[0][0] == "done", states(made)
    rules = made.say("print(json.dumps(list(Finding.objects.values_list('rule', flat=True))))")
    assert "resource.filing.missing.website" in rules
    kept = made.say("print(json.dumps(Run.objects.get().bundle.sha256))")
    assert made.run("verify").strip() == "intact"
    assert (made.folder / "evidence" / kept[:2] / kept).stat().st_size > 1000


def test_an_address_inside_is_refused_by_the_ledger(made: Installation, site: str) -> None:
    requested(made, site, 1)

    closed = made.start("work", "--until-empty", RECTITUDE_ALLOW="")
    closed.communicate(timeout=300)

    state = states(made)[0]
    found = made.say("print(json.dumps(list(Finding.objects.values_list('outcome', flat=True))))")
    assert state[0] == "failed" or "failed" not in found
    assert made.say("print(json.dumps(Problem.objects.count()))") == 0


def test_a_run_whose_attempts_all_died_has_failed_and_says_so(
    made: Installation, site: str
) -> None:
    requested(made, site, 1)
    made.say(
        """
from datetime import timedelta
from django.db import transaction
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import record
past = now() - timedelta(days=1)
Run.objects.update(attempts=3, state="running", owner="x", lease_until=past)
run = Run.objects.get()
by = Actor.engine(run.authority)
with transaction.atomic():
    record("run.take", "run", run.pk, {"to": "running"}, by=by, at=now(), authority=None)
"""
    )

    made.run("work", "--until-empty")

    assert states(made)[0][0] == "failed"
    assert "too many times" in states(made)[0][3]
    assert made.run("verify").strip() == "intact"
