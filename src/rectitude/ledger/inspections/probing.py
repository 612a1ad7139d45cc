"""
Whether a listing or an address is still there: a small request or two, on public addresses only.

It says `found` or `gone` only where the answer leaves no other reading; a person decides the rest.
"""

import errno
import re
import socket
from typing import Literal

import msgspec

from rectitude.ledger.inspections import storepages
from rectitude.ledger.inspections.storepages import Listed
from rectitude.network.certificates import anything
from rectitude.network.client import Answer, fetch
from rectitude.network.dial import Dialer
from rectitude.options import Options
from rectitude.text import Text

KIND = "probe"
"""The kind of a run that asks no more than this; the engine inspects the others."""

MOST = 512 * 1024
"""Bytes of an answer that are read: ours; the words of a store's page stand in them."""

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


def probe(address: str, options: Options, listed: Listed | None = None) -> Seen:
    """
    Ask an address, following redirects; a bare domain is asked over http.

    Of a store's page the store is asked for an app that cannot exist, too: `listed` is the one looked for.
    """
    url = address if "://" in address else f"http://{address}/"
    dialer = Dialer(options)
    answer = fetch(dialer, anything(), url, _HEADERS, most=MOST)
    if answer.status is None:
        if _unknown(answer.failure):
            return _seen("gone", f"域名不再解析或拒绝连接：{answer.failure}", answer.failure)
        return _seen("unclear", f"没有应答：{answer.failure}", f"no answer: {answer.failure}")
    at = f"{answer.status} {answer.url}"
    if answer.status in GONE:
        return _seen("gone", f"应答 {at}", f"answered {at}")
    if answer.status >= 400:
        return _seen("unclear", f"应答 {at}，不能判断", f"answered {at}, which decides nothing")
    if listed is not None:
        return _of_a_store(dialer, url, answer, listed)
    if _is_notice(answer):
        return _seen(
            "unclear", f"应答 {at}，但页面像是停止接入的提示",
            f"answered {at}, but the page reads like a notice that access was stopped",
        )  # fmt: skip
    return _seen("found", f"应答 {at}", f"answered {at}")


def _of_a_store(dialer: Dialer, url: str, answer: Answer, listed: Listed) -> Seen:
    """Judge a store's page beside the one of an app that cannot exist."""
    at = f"{answer.status} {answer.url}"
    beside = storepages.control(url, listed)
    if beside is None:
        return _seen(
            "unclear", f"应答 {at}，网址里没有可以对照的编号",
            f"answered {at}; the address has no id to compare with",
        )  # fmt: skip
    address, own, false = beside
    other = fetch(dialer, anything(), address, _HEADERS, most=MOST)
    verdict = storepages.judge(answer, other, listed, own, false)
    compared = f"{other.status or other.failure} {address}"
    said = {
        "found": ("页面写明该应用，与不存在的应用不同", "the page names the app, the other does not"),
        "gone": ("页面写明没有，与不存在的应用相同", "the page says that there is none, as of the other"),
        "unclear": ("不能判断，请人工核查", "which decides nothing; look by hand"),
    }  # fmt: skip
    zh, en = said[verdict]
    return _seen(
        verdict,
        f"应答 {at}；对照 {compared}；{zh}",
        f"answered {at}; compared with {compared}: {en}",
    )


_NOTICE = re.compile(
    "暂停访问|停止接入|已关闭|未备案|无法访问|暂时关闭|suspended|blocked", re.IGNORECASE
)
_SHORT = 600
"""Characters of a page that is no more than a notice: ours."""


def _is_notice(answer: Answer) -> bool:
    """Return whether a page is little more than the words that a provider puts in place of a site."""
    words = storepages.words_of(answer)
    return len(words) < _SHORT and _NOTICE.search(words) is not None


def _unknown(failure: str) -> bool:
    """Return whether the name is not known any more, or nothing listens: no trouble of our own."""
    return any(f"[Errno {number}]" in failure for number in _NOBODY)


def _seen(result: Literal["found", "gone", "unclear"], zh: str, en: str) -> Seen:
    return Seen(result, Text(zh[:400], en[:400]))
