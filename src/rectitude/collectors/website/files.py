"""Files of data that pages link to for anybody: their beginning is read, as a visitor could."""

import asyncio
import re
from collections.abc import Iterable
from contextlib import suppress
from urllib.parse import urlsplit

from playwright.async_api import Error

from rectitude.collectors.pressing import Control, forbidding
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Link

MOST = 4
"""Files of one site that are read; ours."""

BEGINNING = 64 * 1024
"""Bytes that are read of each; ours."""

TIME = 5.0
"""Seconds that all of them may take; ours."""

_DATA = re.compile(r"\.(csv|tsv|txt|json|jsonl|sql|log|bak|dat|xml|old)$", re.IGNORECASE)
_NO_DATA = re.compile(
    r"(robots|humans|security|ads|llms)[^/]*\.txt$|(sitemap|rss|feed|atom|manifest)", re.I
)
"""What sites publish for programs."""


def files(links: Iterable[Link], page: str) -> list[str]:
    """Return the addresses of files of data among a page's links that are of its own origin."""
    here = urlsplit(page)
    found: dict[str, None] = {}
    for link in links:
        parts = urlsplit(link.href)
        same = (parts.scheme, parts.netloc) == (here.scheme, here.netloc)
        if not same or not _DATA.search(parts.path) or _NO_DATA.search(parts.path):
            continue
        if not forbidding(Control((link.text,), link.href, link=True)):
            found.setdefault(link.href.partition("#")[0])
    return list(found)


async def read(room: Room, addresses: list[str]) -> None:
    """Have the page ask for some files; what comes is evidence as all that a page asks for."""
    if not addresses or room.stuck or room.crashed:
        return
    with suppress(TimeoutError, Error, ProtocolError):
        async with asyncio.timeout(TIME):
            await room.tree.root.evaluate(script("files"), room.main_frame, addresses, BEGINNING)
