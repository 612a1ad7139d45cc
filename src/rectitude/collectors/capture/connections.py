"""
Whose a connection is, by the list of connections that PCAPdroid writes beside a recording.

It has a row for each, with the name of the app that people read:
`IPProto,SrcIP,SrcPort,DstIp,DstPort,UID,App,...` (its `connections_csv_fields`).
"""

import csv
import socket
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from rectitude.collectors.written import text_of
from rectitude.text import Unable

Apps = Mapping[tuple[int, bytes], str]
"""An app by protocol and flow, as a segment has it, either way."""

_COLUMNS = ("ipproto", "srcip", "srcport", "dstip", "dstport", "app")


def apps(files: Iterable[Path]) -> Apps:
    """Return whose connections are, by those files that are such lists; what two had is nobody's."""
    found: dict[tuple[int, bytes], str] = {}
    for path in files:
        with suppress(Unable, csv.Error):  # another table, of which nothing is asked here
            for protocol, client, server, app in _rows(path):
                for flow in (_flow(client, server), _flow(server, client)):
                    before = found.setdefault((protocol, flow), app)
                    found[protocol, flow] = app if app == before else ""
    return found


_End = tuple[bytes, bytes]
"""Address and port, as packets have them."""


def _flow(sender: _End, receiver: _End) -> bytes:
    return sender[0] + receiver[0] + sender[1] + receiver[1]


def _rows(path: Path) -> Iterator[tuple[int, _End, _End, str]]:
    lines = csv.reader(text_of(path).splitlines())
    headings = [heading.strip().lower() for heading in next(lines, [])]
    if not set(_COLUMNS) <= set(headings):
        return
    places = [headings.index(column) for column in _COLUMNS]
    for line in lines:
        with suppress(IndexError, ValueError, OSError, OverflowError):  # no row of a connection
            protocol, source, port, target, other, app = (line[place].strip() for place in places)
            yield int(protocol), _end(source, port), _end(target, other), app


def _end(address: str, port: str) -> _End:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return socket.inet_pton(family, address), int(port).to_bytes(2, "big")
