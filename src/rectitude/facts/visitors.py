"""
What tells visitors apart, on its way to services that do, in a capture: by documented names alone.

A capture shows no fresh contexts to compare, so that a value which is merely long and random proves nothing.
"""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Exchange, Stage
from rectitude.facts.identifiers import product_of
from rectitude.facts.parties import TRACKING, FirstParty, bare, host_of, recipient
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
_SCRIPT = ".js"
"""Loading a tool is not yet sending with it."""


class Carried(msgspec.Struct, frozen=True):
    """A documented identifier in requests to one host at one stage: the first of them, and how many."""

    host: str
    name: str
    product: str
    stage: Stage
    url: str
    """Without query and fragment."""
    refs: tuple[str, ...]

    @property
    def told_name(self) -> Text:
        """The identifier's name with the product whose it is."""
        return Text(f"{self.name}（{self.product}）", f"{self.name} ({self.product})")


def to_trackers(reading: Reading, own: FirstParty) -> Iterator[Message]:
    """Yield what was sent, and carries something, to third parties that are known to tell people apart."""
    return (
        message
        for message in reading.sent
        if message.carries and not message.address.endswith(_SCRIPT) and _tracks(message.host, own)
    )


def carried(capture: Capture, reading: Reading, own: FirstParty) -> tuple[Carried, ...]:
    """Return the documented identifiers that such parties got before the choice, or against it."""
    if not own.parties or not any(m.stage in UNASKED for m in to_trackers(reading, own)):
        return ()
    found: dict[tuple[str, str, Stage], Carried] = {}
    for exchange in capture.exchanges:
        host, stage = host_of(exchange.url), capture.stage(exchange.moment)
        aside = capture.app not in {"", exchange.app} or stage not in UNASKED
        if aside or not _tracks(host, own) or bare(exchange.url).endswith(_SCRIPT):
            continue
        for name, product in dict(_identifiers(exchange, own.behind(host))).items():
            before = found.get((host, name, stage))
            refs = (*(before.refs if before else ()), exchange.ref)
            found[host, name, stage] = Carried(host, name, product, stage, bare(exchange.url), refs)
    return tuple(found.values())


def _tracks(host: str, own: FirstParty) -> bool:
    known = recipient(own.behind(host))
    return known is not None and known.purpose in TRACKING and not own.owns(host)


def _identifiers(exchange: Exchange, host: str) -> Iterator[tuple[str, str]]:
    """Yield the names of identifiers in a request, with the product whose they are."""
    known = recipient(host)
    fields = _IN_ADDRESSES.get(known.owner, frozenset()) if known else frozenset()
    for part in head(exchange):
        if part.kind == "cookie":
            for name, value in pairs(part.data, b";"):
                if (product := product_of(name)) and _tells(value):
                    yield name, product
        elif part.kind == "query" and known:
            for name, value in pairs(part.data):
                if name in fields and _tells(value):
                    yield name, known.product


def _tells(value: bytes) -> bool:
    """Return whether a value is none that all have who have opted out."""
    return is_random(core(value.decode("utf-8", "replace")))
