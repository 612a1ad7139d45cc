"""
The tables of a register joined: parties, licences, allocations, routes, and each domain's case.

The joins are plain dictionaries and, for addresses, numpy: measured against DuckDB in
`docs/decisions/0004-registers-are-joined-by-dictionaries.md`.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rectitude.evidence.register import Allocation, Delegation, Observation, Register
from rectitude.facts.addresses import NOWHERE
from rectitude.facts.entities import is_domestic
from rectitude.facts.identity import Same
from rectitude.facts.register.allocations import Allocations, Chain, Conflict
from rectitude.facts.register.authorised import Authorised, authorised
from rectitude.facts.register.coverage import Coverage
from rectitude.facts.register.dates import days, read_on, today_of
from rectitude.facts.register.dealings import Dealing, Dealings, covered
from rectitude.facts.register.domains import DomainCase, bare, domain_cases
from rectitude.facts.register.explaining import Remark, asked_where_explained, remarks
from rectitude.facts.register.hosting import Host, Hosting, Hostings
from rectitude.facts.register.licensing import (
    ACCESS,
    DELIVERY,
    Licensing,
    Position,
    Standing,
)
from rectitude.facts.register.parties import Kinship, Parties, in_force
from rectitude.facts.register.routing import Origin, Routing
from rectitude.facts.register.shown import Link, Shown, ShownNumber, ShownNumbers, link_of
from rectitude.facts.register.units import Units
from rectitude.findings import Finding

if TYPE_CHECKING:
    from rectitude.facts.prefixes import Prefixes

__all__ = [
    "ACCESS",
    "DELIVERY",
    "Chain",
    "Conflict",
    "Dealing",
    "DomainCase",
    "Host",
    "Hosting",
    "Kinship",
    "Link",
    "Origin",
    "Position",
    "Reconciliation",
    "Shown",
    "ShownNumber",
    "Standing",
    "bare",
    "covered",
    "days",
    "in_force",
    "link_of",
    "reconcile",
]


class Reconciliation:
    """A register with everything in it laid side by side; each join is made when first asked for."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.today = today_of(register)

    @cached_property
    def parties(self) -> Parties:
        """Who is who."""
        register = self.register
        relations = (*register.relations, *self.authorised.relations)
        return Parties(relations, register.filings, register.licences, self.today)

    @cached_property
    def authorised(self) -> Authorised:
        """Who may act under the licence of another by a list that names no holder."""
        return authorised(self.register)

    @cached_property
    def units(self) -> Units:
        """Who is no more."""
        return Units(self.register.units)

    @cached_property
    def licensing(self) -> Licensing:
        """Who may offer access."""
        register = self.register
        licences = (*register.licences, *self.authorised.licences)
        return Licensing(
            licences,
            self.parties,
            self.today,
            known=register.has("licences"),
            read_on=read_on(register),
            may_have_leave=self.authorised.open,
        )

    @cached_property
    def coverage(self) -> Coverage:
        """How much of the tables was read."""
        return Coverage(self.register)

    @cached_property
    def allocations(self) -> Allocations:
        """Who has which addresses from whom."""
        contracts = any(
            "contract" in file.columns for file in self.register.files_of("allocations")
        )
        rows = self.register.allocations
        return Allocations(rows, self.parties, self.today, contracts=contracts)

    @cached_property
    def dealings(self) -> Dealings:
        """What is really done, beside the records."""
        rows = self.register.statements
        parties, licensing, allocations = self.parties, self.licensing, self.allocations
        day = read_on(self.register)
        return Dealings(rows, parties, licensing, allocations, self.today, day)

    @cached_property
    def routing(self) -> Routing:
        """Who announces them."""
        return Routing(self.register)

    @cached_property
    def hostings(self) -> Hostings:
        """Whose address a domain answers from."""
        return Hostings(self.register, self.parties, self.licensing, self.allocations, self.routing)

    @cached_property
    def with_numbers(self) -> frozenset[str]:
        """The files of filings that have a column of numbers."""
        files = self.register.files_of("filings")
        return frozenset(
            f.file for f in files if {"main_licence", "service_licence"} & {*f.columns}
        )

    @cached_property
    def with_checks(self) -> frozenset[str]:
        """The files of filings that have a column of whether a site is filed."""
        files = self.register.files_of("filings")
        return frozenset(f.file for f in files if "checked" in f.columns)

    @cached_property
    def with_links(self) -> frozenset[str]:
        """The files of observations that have a column of links."""
        files = self.register.files_of("observations")
        return frozenset(f.file for f in files if {"number_link", "linked"} & {*f.columns})

    @cached_property
    def shown_numbers(self) -> ShownNumbers:
        """Whose the numbers on home pages are."""
        return ShownNumbers(self.register.filings, self.register.licences, self.parties)

    @cached_property
    def remarks(self) -> dict[str, Remark]:
        """What may explain a row, by how the row is cited."""
        return remarks(self.register)

    def asked_where_explained(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield findings, as questions where a cell that was not understood may explain them."""
        return asked_where_explained(findings, self.remarks)

    @cached_property
    def domains(self) -> tuple[DomainCase, ...]:
        """Every domain with its rows."""
        return tuple(domain_cases(self.register))

    def lapsed_blocks(
        self, observations: tuple[Observation, ...]
    ) -> Iterator[tuple[Allocation, Observation]]:
        """Yield observations at addresses of a block whose lease is over and that nobody has since."""
        over = self.allocations.lapsed
        from rectitude.facts.prefixes import Prefixes

        table = Prefixes([row.prefix for row in over])
        addresses = [each.ip for each in observations]
        now = self.allocations.find(addresses)
        for each, index, row in zip(observations, table.find(addresses).tolist(), now, strict=True):
            if index != NOWHERE and (row is None or self._is_wider(row, over[index])):
                yield over[index], each

    @staticmethod
    def _is_wider(row: Allocation, lapsed: Allocation) -> bool:
        return int(row.prefix.partition("/")[2]) < int(lapsed.prefix.partition("/")[2])

    @cached_property
    def _delegated(self) -> tuple[tuple[Delegation, ...], "Prefixes"]:
        rows = self.register.delegations
        from rectitude.facts.prefixes import Prefixes

        return rows, Prefixes([row.prefix for row in rows])

    def is_mainland(self, observation: Observation) -> bool | None:
        """
        Whether a domain was served from the mainland; None where the tables do not say.

        By the observation itself, else by the place of the allocation, else by the delegation, else by
        the name of the block's holder: a firm of the mainland serves from its blocks at home.
        """
        if observation.location:
            return observation.location == "mainland"
        if not observation.ip:
            return None
        row: Allocation | None = self.hostings.row(observation.ip)
        if row is not None and row.location:
            return not _ABROAD.search(row.location)
        rows, table = self._delegated
        index = int(table.find([observation.ip])[0]) if rows else NOWHERE
        if index != NOWHERE and rows[index].country:
            return rows[index].country == "CN"
        return True if row is not None and is_domestic(row.holder) else None


_ABROAD = re.compile("境外|海外|国外|香港|澳门|台湾|overseas|abroad", re.IGNORECASE)
"""Places of an allocation where no filing is needed."""


def reconcile(register: Register) -> Reconciliation:
    """Return the joined register; the last one is remembered, for several rules judge the same."""
    return _reconciled(Same(register))


@lru_cache(maxsize=1)
def _reconciled(same: Same[Register]) -> Reconciliation:
    return Reconciliation(same.held)
