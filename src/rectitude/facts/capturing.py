"""What a capture's messages are about: whose they are, by whom they were sent, what is declared."""

import re
from collections.abc import Callable, Iterator
from weakref import WeakKeyDictionary

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.facts.addresses import is_this_device
from rectitude.facts.aliases import aliases
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.known_values import field_name
from rectitude.facts.packages import is_package
from rectitude.facts.parties import TRACKING, FirstParty, host_of, party, recipient
from rectitude.facts.traffic import Message, Reading, read
from rectitude.findings import Finding, Place, Term, cannot_tell

_MOST_CITED = 8
_PAGE = re.compile(r"\.x?html?\Z", re.IGNORECASE)
_DOMAIN = re.compile(r"\s*(?:[a-z0-9*-]+\.)+[a-z]{2,12}\s*", re.IGNORECASE)

_HOLDS_DOMAIN = re.compile(r"(?<![a-z0-9])(?:[a-z0-9-]+\.)+[a-z]{2,12}(?![a-z0-9])", re.IGNORECASE)
_LEAST_PAIRS = 2
_LEAST_UNKNOWN_PAIRS = 3
"""Turns of firm and domain that are no chance: fewer where a firm is known for the domain below it; ours."""


_OWN: WeakKeyDictionary[Capture, FirstParty] = WeakKeyDictionary()
"""The target's own parties, as long as its capture is held."""


def first_party(capture: Capture) -> FirstParty:
    """
    Return the target's own parties: of the page that was opened, and as the persona says.

    Unless the persona names them, whoever was sent the choice is one, too: the first page that an app
    opened may be another's. Where that is all that tells one, there may be more.
    """
    if capture not in _OWN:
        _OWN[capture] = _own(capture)
    return _OWN[capture]


def _own(capture: Capture) -> FirstParty:
    homes = [recording.home for recording in capture.recordings if recording.home]
    named = capture.persona.first_party
    asked = "" if named else _told_of_the_choice(capture)
    own = FirstParty.of([*homes, asked], named)
    if asked and not homes:
        own = msgspec.structs.replace(own, in_part=True)
    return msgspec.structs.replace(own, aliases=aliases(capture, own))


def _told_of_the_choice(capture: Capture) -> str:
    """Return the address of the request that the operator calls the choice; nothing of a known tracker's."""
    choices = {mark.sequence for mark in capture.marks if mark.source.startswith("--consent")} - {0}
    asked = (each.url for each in capture.exchanges if each.moment.sequence in choices)
    url = next(asked, "") if choices else ""
    known = recipient(host_of(url), url)
    return "" if known is not None and known.purpose in TRACKING else url


def countries(capture: Capture) -> dict[str, frozenset[str]]:
    """Return the countries in which the addresses of each party are registered, where that is known."""
    registered = {each.address: each.country for each in capture.origins if each.country}
    own = first_party(capture)
    found: dict[str, set[str]] = {}
    used = [(message.host, message.remote) for message in read(capture).messages]
    used += [(session.host, session.address) for session in capture.sessions]
    for host, address in used if registered else ():
        if address in registered:
            found.setdefault(party(own.behind(host)), set()).add(registered[address])
    return {domain: frozenset(codes) for domain, codes in found.items()}


def disclosure(capture: Capture) -> Disclosure:
    """
    Return what the operator declares: lists that were handed in, and the persona's.

    In a list with a line for each recipient, a domain belongs to no firm in the line before it, unless
    the whole list goes by turns.
    """
    texts: list[str] = []
    domains = list(capture.persona.declared)
    for each in capture.declared:
        lines = [each.text] if _PAGE.search(each.name) else _rows(each.text.splitlines())
        domains += (line.strip() for line in lines if _DOMAIN.fullmatch(line))
        texts += (line for line in lines if not _DOMAIN.fullmatch(line))
    return Disclosure.of(texts, domains)


def _rows(lines: list[str]) -> list[str]:
    """
    Return the lines of a list; where firms and domains take turns throughout, each firm with its domain.

    >>> _rows(["A公司", "a.example", "B公司", "b.example", "C公司", "c.example"])
    ['A公司 a.example', 'B公司 b.example', 'C公司 c.example']
    """
    written = [line.strip() for line in lines if line.strip()]
    titles, turns = written[: len(written) % 2], written[len(written) % 2 :]
    firms, domains = turns[::2], turns[1::2]
    if not all(map(_DOMAIN.fullmatch, domains)) or any(map(_HOLDS_DOMAIN.search, firms)):
        return lines
    pairs = [*zip(firms, domains, strict=True)]
    agreed = any(Disclosure.of([firm]).names(domain) for firm, domain in pairs)
    if len(pairs) < (_LEAST_PAIRS if agreed else _LEAST_UNKNOWN_PAIRS):
        return lines
    return [*titles, *(f"{firm} {domain}" for firm, domain in pairs)]


class Attributed(msgspec.Struct, frozen=True, eq=False):
    """The traffic of the app in question, and what nothing attributes to any package."""

    ours: Reading
    nobodys: Reading


def attributed(capture: Capture) -> Attributed:
    """Part the traffic by app; without an app in question all of it is the target's."""
    reading = read(capture)
    if not capture.app:
        return Attributed(reading, Reading((), (), ()))
    return Attributed(
        _where(reading, lambda message: message.app == capture.app),
        _where(reading, lambda message: message.app != capture.app and not is_package(message.app)),
    )


def without_others(capture: Capture, reading: Reading) -> Reading:
    """Leave out what other apps sent than the one in question: what nothing attributes may be its own."""
    if not capture.app:
        return reading
    return _where(
        reading, lambda message: message.app == capture.app or not is_package(message.app)
    )


def between_devices(reading: Reading) -> Reading:
    """Return what went over a network, where others may read it."""
    return _where(reading, lambda message: not is_this_device(message.host))


def within_device(reading: Reading) -> Iterator[Finding]:
    """Ask, once a host, about what one program handed to another on the device: it may be passed on."""
    known = [seen for seen in reading.sightings if seen.known and not seen.hashed]
    fields: dict[str, dict[str, str]] = {}
    for seen in (*known, *reading.credentials):
        if seen.message.in_clear and is_this_device(seen.message.host):
            fields.setdefault(seen.message.host, {}).setdefault(seen.field, seen.message.ref)
    for host, refs in fields.items():
        place = Place(kind="host", key=f"within-device:{host}", fields={"host": host})
        cited = tuple(dict.fromkeys(refs.values()))
        names = tuple(field_name(field) for field in refs)
        yield cannot_tell("within-device", place, cited, doubt=True, fields=names)


def _where(reading: Reading, holds: Callable[[Message], bool]) -> Reading:
    return Reading(
        tuple(message for message in reading.messages if holds(message)),
        tuple(seen for seen in reading.sightings if holds(seen.message)),
        tuple(left for left in reading.unread if holds(left.message)),
        tuple(seen for seen in reading.credentials if holds(seen.message)),
        reading.alike,
        reading.repeats,
        tuple(seen for seen in reading.perhaps if holds(seen.message)),
        reading.doubtful,
    )


def unaddressed(reading: Reading) -> Iterator[Finding]:
    """Ask about what was not read, be it where it went: it may have been anything, to anyone."""
    left = [each for each in reading.unread if not each.message.address]
    if left:
        yield cannot_tell(
            "unaddressed",
            Place(kind="target", key="unaddressed"),
            tuple(each.message.ref for each in left)[:_MOST_CITED],
            messages=sum(each.messages for each in left),
            why=tuple(Term(f"unread.{why}") for why in dict.fromkeys(each.why for each in left)),
        )


def nothing_read(parted: Attributed) -> str:
    """Return the message where there is nothing to judge; nothing where there is something."""
    if parted.ours.messages or parted.ours.unread:
        return ""
    return "nothing-attributed" if parted.nobodys.messages else "nothing-read"


def unattributed(nobodys: Reading) -> Iterator[Finding]:
    """Ask whose the flows are that nothing attributes to an app, if personal data is or may be in them."""
    known = [*(each for each in nobodys.sightings if each.known), *nobodys.credentials]
    refs = [each.message.ref for each in known]
    refs += [left.message.ref for left in nobodys.unread]
    cited = tuple(dict.fromkeys(refs))[:_MOST_CITED]
    records = nobodys.records(known)
    lost = sum(left.messages - len(left.records & records) for left in nobodys.unread)
    if cited:
        place = Place(kind="target", key="unattributed")
        yield cannot_tell("unattributed", place, cited, messages=len(records) + lost)
