"""Follows every block of addresses down its contracts: who lets it on, to whom, and by what licence."""

from collections.abc import Iterator

from rectitude.evidence.register import Allocation, Observation, Register
from rectitude.facts.register import (
    ACCESS,
    DELIVERY,
    DomainCase,
    Kinship,
    Origin,
    Position,
    Reconciliation,
    Standing,
    reconcile,
)
from rectitude.facts.register.access import prefix_place, prefix_subject, served_domains
from rectitude.facts.register.filings import fault
from rectitude.findings import Finding, Term, inapplicable, passed, untested

VERSION = 1

MANY_DOMAINS = 5
"""Filed domains of others on a home or leased line from which it looks like hosting; ours, so a doubt."""

_LINES = frozenset({"residential", "leased-line"})


def judge(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a block, and one for all the rest."""
    if not register.has("allocations"):
        yield untested("no-allocations")
        return
    joined = reconcile(register)
    if not register.allocations:
        yield inapplicable("no-blocks")
        return
    found = [
        *_supply(joined),
        *_contradictions(joined),
        *_announced(joined),
        *_lines(joined),
        *_lapsed(joined),
    ]
    yield from found
    faulty = {finding.subject.id for finding in found if finding.subject}
    rest = len({row.prefix for row in register.allocations} - faulty)
    if rest:
        licences = "licences-compared" if register.has("licences") else "licences-absent"
        yield passed("in-order", prefixes=rest, licences=Term(f"register.{licences}"))


def _supply(joined: Reconciliation) -> Iterator[Finding]:
    """Judge who lets each block: the party it is resold by, else the one at the top."""
    for row in joined.allocations.rows:
        if joined.allocations.resells(row):
            yield from _resale(row, joined)
        if joined.allocations.lets(row) and joined.allocations.upstream(row) is None:
            yield from _unlicensed(row, row.holder, "supplier", joined)


def _resale(row: Allocation, joined: Reconciliation) -> Iterator[Finding]:
    """Fail a reseller without licence; ask where a licensed one has it of no basic operator."""
    unlicensed = tuple(_unlicensed(row, row.user, "reseller", joined))
    yield from unlicensed
    if unlicensed or joined.licensing.is_basic(row.holder):
        return
    chain = joined.allocations.chain(row)
    depth = sum(bool(joined.allocations.resells(each)) for each in chain.rows)
    shown = joined.allocations.resells(row)
    yield fault(
        "resale-by-licensed",
        prefix_subject(row),
        prefix_place("resale", row),
        tuple(dict.fromkeys((*chain.refs, *(each.ref for each in shown)))),
        {"chain": " → ".join(chain.names), "depth": depth, "contracts": chain.contracts},
        sure=False,
        doubt=True,
    )


def _unlicensed(
    row: Allocation, party: str, role: str, joined: Reconciliation
) -> Iterator[Finding]:
    services = DELIVERY if row.use == "cdn" else ACCESS
    position = joined.licensing.position(party, row.location, services)
    if not (position.is_unlicensed or position.standing is Standing.UNSURE):
        return
    chain = joined.allocations.chain(row)
    shown = joined.allocations.resells(row) if role == "reseller" else ()
    evidence = (*chain.refs, *(each.ref for each in shown), *_refs(position))
    yield fault(
        f"{role}-unlicensed" if position.is_unlicensed else f"{role}-unsure",
        prefix_subject(row),
        prefix_place(role, row, joined.parties.identity(party)),
        tuple(dict.fromkeys(evidence)),
        {
            "party": party,
            "standing": Term(f"register.{position.standing}"),
            "chain": " → ".join(chain.names),
        },
        sure=position.is_unlicensed,
    )


def _refs(position: Position) -> tuple[str, ...]:
    return tuple(licence.ref for licence in position.licences[:3])


def _contradictions(joined: Reconciliation) -> Iterator[Finding]:
    """Find rows that cannot both be right: each is proof that a block is used otherwise than agreed."""
    graph = joined.allocations
    for fault_kind, conflicts in (
        ("user-not-of-contract", graph.not_of_contract()),
        ("holder-not-of-contract", graph.not_the_holders()),
        ("overlapping", graph.overlaps()),
    ):
        for conflict in conflicts:
            row, other = conflict.row, conflict.other
            yield fault(
                fault_kind,
                prefix_subject(row),
                prefix_place(fault_kind, row),
                (row.ref, other.ref),
                {
                    "user": row.user,
                    "holder": row.holder,
                    "contract": row.contract or row.parent_contract,
                    "other": other.user,
                    "prefix": other.prefix,
                    "other_contract": other.contract,
                },
            )
    yield from _without_contract(joined)


def _without_contract(joined: Reconciliation) -> Iterator[Finding]:
    for row in joined.allocations.rows:
        if not row.contract and joined.allocations.lets(row):
            yield fault(
                "no-contract",
                prefix_subject(row),
                prefix_place("no-contract", row),
                (row.ref,),
                {"holder": row.holder, "user": row.user},
                sure=False,
            )


def _announced(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a block that a stranger announces; once for each route, at the largest block in it."""
    asked: set[str] = set()
    rows = sorted(joined.allocations.rows, key=lambda row: int(row.prefix.partition("/")[2]))
    for row, origins in joined.routing.origins(tuple(rows)):
        if row.use == "cdn" or origins[0].route.prefix in asked:
            continue
        if all(_is_stranger(origin, row, joined) for origin in origins):
            asked.add(origins[0].route.prefix)
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


def _is_stranger(origin: Origin, row: Allocation, joined: Reconciliation) -> bool:
    """Return whether neither a party of the chain nor anyone they authorised announces the block."""
    if origin.authorisation is not None:
        return False
    organisation = origin.system.organisation
    names = joined.allocations.chain(row).names
    if any(joined.parties.kinship(organisation, name) is not Kinship.DIFFERENT for name in names):
        return False
    own = not row.contract and not joined.allocations.lets(row)
    return not (own and _may_carry(organisation, joined))


def _may_carry(organisation: str, joined: Reconciliation) -> bool:
    """Return whether a firm may announce its customers' own blocks: an operator, or licensed for it."""
    position = joined.licensing.position(organisation, "", ACCESS)
    return joined.licensing.is_basic(organisation) or position.standing is Standing.LICENSED


def _lines(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of home and leased lines from which many filed domains of others are served."""
    lines = [row for row in joined.allocations.rows if row.use in _LINES]
    if not lines:
        return
    served = served_domains(joined, _LINES)
    for row in lines:
        cases = [c for c in served.get(id(row), ()) if _is_of_another(c, row, joined)]
        if len(cases) >= MANY_DOMAINS:
            refs = tuple(case.filing.ref for case in cases if case.filing)
            yield fault(
                "hosting-on-line",
                prefix_subject(row),
                prefix_place("line", row),
                (row.ref, *refs[:MANY_DOMAINS]),
                {
                    "use": Term(f"register.use-{row.use}"),
                    "user": row.user or row.holder,
                    "domains": len(cases),
                    "examples": tuple(case.domain for case in cases[:3]),
                },
                sure=False,
                doubt=True,
            )


def _is_of_another(case: DomainCase, row: Allocation, joined: Reconciliation) -> bool:
    """Return whether a domain on a line is not the line's own user's; a home hosts none of a firm's."""
    if case.filing is None or not row.user:
        return True
    return not joined.parties.are_one(case.filing.unit_name, row.user)


def _lapsed(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a block whose lease is over while domains still answer from it."""
    over = {row.prefix: row for row in joined.allocations.lapsed}
    if not over:
        return
    current = {row.prefix for row in joined.allocations.rows}
    table = joined.lapsed_blocks
    seen: dict[str, Observation] = {}
    for observation in joined.register.observations:
        if observation.ip and not observation.silent and observation.http_status is not None:
            seen.setdefault(observation.ip, observation)
            if observation.observed_at > seen[observation.ip].observed_at:
                seen[observation.ip] = observation
    for row, observation in table(tuple(seen.values())):
        if row.prefix not in current and observation.observed_at > row.valid_to:
            current.add(row.prefix)
            yield fault(
                "lapsed-in-use",
                prefix_subject(row),
                prefix_place("lapsed", row),
                (row.ref, observation.ref),
                {
                    "ended": row.valid_to,
                    "user": row.user or row.holder,
                    "domain": observation.domain,
                    "seen": observation.observed_at,
                },
                sure=False,
            )
