"""Personal data and credentials of a capture travel over TLS 1.2 or better only."""

from collections.abc import Iterator

from rectitude.evidence.capture import Capture
from rectitude.facts import capturing, transit
from rectitude.facts.traffic import unread
from rectitude.findings import Finding, inapplicable, passed, untested

VERSION = 16

_MOST_CITED = 8


def judge(capture: Capture) -> Iterator[Finding]:
    """Judge messages in clear, then the TLS of hosts that receive personal data."""
    parted = capturing.attributed(capture)
    reading = parted.ours
    if missing := capturing.nothing_read(parted):
        yield untested(missing)
        return
    travelling = capturing.between_devices(reading)
    seen = transit.readable(reading)
    holders: dict[str, set[str]] = {}
    for each in seen:
        if not each.message.in_clear:
            holders.setdefault(each.message.host, set()).add(each.field)
    for each in reading.credentials:
        if not each.message.in_clear:
            holders.setdefault(each.message.host, set()).add(each.field)
    findings = [
        *transit.in_clear(travelling),
        *transit.credentials(travelling),
        *capturing.within_device(reading),
        *transit.doubtful_secrets(reading),
        *transit.strangers(reading),
        *transit.weak_connections(holders, transit.weaknesses(reading.messages, ())),
        *transit.weak_sessions(each for each in capture.sessions if each.app == capture.app),
        *transit.in_addresses(reading),
        *unread(left for left in reading.unread if left.message.in_clear),
        *capturing.unaddressed(reading),
        *capturing.unattributed(parted.nobodys),
    ]
    yield from findings
    if findings:
        return
    if not seen:
        yield inapplicable("nothing-personal", messages=reading.count)
        return
    refs = tuple(dict.fromkeys(each.message.ref for each in seen))
    yield passed("encrypted", refs[:_MOST_CITED], requests=len(reading.records(seen)))
