"""What of a person's data reached whom, and what a site says of that: for every kind of traffic."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from rectitude.evidence.exchange import Stage
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, party, service
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.traffic import Message, Reading, Sighting, Unread, unread
from rectitude.findings import Finding, Place, Severity, cannot_tell, failed

_WORST_FIRST = (Stage.REFUSED, Stage.BEFORE, Stage.UNKNOWN, Stage.AGREED)


def to_others(reading: Reading, own: FirstParty) -> Iterator[Message]:
    """Yield what was sent to parties other than the target's own."""
    return (message for message in reading.sent if message.host and not own.owns(message.host))


def sightings(reading: Reading, own: FirstParty) -> tuple[Sighting, ...]:
    """
    Return the test identity's values on their way to others, one of each recipient, service and field.

    The one sent against the person's choice is kept, else the first.
    """
    kept: dict[tuple[str, str, str], Sighting] = {}
    sent = (
        sighting
        for sighting in reading.sightings
        if sighting.known and sighting.message.sent and not own.owns(sighting.message.host)
    )
    for each in sorted(sent, key=lambda seen: _WORST_FIRST.index(seen.message.stage)):
        host = own.behind(each.message.host)
        kept.setdefault((party(host), service(host, each.message.address), each.field), each)
    return tuple(kept.values())


def gravest(
    judged: Mapping[Sighting, str], fails: frozenset[str], own: FirstParty
) -> Iterator[Finding]:
    """
    Yield what there is to say of values at recipients, once for each recipient and field.

    Of several services of one firm that which fails is told, before one about which is asked.
    """
    told: set[tuple[str, str]] = set()
    for seen, key in sorted(judged.items(), key=lambda pair: pair[1] not in fails):
        place = party(own.behind(seen.message.host)), seen.field
        if key and place not in told:
            told.add(place)
            yield said(key, seen, own, fails=key in fails)


OF_A_PERSON: frozenset[str] = frozenset(
    {
        *("id_card", "bank_card", "mobile", "passport", "imei", "imsi", "oaid", "android_id"),
        *("mac", "plate", "coordinates"),
    }
)
"""Kinds of values that are about one person or device; a firm's code, or an address that anybody may
write to, is not."""


def strangers(reading: Reading, own: FirstParty) -> dict[str, tuple[Sighting, ...]]:
    """Return, by recipient, values of unknown persons on their way to others, one of each kind."""
    ours = {(party(own.behind(e.message.host)), e.field) for e in reading.sightings if e.known}
    found: dict[str, dict[str, Sighting]] = {}
    for seen in sorted(reading.sightings, key=lambda s: _WORST_FIRST.index(s.message.stage)):
        host = seen.message.host
        if seen.known or seen.field not in OF_A_PERSON or not seen.message.sent or own.owns(host):
            continue
        domain = party(own.behind(host))
        if (domain, seen.field) not in ours:
            found.setdefault(domain, {}).setdefault(seen.field, seen)
    return {domain: tuple(fields.values()) for domain, fields in found.items()}


def unread_by_others(reading: Reading, own: FirstParty) -> Iterator[Unread]:
    """Yield what was sent to others and could not be read."""
    return (
        carrier
        for carrier in reading.unread
        if carrier.message.sent and carrier.message.host and not own.owns(carrier.message.host)
    )


def left_unread(reading: Reading, own: FirstParty) -> Iterator[Finding]:
    """Yield the question that is left where some of it was not read, which is one of its receivers'."""
    left = tuple(unread_by_others(reading, own))
    parties = tuple(dict.fromkeys(party(own.behind(each.message.host)) for each in left))
    return (msgspec.structs.replace(finding, parties=parties) for finding in unread(left))


def said(key: str, seen: Sighting, own: FirstParty, *, fails: bool) -> Finding:
    """Return the finding about one value at one recipient."""
    host = seen.message.host
    place = Place(
        kind="request",
        key=f"{party(own.behind(host))}:{seen.field}",
        fields={"url": seen.message.page or seen.message.address, "recipient": host},
    )
    finding = (failed if fails else cannot_tell)(
        key,
        place,
        (seen.message.ref, *own.told_by(host)),
        severity=Severity.CRITICAL if seen.field in SENSITIVE else Severity.HIGH,
        field=field_name(seen.field),
        recipient=own.describe(host, seen.message.address),
        part=seen.where,
        steps=seen.how,
        value=mask(seen.field, seen.value),
    )
    parties = () if fails else (party(own.behind(host)),)
    return msgspec.structs.replace(finding, parties=parties)


MOST_OF_ONE_FIRM = 12
"""Registrable domains on one certificate beyond which it is a host's, not a firm's; ours."""


def is_related(message: Message, own: FirstParty) -> bool:
    """
    Return whether one certificate speaks for both parties: then they may be one firm.

    One that speaks for many unrelated domains is their host's and tells nothing of its customers.
    """
    names = message.security.names if message.security else ()
    parties = {party(name.removeprefix("*.")) for name in names}
    return len(parties) <= MOST_OF_ONE_FIRM and not parties.isdisjoint(own.parties)


def parties_of(messages: Iterable[Message], own: FirstParty) -> frozenset[str]:
    """Return the parties that some messages went to."""
    return frozenset(party(own.behind(message.host)) for message in messages)
