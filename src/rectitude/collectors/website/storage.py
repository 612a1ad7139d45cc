"""Cookies and storage of a browsing context, at the end of a phase."""

from urllib.parse import urlsplit

import msgspec

from rectitude.collectors.website import page_text
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Cookie, StorageItem


async def read(room: Room, moment: Moment, *, databases: bool = True) -> None:
    """
    Write the jar and the storage of every document of the context as they are now, at `moment`.

    Opening a page's databases can hold up a page that is about to change them: not while it loads.
    """
    for cookie in await room.context.cookies():
        domain = cookie.get("domain", "")
        by, when = room.setter(cookie.get("name", ""), domain)
        room.record.writer.write(
            Cookie(
                moment=moment,
                name=cookie.get("name", ""),
                value=cookie.get("value", ""),
                domain=domain,
                path=cookie.get("path", "/"),
                expires=cookie.get("expires", -1),
                http_only=cookie.get("httpOnly", False),
                secure=cookie.get("secure", False),
                same_site=cookie.get("sameSite", ""),
                set_by=by,
                set_in=when,
                page=room.record.page,
            )
        )
    await _web_storage(room, moment, databases=databases)


class _Item(msgspec.Struct):
    area: str
    key: str
    value: str
    truncated: bool


class _Read(msgspec.Struct):
    origin: str
    items: list[_Item]


async def _web_storage(room: Room, moment: Moment, *, databases: bool) -> None:
    seen: set[str] = set()
    async for session, frame, url in room.documents():
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if parts.scheme not in {"http", "https"} or origin in seen:
            continue
        seen.add(origin)
        try:
            found = await session.evaluate(script("storage"), frame, databases)
        except ProtocolError:
            continue
        read = page_text.decoded(found, _Read)
        for item in read.items:
            room.record.writer.write(
                msgspec.convert(
                    {"moment": moment, "origin": read.origin, **msgspec.to_builtins(item)},
                    StorageItem,
                )
            )
