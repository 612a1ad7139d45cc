"""A PostgreSQL server of one's own, to be killed."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ledger.processes import until


def _programs() -> Path:
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name)
    )
    if found:
        return found[-1]
    beside = shutil.which("initdb")
    assert beside, "PostgreSQL’s programs are not installed"
    return Path(beside).parent


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _alive(pid: int) -> bool:
    """Return whether a process runs; one that is dead and not yet fetched does not."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


@dataclass
class Cluster:
    """A server with its data; PostgreSQL refuses to run as root, so it may be another user's."""

    folder: Path
    port: int
    user: str | None

    @property
    def address(self) -> str:
        return f"postgresql://rectitude@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder}"
        )
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def kill(self) -> None:
        """Kill every process of the server at once, as a loss of power would."""
        locks = [self.folder / "data" / "postmaster.pid", *self.folder.glob(".s.PGSQL.*.lock")]
        leader = int(locks[0].read_text().splitlines()[0])
        children = subprocess.run(
            ["pgrep", "-P", str(leader)], capture_output=True, text=True, check=False
        ).stdout.split()
        pids = (leader, *map(int, children))
        for pid in pids:
            if _alive(pid):
                os.kill(pid, signal.SIGKILL)
        until(lambda: not any(map(_alive, pids)), 30)
        for lock in locks:  # the number of a dead process that nobody fetched looks alive
            lock.unlink()

    def stop(self) -> None:
        self._run("pg_ctl", "-m", "immediate", "stop")

    def make(self) -> None:
        self._run("initdb", "-U", "rectitude", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(_programs() / program), "-D", str(self.folder / "data"), *arguments]
        subprocess.run(
            command, cwd="/", user=self.user, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Make and start a server, gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="rectitude-postgresql-"))
    user = "postgres" if os.getuid() == 0 else None
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    made = Cluster(folder, _free_port(), user)
    made.make()
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(folder)
