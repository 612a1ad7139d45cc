"""
Which country an address is registered in, by data that the operator gives.

Formats: the delegated statistics of the regional registries (`registry|cc|type|start|value|date|status`,
`ipv4` and `ipv6` lines; https://www.apnic.net/about-apnic/corporate-documents/documents/resource-guidelines/rir-statistics-exchange-format/),
and MaxMind DB, read by `maxminddb`, with the fields of its country, city and ASN databases.
"""

import ipaddress
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

import maxminddb

from rectitude.evidence.capture import AddressOrigin
from rectitude.text import Unable

_MMDB_MARK = b"\xab\xcd\xefMaxMind.com"
_MMDB_TAIL = 128 * 1024
"""Bytes at the end of a MaxMind DB in which its metadata begins (its specification, version 2.0)."""
_GIVEN = frozenset({"allocated", "assigned"})


class Registry(Protocol):
    """What knows of addresses: their country by ISO 3166, and who announces them, if it says so."""

    def find(self, address: str) -> tuple[str, str]:
        """Return the two; empty where nothing is known."""
        ...


def origins(path: Path, addresses: Iterable[str]) -> Iterator[AddressOrigin]:
    """
    Yield what a file knows of public addresses.

    Raises Unable where it cannot be read, or is of neither format.
    """
    registry = _open(path)
    for address in sorted(addresses):
        if not ipaddress.ip_address(address).is_global:
            continue
        country, network = registry.find(address)
        if country or network:
            yield AddressOrigin(address=address, country=country, network=network, source=path.name)


def _open(path: Path) -> Registry:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _MMDB_TAIL))
            if _MMDB_MARK in file.read():
                return _MaxMind(path)
        return Delegated(path.read_text(encoding="utf-8", errors="replace"), path.name)
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}。", f"Cannot read {path.name}: {error.strerror}."
        ) from error
    except maxminddb.InvalidDatabaseError as error:
        raise Unable(f"{path.name} 已损坏：{error}", f"{path.name} is damaged: {error}") from error


class _MaxMind:
    def __init__(self, path: Path) -> None:
        self._reader = maxminddb.open_database(path)

    def find(self, address: str) -> tuple[str, str]:
        try:
            found = self._reader.get(address)
        except (ValueError, maxminddb.InvalidDatabaseError):
            return "", ""
        if not isinstance(found, Mapping):
            return "", ""
        number = found.get("autonomous_system_number")
        name = found.get("autonomous_system_organization")
        network = " ".join([f"AS{number}"] * bool(number) + [str(name)] * bool(name))
        return _country(found), network


def _country(found: Mapping[str, object]) -> str:
    for field in ("country", "registered_country", "country_code"):
        value = found.get(field)
        if isinstance(value, Mapping):
            value = value.get("iso_code")
        if isinstance(value, str) and len(value) == 2:
            return value.upper()
    return ""


class Delegated:
    """The lines of a registry's file; raises Unable where there are none."""

    def __init__(self, text: str, name: str) -> None:
        spans: dict[int, list[tuple[int, int, str]]] = {4: [], 6: []}
        for line in text.splitlines():
            fields = line.split("|")
            if len(fields) < 7 or fields[6].strip() not in _GIVEN or len(fields[1]) != 2:
                continue
            _, country, kind, start, value = fields[:5]
            try:
                if kind == "ipv4":
                    first = int(ipaddress.IPv4Address(start))
                    spans[4].append((first, first + int(value) - 1, country.upper()))
                elif kind == "ipv6":
                    block = ipaddress.IPv6Network(f"{start}/{value}")
                    spans[6].append(
                        (int(block[0]), int(block[0]) + block.num_addresses - 1, country.upper())
                    )
            except ValueError:
                continue
        if not any(spans.values()):
            raise Unable(
                f"{name} 既不是注册机构的 delegated 文件，也不是 MaxMind DB。",
                f"{name} is neither a registry's delegated file nor a MaxMind DB.",
            )
        self._spans = {version: sorted(several) for version, several in spans.items()}
        self._starts = {
            version: [start for start, _, _ in several] for version, several in self._spans.items()
        }

    def find(self, address: str) -> tuple[str, str]:
        """Return the country that a block around an address was given to."""
        parsed = ipaddress.ip_address(address)
        spans = self._spans[parsed.version]
        place = bisect_right(self._starts[parsed.version], int(parsed)) - 1
        if place < 0 or spans[place][1] < int(parsed):
            return "", ""
        return spans[place][2], ""
