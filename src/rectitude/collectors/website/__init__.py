"""The website collector: drives a real Chromium through a site and keeps what it saw."""

import asyncio

from rectitude.bundle import Writer
from rectitude.evidence.register import SiteRegister
from rectitude.options import Cancel, Options, Progress, Target

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
    from rectitude.collectors.website.inspection import Inspection

    asyncio.run(Inspection(target, options, wanted, writer, progress, cancel).run())
    if SiteRegister.NAME in wanted and options.register:
        from rectitude.collectors.register.site import collect_for_site

        collect_for_site(options, writer, progress, cancel)
