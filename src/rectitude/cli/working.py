"""What `worker` does: offer this machine to a cluster, if it is as the driver is."""

import asyncio
import os
import signal
from pathlib import Path

import click
from distributed import Nanny, Security

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
    return asyncio.run(_work(address, slots, folder, tls, language))


async def _work(
    address: str, slots: int, folder: Path | None, tls: Security | None, language: Language
) -> int:
    stopped = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    try:
        nanny = await Nanny(
            address,
            name=os.environ.get(
                "DASK_WORKER_NAME"
            ),  # by which an operator of Kubernetes retires it
            nthreads=slots,
            resources={RESOURCE: slots},
            security=tls,
            local_directory=str(folder) if folder else None,
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
