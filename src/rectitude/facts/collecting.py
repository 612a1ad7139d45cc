"""What is set and sent that tells people apart, by when: findings for every kind of traffic."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from rectitude.evidence.exchange import Stage
from rectitude.evidence.website import Website
from rectitude.facts import sharing
from rectitude.facts.consent import BannerOffer
from rectitude.facts.forms import awaits_agreement
from rectitude.facts.identifiers import SURE, Identifier
from rectitude.facts.parties import TRACKING, FirstParty, host_of, party, recipient
from rectitude.facts.settings_links import SettingsLink
from rectitude.facts.traffic import Message, Reading, Sighting
from rectitude.findings import Finding, Place, Term, cannot_tell, failed, inapplicable
from rectitude.text import Text

_LOADS = frozenset(
    {
        "script", "stylesheet", "font", "document", "media", "manifest", "preflight", "download",
    }
)  # fmt: skip
"""Types of request that fetch code or a page: loading a tool is not yet sending with it."""
_AREA = {
    "cookie": "evidence.cookie",
    "local": "part.local_storage",
    "session": "part.session_storage",
    "indexeddb": "part.indexed_db",
}
MOST_NAMED = 8
"""Identifiers and recipients that a question lists at most; the evidence has all."""


class Sent(msgspec.Struct, frozen=True):
    """A message to another party, and whether an identifier was seen in it."""

    message: Message
    identified: bool


def sent(
    reading: Reading, own: FirstParty, values: frozenset[str], digests: frozenset[str] = frozenset()
) -> Iterator[Sent]:
    """
    Yield messages to others that carry an identifier, or report to a service that tracks.

    `digests` are the records of messages that carry a digest of the device.
    """
    for message in sharing.to_others(reading, own):
        known = recipient(own.behind(message.host), message.address)
        aside = own.resembles(message.host) or (known and known.purpose == "security")
        if not message.carries or aside:
            continue
        tracks = known.purpose in TRACKING if known else own.is_only_listed(message.host)
        identified = bool(message.values_shown & values) or message.ref in digests
        if identified or (tracks and message.resource_type not in _LOADS):
            yield Sent(message, identified)


def to_advertisers(seen: Iterable[Sent], own: FirstParty) -> Iterator[Message]:
    """
    Yield the first message that took an identifier to each advertiser before the choice, or against it.

    An advertiser decides itself what it does with it; an analytics service may be a processor.
    """
    reached: set[str] = set()
    for sighting in seen:
        message, host = sighting.message, own.behind(sighting.message.host)
        known = recipient(host, message.address)
        unasked = message.stage in {Stage.BEFORE, Stage.REFUSED}
        if not (sighting.identified and unasked and known and known.purpose == "advertising"):
            continue
        if party(host) not in reached:
            reached.add(party(host))
            yield message


def to_unknown(seen: Iterable[Sent], own: FirstParty) -> Iterator[Message]:
    """
    Yield the message that took an identifier to each party of unknown owner, unasked; a refusal's first.

    Known services are told apart by what they are for: an analytics service may be a processor.
    """
    worst: dict[str, Message] = {}
    for sighting in seen:
        message, host = sighting.message, own.behind(sighting.message.host)
        known = recipient(host, message.address)
        if not sighting.identified or known or own.is_only_listed(message.host):
            continue
        refused = message.stage is Stage.REFUSED
        if refused or message.stage is Stage.BEFORE:
            kept = worst.setdefault(party(host), message)
            if refused and kept.stage is Stage.BEFORE:
                worst[party(host)] = message
    yield from worst.values()


def before_agreement(website: Website, reading: Reading, own: FirstParty) -> Iterator[Sighting]:
    """Yield the first value that each party of unknown owner got before a form's box was ticked."""
    told: set[str] = set()
    for seen in sharing.sightings(reading, own):
        host = own.behind(seen.message.host)
        known = recipient(host, seen.message.address)
        aside = known or own.resembles(host) or sharing.is_related(seen.message, own)
        if not aside and party(host) not in told and awaits_agreement(website.pages, seen):
            told.add(party(host))
            yield seen


def happened(
    found: Iterable[Identifier], seen: Iterable[Sent], own: FirstParty
) -> Iterator[Finding]:
    """Yield what was set and sent before the choice, then what only came after the refusal."""
    told: set[str] = set()
    for when, stage in (("before-choice", Stage.BEFORE), ("after-refusal", Stage.REFUSED)):
        yield from _at(stage, when, tuple(found), tuple(seen), own, told)


def after_refusal(
    found: Iterable[Identifier], seen: Iterable[Sent], own: FirstParty
) -> Iterator[Finding]:
    """Yield what was set and sent after a refusal alone: of what came before it nothing was asked."""
    yield from _at(Stage.REFUSED, "after-refusal", tuple(found), tuple(seen), own, set())


def _at(
    stage: Stage,
    when: str,
    found: tuple[Identifier, ...],
    seen: tuple[Sent, ...],
    own: FirstParty,
    told: set[str],
) -> Iterator[Finding]:
    for key, group in _grouped(found, stage).items():
        if key not in told:
            told.add(key)
            yield _set(f"set-{when}", key, group)
    for host, group_sent in _to(seen, stage).items():
        if (key := f"sent:{host}") not in told:
            told.add(key)
            yield _transmitted(f"sent-{when}", key, group_sent, own)


def without_choice(
    found: tuple[Identifier, ...],
    seen: tuple[Sent, ...],
    offer: BannerOffer | None,
    own: FirstParty,
    settings: SettingsLink | None,
    *,
    heeded: bool = False,
) -> Finding:
    """
    Ask a person where no choice is offered: an identifier alone proves no breach.

    `settings`: where a visitor may choose without being asked; `heeded`: one refused there, and it stopped.
    """
    if not found and not seen:
        return inapplicable("nothing-collected")
    place = Place(kind="target", key="identifiers")
    names = tuple(dict.fromkeys(told_name(each) for each in found))[:MOST_NAMED]
    hosts = dict.fromkeys(each.message.host for each in seen)
    told = (own.describe(each.message.host, each.message.address) for each in seen)
    others = tuple(dict.fromkeys(told))[:MOST_NAMED]
    cited = (*(each.ref for each in found), *(each.message.ref for each in seen))[:MOST_NAMED]
    cited = (*cited, *(ref for host in hosts for ref in own.told_by(host)))
    key = "notice-only" if offer is not None and offer.only_tells else "no-choice"
    aside: dict[str, Any] = {}
    if offer is not None:
        cited = (offer.banner.ref, *cited)
    elif settings is not None:
        key = "choice-heeded" if heeded else "choice-aside"
        aside = {"label": settings.label}
        cited = (settings.ref, *cited)
    parties = tuple(dict.fromkeys(party(own.behind(host)) for host in hosts))
    if not names:
        return cannot_tell(f"{key}-sent", place, cited, parties=parties, recipients=others, **aside)
    if not others:
        return cannot_tell(f"{key}-kept", place, cited, names=names, **aside)
    return cannot_tell(key, place, cited, parties=parties, names=names, recipients=others, **aside)


def _grouped(found: Iterable[Identifier], stage: Stage) -> dict[str, list[Identifier]]:
    groups: dict[str, list[Identifier]] = {}
    for sighting in found:
        if sighting.moment.stage is stage:
            key = f"{sighting.area}:{party(host_of('//' + sighting.holder.rpartition('/')[2]))}"
            groups.setdefault(f"{key}:{stable(sighting.name)}", []).append(sighting)
    return groups


def _to(seen: Iterable[Sent], stage: Stage) -> dict[str, list[Sent]]:
    groups: dict[str, list[Sent]] = {}
    for each in seen:
        if each.message.stage is stage:
            groups.setdefault(each.message.host, []).append(each)
    return groups


def _set(key: str, place_key: str, group: list[Identifier]) -> Finding:
    first = group[0]
    kind = "cookie" if first.area == "cookie" else "storage"
    held = {"domain": first.holder} if kind == "cookie" else {"origin": first.holder}
    place = Place(kind=kind, key=place_key, fields={**held, "name": first.name})
    cited = tuple(dict.fromkeys(each.ref for each in group))[:MOST_NAMED]
    why = Term(f"identifier.{first.certainty}")
    if first.certainty in SURE:
        return failed(
            key, place, cited, name=told_name(first), area=Term(_AREA[first.area]), why=why
        )
    return cannot_tell(
        f"{key}-perhaps", place, cited, doubt=True, name=first.name, area=Term(_AREA[first.area])
    )


def _transmitted(key: str, place_key: str, group: list[Sent], own: FirstParty) -> Finding:
    first = group[0].message
    host = first.host
    place = Place(kind="request", key=place_key, fields={"url": first.page, "recipient": host})
    cited = (*(each.message.ref for each in group[:MOST_NAMED]), *own.told_by(host))
    times = sum(each.message.context == first.context for each in group)
    name = own.describe(host, first.address)
    if own.is_only_listed(host, first.address) and not any(each.identified for each in group):
        parties = (party(own.behind(host)),)
        return cannot_tell(
            f"{key}-listed", place, cited, doubt=True, parties=parties, recipient=name, times=times
        )
    return failed(key, place, cited, recipient=name, times=times)


def told_name(each: Identifier) -> Text:
    product = f"（{each.product}）" if each.product else ""
    english = f" ({each.product})" if each.product else ""
    return Text(f"{each.name}{product}", f"{each.name}{english}")


def stable(name: str) -> str:
    """Return a name without what a visit or an account puts into it."""
    return re.sub(r"[0-9a-f]{8,}|\d{3,}", "*", name)
