"""
A page made from the same sources, in which one other site's address is an address of no firm's.

Pages that scripts make treat an address as its rules say. Whether they treat it so for whose it is, the same
page tells with an address of nobody's in its place: everything else is as it was.
"""

import asyncio
import base64
import json
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from playwright.async_api import CDPSession, Error, Page

from rectitude.facts.links.addresses import party

_KINDS = ("Document", "Script", "XHR", "Fetch")
_OF_THE_BODY = frozenset({"content-length", "content-encoding", "transfer-encoding", "etag"})
"""Headers that tell of the bytes as they were sent."""
LARGEST = 4 * 1024 * 1024
"""Bytes of an answer beyond which it is left as it is; ours."""


async def rewrite(page: Page, site: str, target: str, instead: str) -> None:
    """Have the page's own site answer with another address wherever one stands in full."""
    session = await page.context.new_cdp_session(page)
    tasks = set[asyncio.Task[None]]()

    def note(paused: dict[str, Any]) -> None:
        task = asyncio.ensure_future(_answer(session, paused, site, target, instead))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    session.on("Fetch.requestPaused", note)
    patterns = [{"requestStage": "Response", "resourceType": kind} for kind in _KINDS]
    await session.send("Fetch.enable", {"patterns": patterns})


async def _answer(
    session: CDPSession, paused: dict[str, Any], site: str, target: str, instead: str
) -> None:
    number = {"requestId": paused["requestId"]}
    is_own = party(paused["request"]["url"]) == site and paused.get("responseStatusCode") == 200
    with suppress(Error):  # the page may be gone by now
        body = await _body(session, number) if is_own else b""
        changed = replaced(body, target, instead) if len(body) <= LARGEST else body
        if changed == body:
            await session.send("Fetch.continueResponse", number)
            return
        headers = [
            header
            for header in paused.get("responseHeaders", ())
            if header["name"].lower() not in _OF_THE_BODY
        ]
        answer = {"responseCode": 200, "responseHeaders": headers}
        encoded = base64.b64encode(changed).decode()
        await session.send("Fetch.fulfillRequest", {**number, **answer, "body": encoded})


async def _body(session: CDPSession, number: dict[str, str]) -> bytes:
    """Return the body of an answer; nothing where there is none to be had, so that it goes on as it is."""
    try:
        told = await session.send("Fetch.getResponseBody", number)
    except Error:
        return b""
    body: str = told["body"]
    return base64.b64decode(body) if told.get("base64Encoded") else body.encode()


def replaced(body: bytes, target: str, instead: str) -> bytes:
    r"""
    Return a body with another address in the place of one, as JSON writes it, as a parameter, in base64.

    >>> replaced(rb'{"u": "https:\/\/a.com\/x"} https://a.com/x a.com', "https://a.com/x", "https://n.org/x")
    b'{"u": "https:\\/\\/n.org\\/x"} https://n.org/x a.com'
    """
    escaped = (json.dumps(each)[1:-1].replace("/", r"\/") for each in (target, instead))
    as_parameter = (quote(each, safe="") for each in (target, instead))
    in_markup = (each.replace("&", "&amp;") for each in (target, instead))
    in_base64 = [base64.b64encode(each.encode()).decode() for each in (target, instead)]
    unpadded = (each.rstrip("=") for each in in_base64)
    forms = ((target, instead), escaped, as_parameter, in_markup, in_base64, unpadded)
    for was, is_now in forms:
        body = body.replace(was.encode(), is_now.encode())
    return body
