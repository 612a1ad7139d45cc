"""Whose address a domain answers from, laid beside the access provider on file."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import chain

import msgspec

from rectitude.evidence.register import Allocation, Filing, Register
from rectitude.facts.register.allocations import Allocations
from rectitude.facts.register.licensing import Licensing
from rectitude.facts.register.parties import Kinship, Parties
from rectitude.facts.register.routing import Origin, Routing
from rectitude.facts.register.scopes import codes_of

_DELIVERY_NAMES = re.compile(
    r"cdn|内容分发|网宿|蓝汛|白山云|帝联|akamai|cloudflare|fastly|edgecast|limelight|edgio",
    re.IGNORECASE,
)
"""Firms that stand in front of other people's sites; ours, from their public names."""


_SEVERAL = re.compile(r"[;；、\n]+")


def providers(filing: Filing) -> tuple[str, ...]:
    """Return the access providers on file: a site may be served by several."""
    return _named(filing.access_provider)


@lru_cache(1 << 14)
def _named(providers: str) -> tuple[str, ...]:
    return tuple(name for part in _SEVERAL.split(providers) if (name := part.strip()))


class Host(StrEnum):
    """What the address says of the access provider on file."""

    AS_FILED = "as-filed"
    IN_FRONT = "in-front"
    """A content delivery network: it says nothing of the site behind it."""
    OTHER = "other"
    OPERATOR = "operator"
    """A basic operator's own block: whoever hosts there may have it of the operator, unrecorded."""
    UNSURE = "unsure"
    UNKNOWN = "unknown"


class Hosting(msgspec.Struct, frozen=True):
    """Who has an address, by records of allocation, else by its route."""

    host: Host
    row: Allocation | None = None
    origins: tuple[Origin, ...] = ()

    @property
    def owner(self) -> str:
        """The party that has the address."""
        if self.row is not None:
            return self.row.user or self.row.holder
        return self.origins[0].system.organisation if self.origins else ""

    @property
    def refs(self) -> tuple[str, ...]:
        """How a finding cites it."""
        if self.row is not None:
            return (self.row.ref,)
        return tuple(ref for each in self.origins for ref in (each.route.ref, each.system.ref))


class Hostings:
    """The hosting of every address that a register's filings and observations name."""

    def __init__(
        self,
        register: Register,
        parties: Parties,
        licensing: Licensing,
        allocations: Allocations,
        routing: Routing,
    ) -> None:
        self._parties = parties
        self._allocations = allocations
        self._licensing = licensing
        self._delivery_only = {
            parties.identity(licence.holder)
            for licence in register.licences
            if codes_of(licence) == {"B12"}
        }
        addresses = _addresses(register)
        self._row = dict(zip(addresses, allocations.find(addresses), strict=True))
        outside = [address for address in addresses if self._row[address] is None]
        self._origins = dict(zip(outside, routing.organisations(outside), strict=True))
        self._by_row: dict[tuple[int, str], Hosting] = {}

    def row(self, address: str) -> Allocation | None:
        """Return the most specific allocation around an address."""
        return self._row.get(address)

    def addresses_of(self, uses: frozenset[str]) -> dict[str, Allocation]:
        """Return the addresses that lie in allocations of some uses."""
        return {
            address: row
            for address, row in self._row.items()
            if row is not None and row.use in uses
        }

    def of(self, address: str, filing: Filing) -> Hosting:
        """Say what an address says of a filing's access provider."""
        if not address or not filing.access_provider:
            return Hosting(Host.UNKNOWN)
        if (row := self._row.get(address)) is not None:
            return self._by_record(row, filing)
        origins = tuple(self._origins.get(address, ()))
        if not origins:
            return Hosting(Host.UNKNOWN)
        found = _nearest(self._by_route(origins, each) for each in providers(filing))
        return Hosting(found, None, origins)

    def _by_record(self, row: Allocation, filing: Filing) -> Hosting:
        key = (id(row), filing.access_provider)
        if key not in self._by_row:
            names, delivery = self._allocations.chain(row).names, row.use == "cdn"
            found = _nearest(self._compared(delivery, names, each) for each in providers(filing))
            self._by_row[key] = Hosting(found, row)
        return self._by_row[key]

    def _by_route(self, origins: tuple[Origin, ...], provider: str) -> Host:
        names = tuple(origin.system.organisation for origin in origins)
        return self._compared(False, names, provider)

    def _compared(self, delivery: bool, names: tuple[str, ...], provider: str) -> Host:
        found = {self._parties.kinship(name, provider) for name in names}
        if found & {Kinship.SAME, Kinship.RELATED}:
            return Host.AS_FILED
        if delivery or any(self._stands_in_front(name) for name in names):
            return Host.IN_FRONT
        if found != {Kinship.DIFFERENT}:
            return Host.UNSURE
        behind = all(map(self._licensing.is_basic, names))
        return Host.OPERATOR if behind and not self._licensing.is_basic(provider) else Host.OTHER

    def _stands_in_front(self, name: str) -> bool:
        delivers = self._parties.identity(name) in self._delivery_only
        return delivers or bool(_DELIVERY_NAMES.search(name))


_NEARNESS = (Host.AS_FILED, Host.IN_FRONT, Host.UNSURE, Host.UNKNOWN, Host.OPERATOR, Host.OTHER)


def _nearest(found: Iterable[Host]) -> Host:
    """Return what speaks most for a filing with several providers: one of them is enough."""
    return min(found, key=_NEARNESS.index, default=Host.UNKNOWN)


def _addresses(register: Register) -> list[str]:
    filed = chain.from_iterable(filing.server_ips for filing in register.filings)
    observations = chain(register.earlier_observations, register.observations)
    return [*dict.fromkeys(chain(filed, (each.ip for each in observations if each.ip)))]
