"""Identity data does not lie in clear in cookies or web storage, nor stores open on the server."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.transport import ExposureProbe
from rectitude.evidence.website import Exposures, Website
from rectitude.facts import personal_data
from rectitude.facts.known_values import KnownValues, field_name, looking_for, told
from rectitude.facts.masking import mask
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.site import bare, home, persona
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)
from rectitude.text import Text

VERSION = 2

_PROVES = frozenset({"id_card", "passport", "bank_card", "password"})
"""What no site has a reason to keep readable in a browser; the rest may be a convenience."""
_PROVEN_KINDS = frozenset({"id_card", "bank_card"})
_BEYOND_CHANCE = frozenset({"id_card"})
"""Region, date and check digit: an order's number that agrees with all of them is beyond chance. One
in ten long numbers passes for a bank card's."""
_ASKS = frozenset({"mobile", "email", "name", "address", "birthday", "plate"})
_CRITICAL_PATHS = frozenset({"backup", "git", "svn", "environment", "database", "configuration"})


class _Kept(msgspec.Struct, frozen=True):
    """Something kept in the browser: a cookie or an entry of web storage."""

    ref: str
    area: str
    holder: str
    name: str
    value: str

    @property
    def term(self) -> str:
        """The catalogue's term for the area."""
        return {
            "cookie": "evidence.cookie",
            "local": "part.local_storage",
            "session": "part.session_storage",
        }.get(self.area, "part.indexed_db")


def judge(website: Website, exposures: Exposures | None) -> Iterator[Finding]:
    """Judge what is kept in the browser, and what the probes of the server found."""
    if home(website) is None and not (exposures and exposures.probes):
        yield untested("no-home-page")
        return
    kept = tuple(_kept(website))
    findings = [*_in_browser(kept, persona(website).values), *_on_server(exposures)]
    yield from findings
    if findings:
        return
    probes = exposures.probes if exposures else ()
    if not kept and not probes:
        yield inapplicable("nothing-kept")
        return
    cited = tuple(each.ref for each in kept)[:8] + tuple(probe.ref for probe in probes)[:8]
    entries = len({(each.area, each.holder, each.name) for each in kept})
    yield passed("protected", cited, entries=entries, paths=len(probes))


def _kept(website: Website) -> Iterator[_Kept]:
    for cookie in website.cookies:
        holder = cookie.domain.lstrip(".")
        yield _Kept(cookie.ref, "cookie", holder, cookie.name, cookie.value)
    for item in website.storage:
        yield _Kept(item.ref, item.area, item.origin, item.key, item.value)


def _in_browser(kept: tuple[_Kept, ...], values: dict[str, str]) -> Iterator[Finding]:
    known = looking_for(values)
    told_of: set[tuple[str, str, str, str]] = set()
    for each in kept:
        for field, value, steps, ours in _fields(each, known, values):
            identity = (each.area, each.holder, each.name, field)
            if identity not in told_of:
                told_of.add(identity)
                yield _found(each, field, value, steps, ours=ours)


def _fields(
    each: _Kept, known: KnownValues, values: dict[str, str]
) -> Iterator[tuple[str, str, Text, bool]]:
    """Yield each field that an entry holds readable, with its value and whether it is ours."""
    data = each.value.encode()
    ours = [sighting for sighting in known.find(data) if not sighting.hashed]
    for sighting in ours:
        if sighting.field in _PROVES | _ASKS:
            yield sighting.field, values[sighting.field], told(sighting.steps), True
    fields = {sighting.field for sighting in ours}
    for found in personal_data.find(data):
        if found.kind in _PROVEN_KINDS and found.kind not in fields:
            yield found.kind, found.value, told(()), False


def _found(each: _Kept, field: str, value: str, steps: Text, *, ours: bool) -> Finding:
    held = {"domain": each.holder} if each.area == "cookie" else {"origin": each.holder}
    place = Place(
        kind="cookie" if each.area == "cookie" else "storage",
        key=f"{each.area}:{each.holder}:{each.name}:{field}",
        fields={**held, "name": each.name},
    )
    proves = field in _PROVES if ours else field in _BEYOND_CHANCE
    key = "identity-in-clear" if proves else "data-in-clear"
    if not ours:
        key = "number-in-clear" if proves else "perhaps-a-card"
    finding = (failed if proves else cannot_tell)(
        key,
        place,
        (each.ref,),
        severity=Severity.CRITICAL if field in SENSITIVE else Severity.MEDIUM,
        field=field_name(field),
        value=mask(field, value),
        area=Term(each.term),
        steps=steps,
    )
    return finding if proves else msgspec.structs.replace(finding, doubt=True)


def _on_server(exposures: Exposures | None) -> Iterator[Finding]:
    for probe in exposures.probes if exposures else ():
        if probe.exposed:
            yield _open(probe)


def _open(probe: ExposureProbe) -> Finding:
    url = bare(probe.url)
    place = Place(kind="page", key=f"path:{url.partition('://')[2]}", fields={"url": url})
    severity = Severity.CRITICAL if probe.path_kind in _CRITICAL_PATHS else Severity.HIGH
    return failed("open-path", place, (probe.ref,), severity=severity,
                  what=Term(f"exposure.{probe.path_kind}"))  # fmt: skip
