"""
Many machines: a Dask cluster that speaks `concurrent.futures`, with a crew on each worker.

What a worker needs travels with the job by content, and the bundle comes back with the outcome: the
machines share no folder. The cluster holds no truth; a lost worker or scheduler costs attempts.
"""

import asyncio
import queue
import shutil
import tempfile
import threading
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import msgspec
from distributed import Client, KilledWorker, Security, Worker, get_worker

from rectitude.sweep.contract import Contract
from rectitude.sweep.crew import Crew
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.packing import Packed, Returned, moved, pack
from rectitude.text import Text, Unable

RESOURCE = "browser"
"""The resource of Dask of which a target takes one: a place for it beside a worker's browser."""
METADATA = "rectitude"
"""Under which the driver tells the scheduler what workers must have alike."""
QUEUED = 2
"""Targets that are sent for each place: ours; a worker that ends one has the next at hand."""
PATIENCE = 10.0
"""Seconds to wait for a scheduler: ours."""
TOGETHER = 64
"""Targets that travel together at most, where each takes next to no time: ours."""
WORTH_A_JOURNEY = 0.5
"""Seconds of work that are sent together: ours. The engine takes some milliseconds for each journey, and
what a lost worker had comes back with it, so that targets that take longer travel alone."""
GATHERED = 0.01
"""Seconds for which jobs are gathered before they are sent: ours."""
FRESH = 2.0
"""Seconds between two questions to the scheduler, who its workers are and what each was given: ours."""


def contract_of_driver(address: str, security: Security | None) -> Contract | None:
    """Return that of the scheduler's driver, if one was there; raises Unable without a scheduler."""
    with _client(address, security) as client:
        told = client.get_metadata([METADATA], default=None)
    return Contract(*told) if told else None


def _client(address: str, security: Security | None) -> Client:
    try:
        return Client(address, security=security, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise Unable(
            f"连不上调度器 {address}。", f"Cannot reach the scheduler {address}."
        ) from error


# ---- On a worker

_crews: dict[str, tuple[Crew, Path]] = {}
_lock = threading.Lock()


class Mismatch(Exception):
    """A worker is not as the driver is."""


class Leaving(Exception):
    """A worker ends what it does because it leaves, which is no fault of a target's."""


def do(packed: Packed) -> Returned:
    """Make an attempt here: unpack the files, let the crew of this machine inspect, return all by content."""
    job, files, contract = packed.unpacked()
    if differences := contract.differences(_own_contract()):
        raise Mismatch(differences)
    crew, folder = _crew()
    inputs = Path(tempfile.mkdtemp(dir=folder, prefix="files-"))
    try:
        outcome = crew.do(moved(job, files, inputs))
        if crew.closed and outcome.cause == "died":
            raise Leaving
        content = Path(outcome.bundle).read_bytes() if outcome.bundle else b""
        if outcome.bundle:
            shutil.rmtree(Path(outcome.bundle).parent, ignore_errors=True)
        told = msgspec.structs.replace(outcome, worker=get_worker().address)
        return Returned(told, content)
    finally:
        shutil.rmtree(inputs, ignore_errors=True)


async def dask_teardown(worker: Worker) -> None:
    """End the crew of a worker that leaves, with all that it left for a while; Dask calls this."""
    with _lock:
        crew, _ = _crews.get(worker.name, (None, None))
    if crew is not None:
        await asyncio.to_thread(crew.close)


def do_all(packed: "list[Packed]") -> "list[Returned]":
    """Make several attempts here, one after the other."""
    return [do(each) for each in packed]


def _own_contract() -> Contract:
    with _lock:
        if not _known:
            _known.append(Contract.here())
        return _known[0]


_known: list[Contract] = []


def _crew() -> tuple[Crew, Path]:
    worker = get_worker()
    with _lock:
        if worker.name not in _crews:
            folder = Path(tempfile.mkdtemp(prefix="rectitude-", dir=worker.local_directory))
            _crews[worker.name] = Crew(folder, slots=worker.state.nthreads), folder
        return _crews[worker.name]


# ---- On the driver


Work = Callable[["list[Packed]"], "list[Returned]"]
"""What a worker does with the jobs that came together."""

_Sent = tuple[Job, "Future[Outcome]"]


class Cluster(Executor):
    """
    A Dask cluster as an executor of `Crew.do`; bundles come to `folder`.

    Jobs are sent in the background, several together where they are short. A scheduler that went away is
    looked for again; until it is there each attempt fails at once.
    """

    def __init__(
        self, address: str, folder: Path, security: Security | None = None, work: Work = do_all
    ) -> None:
        """Join a cluster; raises Unable where there is none, or a worker is not as this machine is."""
        self._address, self._folder, self._security, self._work = address, folder, security, work
        self._contract = Contract.here()
        self._client = _client(address, security)
        self._check()
        self._seconds = WORTH_A_JOURNEY
        self._places = 0
        self._keys: dict[str, list[int]] = {}
        """The numbers of the targets that went out under each of the engine's keys."""
        self._workers: dict[int, str] = {}
        self._left, self._closed = threading.Event(), threading.Event()
        self._waiting: queue.SimpleQueue[_Sent | None] = queue.SimpleQueue()
        self._sender = threading.Thread(target=self._send_all, name="cluster", daemon=True)
        self._sender.start()
        self._look()
        threading.Thread(target=self._watch, name="cluster-watch", daemon=True).start()

    def _check(self) -> None:
        """Compare the workers that are there; those that come later read the contract and do the same."""
        self._client.set_metadata([METADATA], self._contract.values)
        for worker, theirs in self._client.run(Contract.here).items():
            if differences := self._contract.differences(theirs):
                raise Unable(
                    f"工作节点 {worker} 与本机不一致：{differences}。",
                    f"The worker {worker} is not as this machine is: {differences}.",
                )

    def slots(self) -> int:
        """Return how many targets are to be under way: two journeys for each place of the workers."""
        return QUEUED * max(1, self._places) * self._together

    def workers(self) -> dict[int, str]:
        """Return the worker that each target was given to, by the target's number, as last heard."""
        return self._workers

    def _watch(self) -> None:
        """Ask the scheduler now and then; whoever drives never waits for one that is away."""
        while not self._closed.wait(FRESH):
            self._look()

    def _look(self) -> None:
        try:
            workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
            given = self._client.processing()
        except Exception:  # noqa: BLE001 - a scheduler that is away has no workers
            workers, given = [], {}
        self._places = int(sum(each["resources"].get(RESOURCE, 0) for each in workers))
        self._workers = {
            number: worker
            for worker, keys in given.items()
            for key in keys
            for number in self._keys.get(key, ())
        }

    @property
    def _together(self) -> int:
        """Return how many jobs are sent together, by how long the last ones took."""
        return max(1, min(TOGETHER, int(WORTH_A_JOURNEY / max(self._seconds, 1e-6))))

    def submit(  # type: ignore[override]
        self, do_: Callable[[Job], Outcome], job: Job, /
    ) -> "Future[Outcome]":
        """Have a job sent; `do_` is what a crew would do, and is done by the worker's."""
        return self.begin(job)

    def begin(self, job: Job) -> "Future[Outcome]":
        """Have a job done by some worker; the future fails where that worker is lost."""
        ended: Future[Outcome] = Future()
        self._waiting.put((job, ended))
        return ended

    def _send_all(self) -> None:
        """Send what waits, as it comes, until there is nothing more to come."""
        while (first := self._waiting.get()) is not None:
            sent = [first]
            if self._together > 1:
                time.sleep(GATHERED)
            while len(sent) < self._together and not self._waiting.empty():
                if (more := self._waiting.get()) is None:
                    self._waiting.put(None)
                    break
                sent.append(more)
            self._send(sent)

    def _send(self, jobs: "list[_Sent]") -> None:
        packed: list[Packed] = []
        sent: list[_Sent] = []
        for job, ended in jobs:
            try:
                packed.append(pack(job, self._contract))
                sent.append((job, ended))
            except Unable as error:
                ended.set_result(
                    Outcome(
                        number=job.number, attempt=job.attempt, cause="unable", error=error.text
                    )
                )
        if not sent:
            return
        if self._left.is_set():
            _fail(sent, ConnectionAbortedError("the cluster was left"))
            return
        key = f"rectitude-{uuid.uuid4().hex}"
        try:
            if self._client.status != "running":
                self._client = _client(self._address, self._security)
            self._keys[key] = [job.number for job, _ in sent]
            under_way = self._client.submit(
                self._work, packed, pure=False, resources={RESOURCE: 1}, key=key
            )
            under_way.add_done_callback(lambda done: self._receive(done, sent))
        except Exception as error:  # noqa: BLE001 - whatever the engine says, the targets wait again
            self._keys.pop(key, None)
            threading.Timer(1.0, _fail, (sent, error)).start()

    def _receive(self, done: Any, sent: "list[_Sent]") -> None:  # noqa: ANN401 - a future of Dask
        try:
            returned: list[Returned] = done.result(timeout=PATIENCE)
            outcomes = [self._kept(each) for each in returned]
        except KilledWorker:
            why = Text(
                "多个工作节点在检测它时中断。", "Several workers died while they inspected it."
            )
            for job, ended in sent:
                ended.set_result(
                    Outcome(
                        number=job.number,
                        attempt=job.attempt,
                        cause="died",
                        error=why,
                        alone=job.alone,
                    )
                )
        except BaseException as error:  # noqa: BLE001 - as above
            _fail(sent, error)
        else:
            taken = max(each.seconds for each in outcomes)
            self._seconds = taken if taken > self._seconds else (self._seconds + taken) / 2
            for (_, ended), outcome in zip(sent, outcomes, strict=True):
                ended.set_result(outcome)
        finally:
            self._keys.pop(done.key, None)
            done.release()

    def _kept(self, returned: Returned) -> Outcome:
        """Write down the bundle that came back with an outcome."""
        outcome = returned.outcome
        if not returned.bundle:
            return outcome
        path = self._folder / f"{outcome.number}-{outcome.attempt}" / Path(outcome.bundle).name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(returned.bundle)
        path.chmod(0o600)
        return msgspec.structs.replace(outcome, bundle=str(path))

    def leave(self) -> None:
        """Give up at once what is under way; its targets wait again."""
        self._left.set()
        self._closed.set()
        self._client.close(timeout=1)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster, which goes on for others."""
        self._closed.set()
        self._waiting.put(None)
        self._sender.join()
        self._client.close(timeout=PATIENCE)


def _fail(sent: "list[_Sent]", error: BaseException) -> None:
    for _, ended in sent:
        if not ended.done():
            ended.set_exception(error)
