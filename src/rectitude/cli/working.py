"""What `scheduler` and `worker` do: hold a cluster together, join one if this machine is as its driver."""

import asyncio
import logging
import os
import signal
import tempfile
from pathlib import Path

import click
import dask
from distributed import Nanny, Scheduler, Security

from rectitude import temporary
from rectitude.cli import status
from rectitude.options import Options
from rectitude.sweep import cluster, local
from rectitude.sweep.cluster import RESOURCE, contract_of_driver
from rectitude.sweep.contract import Contract
from rectitude.sweep.crew import remove_left
from rectitude.text import Language, Text, Unable

STARTING = 300.0
"""Seconds that the process which works may take to start and join: ours. A busy machine takes far longer to
start one than a scheduler that is there takes to answer, which was asked before."""


PREFIX = "rc-"
"""How the temporary folders begin in which Dask leaves what it needs for a while."""


def security(ca: Path | None, certificate: Path | None, key: Path | None) -> Security | None:
    """Return Dask's own TLS by three files; raises Unable where one of them is missing."""
    given = [ca, certificate, key]
    if not any(given):
        return None
    for file in given:
        if file is None or not file.is_file():
            raise Unable(
                "TLS 需要 --tls-ca、--tls-cert 和 --tls-key 三个文件。",
                "TLS needs three files: --tls-ca, --tls-cert, --tls-key.",
            )
    files = dict.fromkeys(("tls_client_key", "tls_scheduler_key", "tls_worker_key"), str(key))
    files |= dict.fromkeys(
        ("tls_client_cert", "tls_scheduler_cert", "tls_worker_cert"), str(certificate)
    )
    return Security(tls_ca_file=str(ca), require_encryption=True, **files)


def work(
    address: str, places: int | None, folder: Path | None, tls: Security | None, language: Language
) -> int:
    """Work for a scheduler until it ends or somebody stops it."""
    slots = places or local.slots(Options(browser_profile="sweep"))
    driver = contract_of_driver(address, tls)
    if driver and (differences := driver.differences(Contract.here())):
        raise Unable(
            f"本机与发起批量检测的机器不一致：{differences}。",
            f"This machine is not as the driver is: {differences}.",
        )
    base = (folder or Path(tempfile.gettempdir())).resolve()
    try:
        base.mkdir(parents=True, exist_ok=True)
        with temporary.lent(PREFIX, base) as lent:
            return asyncio.run(_work(address, slots, lent, tls, language))
    except OSError as error:
        raise Unable(
            f"写不了 {base}：{error.strerror}", f"Cannot write {base}: {error.strerror}"
        ) from error


def schedule(host: str, port: int, tls: Security | None, language: Language) -> int:
    """Hold a cluster together until somebody stops it; nothing of it is left then."""
    with temporary.lent(PREFIX, Path(tempfile.gettempdir())) as lent:
        dask.config.set({"temporary-directory": str(lent)})
        logging.getLogger("distributed").setLevel(logging.WARNING)
        return asyncio.run(_schedule(host, port, tls, language))


async def _schedule(host: str, port: int, tls: Security | None, language: Language) -> int:
    stopped = _asked_to_stop()
    try:
        scheduler = await Scheduler(
            host=host,
            port=port,
            protocol="tls" if tls else "tcp",
            security=tls,
            dashboard=False,
            dashboard_address="127.0.0.1:0",
        )
    except (OSError, RuntimeError) as error:  # Dask wraps what the system says
        why = getattr(error.__cause__ or error, "strerror", None) or error
        raise Unable(
            f"{host}:{port} 不能使用：{why}", f"{host}:{port} cannot be used: {why}"
        ) from error
    said = Text(f"调度器：{scheduler.address}", f"Scheduler: {scheduler.address}")
    click.echo(said[language], err=True)
    await stopped.wait()
    await scheduler.close()
    return status.PASSED


def _asked_to_stop() -> asyncio.Event:
    """Return what is set when somebody stops this process."""
    stopped = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    return stopped


async def _work(
    address: str, slots: int, folder: Path, tls: Security | None, language: Language
) -> int:
    stopped = _asked_to_stop()
    try:
        nanny = await Nanny(
            address,
            name=os.environ.get(
                "DASK_WORKER_NAME"
            ),  # by which an operator of Kubernetes retires it
            nthreads=slots,
            resources={RESOURCE: slots},
            security=tls,
            local_directory=str(folder),
            death_timeout=STARTING,
            env={"RECTITUDE_WORKER": str(os.getpid())},
            preload=[cluster.__name__],  # which ends what the worker started, when it leaves
        )
    except (OSError, TimeoutError, ValueError, RuntimeError) as error:
        raise Unable(
            f"连不上调度器 {address}。", f"Cannot reach the scheduler {address}."
        ) from error
    said = Text(f"已加入 {address}：{slots} 个位置。", f"Working for {address}: {slots} places.")
    click.echo(said[language], err=True)
    ended = asyncio.create_task(nanny.finished())
    asked = asyncio.create_task(stopped.wait())
    await asyncio.wait({ended, asked}, return_when=asyncio.FIRST_COMPLETED)
    await nanny.close()
    remove_left()
    return status.PASSED
