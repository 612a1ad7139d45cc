"""The documents of a package's resources: screens, menus, settings and the ways between them."""

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from rectitude.collectors.app import layouts, making
from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.evidence import Record
from rectitude.facts.apps import axml, protobuf
from rectitude.facts.apps.axml import Element, Resource

_GRAPH = "navigation"
"""The kind, and the first element, of a graph of navigation; it may lie among `xml`, too."""
KINDS = ("layout", "menu", _GRAPH, "xml")
"""Kinds of resources that are documents; of `xml` screens of settings are read."""
_OF_PROTOBUF = b"\x0a"
"""How XML of an app bundle begins: with its first element. Binary XML begins with its type, 3."""
_MOST_VIEWS = 50_000
"""Views of all screens that are written down; ours, and ten times what large public apps have."""


def xml(data: bytes) -> Element:
    """Return an XML document in either form; raises Unreadable."""
    return protobuf.xml(data) if data[:1] == _OF_PROTOBUF else axml.xml(data)


class Documents:
    """The documents that the table of resources numbers."""

    def __init__(self, parts: Sequence[Archive], unread: Callable[[str, str], None]) -> None:
        """`unread`: told of each document that could not be read, and why."""
        self._parts, self._unread = parts, unread
        self._files: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
        """The files of each kind, and the number of each."""

    def note(self, resource: Resource) -> None:
        """Take up a value of the table, if it is a document."""
        if resource.kind in self._files and isinstance(resource.value, str):
            self._files[resource.kind].setdefault(resource.value, resource.id)

    def records(self, resources: Mapping[int, Resource]) -> Iterator[Record]:
        """Yield what screens hold, and what is made when they are shown: of that all, for its code runs."""
        views, entries = [_MOST_VIEWS], [_MOST_VIEWS]
        for file, number, root in self._read("layout"):
            yield from _as_many(layouts.views(file, number, root, resources), views)
            yield from making.of_document(file, number, root, resources)
        for file, number, root in self._read("xml"):
            if root.tag == _GRAPH:
                yield from making.of_navigation(file, number, root, resources)
            elif layouts.is_of_settings(root):
                yield from _as_many(layouts.preferences(file, number, root, resources), entries)
                yield from making.of_document(file, number, root, resources)
        for file, number, root in self._read("menu"):
            yield from making.of_document(file, number, root, resources)
        for file, number, root in self._read(_GRAPH):
            yield from making.of_navigation(file, number, root, resources)

    def _read(self, kind: str) -> Iterator[tuple[str, int, Element]]:
        """Yield the documents of a kind, each with its file and number."""
        files = self._files[kind]
        for part in self._parts:
            for file in sorted(files.keys() & part.members.keys()):
                try:
                    root = xml(part.read(file))
                except (Unreadable, axml.Unreadable, struct.error):
                    self._unread(file, "damaged")
                else:
                    yield file, files[file], root


def _as_many(records: Iterator[Record], left: list[int]) -> Iterator[Record]:
    """Yield records as long as some are left to be taken."""
    for record in islice(records, left[0]):
        left[0] -= 1
        yield record
