"""The processes that inspect are watched, replaced, and leave nothing behind."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import msgspec
import pytest

from rectitude import temporary
from rectitude.sweep.crew import PREFIX, Crew
from rectitude.sweep.jobs import Job
from rectitude.sweep.limits import Limits
from website import Site, answer, serving

ANSWERS = """
enterprise: 云雀网络
subject: {kind: website, id: "https://site.example"}
answers: {user.popup.full-screen-link: no_problem}
"""


@pytest.fixture
def slow() -> Iterator[Site]:
    end = threading.Event()

    def hold(request: BaseHTTPRequestHandler) -> None:
        end.wait(120)
        answer(request)

    with serving({"/": hold}) as site:
        yield site
        end.set()


def job(number: int, folder: Path, **more: object) -> Job:
    path = folder / "answers.yaml"
    path.write_text(ANSWERS, encoding="utf-8")
    return Job(number, 1, f"{number:06}-answers", "answers", str(path), {}, **more)


def held(number: int, site: Site) -> Job:
    options = {"scenarios": ["market.interference.incompatible"], "rounds": 1}
    return Job(number, 1, f"{number:06}-slow", "website", site.url(), options)


def test_a_process_is_replaced_after_some_targets(tmp_path: Path) -> None:
    crew = Crew(tmp_path / "work", slots=1, recycled=2)
    seen = []
    for number in range(1, 6):
        outcome = crew.do(job(number, tmp_path))
        assert outcome.report is not None
        assert Path(outcome.bundle).is_file()
        assert outcome.worker.startswith(f"{socket.gethostname()}:")
        seen.append(crew._started)
    crew.close()

    assert seen == [1, 1, 2, 2, 3]


@pytest.mark.slow
def test_a_target_that_takes_too_long_is_cut_off_and_its_neighbours_are_told(
    slow: Site, tmp_path: Path
) -> None:
    crew = Crew(tmp_path / "work", slots=2, limits=Limits(seconds=2.0))
    with ThreadPoolExecutor(1) as executor:
        waiting = executor.submit(crew.do, held(1, slow))
        while not (workers := crew.workers()):
            time.sleep(0.01)
        outcome = waiting.result(timeout=60)
    assert workers == {1: outcome.worker}
    pids = crew.pids()
    crew.close()

    assert outcome.cause == "limit"
    assert outcome.log.startswith("process-")
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    assert not (tmp_path / "work" / "1-1").exists()


def test_closing_ends_what_is_under_way_at_once(slow: Site, tmp_path: Path) -> None:
    crew = Crew(tmp_path / "work", slots=2)
    with ThreadPoolExecutor(1) as executor:
        waiting = executor.submit(crew.do, held(1, slow))
        until = time.monotonic() + 30
        while not crew.pids() and time.monotonic() < until:
            time.sleep(0.05)
        crew.close()
        assert waiting.result(timeout=30).cause == "died"
    assert crew.do(job(2, tmp_path)).cause == "died"


def test_what_a_killed_process_left_for_a_while_goes_with_it(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "t"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    crew = Crew(tmp_path / "work", slots=1)
    future = crew.begin(held(1, slow))
    (own,) = temporary.iterdir()
    (own / "left-by-a-browser").touch()

    os.kill(crew.pids()[0], signal.SIGKILL)

    assert future.result(timeout=60).cause == "died"
    assert list(temporary.iterdir()) == []
    crew.close()


def test_a_crew_that_begins_removes_what_one_before_it_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, lock = temporary.owned(PREFIX, tmp_path)
    os.close(lock)  # as by the death of all who had it
    living, held_open = temporary.owned(PREFIX, tmp_path)
    other = tmp_path / f"{PREFIX}of-somebody-else"
    other.mkdir()

    Crew(tmp_path / "work", slots=1).close()

    assert not left.exists()
    assert living.exists()
    assert other.exists()
    os.close(held_open)


@pytest.mark.slow
def test_when_a_crew_has_closed_nothing_is_left_of_its_processes(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = tmp_path / "t"
    base.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(base))
    crew = Crew(tmp_path / "work", slots=1)
    crew.begin(held(1, slow))
    (own,) = base.iterdir()
    for number in range(3000):
        (own / f"left-by-a-browser-{number}").touch()

    crew.close()

    assert list(base.iterdir()) == []


def test_an_abandoned_job_is_given_up_with_its_process(slow: Site, tmp_path: Path) -> None:
    crew = Crew(tmp_path / "work", slots=1)
    job = held(1, slow)
    future = crew.begin(job)

    crew.abandon(job)

    assert future.result(timeout=60).cause == "died"
    crew.close()


@pytest.mark.slow
def test_targets_that_are_to_be_alone_have_their_turn_as_the_machine_bears_browsers(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0})
    crew = Crew(tmp_path / "work", slots=4)
    first = msgspec.structs.replace(held(1, slow), alone=True)
    under_way = crew.begin(first)
    waiting = [crew.begin(job(number, tmp_path, alone=True)) for number in (2, 3, 4, 5)]
    beside = crew.begin(job(6, tmp_path))
    assert beside.result(timeout=60).report is not None
    assert [future.done() for future in waiting] == [False] * 4
    crew.abandon(job(3, tmp_path))
    assert waiting[1].result(timeout=0).cause == "died"

    crew.abandon(first)

    assert under_way.result(timeout=60).cause == "died"
    for number in (0, 2, 3):
        assert waiting[number].result(timeout=60).report is not None
    crew.close()


def test_one_process_does_those_that_are_to_be_alone_but_for_one_that_killed_one(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0})
    crew = Crew(tmp_path / "work", slots=4)
    first = msgspec.structs.replace(held(1, slow), alone=True)
    crew.begin(first)
    waiting = [
        crew.begin(job(number, tmp_path, alone=True, deaths=deaths))
        for number, deaths in ((2, 0), (3, 0), (4, 1), (5, 0))
    ]
    crew.abandon(first)
    second, third, killer, _ = (future.result(timeout=60).worker for future in waiting)
    until = time.monotonic() + 60
    while crew.pids() and time.monotonic() < until:
        time.sleep(0.05)

    assert second == third
    assert killer != third
    assert crew.pids() == []
    crew.close()


def test_closing_gives_up_what_waits_to_be_alone(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0})
    crew = Crew(tmp_path / "work", slots=4)
    jobs = [msgspec.structs.replace(held(number, slow), alone=True) for number in (1, 2)]
    under_way = [crew.begin(each) for each in jobs]

    crew.close()

    assert [future.result(timeout=60).cause for future in under_way] == ["died", "died"]


DRIVER_THAT_DIES = """
import os, signal, sys, time
from pathlib import Path
from rectitude import temporary
from rectitude.sweep.crew import PREFIX, Crew
from rectitude.sweep.jobs import Job

def stopped(pid):
    threads = Path(f"/proc/{pid}/task").glob("*/stat")
    return all(each.read_text().rpartition(")")[2].split()[0] == "T" for each in threads)

options = {"scenarios": ["market.interference.incompatible"], "rounds": 1}
crew = Crew(Path(sys.argv[1]), slots=1)
alone = sys.argv[3] == "alone"
crew.begin(Job(1, 1, "000001-slow", "website", sys.argv[2], options, alone=alone))
(child,) = crew.pids()
while "ready" not in sys.stdin.readline():
    pass
if sys.argv[3] == "killing":
    os.kill(child, signal.SIGSTOP)
    while not stopped(child):
        time.sleep(0.05)
print(child, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.slow
@pytest.mark.parametrize("doing", ["killing", "alone"])
def test_no_process_outlives_its_driver_stopped_or_at_its_last_target(
    slow: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, doing: str
) -> None:
    temporary = tmp_path / "t"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    command = [sys.executable, "-c", DRIVER_THAT_DIES, str(tmp_path), slow.url(), doing]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as driver:
        assert driver.stdin is not None
        assert driver.stdout is not None
        until = time.monotonic() + 60
        while not slow.asked and time.monotonic() < until:
            time.sleep(0.05)
        driver.stdin.write("ready\n")
        driver.stdin.flush()
        child = int(driver.stdout.readline())

    until = time.monotonic() + 60
    while lives(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not lives(child)
    assert list(temporary.iterdir()) == []


def lives(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    return False
