"""
Whose an autonomous system is: files that map numbers of systems to the names of organisations.

Formats: CAIDA's AS-to-organisation data set as text and as JSON lines, lists of AS names as the RIPE NCC
and potaroo.net publish them, and ip2asn tables, which name a range's system and its organisation.
"""

import ipaddress
import json
import re
from collections.abc import Callable, Iterator

from rectitude.collectors.register import cells as cell
from rectitude.evidence.register import AutonomousSystem, BadRow, Route
from rectitude.text import Text

_LONGEST_SHOWN = 200
_NAMED = re.compile(r"(?:AS)?(\d{1,10})[ \t]+(\S.*?), ?([A-Z]{2})$")
"""`13335 CLOUDFLARENET, US`, `AS1  LVLT-1 - Level 3 Parent, US`."""

Lines = Iterator[tuple[int, str]]
Named = AutonomousSystem | Route | BadRow
Reader = Callable[[Lines, str], Iterator[Named]]


def reader_of(head: list[str]) -> tuple[str, str, Reader] | None:
    """Return the table, format and reader of a file that begins so; None if it is no such file."""
    if any(line.startswith("# format:") and "org_id" in line for line in head):
        return "asns", "as-org", read_as_org
    lines = [line for line in head if line and line[0] != "#"]
    if not lines:
        return None
    if lines[0].startswith("{") and '"organizationId"' in lines[0]:
        return "asns", "as-org-jsonl", read_as_org_jsonl
    if all(_is_ip2asn(line.split("\t")) for line in lines[:3]):
        return "routes", "ip2asn", read_ip2asn
    if len(lines) > 1 and all(map(_NAMED.match, lines[:3])):
        return "asns", "as-names", read_names
    return None


def _is_ip2asn(parts: list[str]) -> bool:
    if len(parts) != 5 or cell.whole_number(parts[2]) is None:
        return False
    try:
        return ipaddress.ip_address(parts[0]) <= ipaddress.ip_address(parts[1])  # type: ignore[operator]
    except (ValueError, TypeError):
        return False


def read_as_org(lines: Lines, name: str) -> Iterator[Named]:
    """Yield the systems of CAIDA’s text: sections of organisations and of systems, each with its header."""
    columns: list[str] = []
    organisations: dict[str, str] = {}
    waiting: list[tuple[int, int, str]] = []
    for line, text in lines:
        if text.startswith("# format:"):
            columns = text.removeprefix("# format:").strip().split("|")
        elif text and text[0] != "#":
            values = dict(zip(columns, text.split("|"), strict=False))
            if "org_name" in values:
                organisations[values["org_id"]] = values["org_name"]
            elif (system := cell.whole_number(values.get("aut", ""))) is not None:
                waiting.append((line, system, values.get("org_id", "")))
            else:
                yield _bad(name, line, text)
    yield from _with_names(waiting, organisations, name)


def read_as_org_jsonl(lines: Lines, name: str) -> Iterator[Named]:
    """Yield the systems of CAIDA's JSON lines."""
    organisations: dict[str, str] = {}
    waiting: list[tuple[int, int, str]] = []
    for line, text in lines:
        try:
            found = json.loads(text)
            key = str(found.get("organizationId", ""))
            if found.get("type") == "Organization":
                organisations[key] = str(found.get("name", ""))
            elif found.get("type") == "ASN":
                waiting.append((line, cell.system(str(found["asn"])), key))
        except (ValueError, KeyError, AttributeError):
            yield _bad(name, line, text)
    yield from _with_names(waiting, organisations, name)


def _with_names(
    waiting: list[tuple[int, int, str]], organisations: dict[str, str], name: str
) -> Iterator[Named]:
    for line, system, key in waiting:
        organisation = organisations.get(key, "")
        yield AutonomousSystem(file=name, line=line, asn=system, organisation=organisation)


def read_names(lines: Lines, name: str) -> Iterator[Named]:
    """Yield the systems of a list of names, each with its country at the end."""
    for line, text in lines:
        if match := _NAMED.match(text.strip()):
            said = match[2].partition(" - ")
            organisation = said[2] or said[0]
            yield AutonomousSystem(
                file=name, line=line, asn=int(match[1]), organisation=organisation
            )
        elif text.strip() and text[0] != "#":
            yield _bad(name, line, text)


def read_ip2asn(lines: Lines, name: str) -> Iterator[Named]:
    """Yield the routes of ranges, and each system once; a range without a system (0) is passed over."""
    known: set[int] = set()
    for line, text in lines:
        parts = text.split("\t")
        if not _is_ip2asn(parts):
            yield _bad(name, line, text)
            continue
        system = int(parts[2])
        if not system:
            continue
        for block in cell.blocks(f"{parts[0]}-{parts[1]}"):
            yield Route(file=name, line=line, prefix=block, asn=system)
        if system not in known:
            known.add(system)
            yield AutonomousSystem(file=name, line=line, asn=system, organisation=parts[4].strip())


def _bad(name: str, line: int, text: str) -> BadRow:
    why = Text("读不懂这一行", "this line cannot be understood")
    return BadRow(file=name, line=line, why=why, value=text[:_LONGEST_SHOWN])
