"""Every recipient in a capture is named in the lists that the operator declares."""

from collections.abc import Iterator

from rectitude.evidence.capture import Capture
from rectitude.facts import capturing, sharing
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.receivers import Receiver, receivers
from rectitude.facts.traffic import unread
from rectitude.findings import Finding, Place, cannot_tell, failed, inapplicable, passed, untested

VERSION = 7

_MOST_CITED = 5


def judge(capture: Capture) -> Iterator[Finding]:
    """Yield a finding for each receiver that is not declared, or one for all."""
    parted = capturing.attributed(capture)
    reading, own = capturing.between_devices(parted.ours), capturing.first_party(capture)
    if missing := capturing.nothing_read(parted):
        yield untested(missing)
        return
    found = tuple(receivers(reading, own, frozenset()))
    told = [
        *_told(capture, found, own),
        *unread(sharing.unread_by_others(reading, own)),
        *capturing.unaddressed(reading),
        *capturing.unattributed(parted.nobodys),
    ]
    yield from told
    if not told and not found:
        yield inapplicable("no-receiver")
    elif not told:
        cited = tuple(each.messages[0].ref for each in found)
        yield passed("all-named", cited[:_MOST_CITED], n=len(found))


def _told(capture: Capture, found: tuple[Receiver, ...], own: FirstParty) -> Iterator[Finding]:
    disclosure = capturing.disclosure(capture)
    key = "no-first-party" if not own.parties else ""
    key = key or ("nothing-declared" if not disclosure.text and not disclosure.declared else "")
    if found and key:
        place = Place(kind="target", key="receivers")
        names = tuple(each.name for each in found)
        yield cannot_tell(
            key, place, tuple(each.messages[0].ref for each in found), recipients=names
        )
        return
    missing = tuple(each for each in found if not disclosure.names(each.host, each.url))
    others = disclosure.firms_of_many_domains or disclosure.firms_beyond(
        (each.host for each in found), ""
    )
    for each in missing:
        yield _of_one(_key(each, own, others_named=bool(others)), each)


def _key(each: Receiver, own: FirstParty, *, others_named: bool) -> str:
    """Say how sure it is that a receiver ought to be declared and is not."""
    if own.resembles(each.host):
        return "perhaps-own"
    if own.may_own(each.host):
        return "own-in-part"
    if not each.personal and not each.tracks:
        return "service-not-named"
    return "perhaps-named" if each.known is None and others_named else "not-named"


def _of_one(key: str, each: Receiver) -> Finding:
    domain = party(each.host)
    place = Place(kind="recipient", key=domain, fields={"recipient": domain})
    cited = tuple(message.ref for message in each.messages[:_MOST_CITED])
    if key == "not-named":
        return failed(key, place, cited, recipient=each.name, times=each.times)
    return cannot_tell(key, place, cited, recipient=each.name)
