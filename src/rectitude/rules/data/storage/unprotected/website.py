"""Identity data does not lie in clear in cookies or web storage, nor stores open on the server."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.transport import ExposureProbe
from rectitude.evidence.website import Exposures, Website
from rectitude.facts import keeping
from rectitude.facts.keeping import Readable
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.open_lists import open_lists
from rectitude.facts.parties import bare
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.site import first_party, home
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    passed,
    untested,
)

VERSION = 7

_PROVES = frozenset({"id_card", "passport", "bank_card", "password"})
"""What no site has a reason to keep readable in a browser; the rest may be a convenience."""
_BEYOND_CHANCE = frozenset({"id_card"})
"""Region, date and check digit: an order's number that agrees with all of them is beyond chance. One
in ten long numbers passes for a bank card's."""
_ASKS = frozenset({"mobile", "email", "name", "address", "birthday", "plate"})
_CRITICAL_PATHS = frozenset({"backup", "git", "svn", "environment", "database", "configuration"})


def judge(website: Website, exposures: Exposures | None) -> Iterator[Finding]:
    """Judge what is kept in the browser, and what the probes of the server found."""
    if home(website) is None and not (exposures and exposures.probes):
        yield untested("no-home-page")
        return
    kept = tuple(keeping.kept(website))
    readable = keeping.readable(kept, website.persona.values, _PROVES | _ASKS)
    probes = exposures.probes if exposures else ()
    findings = [
        *map(_in_clear, readable),
        *_open_to_anyone(website),
        *(_open(probe) for probe in probes if probe.exposed),
    ]
    yield from findings
    if findings:
        return
    if not kept and not probes:
        yield untested("nothing-kept")  # what lies on the server was not tried
        return
    cited = tuple(entry.ref for entry in kept)[:8] + tuple(probe.ref for probe in probes)[:8]
    entries = len({(entry.area, entry.holder, entry.name) for entry in kept})
    yield passed("protected", cited, so_far=True, entries=entries, paths=len(probes))


def _in_clear(found: Readable) -> Finding:
    entry, field = found.entry, found.field
    held = {"domain": entry.holder} if entry.area == "cookie" else {"origin": entry.holder}
    place = Place(
        kind="cookie" if entry.area == "cookie" else "storage",
        key=f"{entry.area}:{entry.holder}:{entry.name}:{field}",
        fields={**held, "name": entry.name},
    )
    proves = field in _PROVES if found.ours else field in _BEYOND_CHANCE
    key = "identity-in-clear" if proves else "data-in-clear"
    if not found.ours:
        key = "number-in-clear" if proves else "perhaps-a-card"
    finding = (failed if proves else cannot_tell)(
        key,
        place,
        (entry.ref,),
        severity=Severity.CRITICAL if field in SENSITIVE else Severity.MEDIUM,
        field=field_name(field),
        value=mask(field, found.value),
        area=Term(entry.term),
        steps=found.steps,
    )
    return finding if proves else msgspec.structs.replace(finding, doubt=True)


def _open_to_anyone(website: Website) -> Iterator[Finding]:
    """Yield the addresses that give many persons' numbers to whoever asks."""
    for listing in open_lists(website, first_party(website)):
        address = bare(listing.exchange.url)
        place = Place(
            kind="page", key=f"list:{address.partition('://')[2]}", fields={"url": address}
        )
        kind = "list" if listing.answers == 1 else "series"
        of_cards = listing.what == "id_card"
        sure = f"open-{kind}" if of_cards else f"open-{kind}-of-contacts"
        perhaps = "few-numbers" if of_cards else "perhaps-contacts"
        yield (cannot_tell if listing.perhaps else failed)(
            perhaps if listing.perhaps else sure,
            place,
            (listing.exchange.ref,),
            severity=Severity.CRITICAL if listing.what in SENSITIVE else Severity.HIGH,
            address=address,
            answers=listing.answers,
            numbers=listing.numbers,
            value=mask(listing.what, listing.first),
        )


def _open(probe: ExposureProbe) -> Finding:
    url = bare(probe.url)
    place = Place(kind="page", key=f"path:{url.partition('://')[2]}", fields={"url": url})
    severity = Severity.CRITICAL if probe.path_kind in _CRITICAL_PATHS else Severity.HIGH
    return failed("open-path", place, (probe.ref,), severity=severity,
                  what=Term(f"exposure.{probe.path_kind}"))  # fmt: skip
