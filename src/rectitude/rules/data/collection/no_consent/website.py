"""Nothing that tells visitors apart is set or sent before they choose, or after they have refused."""

from collections.abc import Iterator

from rectitude.evidence.website import Website
from rectitude.facts import choosing, collecting, consent, promised, sharing, traffic, untold
from rectitude.facts.device_digests import DeviceDigest, carrying, device_digests, taken_unasked
from rectitude.facts.fingerprints import unasked
from rectitude.facts.identifiers import identifiers, identifying
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.parties import FirstParty, describe, party
from rectitude.facts.promised import Broken
from rectitude.facts.settings_links import settings_link
from rectitude.facts.site import first_party, home
from rectitude.facts.traffic import Sighting
from rectitude.facts.untold import Taken
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    Term,
    cannot_tell,
    failed,
    untested,
)

VERSION = 15


def judge(website: Website) -> Iterator[Finding]:
    """Judge by what the site offers: a choice, a mere notice, or nothing."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    own = first_party(website)
    reading = traffic.read(website)
    found = identifiers(website, own)
    digests = device_digests(website, own)
    values = identifying(website, own)
    sent = tuple(collecting.sent(reading, own, values, carrying(digests)))
    offer = consent.offer(website)
    left = tuple(sharing.left_unread(reading, own))
    typed = (_typed(seen, own) for seen in collecting.before_agreement(website, reading, own))
    silently = (_taken(each, own) for each in untold.taken(website, reading, own, values))
    beside = [*choosing.ticked_agreements(website), *typed, *silently, *_readings(website), *left]
    yield from beside
    if offer is None or not offer.asks:
        aside = consent.refused_aside(website) is not None
        if aside and (unheeded := tuple(collecting.after_refusal(found, sent, own))):
            yield from unheeded
            return
        if breach := promised.broken(website, reading, own, found):
            yield _broken(breach)
            return
        rest = collecting.without_choice(
            found, sent, offer, own, settings_link(website), heeded=aside
        )
        if not beside or rest.outcome is Outcome.CANNOT_TELL:
            yield rest
        return
    happened = tuple(collecting.happened(found, sent, own))
    taken = bool(found or sent)
    said = [
        *choosing.offered(offer, taken=taken),
        *happened,
        *map(_digest, taken_unasked(digests, own)),
    ]
    yield from said
    if not said and not beside:
        yield choosing.respected(website, offer)


def _broken(breach: Broken) -> Finding:
    """Hold a site to what its policy promises of those who only look."""
    name, message = collecting.told_name(breach.identifier), breach.message
    place = Place(kind="target", key=f"promised:{breach.promise}")
    cited = (breach.page, breach.identifier.ref, *((message.ref,) if message else ()))
    return failed(f"promised-{breach.promise}", place, cited, confidence=Confidence.MEDIUM,
                  name=name, quoted=breach.quoted,
                  host=message.host if message else breach.identifier.holder)  # fmt: skip


def _typed(seen: Sighting, own: FirstParty) -> Finding:
    host = seen.message.host
    key = f"typed:{party(own.behind(host))}"
    place = Place(kind="request", key=key, fields={"url": seen.message.page, "recipient": host})
    return failed(
        "before-agreement",
        place,
        (seen.message.ref, *own.told_by(host)),
        field=field_name(seen.field),
        value=mask(seen.field, seen.value),
        recipient=own.describe(host, seen.message.address),
    )


def _taken(taken: Taken, own: FirstParty) -> Finding:
    first = taken.seen[0]
    told = "own" if taken.own else party(own.behind(taken.host))
    place = Place(
        kind="request",
        key=f"untold:{told}",
        fields={"url": first.message.page, "recipient": taken.host},
    )
    fields = tuple(field_name(field) for field in dict.fromkeys(seen.field for seen in taken.seen))
    cited = dict.fromkeys(seen.message.ref for seen in taken.seen)
    return failed(
        "taken-untold-own" if taken.own else "taken-untold",
        place,
        (*tuple(cited)[: collecting.MOST_NAMED], *own.told_by(taken.host)),
        fields=fields,
        recipient=own.describe(taken.host, first.message.address),
    )


def _readings(website: Website) -> Iterator[Finding]:
    """Ask about scripts whose readings resemble fingerprinting and that nobody agreed to."""
    for host, fingerprint in unasked(website.calls).items():
        kinds = tuple(Term(f"reading.{kind}") for kind in fingerprint.kinds)
        place = Place(kind="host", key=f"fingerprint:{host}", fields={"host": host})
        yield cannot_tell(
            "fingerprint",
            place,
            fingerprint.refs,
            doubt=True,
            parties=(party(host),),
            recipient=describe(host),
            kinds=kinds,
        )


def _digest(digest: DeviceDigest) -> Finding:
    """Judge a digest of the device that the site itself keeps or takes unasked."""
    place = Place(
        kind="request",
        key=f"digest:{digest.host}",
        fields={"url": digest.page, "recipient": digest.host},
    )
    key = f"digest-{'kept' if digest.kept else 'sent'}-{digest.moment.stage}"
    if digest.perhaps_security:
        return cannot_tell("digest-perhaps", place, (digest.ref,), doubt=True, host=digest.host)
    return failed(key, place, (digest.ref,), confidence=Confidence.MEDIUM,
                  name=digest.name or digest.value[:8], host=digest.host)  # fmt: skip
