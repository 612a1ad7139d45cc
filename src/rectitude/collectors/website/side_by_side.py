"""Requests of our own for several links of a site at once, beside its visits, each within the same time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.evidence import Record
from rectitude.network.certificates import anything
from rectitude.network.client import Client
from rectitude.network.dial import Dialer

Lead = TypeVar("Lead")


async def ask_for_each(
    dialer: Dialer,
    leads: Sequence[Lead],
    ask: Callable[[Client, Lead], Awaitable[Record | None]],
    unanswered: Callable[[Lead, str], Record],
    writer: DiscreetWriter,
    seconds: float,
) -> None:
    """Write what `ask` finds of each lead, if anything; where time runs out, that it was not answered."""
    async with Client.ready(dialer, anything()) as client:

        async def one(lead: Lead) -> None:
            try:
                async with asyncio.timeout(seconds):
                    found = await ask(client, lead)
            except TimeoutError:
                found = unanswered(lead, "timeout")
            if found:
                writer.write(found)

        await asyncio.gather(*map(one, leads))
