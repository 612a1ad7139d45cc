"""The website collector: drives a real Chromium through a site and keeps what it saw."""

import asyncio
from collections.abc import Callable
from functools import partial
from importlib import import_module

from rectitude.bundle import Writer
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.popup import PopupTrials
from rectitude.evidence.register import SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts.parties import origin
from rectitude.findings import Subject
from rectitude.options import Cancel, Progress, Target
from rectitude.text import Unable

__all__ = ["collect"]


def collect(
    target: Target,
    options: WebsiteOptions,
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
    from rectitude.collectors.website import warm
    from rectitude.collectors.website.browser import Driver, driving
    from rectitude.collectors.website.launch import Launch

    writer.subject(Subject("website", origin(target.address)))
    registers = _registers(options)
    browses = bool(wanted & {Website.NAME, PopupTrials.NAME})
    if browses:
        Launch.of(options)  # says what is wrong with the options before anything is asked

    async def inspect(driver: Driver | None = None) -> None:
        # Imported while the driver starts, which takes as long.
        module = await asyncio.to_thread(import_module, "rectitude.collectors.website.inspection")
        await module.Inspection(target, options, wanted, writer, progress, cancel, driver).run()

    async def inspect_alone() -> None:
        async with driving() as driver:
            await inspect(driver)

    if warm.serves(options):  # clients, too, are asked under in its browser
        warm.run(inspect())
    else:
        asyncio.run(inspect_alone() if browses else inspect())
    if registers and SiteRegister.NAME in wanted:
        registers(writer, progress, cancel)


def _registers(options: WebsiteOptions) -> Callable[[Writer, Progress, Cancel], None] | None:
    """Return what collects the registers that were given; raises Unable where they cannot be read."""
    if not (options.website.register or options.column_map):
        return None
    from rectitude.collectors.register.columns import read_column_map
    from rectitude.collectors.register.site import collect_for_site

    folder = options.website.register
    if folder and not folder.is_dir():
        raise Unable(f"没有这个登记数据文件夹：{folder}", f"No such folder of registers: {folder}")
    maps = read_column_map(options.column_map)
    return partial(collect_for_site, folder, maps) if folder else None
