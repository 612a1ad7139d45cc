"""
Personalisation was switched off, and advertising parties still get identifiers of the person.

What the service itself delivers does not show in a capture, so that it is in order is never said.
"""

from collections.abc import Iterator, Mapping

from rectitude.evidence.capture import Capture
from rectitude.facts import capturing, switching_off
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.switching_off import QUEUE, Delivery, Off, Recognised
from rectitude.facts.traffic import Reading, unread
from rectitude.findings import Finding, Place, cannot_tell, failed, inapplicable, untested

VERSION = 6

_MOST_CITED = 8

Flags = Mapping[str, tuple[str, ...]]
"""By host, the fields that may say: do not target."""


def judge(capture: Capture) -> Iterator[Finding]:
    """Yield a finding for each identifier that an advertising party gets after the switch."""
    parted = capturing.attributed(capture)
    reading, own, off = parted.ours, capturing.first_party(capture), Off.of(capture)
    if missing := capturing.nothing_read(parted):
        yield untested(missing)
        return
    advertising = [*switching_off.to_advertisers(reading.messages, own)]
    sealed = [
        left
        for left in reading.unread
        if left.message.sent
        and switching_off.is_advertiser(left.message.host, own, left.message.address)
    ]
    lost = [*capturing.unaddressed(reading)]
    if lost and not advertising and not sealed:
        yield from lost
        return
    if not advertising and not sealed:
        yield inapplicable("no-advertising", messages=reading.count)
        return
    if off is None:
        yield untested("not-marked", messages=reading.times(advertising))
        return
    told = [
        *_told(capture, reading, own, off),
        *unread(left for left in sealed if off.holds(left.message.seconds)),
        *lost,
        *capturing.unattributed(parted.nobodys),
    ]
    yield from told
    if not told:
        since = reading.times(message for message in advertising if off.holds(message.seconds))
        yield untested("not-sent" if since else "nothing-since", messages=since)


def _told(capture: Capture, reading: Reading, own: FirstParty, off: Off) -> Iterator[Finding]:
    deliveries = [*switching_off.deliveries(reading, own, off)]
    recognised = switching_off.recognised(capture, own, off)
    hosts = frozenset(seen.message.host for each in deliveries for seen in each.after)
    hosts |= {each.host for each in recognised}
    flags = switching_off.told_off(capture, hosts, off) if hosts else {}
    for each in deliveries:
        yield _delivered(each, reading, own, off, flags)
    shown = {party(each.host) for each in deliveries}
    yield from _visitors(recognised, shown, own, off, flags)


def _delivered(
    each: Delivery, reading: Reading, own: FirstParty, off: Off, flags: Flags
) -> Finding:
    """Judge a value of the person's, or of their device, that an advertising party still gets."""
    latest = max(each.after, key=lambda seen: (seen.known, seen.message.seconds))
    host = latest.message.host
    flagged = flags.get(host, ())
    key = _key(each, flagged, off.since)
    return (failed if key == "goes-on" else cannot_tell)(
        key,
        Place(
            kind="recipient",
            key=f"{party(each.host)}:{latest.field}",
            fields={"recipient": party(each.host)},
        ),
        _cited(each, own, host),
        field=field_name(latest.field),
        value=mask(latest.field, latest.value),
        recipient=own.describe(host, latest.message.address),
        before=len(reading.records(each.before)),
        after=len(reading.records(each.after)),
        seconds=round(latest.message.seconds - off.since),
        flags=flagged[:3],
    )


def _visitors(
    recognised: tuple[Recognised, ...], shown: set[str], own: FirstParty, off: Off, flags: Flags
) -> Iterator[Finding]:
    """Judge the visitor's identifiers, once a party: the surest stands for the others."""
    judged = [(_key_of(each, flags.get(each.host, ()), off.since), each) for each in recognised]
    for key, each in sorted(judged, key=lambda pair: pair[0] != "goes-on"):
        recipient = party(own.behind(each.host))
        if recipient in shown:
            continue
        shown.add(recipient)
        yield (failed if key == "goes-on" else cannot_tell)(
            key,
            Place(kind="recipient", key=f"{recipient}:visitor", fields={"recipient": recipient}),
            (*each.refs, *own.told_by(each.host)),
            field=each.identifier.told_name,
            value=mask("", each.identifier.value),
            recipient=own.describe(each.host, each.url),
            before=each.before,
            after=each.after,
            seconds=round(each.latest - off.since),
            flags=flags.get(each.host, ())[:3],
        )


def _key_of(each: Recognised, flagged: tuple[str, ...], at: float) -> str:
    """Say how sure it is that the visitor is still told apart for adverts."""
    if flagged:
        return "goes-on-flagged"
    if each.latest < at + QUEUE:
        return "just-after"
    if not each.before:
        return "seen-since"
    return "goes-on" if each.asked >= at + QUEUE else "visitor-goes-on"


def _key(each: Delivery, flagged: tuple[str, ...], at: float) -> str:
    """Say how sure it is that nothing changed with the switch."""
    late = [seen for seen in each.after if seen.message.seconds >= at + QUEUE]
    if flagged:
        return "goes-on-flagged"
    if not late:
        return "just-after"
    if not each.before:
        return "seen-since"
    return "goes-on" if any(seen.known for seen in late) else "goes-on-unknown"


def _cited(each: Delivery, own: FirstParty, host: str) -> tuple[str, ...]:
    sightings = (*each.before[-2:], *each.after)
    refs = dict.fromkeys(seen.message.ref for seen in sightings)
    return (*tuple(refs)[:_MOST_CITED], *own.told_by(host))
