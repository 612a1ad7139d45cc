"""
Whether a listing or an address is still there: one small request, on public addresses only.

It says `found` or `gone` only where the answer leaves no other reading; a person decides the rest.
"""

import errno
import socket
from typing import Literal

import msgspec

from rectitude.collectors.website.dial import Dialer
from rectitude.collectors.website.plain import get
from rectitude.options import Options
from rectitude.text import Text

KIND = "probe"
"""The kind of a run that asks no more than this; the engine inspects the others."""

MOST = 64 * 1024
"""Bytes of an answer that are read: ours; only its status decides."""

GONE = frozenset({404, 410, 451})
"""Statuses that say that there is nothing here, or no longer (RFC 9110, RFC 7725)."""

_NOBODY = (
    socket.EAI_NONAME,
    getattr(socket, "EAI_NODATA", socket.EAI_NONAME),
    errno.ECONNREFUSED,
)
"""Errors that say that the name or the port is nobody's; a resolver in trouble says another."""

_HEADERS = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) rectitude-ledger", "Accept": "*/*"}


class Seen(msgspec.Struct, frozen=True):
    """What a probe saw."""

    result: Literal["found", "gone", "unclear"]
    said: Text


def probe(address: str, options: Options) -> Seen:
    """Ask an address once, following redirects; a bare domain is asked over http."""
    url = address if "://" in address else f"http://{address}/"
    answer = get(Dialer(options), url, _HEADERS, most=MOST)
    if answer.status is None:
        if _unknown(answer.failure):
            return _seen("gone", f"域名不再解析或拒绝连接：{answer.failure}", answer.failure)
        return _seen("unclear", f"没有应答：{answer.failure}", f"no answer: {answer.failure}")
    at = f"{answer.status} {answer.url}"
    if answer.status in GONE:
        return _seen("gone", f"应答 {at}", f"answered {at}")
    if answer.status < 400:
        return _seen("found", f"应答 {at}", f"answered {at}")
    return _seen("unclear", f"应答 {at}，不能判断", f"answered {at}, which decides nothing")


def _unknown(failure: str) -> bool:
    """Return whether the name is not known any more, or nothing listens: no trouble of our own."""
    return any(f"[Errno {number}]" in failure for number in _NOBODY)


def _seen(result: Literal["found", "gone", "unclear"], zh: str, en: str) -> Seen:
    return Seen(result, Text(zh[:400], en[:400]))
