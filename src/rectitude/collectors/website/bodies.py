"""The bodies of requests and responses: kept in bounds, hashed where they are too long to keep."""

import base64
from typing import Any

import msgspec

from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.chains import Chain
from rectitude.collectors.website.record import BODY, Recorder
from rectitude.collectors.website.streams import Stream
from rectitude.evidence.exchange import Body
from rectitude.text import Text

BODIES = 256 * 1024 * 1024
"""Bytes of bodies that one inspection keeps; ours."""

STREAMED = 2 * 1024 * 1024
"""Bytes after which a response is hashed as it passes by, for it may become too long to keep; ours."""

MANY = 5_000
"""Requests of one context after which bodies are no longer kept; ours."""

_BODILESS = {204, 205, 304}

_NOT_KEPT = Text(
    "过大或过多的响应正文没有保存，只记录了长度，过大的还记录了摘要（能够取得时）。",
    "Response bodies that were too large or too many were not kept: only their length and, of large"
    " ones, their hash where it could be had.",
)


class Bodies:
    """What one browsing context keeps of bodies."""

    def __init__(self, record: Recorder) -> None:
        self._record = record

    def announced(self, name: str, chain: Chain) -> None:
        """Take note of a response's headers: a body that is said to be too long is hashed at once."""
        received = (chain.hops[-1].response or {}).get("headers", {})
        said = next((v for k, v in received.items() if k.lower() == "content-length"), "")
        if said.isdecimal() and int(said) > BODY:
            self._hash(name, chain)

    def received(self, name: str, chain: Chain, event: dict[str, Any]) -> None:
        """Take note of a piece of a response."""
        chain.length += event.get("dataLength", 0)
        if chain.stream:
            chain.stream.take(event)
        elif chain.length > STREAMED:
            self._hash(name, chain)

    @staticmethod
    def _hash(name: str, chain: Chain) -> None:
        chain.stream = Stream()
        chain.session.tree.spawn(chain.stream.begin(chain.session, name))

    async def response(self, name: str, chain: Chain, requests: int) -> Body | None:
        """Return the body of a chain's last response, of which there were so many requests before."""
        response = chain.hops[-1].response or {}
        media_type = response.get("mimeType", "")
        if response.get("status") in _BODILESS or chain.hops[-1].request["method"] == "HEAD":
            return None
        lost = Body(sha256="", length=chain.length, media_type=media_type, truncated=True)
        if chain.length > BODY or requests > MANY or self._record.kept > BODIES:
            self._record.writer.limit(_NOT_KEPT)
            digest = await chain.stream.sha256(chain.length) if chain.stream else ""
            return msgspec.structs.replace(lost, sha256=digest)
        try:
            answer = await chain.session.send("Network.getResponseBody", {"requestId": name})
        except ProtocolError:
            return lost
        coded: str = answer["body"]
        data = base64.b64decode(coded) if answer.get("base64Encoded") else coded.encode()
        return self._record.body(data, media_type)

    def request(self, request: dict[str, Any], sent: dict[str, Any]) -> Body | None:
        """
        Return the body that a request was sent with; `sent` are its headers as they went out.

        The browser hands over what lies in its memory; of a file or a blob it only says that it
        was sent, and of what is longer than the bound too: that is a body that was not kept. A
        beacon without content is announced like one with it, and has none.
        """
        entries = request.get("postDataEntries") or ()
        data = b"".join(base64.b64decode(entry["bytes"]) for entry in entries if "bytes" in entry)
        data = data or request.get("postData", "").encode()
        if not data and not request.get("hasPostData"):
            return None
        said = {key.lower(): value for key, value in (request["headers"] | sent).items()}
        kind, length = said.get("content-type", ""), said.get("content-length", "")
        whole = all("bytes" in entry for entry in entries)
        total = len(data) if whole or not length.isdecimal() else max(len(data), int(length))
        if not data and (length == "0" or (entries and whole)):
            return None
        if not data:
            total = int(length) if length.isdecimal() else 0
            return Body(sha256="", length=total, media_type=kind, truncated=True)
        if whole and total <= BODY:
            return self._record.body(data, kind, text=True)
        return self._record.body(data[:BODY], kind, text=True, length=total)
