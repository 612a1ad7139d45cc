"""
Digests of a device: what a script makes of its readings, and keeps or sends to know the device again.

A number drawn by chance differs in each fresh context; a digest of the device is the same in all of them,
and no answer of any server held it. A script that reads a drawing or a sound back, asks for a further kind of
trait, and then keeps or sends such a value, has made it of what it read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange, Moment, Stage
from rectitude.evidence.website import Website
from rectitude.facts.fingerprints import readers
from rectitude.facts.parties import FirstParty, host_of, recipient
from rectitude.facts.site import policies
from rectitude.facts.traffic.chance import is_random
from rectitude.facts.traffic.contents import is_of_words

KINDS = 2
"""Kinds of reading, one of them read back, from which on a value may be made of them; ours."""

_VALUE = re.compile(
    r"""(?:([\w.-]{1,40})["']?\s*[=:]\s*["']?)?(?<![0-9A-Za-z])([0-9a-f]{8,128})(?![0-9A-Za-z])"""
)
_OF_THE_MESSAGE = re.compile(
    r"sign|sig$|token|nonce|csrf|hash|md5|sha\d|checksum|digest|auth|version|build|commit|etag|trace|request.?id",
    re.IGNORECASE,
)
"""Names of what vouches for a message or a program, and is made of that."""
_SECURITY = re.compile(r"captcha|risk|secur|verif|waf|anti.?(bot|fraud|spam)|(?<![a-z])bot", re.I)
"""In the address of a script: its readings may serve security, which is for a person to say."""

_OF_THE_DEVICE = re.compile(
    r"设备(?:信息|标识|特征|指纹|参数|数据)|画布|浏览器指纹|device|fingerprint", re.I
)
_FOR_SAFETY = re.compile(r"欺诈|风控|风险|安全|作弊|黑产|fraud|secur|risk", re.I)
_AGREED = re.compile(
    r"(?:经|征得|取得|获得|得到|希望|请求)[^，。；\n]{0,16}(?:同意|授权)|同意[”\"」]?(?:之?后)[^。；\n]{0,8}[才再方]"
    r"|(?:only|unless|after|if) you(?: have)? (?:agree|consent)|with your (?:consent|permission)",
    re.I,
)
_ANYHOW = re.compile(
    r"无需|不需要|无须|不经|必[要需]|除外|但|without (?:your )?consent|legitimate|except", re.I
)


class DeviceDigest(msgspec.Struct, frozen=True):
    """Where such a value stands: a message, or a cookie."""

    value: str
    name: str
    host: str
    """That received it, or that the cookie belongs to."""
    moment: Moment
    ref: str
    kept: bool
    page: str
    perhaps_security: bool


def device_digests(website: Website, own: FirstParty) -> tuple[DeviceDigest, ...]:
    """Return them in the order of the evidence; none with fewer than two contexts to compare."""
    made_by = {
        (each.script, each.moment.context): each.moment for each in readers(website.calls, KINDS)
    }
    if not made_by:
        return ()
    found = [*_sent(website, made_by, own), *_kept(website, made_by)]
    if asks_before_checking(website):
        found = [msgspec.structs.replace(each, perhaps_security=False) for each in found]
    contexts: dict[str, set[str]] = defaultdict(set)
    for digest in found:
        contexts[digest.value].add(digest.moment.context)
    alike = {value for value, seen in contexts.items() if len(seen) > 1}
    given = _given(website, alike) if alike else set()
    return tuple(digest for digest in found if digest.value in alike - given)


def asks_before_checking(website: Website) -> bool:
    """
    Return whether the site itself says that the device's traits wait for agreement, though for safety.

    Where it asks for them in its banner, or says so in its policy, safety is no reason not to wait.
    """
    asked = [banner.text for banner in website.banners if banner.found]
    said = [page.text for page in policies(website)]
    return any(
        _OF_THE_DEVICE.search(text)
        and _FOR_SAFETY.search(text)
        and _AGREED.search(text)
        and not _ANYHOW.search(text)
        for whole in (*asked, *said)
        for text in re.split(r"[。；;\n]", whole)
    )


_MadeBy = dict[tuple[str, str], Moment]


def _sent(website: Website, made_by: _MadeBy, own: FirstParty) -> Iterator[DeviceDigest]:
    for exchange in website.exchanges:
        by = next((s for s in exchange.initiator if (s, exchange.moment.context) in made_by), "")
        if not by or exchange.moment.sequence < made_by[by, exchange.moment.context].sequence:
            continue
        known = recipient(own.behind(host_of(exchange.url)), exchange.url)
        if known is not None and known.purpose == "security":
            continue
        for name, value in _values(_said(website, exchange)):
            yield DeviceDigest(
                value=value,
                name=name,
                host=host_of(exchange.url),
                moment=exchange.moment,
                ref=exchange.ref,
                kept=False,
                page=exchange.page,
                perhaps_security=bool(_SECURITY.search(f"{by} {urlsplit(exchange.url).path}")),
            )


def _kept(website: Website, made_by: _MadeBy) -> Iterator[DeviceDigest]:
    for cookie in website.cookies:
        moment = cookie.set_in or cookie.moment
        if (cookie.set_by, moment.context) not in made_by or cookie.expires < 0:
            continue
        for _, value in _values(f"{cookie.name}={unquote(cookie.value)}"):
            yield DeviceDigest(
                value=value,
                name=cookie.name,
                host=cookie.domain.lstrip("."),
                moment=moment,
                ref=cookie.ref,
                kept=True,
                page=cookie.page,
                perhaps_security=bool(_SECURITY.search(cookie.set_by)),
            )


def _said(website: Website, exchange: Exchange) -> str:
    body = website.content(exchange.request_body) if exchange.request_body else b""
    query = unquote(urlsplit(exchange.url).query)
    return f"{query}\n{unquote((body or b'').decode('utf-8', 'replace'))}"


def _values(text: str) -> Iterator[tuple[str, str]]:
    for match in _VALUE.finditer(text):
        name, value = match[1] or "", match[2]
        if is_random(value) and re.search("[a-f]", value) and not _OF_THE_MESSAGE.search(name):
            yield name, value


def _given(website: Website, values: set[str]) -> set[str]:
    """
    Return the values that some server had sent, and that no script needed to make.

    Where an answer of words or code was not kept whole, all may have stood in it.
    """
    given: set[str] = set()
    for exchange in website.exchanges:
        body = exchange.response_body
        texts = [value for _, value in exchange.response_headers]
        if body is not None and (is_of_words(body.media_type) or "script" in body.media_type):
            data = website.content(body)
            if data is None or body.partial:
                return values
            texts.append(data.decode("utf-8", "replace"))
        given |= {value for value in values for text in texts if value in text}
    return given


def carrying(digests: tuple[DeviceDigest, ...]) -> frozenset[str]:
    """Return the records of the messages that carry one, where security is not the likely reason."""
    return frozenset(each.ref for each in digests if not (each.kept or each.perhaps_security))


def taken_unasked(digests: Iterable[DeviceDigest], own: FirstParty) -> Iterator[DeviceDigest]:
    """Yield what the site itself keeps or takes before the choice or against it, each digest once."""
    told: set[str] = set()
    for digest in digests:
        unasked = digest.moment.stage in {Stage.BEFORE, Stage.REFUSED}
        if own.owns(digest.host) and unasked and digest.value not in told:
            told.add(digest.value)
            yield digest
