"""Who announces a block: the origin of its route, whose system that is, and who authorised it."""

import ipaddress
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    Register,
    Route,
    RouteAuthorisation,
)
from rectitude.facts.addresses import NOWHERE


class Origin(msgspec.Struct, frozen=True):
    """A route around a block, the system at its origin, and whether the holder authorised it."""

    route: Route
    system: AutonomousSystem
    authorisation: RouteAuthorisation | None = None


class Routing:
    """The routes, systems and authorisations of a register."""

    def __init__(self, register: Register) -> None:
        self._routes = register.routes
        self._systems = {system.asn: system for system in register.systems}
        from rectitude.facts.prefixes import Prefixes

        self._table = Prefixes([route.prefix for route in register.routes])
        self._of_prefix: dict[str, list[Route]] = defaultdict(list)
        for route in register.routes:
            self._of_prefix[route.prefix].append(route)
        self._authorised: dict[int, list[RouteAuthorisation]] = defaultdict(list)
        for authorisation in register.authorisations:
            self._authorised[authorisation.asn].append(authorisation)

    def around(self, rows: Sequence[Allocation]) -> Iterator[tuple[Allocation, list[Route]]]:
        """
        Yield each row that a route covers, with the routes of the most specific such prefix.

        A route of a part of the block says nothing of the block: it may well be a customer's.
        """
        if not self._routes:
            return
        firsts = [row.prefix.partition("/")[0] for row in rows]
        for row, index in zip(rows, self._table.find(firsts).tolist(), strict=True):
            place, length = index, _length(row.prefix)
            while place != NOWHERE and _length(self._routes[place].prefix) > length:
                place = self._table.parent[place]
            if place != NOWHERE:
                yield row, self._of_prefix[self._routes[place].prefix]

    def named(self, routes: Iterable[Route]) -> list[Origin]:
        """Return the origins of some routes; none where one is without a name: it may be the holder's."""
        every = list(routes)
        known = [self._origin(route) for route in every if self._names(route)]
        return known if len(known) == len(every) else []

    def organisations(self, addresses: list[str]) -> list[list[Origin]]:
        """Return the origins of the route around each address; none where a name is missing."""
        found = self._table.find(addresses).tolist()
        return [[] if i == NOWHERE else self._at(i) for i in found]

    def _at(self, index: int) -> list[Origin]:
        same = self._of_prefix[self._routes[index].prefix]
        return [self._origin(route) for route in same if self._names(route)]

    def _names(self, route: Route) -> bool:
        return route.asn in self._systems and bool(self._systems[route.asn].organisation)

    def _origin(self, route: Route) -> Origin:
        return Origin(route, self._systems[route.asn], self._authorisation(route))

    def _authorisation(self, route: Route) -> RouteAuthorisation | None:
        """Return the authorisation under which the route is valid (RFC 6811)."""
        if route.asn not in self._authorised:
            return None
        network = ipaddress.ip_network(route.prefix)
        for authorisation in self._authorised[route.asn]:
            around = ipaddress.ip_network(authorisation.prefix)
            covered = around.prefixlen <= network.prefixlen <= authorisation.max_length
            if covered and network.supernet(new_prefix=around.prefixlen) == around:
                return authorisation
        return None


def _length(prefix: str) -> int:
    return int(prefix.partition("/")[2])
