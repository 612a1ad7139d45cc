"""Rows of blocks that cannot both be right: each is proof that a block is used otherwise than agreed."""

from collections.abc import Iterator

from rectitude.evidence.register import Allocation
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.access import prefix_place, prefix_subject
from rectitude.facts.register.allocations import stands
from rectitude.facts.register.dates import days
from rectitude.facts.register.filings import fault
from rectitude.findings import Finding


def contradictions(joined: Reconciliation) -> Iterator[Finding]:
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
