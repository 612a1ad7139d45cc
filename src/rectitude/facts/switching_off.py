"""
Personalisation switched off in a capture: what advertising parties still get of who the person is.

An identifier that goes on does not alone prove targeting: advertisers also count and guard against
fraud with it, if they are told not to target. So what may tell them is looked for as well: a field by
name (`npa`, `lmt`, `personalized_ads`, the headers DNT and Sec-GPC), or one whose value changed with the
switch.
"""

import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Exchange
from rectitude.facts.parties import FirstParty, bare, host_of, recipient
from rectitude.facts.traffic import Message, Reading, Sighting
from rectitude.facts.traffic.contents import content, inner
from rectitude.facts.traffic.packing import PACKED, unpacked
from rectitude.facts.traffic.parts import Part, head
from rectitude.facts.visitors import MOST_CITED, Documented, documented

IDENTIFIERS: frozenset[str] = frozenset(
    {
        *("oaid", "idfa", "imei", "imsi", "android_id", "mac", "mobile", "email", "id_card"),
        *("passport", "username", "bank_card"),
    }
)
"""Fields that tell one person or device from another; a name or a place alone does not."""
QUEUE = 10.0
"""Seconds after the switch within which a message may have been queued before it; ours."""

_TELLS = re.compile(
    r"(?:^|[^a-z])(?:npa|lmt|is_?lat|dnt|sec-gpc|gpc|rdp|opt_?out|limit\w*|is_?limit\w*)$"
    r"|personal|recommend|tailor|targeting|behaviou?ral|profiling|interest_?based",
    re.IGNORECASE,
)
"""Names of fields by which advertisers are told not to target, in Google's, OpenRTB's, SDKs' interfaces."""
_CHOICES = re.compile(
    r"(?:^|[^a-z])(?:gdpr_?consent|us_?privacy|gpp|tc_?string|addtl_consent|gcs|gcd)$",
    re.IGNORECASE,
)
"""Names of fields that hold all of a visitor's choices: IAB's strings of consent, Google's consent mode."""
_ASKS_FOR_ADVERTS = re.compile(r"/(?:gampad|pagead)/ads$|/ddm/ad[ij]/|//pos\.baidu\.com/s$")
"""Addresses at which adverts are asked for, whose documentation has the cookie choose them: of Google's ad
servers (which have `npa` against that) and of Baidu's union."""
_STATES = frozenset(
    {
        *("0", "1", "2", "-1", "true", "false", "yes", "no", "on", "off"),
        *("y", "n", "t", "f", "open", "close", "none", "null"),
    }
)
"""Values of a switch; what changes from one page to the next is none."""
_PACKAGES = (b"{", b"[", *PACKED)
"""How a field's value begins that has fields of its own."""
_MOST_TOLD_APART = 10_000
"""Identifiers that are told apart; ours: what changes so often tells nobody from another."""
_DEEPEST = 4
"""Contents within contents; ours, as of passwords."""


class Off(msgspec.Struct, frozen=True):
    """While personalisation was switched off: from when to when, in seconds from the start."""

    since: float
    until: float = math.inf

    @classmethod
    def of(cls, capture: Capture) -> "Off | None":
        """Return it by the marks: until the person agrees anew, as in a second round of one recording."""
        since = capture.switched_off
        return None if since is None else cls(since, capture.agreed_anew)

    def holds(self, seconds: float) -> bool:
        """Return whether a time is within it."""
        return self.since <= seconds < self.until


class Delivery(msgspec.Struct, frozen=True):
    """An identifier at an advertising party: as seen before the switch, and after it."""

    host: str
    before: tuple[Sighting, ...]
    after: tuple[Sighting, ...]


def to_advertisers(messages: Iterable[Message], own: FirstParty) -> Iterator[Message]:
    """Yield what was sent to parties that are known for advertising."""
    return (
        message
        for message in messages
        if message.sent and is_advertiser(message.host, own, message.address)
    )


def is_advertiser(host: str, own: FirstParty, url: str) -> bool:
    """Return whether an address on a host is a third party's that is known for advertising."""
    known = recipient(own.behind(host), url)
    return known is not None and known.purpose == "advertising" and not own.owns(host)


def deliveries(reading: Reading, own: FirstParty, off: Off) -> Iterator[Delivery]:
    """Yield each identifier that an advertising party still gets while it is off."""

    def key(seen: Sighting) -> tuple[str, str]:
        return own.behind(seen.message.host), seen.field

    seen = sorted(
        (
            each
            for each in reading.sightings
            if each.message.sent
            and each.field in IDENTIFIERS
            and is_advertiser(each.message.host, own, each.message.address)
        ),
        key=key,
    )
    for (host, _), several in groupby(seen, key):
        sightings = tuple(several)
        after = tuple(each for each in sightings if off.holds(each.message.seconds))
        values = {each.value for each in after}
        before = (e for e in sightings if e.message.seconds < off.since and e.value in values)
        if after:
            yield Delivery(host, tuple(before), after)


class Recognised(msgspec.Struct):
    """A documented identifier of a visitor at an advertising party: before the switch, and after it."""

    host: str
    identifier: Documented
    url: str
    """The first request's, without query and fragment."""
    before: int = 0
    after: int = 0
    refs: list[str] = []
    """The first records of both sides."""
    latest: float = 0.0
    """When the last request came that has it."""
    asked: float = -1.0
    """When the last came that asks for adverts: others may count, and cookies go along with any request."""

    def add(self, exchange: Exchange, off: Off) -> None:
        """Count one more request."""
        seconds = exchange.moment.seconds
        side = self.before if seconds < off.since else self.after
        if side < MOST_CITED // 2:
            self.refs.append(exchange.ref)
        if seconds < off.since:
            self.before += 1
            return
        self.after += 1
        self.latest = max(self.latest, seconds)
        if _ASKS_FOR_ADVERTS.search(bare(exchange.url)):
            self.asked = max(self.asked, seconds)


def recognised(capture: Capture, own: FirstParty, off: Off) -> tuple[Recognised, ...]:
    """Return the documented identifiers of a visitor that advertising parties still get while it is off."""
    if not own.parties:
        return ()
    found: dict[tuple[str, str, str], Recognised] = {}
    for exchange in capture.exchanges:
        host = host_of(exchange.url)
        if exchange.moment.seconds >= off.until or not is_advertiser(host, own, exchange.url):
            continue
        for name, each in documented(capture, exchange, own).items():
            key = host, name, each.value
            if key in found or len(found) < _MOST_TOLD_APART:
                new = Recognised(host, each, bare(exchange.url))
                found.setdefault(key, new).add(exchange, off)
    return tuple(each for each in found.values() if each.after)


def told_off(capture: Capture, hosts: frozenset[str], off: Off) -> dict[str, tuple[str, ...]]:
    """Return, by host, the fields of messages while it is off that may say: do not target."""
    values: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    for exchange in capture.exchanges:
        host = host_of(exchange.url)
        if host not in hosts or exchange.moment.seconds >= off.until:
            continue
        for name, value in _fields(capture, exchange):
            sides = values.setdefault((host, name), (set(), set()))
            sides[off.holds(exchange.moment.seconds)].add(value)
    found: dict[str, list[str]] = {}
    for (host, name), (before, after) in values.items():
        chosen = bool(_CHOICES.search(name)) and before != after
        if after and (chosen or _TELLS.search(name) or _is_changed(before, after)):
            found.setdefault(host, []).append(f"{name}={min(after)}")
    return {host: tuple(names) for host, names in found.items()}


def _is_changed(before: set[str], after: set[str]) -> bool:
    """Whether a field is a switch that stands otherwise since then, or is only there since."""
    states = {value.lower() for value in before | after}
    return len(after) == 1 and before != after and len(before) < 2 and states <= _STATES


def _fields(capture: Capture, exchange: Exchange) -> Iterator[tuple[str, str]]:
    """Yield the single values that a request carries, by name; headers too."""
    media_type = exchange.request_header("content-type")
    parts: list[Part] = [
        part for part in head(exchange) if part.kind in {"query", "header", "cookie"}
    ]
    if body := exchange.request_body:
        encoding = exchange.request_header("content-encoding")
        parts += content("body", body, capture.content(body), media_type, encoding).parts
    for part in parts:
        if part.name:
            yield part.name, part.data.decode("utf-8", "replace")
        yield from _within(part, media_type, "", 0)


def _within(part: Part, media_type: str, place: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the values of a part, and those that are packed within one: JSON in a query, in Base64."""
    if packed := unpacked(part.data):
        part = Part("body", packed[0])
    for name, leaf in inner(part, media_type):
        value = leaf.decode("utf-8", "replace")
        where = f"{place}/{name.removeprefix('/')}" if place else name
        if value != name.rpartition("/")[2]:  # names are leaves too: data may stand in them
            yield where, value
        if leaf.startswith(_PACKAGES) and depth < _DEEPEST:
            yield from _within(Part("body", leaf), "", where, depth + 1)
