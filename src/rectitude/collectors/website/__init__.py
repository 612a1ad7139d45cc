"""The website collector: drives a real Chromium through a site and keeps what it saw."""

import asyncio

from rectitude.bundle import Writer
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

    Raises Unable where there is no browser, or the site cannot be reached at all.
    """
    from rectitude.collectors.website import warm
    from rectitude.collectors.website.inspection import Inspection

    work = Inspection(target, options, wanted, writer, progress, cancel).run()
    if warm.serves(options):
        warm.run(work)
    else:
        asyncio.run(work)
