"""Follows every block of addresses down its contracts: who lets it on, to whom, and by what licence."""

from collections.abc import Collection, Iterator

from rectitude.evidence.register import Allocation, Observation, Register, Statement
from rectitude.facts.register import (
    ACCESS,
    DELIVERY,
    DomainCase,
    Position,
    Reconciliation,
    Standing,
    reconcile,
)
from rectitude.facts.register.access import (
    is_said_only,
    prefix_place,
    prefix_subject,
    served_domains,
)
from rectitude.facts.register.announcers import announced, uncompared
from rectitude.facts.register.claims.lines import claimed_lines
from rectitude.facts.register.conflicts import contradictions
from rectitude.facts.register.filings import fault
from rectitude.facts.register.found_uses import found_uses
from rectitude.facts.register.practice import let_by_nobody, let_in_practice, used_in_practice
from rectitude.facts.register.sold_on import is_proven, sold_on
from rectitude.facts.register.sources import denied_firms, unlawful_sources
from rectitude.facts.register.unchecked import was_not_checked
from rectitude.facts.register.written_access import written_access
from rectitude.facts.register.written_faults import with_written
from rectitude.findings import (
    Finding,
    Place,
    Term,
    cannot_tell,
    inapplicable,
    passed,
    untested,
)

VERSION = 31

FEWEST_DOMAINS = {"residential": 5, "leased-line": 5, "own-use": 1}
"""Filed domains of others from which a line looks like hosting, or own use is contradicted; ours: a doubt."""
_CITED = 5
"""Rows that a finding about many cites."""


def judge(register: Register) -> Iterator[Finding]:
    """Yield what columns show and what rows say in words."""
    joined = reconcile(register)
    yield from with_written(
        register, _by_columns(register), written_access(joined), claimed_lines(joined)
    )


def _by_columns(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a block, and one for all the rest."""
    joined = reconcile(register)
    sources = tuple(
        joined.asked_where_explained(
            (*unlawful_sources(joined), *found_uses(joined, denied_firms(joined)))
        )
    )
    yield from sources
    if not register.has("allocations"):
        told = {finding.subject.id for finding in sources if finding.subject}
        by_contract = tuple(_sold_on_by_contract(joined, told))
        yield from by_contract
        if not (sources or by_contract):
            yield untested("no-allocations")
        return
    unread = (
        *joined.coverage.not_read(
            "allocations", "licences", "relations", "statements", about=("blocks",)
        ),
        *let_by_nobody(joined),
    )
    yield from unread
    if not register.allocations:
        if not unread:
            yield inapplicable("no-blocks")
        return
    found = [
        *_supply(joined),
        *contradictions(joined),
        *announced(joined),
        *_contradicted(joined),
        *_lapsed(joined),
        *let_in_practice(joined),
        *used_in_practice(joined),
        *_sold_on_without_licence(joined),
    ]
    yield from joined.asked_where_explained(found)
    faulty = {finding.subject.id for finding in found if finding.subject}
    unknown = uncompared(joined)
    yield from _not_compared(unknown)
    unchecked = [row for row in joined.allocations.rows if was_not_checked(row)]
    unchecked = [row for row in unchecked if row.prefix not in faulty]
    yield from _not_checked(unchecked)
    onward = [each.row for each in sold_on(joined) if each.row.prefix not in faulty]
    yield from _sold_on(onward)
    unjudged = faulty | {row.prefix for row, _ in unknown} | {row.prefix for row in unchecked}
    unjudged |= {row.prefix for row in onward}
    rest = len({row.prefix for row in register.allocations} - unjudged)
    if rest and not unread:
        has_any = any(not licence.searched for licence in register.licences)
        licences = "licences-compared" if has_any else "licences-absent"
        yield passed("in-order", prefixes=rest, licences=Term(f"register.{licences}"))


def _sold_on_by_contract(joined: Reconciliation, told: Collection[str]) -> Iterator[Finding]:
    """Yield what contracts alone tell of blocks that are sold on, and of which nothing was told yet."""
    found = [
        each
        for each in joined.asked_where_explained(_sold_on_without_licence(joined))
        if each.subject and each.subject.id not in told
    ]
    yield from found
    faulty = {*told, *(each.subject.id for each in found if each.subject)}
    yield from _sold_on([each.row for each in sold_on(joined) if each.row.prefix not in faulty])


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


def _sold_on_without_licence(joined: Reconciliation) -> Iterator[Finding]:
    """Find blocks that a customer sells on by its contract, of which a look-up found no licence."""
    denied = denied_firms(joined)
    found: set[tuple[str, str]] = set()
    for each in sold_on(joined):
        row, identity = each.row, joined.parties.identity(each.row.customer)
        if (row.prefix, identity) in found or not is_proven(each, joined):
            continue
        found.add((row.prefix, identity))
        yield fault(
            "sold-on-unlicensed",
            prefix_subject(row),
            prefix_place("sold-on", row, identity),
            (row.ref, *filter(None, (denied.get(identity),))),
            {"party": row.customer, "service": row.service, "state": row.state, "file": row.file},
        )


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
