"""
Who has which addresses from whom: the allocation graph, its chains, and what contradicts itself.

After Du et al., "Sublet Your Subnet" (IMC 2024), with contracts where they had only whois records.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from ipaddress import IPv4Network, IPv6Network, ip_network

import msgspec

from rectitude.evidence.register import Allocation
from rectitude.facts.addresses import NOWHERE
from rectitude.facts.register.parties import Kinship, Parties, in_force, is_department

_LONGEST_CHAIN = 16
"""Links after which a chain of contracts is given up as a circle; ours."""


class Chain(msgspec.Struct, frozen=True):
    """How a block came down: the row itself first, then the row that its holder has it by, ..."""

    rows: tuple[Allocation, ...]

    @property
    def refs(self) -> tuple[str, ...]:
        """How a finding cites the chain."""
        return tuple(row.ref for row in self.rows)

    @property
    def names(self) -> tuple[str, ...]:
        """The parties from the top down."""
        down = reversed(self.rows)
        names = [name for row in down for name in (row.holder, row.user) if name]
        return tuple(dict.fromkeys(names))

    @property
    def contracts(self) -> tuple[str, ...]:
        """The contracts from the top down."""
        return tuple(row.contract for row in reversed(self.rows) if row.contract)


class Conflict(msgspec.Struct, frozen=True):
    """Two rows that cannot both be right."""

    row: Allocation
    other: Allocation


class Allocations:
    """The allocations in force on one day, as a graph of contracts and a tree of prefixes."""

    def __init__(
        self, rows: Sequence[Allocation], parties: Parties, today: str, *, contracts: bool = True
    ) -> None:
        self._parties = parties
        self.has_contracts = contracts
        """Whether the table has a column of contracts at all."""
        self.today = today
        self.rows = tuple(row for row in rows if in_force(row, today) and not _is_void(row, today))
        self.lapsed = tuple(row for row in rows if row.valid_to and row.valid_to < today)
        from rectitude.facts.prefixes import Prefixes

        self._tree = Prefixes([row.prefix for row in self.rows])
        self._lets: dict[int, bool] = {}
        self._position = {id(row): position for position, row in enumerate(self.rows)}
        self._by_contract: dict[str, list[Allocation]] = defaultdict(list)
        self._below: dict[str, list[Allocation]] = defaultdict(list)
        for row in self.rows:
            if row.contract:
                self._by_contract[row.contract].append(row)
            if row.parent_contract:
                self._below[row.parent_contract].append(row)

    def find(self, addresses: Sequence[str]) -> list[Allocation | None]:
        """Return the most specific row of each address."""
        found = self._tree.find(addresses).tolist()
        return [None if index == NOWHERE else self.rows[index] for index in found]

    def covering(self, prefixes: Sequence[str]) -> list[tuple[Allocation, ...]]:
        """Return the rows around each of some blocks, which need not be on record: the nearest first."""
        inner = [ip_network(prefix) for prefix in prefixes]
        nearest = self._tree.find([str(each.network_address) for each in inner]).tolist()
        return [
            tuple(self.rows[n] for n in self._outwards(index) if _holds(self.rows[n].prefix, block))
            for index, block in zip(nearest, inner, strict=True)
        ]

    def _outwards(self, index: int) -> Iterator[int]:
        if index != NOWHERE:
            yield index
            yield from self._tree.around(index)

    def around(self, row: Allocation) -> Iterator[Allocation]:
        """Yield the rows whose prefix holds this one's, from the nearest outwards."""
        for index in self._tree.around(self._position[id(row)]):
            yield self.rows[index]

    def lets(self, row: Allocation) -> bool:
        """Whether the row gives addresses to a party that is surely another, and had them not before."""
        if (known := self._lets.get(id(row))) is None:
            known = self._lets[id(row)] = (
                bool(row.user)
                and not is_department(row.user)
                and self._parties.are_apart(row.holder, row.user)
                and not self.returns(row)
            )
        return known

    def returns(self, row: Allocation) -> bool:
        """Whether the row gives a block back to one whom its holder has it of (售后回租)."""
        above = self.chain(row).rows[1:]
        return any(self._parties.are_one(row.user, each.holder) for each in above)

    def upstream(self, row: Allocation) -> Allocation | None:
        """Return the row by which the holder has the block: by contract, else by nesting."""
        if row.parent_contract:
            return self._of_contract(row)
        if not row.contract and self.has_contracts:
            return None
        wider = (each for outer in self.around(row) for each in self._of_prefix[outer.prefix])
        mine = (each for each in wider if each.user and each is not row)
        return next((each for each in mine if self._parties.are_one(each.user, row.holder)), None)

    def _of_contract(self, row: Allocation) -> Allocation | None:
        """Return the row of the contract above; numbers of contracts are a firm's own, and may coincide."""
        named = [each for each in self._by_contract.get(row.parent_contract, ()) if each is not row]
        if len(named) > 1:
            given = [each for each in named if self._parties.are_one(each.user, row.holder)]
            named = given or named
        if len(named) > 1:
            outer = {id(each) for each in self.around(row)}
            named = [each for each in named if id(each) in outer] or named
        return named[0] if named else None

    def chain(self, row: Allocation) -> Chain:
        """Return how the block came down to this row; a circle of contracts ends where it closes."""
        rows = [row]
        while len(rows) < _LONGEST_CHAIN:
            above = self.upstream(rows[-1])
            if above is None or any(above is each for each in rows):
                break
            rows.append(above)
        return Chain(tuple(rows))

    def downstream(self, row: Allocation) -> Iterator[Allocation]:
        """Yield the rows by which this row's user lets the block on to others."""
        for each in self._below_of(row):
            if self._parties.are_one(each.holder, row.user) and self.lets(each):
                yield each

    def _below_of(self, row: Allocation) -> Sequence[Allocation]:
        """Return the rows below one: by its contract, and by nesting those that name no contract above."""
        named = self._below.get(row.contract, ()) if row.contract else ()
        inside = self._nested.get(id(row), ())
        return (*named, *(each for each in inside if not each.parent_contract))

    @cached_property
    def _nested(self) -> dict[int, list[Allocation]]:
        found: dict[int, list[Allocation]] = defaultdict(list)
        for row in self.rows:
            if (above := self.upstream(row)) is not None:
                found[id(above)].append(row)
        return found

    def resells(self, row: Allocation) -> tuple[Allocation, ...]:
        """Return what shows that the user lets the block on: rows below, or the row's own use."""
        below = tuple(self.downstream(row))
        if row.use == "resale" and self.lets(row):
            return (row, *below)
        return below if self.lets(row) else ()

    def not_of_contract(self) -> Iterator[Conflict]:
        """Yield rows whose user is not the one to whom the contract gives the block."""
        for rows in self._by_contract.values():
            if len(rows) > 1:
                yield from self._other_users(rows)

    def _other_users(self, rows: list[Allocation]) -> Iterator[Conflict]:
        """Let the row around another speak for the contract: apart, one contract may serve several."""
        for row in rows:
            outer = next((o for o in self.around(row) if o.contract == row.contract), None)
            if outer is not None and self._clash(row.user, outer.user):
                yield Conflict(row, outer)

    def not_as_recorded(self) -> Iterator[Conflict]:
        """Yield records of a block without contract whose user is not the one to whom it is let."""
        for row in self.rows if self._by_contract else ():
            if not row.user or row.contract:
                continue
            beside = (each for each in self._of_prefix[row.prefix] if each.contract and each.user)
            given = [each for each in beside if self._parties.are_one(each.holder, row.holder)]
            if given and all(self._clash(row.user, each.user) for each in given):
                yield Conflict(row, given[0])

    def is_let_by_contract(self, row: Allocation) -> bool:
        """Whether another row has a contract on the same block."""
        return any(each.contract for each in self._of_prefix.get(row.prefix, ()))

    def users_of(self, prefix: str) -> int:
        """Return to how many parties a block is given."""
        rows = self._of_prefix.get(prefix, ())
        return len({self._parties.identity(row.user) for row in rows if row.user})

    @cached_property
    def _of_prefix(self) -> dict[str, list[Allocation]]:
        found: dict[str, list[Allocation]] = defaultdict(list)
        for row in self.rows:
            found[row.prefix].append(row)
        return found

    def not_the_holders(self) -> Iterator[Conflict]:
        """Yield rows whose holder lets a block that the contract above gave to somebody else."""
        for row in self.rows:
            above = self._of_contract(row) if row.parent_contract else None
            if (
                above is not None
                and any(above is outer for outer in self.around(row))
                and above.user
                and self._parties.are_apart(above.user, row.holder)
                and self._parties.are_apart(above.holder, row.holder)
            ):
                yield Conflict(row, above)

    def overlaps(self) -> Iterator[Conflict]:
        """Yield rows let to one user within a block that is let to another at the same time."""
        for row in self.rows:
            if not self._is_lease(row):
                continue
            chain = {id(each) for each in self.chain(row).rows}
            for outer in self.around(row):
                if id(outer) in chain or not self._is_lease(outer):
                    continue
                if self._is_apart(row, outer):
                    yield Conflict(row, outer)
                    break

    def _is_apart(self, row: Allocation, outer: Allocation) -> bool:
        """Whether neither row explains the other: another contract, other users, no hand-down."""
        return (
            (row.contract != outer.contract or not self.has_contracts)
            and self._clash(row.user, outer.user)
            and self._parties.are_apart(row.holder, outer.user)
            and self._parties.are_apart(row.user, outer.holder)
        )

    def _is_lease(self, row: Allocation) -> bool:
        """Whether a row is a letting by contract, or for a term where the table has no contracts."""
        by_contract = row.contract if self.has_contracts else row.valid_from and row.valid_to
        return bool(by_contract) and self.lets(row)

    def _clash(self, one: str, other: str) -> bool:
        return bool(one and other) and self._parties.kinship(one, other) is Kinship.DIFFERENT


_VOID = re.compile(
    r"(?:于)?(?P<day>\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?)?"
    r"(?:已|全部|提前){0,2}(?:作废|撤销|退租|退订|解除|终止|取消)|void|cancelled|terminated"
)
_STANDS = re.compile(
    r"(?:正常|正在)?(?:在租|在用|生效|有效|履行中|执行中|使用中)(?:中)?|正常(?:履行|使用)?"
    r"|in (?:force|use)|active|current"
)
_OF_THE_ROW = re.compile(
    r"^(?:合同|记录|租赁|租用|分配|使用|当前|履行)?(?:状态|状况|情况)$|^(?:备注|说明|附注)$"
    r"|^(?:contract |lease |current )?(?:status|state)$|^(?:remarks?|notes?)$",
    re.IGNORECASE,
)
"""Headings of what a row is like, or of anything about it: what is to come (到期处理：终止) is neither."""


def _said_of_the_row(row: Allocation) -> Iterator[str]:
    for heading, cell in row.extra.items():
        if _OF_THE_ROW.search(heading.strip()):
            yield cell.strip().lower()


def _is_void(row: Allocation, today: str) -> bool:
    """Whether a row says of itself, and says no more, that it holds no longer: 状态：2025/10/31提前退租."""
    for said in _said_of_the_row(row):
        if (match := _VOID.fullmatch(said)) and not (match["day"] and _iso(match["day"]) > today):
            return True
    return False


def _iso(written: str) -> str:
    year, month, day = (int(part) for part in re.findall(r"\d+", written))
    return f"{year:04}-{month:02}-{day:02}"


def stands(row: Allocation) -> bool:
    """Whether a row says of itself that it is in force: 状态：在租."""
    return any(_STANDS.fullmatch(said) for said in _said_of_the_row(row))


def _holds(prefix: str, block: IPv4Network | IPv6Network) -> bool:
    length = int(prefix.partition("/")[2])
    return length <= block.prefixlen and str(block.supernet(new_prefix=length)) == prefix
