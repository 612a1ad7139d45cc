"""Follows every block of addresses down its contracts: who lets it on, to whom, and by what licence."""

from collections.abc import Iterator

from rectitude.evidence.register import Allocation, Observation, Register, Statement
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
from rectitude.facts.register.access import (
    is_said_only,
    is_said_to_announce,
    prefix_place,
    prefix_subject,
    served_domains,
)
from rectitude.facts.register.allocations import stands
from rectitude.facts.register.dates import days
from rectitude.facts.register.filings import fault
from rectitude.facts.register.found_uses import found_uses
from rectitude.facts.register.practice import let_in_practice, used_in_practice
from rectitude.facts.register.sold_on import sold_on
from rectitude.facts.register.sources import denied_firms, unlawful_sources
from rectitude.facts.register.unchecked import was_not_checked
from rectitude.findings import (
    Finding,
    Place,
    Term,
    cannot_tell,
    inapplicable,
    passed,
    untested,
)

VERSION = 27

FEWEST_DOMAINS = {"residential": 5, "leased-line": 5, "own-use": 1}
"""Filed domains of others from which a line looks like hosting, or own use is contradicted; ours: a doubt."""
_CITED = 5
"""Rows that a finding about many cites."""


def judge(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a block, and one for all the rest."""
    joined = reconcile(register)
    sources = tuple(
        joined.asked_where_explained(
            (*unlawful_sources(joined), *found_uses(joined, denied_firms(joined)))
        )
    )
    yield from sources
    if not register.has("allocations"):
        if not sources:
            yield untested("no-allocations")
        return
    unread = tuple(
        joined.coverage.not_read(
            "allocations", "licences", "relations", "statements", about=("blocks",)
        )
    )
    yield from unread
    if not register.allocations:
        if not unread:
            yield inapplicable("no-blocks")
        return
    found = [
        *_supply(joined),
        *_contradictions(joined),
        *_announced(joined),
        *_contradicted(joined),
        *_lapsed(joined),
        *let_in_practice(joined),
        *used_in_practice(joined),
    ]
    yield from joined.asked_where_explained(found)
    faulty = {finding.subject.id for finding in found if finding.subject}
    unknown = _uncompared(joined)
    yield from _not_compared(unknown)
    unchecked = [row for row in joined.allocations.rows if was_not_checked(row)]
    unchecked = [row for row in unchecked if row.prefix not in faulty]
    yield from _not_checked(unchecked)
    onward = [row for row in sold_on(joined) if row.prefix not in faulty]
    yield from _sold_on(onward)
    unjudged = faulty | {row.prefix for row, _ in unknown} | {row.prefix for row in unchecked}
    unjudged |= {row.prefix for row in onward}
    rest = len({row.prefix for row in register.allocations} - unjudged)
    if rest and not unread:
        has_any = any(not licence.searched for licence in register.licences)
        licences = "licences-compared" if has_any else "licences-absent"
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
    if not (position.is_unlicensed or position.is_open):
        return
    chain = joined.allocations.chain(row)
    shown = joined.allocations.resells(row) if role == "reseller" else ()
    evidence = (*chain.refs, *(each.ref for each in shown), *_refs(position))
    message = f"{role}-unlicensed"
    if role == "reseller" and is_said_only(row, joined):
        message = "reseller-by-use-alone"
    elif not position.is_unlicensed or _may_be_unread(position, party, joined):
        message = f"{role}-unsure"
    elif role == "supplier" and position.standing is Standing.OUT_OF_AREA:
        message = (
            "supplier-elsewhere"  # its breach is its own, and is found where offers are judged
        )
    yield fault(
        message,
        prefix_subject(row),
        prefix_place(role, row, joined.parties.identity(party)),
        tuple(dict.fromkeys(evidence)),
        {
            "party": party,
            "holder": row.holder,
            "standing": Term(f"register.{position.standing}"),
            "chain": " → ".join(chain.names),
        },
        sure=message.endswith("unlicensed"),
    )


def _may_be_unread(position: Position, party: str, joined: Reconciliation) -> bool:
    """Return whether a licence that is not there may stand in a row that was not read."""
    return position.standing is Standing.NONE and joined.coverage.may_be_unread("licences", party)


def _refs(position: Position) -> tuple[str, ...]:
    return tuple(licence.ref for licence in position.licences[:3])


def _contradictions(joined: Reconciliation) -> Iterator[Finding]:
    """Find rows that cannot both be right: each is proof that a block is used otherwise than agreed."""
    graph = joined.allocations
    for fault_kind, conflicts in (
        ("user-not-of-contract", graph.not_of_contract()),
        ("user-not-as-recorded", graph.not_as_recorded()),
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
                    "contract": row.contract or row.parent_contract or "—",
                    "other": other.user,
                    "prefix": other.prefix,
                    "other_contract": other.contract or "—",
                },
                sure=_cannot_both_be(fault_kind, row, other, joined),
                doubt=True,
            )
    yield from _without_contract(joined)


RECORDED_DAYS = 30
"""Days after a letting began within which the record of its block may still be changed; ours: six times the
five working days that are reported of Order 34, whose text was not seen."""


def _cannot_both_be(kind: str, row: Allocation, other: Allocation, joined: Reconciliation) -> bool:
    """Whether two rows leave no honest reading together."""
    if kind == "user-not-as-recorded":
        age = days(other.valid_from, joined.today)
        return age is not None and age > RECORDED_DAYS
    if kind != "overlapping" or not _is_carved_out(row, other, joined):
        return True
    alone = row.prefix == other.prefix and joined.allocations.users_of(row.prefix) == _TWO
    return alone and {row.use, other.use} <= _FOR_ONE and stands(row) and stands(other)


_TWO = 2
_FOR_ONE = frozenset({"own-use", "leased-line"})
"""Uses of a block that has one user: among hosted machines, or where several have it, it is shared."""


def _is_carved_out(row: Allocation, other: Allocation, joined: Reconciliation) -> bool:
    """Whether one holder let both blocks: it may have taken the part out of the whole."""
    return joined.parties.are_one(row.holder, other.holder)


def _without_contract(joined: Reconciliation) -> Iterator[Finding]:
    if not joined.allocations.has_contracts:
        return
    for row in joined.allocations.rows:
        let = not row.contract and joined.allocations.lets(row)
        if let and not joined.allocations.is_let_by_contract(row):
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


def _uncompared(joined: Reconciliation) -> list[tuple[Allocation, tuple[str, ...]]]:
    """Return the blocks whose announcer has no name on record, or one in another script only."""
    found: list[tuple[Allocation, tuple[str, ...]]] = []
    for row, routes in joined.routing.around(joined.allocations.rows):
        if row.use == "cdn":
            continue
        origins = joined.routing.named(routes)
        if not origins or _announcer(origins, row, joined) is Kinship.UNKNOWN:
            found.append((row, (row.ref, routes[0].ref)))
    return found


def _not_compared(unknown: list[tuple[Allocation, tuple[str, ...]]]) -> Iterator[Finding]:
    """Ask once for all blocks whose announcer could not be laid beside their holder."""
    if unknown:
        refs = tuple(ref for _, cited in unknown[:_CITED] for ref in cited)
        examples = tuple(row.prefix for row, _ in unknown[:_CITED])
        place = Place(kind="target", key="origins-not-compared")
        yield cannot_tell(
            "origins-not-compared", place, refs, prefixes=len(unknown), examples=examples
        )


def _not_checked(rows: list[Allocation]) -> Iterator[Finding]:
    """Ask once for all blocks of which a list of checks says that their own was not made."""
    if rows:
        refs = tuple(row.ref for row in rows[:_CITED])
        examples = tuple(row.prefix for row in rows[:_CITED])
        blocks = len({row.prefix for row in rows})
        place = Place(kind="target", key="not-checked")
        yield cannot_tell("not-checked", place, refs, prefixes=blocks, examples=examples)


def _sold_on(rows: list[Statement]) -> Iterator[Finding]:
    """Ask once for all blocks whose customer sells on by the row itself, without a licence on record."""
    if rows:
        yield cannot_tell(
            "sold-on",
            Place(kind="target", key="sold-on"),
            tuple(row.ref for row in rows[:_CITED]),
            prefixes=len({row.prefix for row in rows}),
            examples=tuple(row.prefix for row in rows[:_CITED]),
            customers=tuple(dict.fromkeys(row.customer for row in rows))[:_CITED],
        )


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


def _contradicted(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of blocks for own use, and of home and leased lines, from which domains of others are served."""
    rows = [row for row in joined.allocations.rows if row.use in FEWEST_DOMAINS]
    if not rows:
        return
    served = served_domains(joined, frozenset(FEWEST_DOMAINS))
    for row in rows:
        cases = [c for c in served.get(id(row), ()) if _is_of_another(c, row, joined)]
        if len(cases) >= FEWEST_DOMAINS[row.use]:
            proven = _gives_access(row, cases, joined)
            refs = tuple(case.filing.ref for case in proven or cases if case.filing)
            yield fault(
                "access-from-own-use" if proven else "hosting-on-line",
                prefix_subject(row),
                prefix_place("line", row),
                (row.ref, *refs[:_CITED]),
                {
                    "use": Term(f"register.use-{row.use}"),
                    "user": row.user or row.holder,
                    "domains": len(cases),
                    "examples": tuple(case.domain for case in cases[:3]),
                    "party": row.user or row.holder,
                },
                sure=bool(proven),
                doubt=True,
            )


def _gives_access(
    row: Allocation, cases: list[DomainCase], joined: Reconciliation
) -> tuple[DomainCase, ...]:
    """
    Return the domains of others whose filings name the block's user as their access provider.

    Nothing where there is one such unit only, which may be its own by a relation that is not on record, or
    where the user may give access: then the use on record is out of date, no more.
    """
    named = tuple(
        case
        for case in cases
        if case.filing and joined.parties.are_one(case.filing.access_provider, row.user)
    )
    units = {joined.parties.identity(case.filing.unit_name) for case in named if case.filing}
    position = joined.licensing.position(row.user, row.location, ACCESS)
    proven = len(units) > 1 and position.is_unlicensed
    return named if proven and not _may_be_unread(position, row.user, joined) else ()


def _is_of_another(case: DomainCase, row: Allocation, joined: Reconciliation) -> bool:
    """Return whether a domain is surely not of the block's user; a home hosts none of a firm's."""
    if case.filing is None:
        return False
    if row.use == "residential" and not row.user:
        return True
    users = [name for name in (row.user or row.holder,) if name]
    return all(joined.parties.are_apart(case.filing.unit_name, name) for name in users)


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
