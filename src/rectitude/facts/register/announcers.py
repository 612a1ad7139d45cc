"""Who announces a block, laid beside the parties of its chain."""

from collections.abc import Iterator

from rectitude.evidence.register import Allocation
from rectitude.facts.register import ACCESS, Kinship, Origin, Reconciliation, Standing
from rectitude.facts.register.access import is_said_to_announce, prefix_place, prefix_subject
from rectitude.facts.register.filings import fault
from rectitude.findings import Finding


def announced(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a block that a stranger announces; once for each route, at the largest block in it."""
    asked: set[str] = set()
    rows = sorted(joined.allocations.rows, key=lambda row: int(row.prefix.partition("/")[2]))
    for row, routes in joined.routing.around(rows):
        if row.use == "cdn" or routes[0].prefix in asked:
            continue
        origins = joined.routing.named(routes)
        if origins and _announcer(origins, row, joined) is Kinship.DIFFERENT:
            asked.add(routes[0].prefix)
            refs = [ref for o in origins for ref in (o.route.ref, o.system.ref)]
            yield fault(
                "origin-unrelated",
                prefix_subject(row),
                prefix_place("origin", row),
                (row.ref, *refs),
                {
                    "holder": row.holder,
                    "asn": tuple(f"AS{o.system.asn}" for o in origins),
                    "organisation": tuple(o.system.organisation for o in origins),
                },
                sure=False,
                doubt=True,
            )


def uncompared(joined: Reconciliation) -> list[tuple[Allocation, tuple[str, ...]]]:
    """Return the blocks whose announcer has no name on record, or one in another script only."""
    found: list[tuple[Allocation, tuple[str, ...]]] = []
    for row, routes in joined.routing.around(joined.allocations.rows):
        if row.use == "cdn":
            continue
        origins = joined.routing.named(routes)
        if not origins or _announcer(origins, row, joined) is Kinship.UNKNOWN:
            found.append((row, (row.ref, routes[0].ref)))
    return found


def _announcer(origins: list[Origin], row: Allocation, joined: Reconciliation) -> Kinship:
    """
    Return how those who announce a block stand to the parties of its chain.

    DIFFERENT where all are strangers; UNKNOWN where a name cannot be laid beside any of the chain's.
    """
    found = {_kinship(origin, row, joined) for origin in origins}
    if found & {Kinship.SAME, Kinship.RELATED, Kinship.ALIKE}:
        return Kinship.RELATED
    return Kinship.UNKNOWN if Kinship.UNKNOWN in found else Kinship.DIFFERENT


def _kinship(origin: Origin, row: Allocation, joined: Reconciliation) -> Kinship:
    """Return whether a party of the chain, or anyone whom they authorised, announces the block."""
    organisation = origin.system.organisation
    if origin.authorisation is not None or is_said_to_announce(organisation, row):
        return Kinship.RELATED
    names = joined.allocations.chain(row).names
    found = {joined.parties.kinship(organisation, name) for name in names}
    own = not row.contract and not joined.allocations.lets(row)
    if own and _may_carry(organisation, joined):
        return Kinship.RELATED
    for kinship in (Kinship.SAME, Kinship.RELATED, Kinship.ALIKE, Kinship.UNKNOWN):
        if kinship in found:
            return kinship
    return Kinship.DIFFERENT


def _may_carry(organisation: str, joined: Reconciliation) -> bool:
    """Return whether a firm may announce its customers' own blocks: an operator, or licensed for it."""
    position = joined.licensing.position(organisation, "", ACCESS)
    return joined.licensing.is_basic(organisation) or position.standing is Standing.LICENSED
