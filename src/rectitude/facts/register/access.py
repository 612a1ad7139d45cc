"""What the rules on access ask: who resells, who serves whom, from which block."""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Allocation, Filing
from rectitude.facts.register import ACCESS, DELIVERY, DomainCase, Position, Reconciliation
from rectitude.findings import Place, Subject


class Offer(msgspec.Struct, frozen=True):
    """What a party offers to others, by one row: it lets a block, resells one, or gives access."""

    party: str
    row: Allocation | Filing
    area: str
    services: frozenset[str]


def offers(joined: Reconciliation) -> Iterator[Offer]:
    """Yield every offer of access that the tables show."""
    for row in joined.allocations.rows:
        services = DELIVERY if row.use == "cdn" else ACCESS
        if joined.allocations.lets(row):
            yield Offer(row.holder, row, row.location, services)
        if joined.allocations.resells(row):
            yield Offer(row.user, row, row.location, services)
    for case in joined.domains:
        filing = case.filing
        if filing is None or not case.is_filed or filing.location == "overseas":
            continue
        own = filing.unit_name and joined.parties.are_one(filing.access_provider, filing.unit_name)
        if filing.access_provider and not own:
            yield Offer(filing.access_provider, filing, "", DELIVERY)


def position(offer: Offer, joined: Reconciliation) -> Position:
    """Return what the licences say of an offer."""
    return joined.licensing.position(offer.party, offer.area, offer.services)


def served_domains(joined: Reconciliation, uses: frozenset[str]) -> dict[int, list[DomainCase]]:
    """Return the filed domains served from each allocation of these uses, by the row's identity."""
    found: dict[int, dict[str, DomainCase]] = defaultdict(dict)
    for case in joined.domains:
        if not case.is_filed or case.filing is None:
            continue
        addresses = {*case.filing.server_ips, *(o.ip for o in case.latest if o.ip and not o.silent)}
        for address in addresses:
            row = joined.hostings.row(address)
            if row is not None and row.use in uses:
                found[id(row)][case.domain] = case
    return {key: list(cases.values()) for key, cases in found.items()}


def prefix_subject(row: Allocation) -> Subject:
    """Return the block as the subject of a finding."""
    return Subject("prefix", row.prefix)


def prefix_place(fault: str, row: Allocation, party: str = "") -> Place:
    """Return where a fault of a block stands; a party tells apart the faults of one block."""
    return Place(
        kind="prefix",
        key=f"{fault}:{row.prefix}:{party}",
        fields={
            "target": row.prefix,
            "prefix": row.prefix,
            "file": row.file,
            "line": row.line,
            "fault": fault,
        },
    )
