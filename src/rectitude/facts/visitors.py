"""
What tells visitors apart, on its way to services that do, in a capture: by documented names alone.

A capture shows no fresh contexts to compare, so that a value which is merely long and random proves nothing.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Exchange, Stage
from rectitude.facts.identifiers import product_of
from rectitude.facts.parties import TRACKING, FirstParty, Recipient, bare, host_of, recipient
from rectitude.facts.traffic import Message, Reading
from rectitude.facts.traffic.chance import core, is_random
from rectitude.facts.traffic.leaves import pairs
from rectitude.facts.traffic.parts import head
from rectitude.text import Text

UNASKED = frozenset({Stage.BEFORE, Stage.REFUSED})
"""Stages at which nobody has agreed."""
_IN_ADDRESSES = {"google": frozenset({"cid", "auid"}), "meta": frozenset({"fbp"})}
"""By owner, the fields of its requests that it documents as the visitor's identifier: of the Measurement
Protocol, of Google Ads, of the Meta pixel."""
_CLIENT = re.compile(r"\d{6,}\.1[3-9]\d{8}")
"""A client of Google Analytics: a number drawn by chance, and when; the number may look like a date."""
_CONSENT = re.compile(rb"G1([01-])([01-])")
"""Google's consent mode, its field `gcs`: whether storage for adverts, and for analytics, is allowed."""
_STORED_FOR = {"auid": 1, "cid": 2}
"""Which of the two each field needs: where it is denied, the value is drawn anew with each page."""
_DENIED = b"0"
MOST_CITED = 8
"""Records that a finding cites at most; ours."""
_SCRIPT = ".js"
"""Loading a tool is not yet sending with it."""


class Documented(msgspec.Struct, frozen=True):
    """An identifier in a request: its documented name, the product whose it is, and its value."""

    name: str
    product: str
    value: str

    @property
    def told_name(self) -> Text:
        """Its name with the product whose it is."""
        return Text(f"{self.name}（{self.product}）", f"{self.name} ({self.product})")


class Carried(msgspec.Struct):
    """A documented identifier in requests to one host at one stage: how many, and the first of them."""

    host: str
    identifier: Documented
    stage: Stage
    url: str
    """The first one's, without query and fragment."""
    refs: list[str] = []
    times: int = 0

    def add(self, ref: str) -> None:
        """Count one more request."""
        self.times += 1
        if len(self.refs) < MOST_CITED:
            self.refs.append(ref)


def to_trackers(reading: Reading, own: FirstParty) -> Iterator[Message]:
    """Yield what was sent, and carries something, to third parties that are known to tell people apart."""
    return (
        message
        for message in reading.sent
        if message.carries
        and not message.loads_script
        and _tracker(message.host, own, message.address)
    )


def carried(capture: Capture, reading: Reading, own: FirstParty) -> tuple[Carried, ...]:
    """Return the documented identifiers that such parties got before the choice, or against it."""
    if not own.parties or not any(m.stage in UNASKED for m in to_trackers(reading, own)):
        return ()
    found: dict[tuple[str, str, str, Stage], Carried] = {}
    for exchange in capture.exchanges:
        host, stage = host_of(exchange.url), capture.stage(exchange.moment)
        known = _tracker(host, own, exchange.url) if stage in UNASKED else None
        if known is None:
            continue
        for name, each in documented(capture, exchange, own).items():
            new = Carried(host, each, stage, bare(exchange.url))
            found.setdefault((host, known.product, name, stage), new).add(exchange.ref)
    return tuple(found.values())


def documented(capture: Capture, exchange: Exchange, own: FirstParty) -> Mapping[str, Documented]:
    """Return, by name, the identifiers in a request of the target's; none where it loads a script."""
    if capture.app not in {"", exchange.app} or bare(exchange.url).endswith(_SCRIPT):
        return {}
    found = _identifiers(exchange, own.behind(host_of(exchange.url)))
    return {each.name: each for each in found}


def _tracker(host: str, own: FirstParty, url: str) -> Recipient | None:
    """Return which service that tells people apart receives at an address; None if none does."""
    known = recipient(own.behind(host), url)
    return known if known and known.purpose in TRACKING and not own.owns(host) else None


def _identifiers(exchange: Exchange, host: str) -> Iterator[Documented]:
    known = recipient(host, exchange.url)
    fields = _IN_ADDRESSES.get(known.owner, frozenset()) if known else frozenset()
    for part in head(exchange):
        if part.kind == "cookie":
            for name, value in pairs(part.data, b";"):
                if (product := product_of(name)) and _tells(value):
                    yield Documented(name, product, value.decode("utf-8", "replace"))
        elif part.kind == "query" and known:
            query = dict(pairs(part.data))
            for name in sorted(fields & query.keys()):
                if _tells(query[name]) and not _is_of_one_page(name, query):
                    told = query[name].decode("utf-8", "replace")
                    yield Documented(name, known.product, told)


def _tells(value: bytes) -> bool:
    """Return whether a value is none that all have who have opted out."""
    text = value.decode("utf-8", "replace")
    return is_random(core(text)) or bool(_CLIENT.fullmatch(text))


def _is_of_one_page(name: str, query: Mapping[str, bytes]) -> bool:
    """Return whether a request says itself that nothing is kept of what tells its visitor apart."""
    said = _CONSENT.match(query.get("gcs", b""))
    return said is not None and name in _STORED_FOR and said[_STORED_FOR[name]] == _DENIED
