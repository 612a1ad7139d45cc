"""Where a flow begins and where it ends: what is read of a person or a device, where data leaves."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec

from rectitude.facts.apps import sources
from rectitude.facts.apps.dex import Signature, descriptor
from rectitude.facts.apps.flows.values import ClassName, Value
from rectitude.facts.apps.sources import Source


class Sink(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Methods by which data leave an app, or get where others may read them."""

    kind: str
    """A word of the catalogue's `flow` terms."""
    owner: str
    names: tuple[str, ...]


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the system hands to a method of the app."""

    data: str
    type: str
    name: str
    by: tuple[str, ...]
    """The interfaces by which it is handed over."""


class Native(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A library whose machine code keeps or reckons what it is given, and sends nothing."""

    classes: str
    """The beginning of the names of its classes."""
    source: str


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sink: tuple[Sink, ...]
    given: tuple[Given, ...]
    typed: tuple[Source, ...]
    native: tuple[Native, ...]


class Ends(NamedTuple):
    """Beginnings and ends by owner and name of the method."""

    sources: dict[tuple[str, str], tuple[Source, ...]]
    sinks: dict[str, tuple[Sink, ...]]
    given: dict[tuple[str, str], Given]
    queries: tuple[Source, ...]
    fields: dict[tuple[str, str], str]
    """What static fields hold, in the catalogue's words."""
    natives: tuple[str, ...]

    def source(self, callee: Signature, arguments: list[Value]) -> str | None:
        """Return what a call reads, in the catalogue's words, if anything."""
        if callee.descriptor.endswith(")V"):
            return None  # handed over later
        for each in self.sources.get((callee.owner, callee.name), ()):
            if not each.text or any(value.text == each.text for value in arguments):
                return each.data
        return None

    def keeps_natively(self, owner: str) -> bool:
        """Return whether the machine code of a class is known to send nothing of what it is given."""
        return owner.startswith(self.natives)

    def sink(self, callee: Signature) -> str | None:
        """Return where a call leads, in the catalogue's words, if anywhere."""
        for each in self.sinks.get(callee.owner, ()):
            for name in each.names:
                if callee.name == name or (
                    name.endswith("*") and callee.name.startswith(name[:-1])
                ):
                    return each.kind
        return None


@cache
def known() -> Ends:
    """Return all beginnings and ends of the lists."""
    file = resources.files("rectitude.facts.apps.flows") / "ends.toml"
    table = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Table)
    read: dict[tuple[str, str], tuple[Source, ...]] = {}
    for source in (*sources.known(), *table.typed):
        if not source.of and not source.field:
            key = descriptor(source.owner), source.name
            read[key] = (*read.get(key, ()), source)
    sinks: dict[str, tuple[Sink, ...]] = {}
    for sink in table.sink:
        owner = descriptor(sink.owner)
        sinks[owner] = (*sinks.get(owner, ()), sink)
    given = {(descriptor(each.type), each.name): each for each in table.given}
    natives = tuple(descriptor(each.classes).removesuffix(";") for each in table.native)
    queries = tuple(each for each in sources.known() if each.of)
    fields = {
        (descriptor(each.owner), each.name): each.data for each in sources.known() if each.field
    }
    return Ends(read, sinks, given, queries, fields, natives)


def queried(ends: Ends, value: Value) -> str | None:
    """Return what of a person is behind an address of a provider, if that is known."""
    for each in value.constants or ():
        text = each.name if isinstance(each, ClassName) else str(each)
        for query in ends.queries:
            if text.startswith(query.of):
                return query.data
    return None
