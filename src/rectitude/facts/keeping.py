"""What a browser keeps for a site, in cookies and web storage, and what of it anyone could read."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.website import Website
from rectitude.facts import personal_data
from rectitude.facts.known_values import KnownValues, looking_for, told
from rectitude.facts.personal_data import PROVEN
from rectitude.text import Text

_TERMS = {
    "cookie": "evidence.cookie",
    "local": "part.local_storage",
    "session": "part.session_storage",
}


class Kept(msgspec.Struct, frozen=True):
    """A cookie or an entry of web storage; `holder` is the domain or origin that it belongs to."""

    ref: str
    area: str
    holder: str
    name: str
    value: str

    @property
    def term(self) -> str:
        """The catalogue's term for the area."""
        return _TERMS.get(self.area, "part.indexed_db")


class Readable(msgspec.Struct, frozen=True):
    """A field that an entry holds readable; `ours` says that it is the test identity's."""

    entry: Kept
    field: str
    value: str
    steps: Text
    ours: bool


def kept(website: Website) -> Iterator[Kept]:
    """Yield all that the browser keeps for a site and its third parties."""
    for cookie in website.cookies:
        holder = cookie.domain.lstrip(".")
        yield Kept(cookie.ref, "cookie", holder, cookie.name, cookie.value)
    for item in website.storage:
        yield Kept(item.ref, item.area, item.origin, item.key, item.value)


def readable(
    entries: tuple[Kept, ...], values: dict[str, str], fields: frozenset[str]
) -> Iterator[Readable]:
    """Yield each of the test identity's `fields`, and strangers' proven data, once for each entry."""
    known = looking_for(values)
    seen: set[tuple[str, str, str, str]] = set()
    for entry in entries:
        for found in _in_entry(entry, known, values):
            identity = (entry.area, entry.holder, entry.name, found.field)
            if identity not in seen and (not found.ours or found.field in fields):
                seen.add(identity)
                yield found


def _in_entry(entry: Kept, known: KnownValues, values: dict[str, str]) -> Iterator[Readable]:
    data = entry.value.encode()
    ours = [sighting for sighting in known.find(data) if not sighting.hashed]
    for sighting in ours:
        steps = told(sighting.steps)
        yield Readable(entry, sighting.field, values[sighting.field], steps, ours=True)
    fields = {sighting.field for sighting in ours}
    for found in personal_data.find(data):
        if found.kind in PROVEN and found.kind not in fields:
            yield Readable(entry, found.kind, found.value, told(()), ours=False)
