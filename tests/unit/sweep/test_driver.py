"""The truth is one row a target: results once, attempts at least once, whatever ends in between."""

import contextlib
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from rectitude.sweep import driver, results
from rectitude.sweep.driver import ATTEMPTS, Driver
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned
from rectitude.text import Text, Unable

WHY = Text("为什么", "why")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = begun(tmp_path / "sweep", 20)
    yield made
    made.close()


def begun(folder: Path, count: int) -> Store:
    made = Store(folder)
    rows = [
        Planned(n + 2, "website", f"https://h{n}.example/", f"website {n}", f"h{n}.example")
        for n in range(count)
    ]
    made.begin(rows, {})
    return made


def done(job: Job) -> Outcome:
    body = json.dumps({"target": job.address, "attempt": job.attempt})
    return Outcome(number=job.number, attempt=job.attempt, report=body)


def failed(job: Job, cause, **more: object) -> Outcome:
    return Outcome(
        number=job.number, attempt=job.attempt, cause=cause, error=WHY, alone=job.alone, **more
    )


def drive(store: Store, do: Callable[[Job], Outcome], manners: Manners | None = None) -> None:
    with ThreadPoolExecutor(4) as executor:
        politeness = Politeness(manners or Manners())
        Driver(store, executor, do, slots=lambda: 4, politeness=politeness).run()


def test_each_target_has_exactly_one_line_in_the_order_of_the_table(store: Store) -> None:
    drive(store, done)
    results.write(store)

    lines = (store.folder / "results.jsonl").read_text().splitlines()
    assert [json.loads(line)["target"] for line in lines] == [
        f"https://h{n}.example/" for n in range(20)
    ]
    assert store.counts() == {"done": 20}


def test_what_a_dead_driver_left_running_is_done_by_the_next(tmp_path: Path) -> None:
    first = begun(tmp_path, 9)
    taken = first.take(5, Politeness(Manners()), 1e12)
    first.settle([(done(taken[0]), "done", 0.0)])
    first.close()

    second = Store(tmp_path)
    second.recover()
    seen: list[int] = []
    drive(second, lambda job: (seen.append(job.number), done(job))[1])

    assert sorted(seen) == [2, 3, 4, 5, 6, 7, 8, 9]
    assert second.counts() == {"done": 9}
    second.close()


def test_a_late_outcome_of_an_earlier_attempt_counts_for_nothing(store: Store) -> None:
    (old,) = store.take(1, Politeness(Manners()), 1e12)
    store.recover()
    (new,) = store.take(1, Politeness(Manners()), 1e12)

    assert store.settle([(done(old), "done", 0.0)]) == []
    assert store.settle([(done(new), "done", 0.0)]) == [new.number]
    assert store.settle([(done(new), "done", 0.0)]) == []


def test_two_drivers_never_hold_one_sweep(store: Store) -> None:
    with pytest.raises(Unable, match="Another process"):
        Store(store.folder)


def test_it_can_be_looked_at_while_it_is_driven(store: Store) -> None:
    looking = Store(store.folder, driving=False)

    assert looking.counts() == {"waiting": 20}
    looking.close()


def test_a_target_that_kills_its_process_twice_when_alone_is_set_aside(store: Store) -> None:
    alone: list[bool] = []

    def do(job: Job) -> Outcome:
        if job.number == 3:
            alone.append(job.alone)
            return failed(job, "died", log="process-1.log")
        return done(job)

    drive(store, do)

    assert alone == [False, True, True]
    assert store.counts() == {"done": 19, "failed": 1}
    assert store.reasons() == {"died": 1}
    (row,) = [row for row in store.rows() if row["state"] == "failed"]
    assert row["log"] == "process-1.log"


def test_a_target_that_shared_a_process_which_died_is_none_the_worse(store: Store) -> None:
    drive(store, lambda job: failed(job, "died") if job.attempt == 1 else done(job))

    assert store.counts() == {"done": 20}


def test_a_site_that_could_not_be_reached_is_tried_once_more(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "AGAIN_AFTER", 0.1)
    tried: Counter[int] = Counter()

    def do(job: Job) -> Outcome:
        tried[job.number] += 1
        return failed(job, "unable") if job.number == 1 or job.attempt == 1 else done(job)

    drive(store, do)

    assert set(tried.values()) == {2}
    assert store.counts() == {"done": 19, "failed": 1}


def test_a_site_that_asks_for_less_waits_as_long_as_it_says(store: Store) -> None:
    drive(
        store,
        lambda job: failed(job, "busy", retry_after=0.2) if job.attempt == 1 else done(job),
    )

    assert store.counts() == {"done": 20}


def test_a_stop_leaves_the_rest_waiting_and_loses_nothing(store: Store) -> None:
    with ThreadPoolExecutor(2) as executor:
        stopping = threading.Event()

        def do(job: Job) -> Outcome:
            if job.number == 5:
                made.stop()
            return done(job)

        made = Driver(store, executor, do, slots=lambda: 2, politeness=Politeness(Manners()))
        made.run()
        assert not stopping.is_set()

    counts = store.counts()
    assert counts["done"] + counts["waiting"] == 20
    assert counts["done"] >= 5
    store.recover()
    drive(store, done)
    assert store.counts() == {"done": 20}


def test_a_full_disk_stops_the_sweep_and_fails_no_target(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "LEAST_SPACE", 1 << 60)

    with pytest.raises(Unable, match="--resume"):
        drive(store, done)

    assert store.counts() == {"waiting": 20}


@pytest.mark.slow
def test_how_far_it_is_is_told_though_nothing_ends(store: Store) -> None:
    now, told = time.localtime(), []
    manners = Manners(hours=((now.tm_hour + 2) % 24, (now.tm_hour + 3) % 24))
    with ThreadPoolExecutor(1) as executor:
        waiting: list[Driver] = []

        def tell() -> None:
            told.append(store.counts())
            if len(told) == 2:
                waiting[0].stop()

        waiting.append(
            Driver(
                store, executor, done, slots=lambda: 4, politeness=Politeness(manners), told=tell
            )
        )
        waiting[0].run()

    assert told[:2] == [{"waiting": 20}] * 2


def test_one_host_is_inspected_by_one_at_a_time(tmp_path: Path) -> None:
    made = Store(tmp_path / "one-host")
    rows = [Planned(n, "website", f"https://a.example/{n}", f"{n}", "a.example") for n in range(10)]
    made.begin(rows, {})
    at_once, most, lock = [0], [0], threading.Lock()

    def do(job: Job) -> Outcome:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        threading.Event().wait(0.01)
        with lock:
            at_once[0] -= 1
        return done(job)

    drive(made, do)

    assert most == [1]
    assert made.counts() == {"done": 10}
    made.close()


def test_failed_targets_are_tried_anew_only_when_that_is_asked(store: Store) -> None:
    drive(store, lambda job: failed(job, "limit") if job.number == 1 else done(job))
    assert store.counts() == {"done": 19, "failed": 1}

    store.recover()
    assert store.counts() == {"done": 19, "failed": 1}
    store.recover(again=True)
    drive(store, done)

    assert store.counts() == {"done": 20}


def test_a_lost_worker_says_nothing_of_the_target(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "LOST_AFTER", 0.01)
    lost: Counter[int] = Counter()

    def do(job: Job) -> Outcome:
        lost[job.number] += 1
        if lost[job.number] < 10:
            raise ConnectionError("the scheduler is away")
        return done(job)

    drive(store, do)

    assert store.counts() == {"done": 20}
    assert {row["attempts"] for row in store.rows()} == {1}


def test_a_row_tells_who_does_it_and_then_who_did(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "PLACED", 0.0)
    monkeypatch.setattr(driver, "LONGEST_REST", 0.01)
    seen: dict[int, str] = {}

    def do(job: Job) -> Outcome:
        until = time.monotonic() + 60
        with contextlib.closing(Store(store.folder, driving=False)) as reading:
            while not seen.get(job.number) and time.monotonic() < until:
                seen.update((row["number"], row["worker"]) for row in reading.running(20))
        return done(job) if job.number % 2 else msgspec.structs.replace(done(job), worker="b:2")

    with ThreadPoolExecutor(4) as executor:
        Driver(
            store, executor, do, slots=lambda: 4, politeness=Politeness(Manners()),
            workers=lambda: dict.fromkeys(range(1, 21), "a:1"),
        ).run()  # fmt: skip

    assert seen == dict.fromkeys(range(1, 21), "a:1")
    assert {row["worker"] for row in store.rows() if row["number"] % 2} == {"a:1"}
    assert {row["worker"] for row in store.rows() if not row["number"] % 2} == {"b:2"}


def test_a_target_that_waits_again_is_with_nobody(store: Store) -> None:
    (first,) = store.take(1, Politeness(Manners()), 1e12)
    store.place([(first, "a:1")])
    store.recover()

    (again,) = store.take(1, Politeness(Manners()), 1e12)
    store.place([(first, "late:1")])

    assert again.number == first.number
    assert [row["worker"] for row in store.running(9)] == [""]


def test_an_attempt_that_died_with_its_driver_does_not_count_against_its_target(
    tmp_path: Path,
) -> None:
    store = begun(tmp_path, 1)
    for _ in range(ATTEMPTS + 1):
        assert len(store.take(1, Politeness(Manners()), 1e12)) == 1
        store.recover()
    ended: list[int] = []

    def do(job: Job) -> Outcome:
        ended.append(job.attempt)
        return done(job) if len(ended) == ATTEMPTS else failed(job, "unforeseen")

    drive(store, do)

    assert store.counts() == {"done": 1}
    assert len(ended) == ATTEMPTS
    store.close()
