"""The website collector: drives a real Chromium through a site and keeps what it saw."""

import asyncio
from pathlib import Path

from rectitude.bundle import Writer
from rectitude.evidence.register import SiteRegister
from rectitude.options import Cancel, Options, Progress, Target
from rectitude.text import Unable

__all__ = ["collect"]


def collect(
    target: Target,
    options: Options,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Collect the wanted aggregates of a website.

    Raises Unable where there is no browser, the site cannot be reached at all, or the registers that
    were given with it cannot be read.
    """
    from rectitude.collectors.register.columns import read_column_map
    from rectitude.collectors.register.site import collect_for_site
    from rectitude.collectors.website import warm
    from rectitude.collectors.website.inspection import Inspection

    registers = Path(options.register) if options.register else None
    if registers and not registers.is_dir():
        raise Unable(
            f"没有这个登记数据文件夹：{registers}", f"No such folder of registers: {registers}"
        )
    maps = read_column_map(Path(options.column_map) if options.column_map else None)
    work = Inspection(target, options, wanted, writer, progress, cancel).run()
    if warm.serves(options):
        warm.run(work)
    else:
        asyncio.run(work)
    if registers and SiteRegister.NAME in wanted:
        collect_for_site(registers, maps, writer, progress, cancel)
