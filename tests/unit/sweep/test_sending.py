"""Jobs travel to a cluster several together where they are short, and alone where they are not."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rectitude.sweep.jobs import Job, Outcome

pytest.importorskip("distributed")
from distributed import LocalCluster

from rectitude.sweep.cluster import QUEUED, RESOURCE, TOGETHER, Cluster, Work
from rectitude.sweep.packing import Packed, Returned


def made(packed: list[Packed], seconds: float = 0.0) -> list[Returned]:
    """Say of each job with how many others it came."""
    return [
        Returned(
            Outcome(
                number=each.number,
                attempt=1,
                report=f'{{"together": {len(packed)}}}',
                seconds=seconds,
            )
        )
        for each in packed
    ]


def slowly(packed: list[Packed]) -> list[Returned]:
    return made(packed, 30.0)


_held: list[threading.Event] = []


def holding(packed: list[Packed]) -> list[Returned]:
    _held[-1].wait(60)
    return made(packed)


def refusing(packed: list[Packed]) -> list[Returned]:
    raise OSError("gone")


@pytest.fixture(scope="module")
def engine() -> "Iterator[LocalCluster]":
    with LocalCluster(
        n_workers=1,
        threads_per_worker=2,
        processes=False,
        dashboard_address="127.0.0.1:0",
        resources={RESOURCE: 2},
    ) as running:
        yield running


@pytest.fixture
def join(engine: LocalCluster, tmp_path: Path) -> "Iterator[type[Cluster] | object]":
    opened: list[Cluster] = []

    def joined(work: Work) -> Cluster:
        opened.append(Cluster(engine.scheduler.address, tmp_path, work=work))
        return opened[-1]

    yield joined
    for each in opened:
        each.shutdown()


def do(job: Job) -> Outcome:
    raise AssertionError("the cluster's workers do it")


def job(number: int) -> Job:
    return Job(number, 1, str(number), "website", f"http://h{number}.localhost/", {})


def together(cluster: Cluster, count: int) -> list[int]:
    futures = [cluster.submit(do, job(number)) for number in range(count)]
    outcomes = [each.result(timeout=60) for each in futures]
    assert [each.number for each in outcomes] == list(range(count))
    return [int((each.report or "").split()[1].rstrip("}")) for each in outcomes]


def test_short_jobs_travel_together_once_it_is_known_that_they_are_short(join) -> None:  # type: ignore[no-untyped-def]
    cluster = join(made)
    assert together(cluster, 1) == [1]
    while cluster._together < TOGETHER:
        together(cluster, 1)

    assert max(together(cluster, 200)) > 1
    assert cluster.slots() == QUEUED * 2 * TOGETHER


def test_long_jobs_travel_alone_at_once(join) -> None:  # type: ignore[no-untyped-def]
    cluster = join(slowly)

    assert together(cluster, 10) == [1] * 10
    assert cluster.slots() == QUEUED * 2


@pytest.mark.slow
def test_it_is_known_which_worker_was_given_a_target(join, engine: LocalCluster) -> None:  # type: ignore[no-untyped-def]
    freed = threading.Event()
    _held.append(freed)
    cluster = join(holding)
    under_way = [cluster.submit(do, job(number)) for number in range(2)]

    until = time.monotonic() + 60
    while len(cluster.workers()) < 2 and time.monotonic() < until:
        time.sleep(0.05)
    found = cluster.workers()
    freed.set()
    for each in under_way:
        each.result(timeout=60)

    assert found == dict.fromkeys(range(2), *engine.scheduler.workers)
    assert cluster._keys == {}


def test_all_that_came_together_wait_again_when_their_worker_is_lost(join) -> None:  # type: ignore[no-untyped-def]
    cluster = join(refusing)
    futures = [cluster.submit(do, job(number)) for number in range(5)]

    for each in futures:
        with pytest.raises(OSError, match="gone"):
            each.result(timeout=60)


def test_who_leaves_gets_back_what_was_not_sent(join) -> None:  # type: ignore[no-untyped-def]
    cluster = join(made)
    cluster.leave()

    with pytest.raises(ConnectionAbortedError):
        cluster.submit(do, job(1)).result(timeout=60)


def test_a_job_whose_files_are_too_large_is_told_and_stops_no_other(
    join, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("rectitude.sweep.packing.LARGEST", 8)
    cluster = join(made)
    (tmp_path / "ca.pem").write_text("a certificate")
    options = {"ca": str(tmp_path / "ca.pem")}

    told = cluster.submit(do, Job(1, 1, "1", "website", "http://h.localhost/", options))
    other = cluster.submit(do, job(2))

    assert other.result(timeout=60).report
    assert told.result(timeout=60).cause == "unable"
    assert "too large" in told.result().error.en


def test_what_could_not_be_sent_is_under_no_key(join, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    unpicklable = threading.Lock()
    cluster = join(lambda packed: [unpicklable, packed])

    with pytest.raises(Exception, match=r"pickle|serialize"):
        cluster.submit(do, job(1)).result(timeout=60)

    assert cluster._keys == {}
