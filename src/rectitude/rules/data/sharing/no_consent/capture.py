"""No personal data in a capture reaches another controller before the person agreed to that."""

from collections.abc import Iterator

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Stage
from rectitude.facts import capturing, sharing, transit, visitors
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, party, recipient
from rectitude.facts.traffic import Reading, Sighting, unread
from rectitude.findings import Finding, Place, cannot_tell, failed, inapplicable, passed, untested

VERSION = 11

_SERVES_THE_FORM = frozenset({"security", "payment", "login", "maps", "customer_service"})
"""Purposes for which what a person types must reach the service that they use."""
_MOST_CITED = 8
_FAILED = frozenset({"before-choice", "refused-choice", "not-named"})


def judge(capture: Capture) -> Iterator[Finding]:
    """Yield a finding for each recipient and field."""
    parted = capturing.attributed(capture)
    reading, own = capturing.between_devices(parted.ours), capturing.first_party(capture)
    if missing := capturing.nothing_read(parted):
        yield untested(missing)
        return
    seen = sharing.sightings(reading, own)
    if seen and not own.parties:
        place = Place(kind="target", key="first-party")
        refs = tuple(each.message.ref for each in seen)
        parties = sorted(sharing.parties_of((each.message for each in seen), own))
        yield cannot_tell("no-first-party", place, refs, recipients=tuple(parties))
        return
    others = sharing.parties_of(sharing.to_others(reading, own), own)
    judged = {each: _judged(capture, each, own) for each in seen}
    told = [
        *sharing.gravest(judged, _FAILED, own),
        *_identifiers(capture, reading, own),
        *_strangers(capture, sharing.strangers(reading, own), own),
        *unread(sharing.unread_by_others(reading, own)),
        *capturing.unaddressed(reading),
        *capturing.unattributed(parted.nobodys),
    ]
    yield from told
    if told:
        return
    if not others:
        yield inapplicable("no-third-party")
    elif seen:
        yield passed("named-and-agreed", tuple(each.message.ref for each in seen), n=len(seen))
    elif not capture.persona.values:
        yield inapplicable("no-persona")
    else:
        sent = tuple(message.ref for message in sharing.to_others(reading, own))
        yield passed("not-sent", sent[:8], parties=len(others))


def _identifiers(capture: Capture, reading: Reading, own: FirstParty) -> Iterator[Finding]:
    """
    Yield the visitor's identifiers that advertisers got before the choice, or against it.

    An advertiser decides itself what it does with them; an analytics service may be a processor.
    """
    told: set[str] = set()
    for each in visitors.carried(capture, reading, own):
        host = own.behind(each.host)
        known = recipient(host, each.url)
        if known is None or known.purpose != "advertising" or party(host) in told:
            continue
        told.add(party(host))
        key = f"{party(host)}:visitor"
        place = Place(kind="request", key=key, fields={"url": each.url, "recipient": each.host})
        yield failed(
            f"visitor-{each.stage}-choice",
            place,
            (*each.refs, *own.told_by(each.host)),
            name=each.identifier.told_name,
            recipient=own.describe(each.host, each.url),
            times=each.times,
        )


def _strangers(
    capture: Capture, strangers: dict[str, tuple[Sighting, ...]], own: FirstParty
) -> Iterator[Finding]:
    """Ask whose the values are that are not the test identity's, once a recipient."""
    for domain, several in strangers.items():
        doubted = [each for each in several if _judged(capture, each, own)]
        if not doubted:
            continue
        first = doubted[0]
        host = first.message.host
        yield cannot_tell(
            "somebodys" if own.parties and not own.may_own(host) else "somebodys-perhaps-own",
            Place(
                kind="request",
                key=f"{domain}:somebody",
                fields={"url": first.message.page or first.message.address, "recipient": host},
            ),
            (*(each.message.ref for each in doubted), *own.told_by(host)),
            severity=transit.severity(each.field for each in doubted),
            fields=tuple(field_name(each.field) for each in doubted),
            value=mask(first.field, first.value),
            recipient=own.describe(host, first.message.address),
            part=first.where,
        )


def _judged(capture: Capture, seen: Sighting, own: FirstParty) -> str:
    """Return the message about a value at a recipient; nothing if all is as it should be."""
    key, host = _against(capture, seen, own), own.behind(seen.message.host)
    listed = capturing.disclosure(capture).names(host, seen.message.address)
    return "perhaps-own" if key in _FAILED and own.may_own(host) and not listed else key


def _against(capture: Capture, seen: Sighting, own: FirstParty) -> str:
    """Return what speaks against a value at a recipient, if it is a third party."""
    host = own.behind(seen.message.host)
    known = recipient(host, seen.message.address)
    disclosure = capturing.disclosure(capture)
    if sharing.is_related(seen.message, own):
        return "related"
    if own.resembles(host):
        return "resembles"
    if known is not None and known.purpose in _SERVES_THE_FORM:
        return "serves-the-form"
    if seen.message.stage is Stage.UNKNOWN:
        return "not-marked"
    if seen.message.stage is not Stage.AGREED:
        return f"{seen.message.stage}-choice"
    if disclosure.names(host, seen.message.address):
        return ""
    if not disclosure.text and not disclosure.declared:
        return "nothing-declared"
    others = disclosure.firms_of_many_domains or disclosure.firms_beyond((host,), "")
    return "perhaps-named" if known is None and others else "not-named"
