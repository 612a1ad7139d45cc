"""A cluster does the ledger's runs; what it loses begins anew, and probes stay here."""

from collections.abc import Iterator

import pytest

from rectitude.ledger.dispatching.dispatcher import crew, done_by
from rectitude.sweep.jobs import Job, Outcome

pytest.importorskip("distributed")
from distributed import LocalCluster

from rectitude.ledger.dispatching.elsewhere import Elsewhere
from rectitude.sweep.cluster import RESOURCE, Cluster
from rectitude.sweep.packing import Packed, Returned

SITE = Job(7, 1, "site", "website", "https://site.example/", {"network": "public-only"})
PROBE = Job(8, 1, "probe", "probe", "http://127.0.0.1:9/", {"network": "public-only"})

lost: list[int] = []


def inspect(packed: list[Packed]) -> list[Returned]:
    """Stand for the crew of a worker that is lost the first time."""
    if not lost:
        lost.append(packed[0].number)
        raise ConnectionError("lost")
    return [
        Returned(Outcome(number=each.number, attempt=1, report="{}", seconds=9.0))
        for each in packed
    ]


@pytest.fixture
def workers() -> Iterator[Elsewhere]:
    lost.clear()
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address="127.0.0.1:0",
            resources={RESOURCE: 1},
        ) as engine,
        crew() as here,
        Cluster(engine.scheduler.address, here.folder, work=inspect) as cluster,
    ):  # fmt: skip
        yield Elsewhere(cluster, here)


def test_a_run_whose_worker_was_lost_begins_anew(
    workers: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rectitude.ledger.dispatching.dispatcher.LOST_AFTER", 0.05)

    outcome = done_by(workers, SITE, lambda: True)

    assert lost == [SITE.number]
    assert outcome is not None
    assert outcome.report == "{}"


@pytest.mark.slow
def test_a_probe_is_made_here(workers: Elsewhere) -> None:
    outcome = done_by(workers, PROBE, lambda: True)

    assert outcome is not None
    assert outcome.report is not None
    assert '"unclear"' in outcome.report  # it is no public address, and was not asked
    assert not lost


def test_a_run_that_nobody_wants_any_more_is_given_up(workers: Elsewhere) -> None:
    assert done_by(workers, SITE, lambda: False) is None
