"""
The Internet's own files: delegations, prefix-to-AS tables, route authorisations, names of systems.

Formats: RIR statistics exchange (delegated and delegated-extended), CAIDA's RouteViews pfx2as,
RIPE RIS whois dumps, and validated RPKI payloads as Routinator, rpki-client and the RIPE NCC's
validator write them, in CSV and JSON. All may be gzipped.
"""

import csv
import gzip
import ipaddress
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, cast

import msgspec

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register import days, organisations
from rectitude.evidence.register import (
    AutonomousSystem,
    BadRow,
    Delegation,
    Route,
    RouteAuthorisation,
)
from rectitude.text import Text

_HEAD = 4096
_LOOKED_AT = 20
"""Lines by which a file of organisations is told; the last may be cut."""
_LONGEST_SHOWN = 200

Announced = Delegation | Route | RouteAuthorisation | AutonomousSystem
"""A row about a block of addresses, or about the system that announces it."""

Format = Callable[[Path, str], Iterator[Announced | BadRow]]


class StandardFile(msgspec.Struct, frozen=True):
    """A file in a known format: the table that its rows belong to, and how to read it."""

    table: str
    format: str
    read: Format


def recognise(path: Path) -> StandardFile | None:
    """Return the format of a file by how it begins, or None if it is none of ours."""
    try:
        with _open(path) as file:
            head = file.read(_HEAD)
    except (OSError, EOFError, UnicodeDecodeError):
        return None
    if found := organisations.reader_of(head.splitlines()[:_LOOKED_AT]):
        table, written, read = found
        return StandardFile(table, written, partial(_read_organisations, read))
    lines = [line for line in head.splitlines() if line and line[0] not in "#%"]
    if not lines:
        return None
    first = lines[0]
    if first.lstrip().startswith("{") and '"roas"' in head:
        return StandardFile("authorisations", "vrp-json", read_vrp_json)
    if "asn" in first.lower() and "prefix" in first.lower() and "max" in first.lower():
        return StandardFile("authorisations", "vrp-csv", read_vrp_csv)
    if first.count("|") >= 6 and first.split("|")[0].replace(".", "").isdecimal():
        return StandardFile("delegations", "rir-delegated", read_delegated)
    if first.count("|") >= 6 and first.split("|")[2] in {"ipv4", "ipv6", "asn"}:
        return StandardFile("delegations", "rir-delegated", read_delegated)
    return _routes_format(first.split())


def _read_organisations(
    read: organisations.Reader, path: Path, name: str
) -> Iterator[Announced | BadRow]:
    with _open(path) as file:
        yield from read(((n, text.rstrip("\r\n")) for n, text in enumerate(file, 1)), name)


def _routes_format(parts: list[str]) -> StandardFile | None:
    if len(parts) == 3 and parts[1].isdecimal() and _is(parts[0], ipaddress.ip_address):
        return StandardFile("routes", "pfx2as", read_pfx2as)
    if (
        len(parts) == 3
        and _ORIGINS.fullmatch(parts[0])
        and _is(parts[1], ipaddress.ip_network)
        and "/" in parts[1]
    ):
        return StandardFile("routes", "ris-whois", read_ris)
    return None


_ORIGINS = re.compile(r"\{?\d+(?:,\d+)*\}?")


def _is(text: str, parse: Callable[[str], object]) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def read_delegated(path: Path, name: str) -> Iterator[Announced | BadRow]:
    """Yield the address delegations; lines of version, summaries and AS numbers are passed over."""
    for line, text in _lines(path):
        parts = text.split("|")
        if len(parts) < 7 or parts[2] not in {"ipv4", "ipv6"} or parts[-1] == "summary":
            continue
        registry, country, kind, start, value, when, status = parts[:7]
        opaque = parts[7] if len(parts) > 7 else ""
        try:
            blocks = _blocks(kind, start, value)
            date = days.day(when) if when and when != "00000000" else ""
        except ValueError:
            yield _bad(name, line, text)
            continue
        for block in blocks:
            yield Delegation(
                file=name, line=line, registry=registry, country=country, prefix=block,
                date=date, status=status, opaque_id=opaque,
            )  # fmt: skip


def _blocks(kind: str, start: str, value: str) -> list[str]:
    if kind == "ipv6":
        return [cell.prefix(f"{start}/{value}")]
    first = ipaddress.IPv4Address(start)
    last = ipaddress.IPv4Address(int(first) + int(value) - 1)
    return [str(block) for block in ipaddress.summarize_address_range(first, last)]


def read_pfx2as(path: Path, name: str) -> Iterator[Announced | BadRow]:
    """Yield one route for each origin: `_` joins several origins, `,` the members of an AS set."""
    for line, text in _lines(path):
        parts = text.split()
        try:
            start, length, origins = parts
            block = cell.prefix(f"{start}/{length}")
            systems = [cell.system(each) for each in origins.replace(",", "_").split("_")]
        except ValueError:
            yield _bad(name, line, text)
            continue
        for system in systems:
            yield Route(file=name, line=line, prefix=block, asn=system)


def read_ris(path: Path, name: str) -> Iterator[Announced | BadRow]:
    """Yield the routes of a RIS whois dump: origin, prefix, how many peers see it."""
    for line, text in _lines(path):
        parts = text.split()
        try:
            origins, block, _ = parts
            systems = [cell.system(each) for each in origins.strip("{}").split(",")]
            block = cell.prefix(block)
        except ValueError:
            yield _bad(name, line, text)
            continue
        for system in systems:
            yield Route(file=name, line=line, prefix=block, asn=system)


def read_vrp_csv(path: Path, name: str) -> Iterator[Announced | BadRow]:
    """Yield the authorisations of a CSV export, whatever the order of its columns."""
    with _open(path) as file:
        reader = csv.DictReader(file)
        for record in reader:
            plain = {
                (key or "").lower().replace(" ", "").removeprefix("ip"): value or ""
                for key, value in record.items()
                if isinstance(value, str)
            }
            length = next((v for k, v in plain.items() if k.startswith("max")), "")
            anchor = plain.get("trustanchor", plain.get("ta", ""))
            yield _authorisation(
                name, reader.line_num, plain.get("prefix", ""), length, plain.get("asn", ""), anchor
            )


def read_vrp_json(path: Path, name: str) -> Iterator[Announced | BadRow]:
    """Yield the authorisations of a JSON export; the line is the position in its list, from 1."""
    with _open(path) as file:
        try:
            found = json.load(file)["roas"]
        except (ValueError, KeyError, TypeError):
            yield _bad(name, 1, "JSON")
            return
    for position, roa in enumerate(found, 1):
        get = roa.get if isinstance(roa, dict) else {}.get
        yield _authorisation(
            name, position, str(get("prefix", "")), str(get("maxLength", "")),
            str(get("asn", "")), str(get("ta", "")),
        )  # fmt: skip


def _authorisation(
    name: str, line: int, block: str, length: str, system: str, anchor: str
) -> RouteAuthorisation | BadRow:
    try:
        block = cell.prefix(block)
        longest = int(length) if length else int(block.partition("/")[2])
        return RouteAuthorisation(
            file=name, line=line, prefix=block, max_length=longest, asn=cell.system(system),
            trust_anchor=anchor,
        )  # fmt: skip
    except ValueError:
        return _bad(name, line, f"{block},{length},{system}")


def _bad(name: str, line: int, text: str) -> BadRow:
    why = Text("读不懂这一行", "this line cannot be understood")
    return BadRow(file=name, line=line, why=why, value=text[:_LONGEST_SHOWN])


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with _open(path) as file:
        for line, text in enumerate(file, 1):
            if text[0] not in "#%\n\r":
                yield line, text.rstrip("\r\n")


def _open(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return cast("IO[str]", gzip.open(path, "rt", encoding="utf-8", errors="replace"))
    return path.open(encoding="utf-8", errors="replace", newline="")
