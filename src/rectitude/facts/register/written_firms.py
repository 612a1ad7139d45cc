"""The rows of each firm, and what they say of it together: worked out once, however many rows there are."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from contextlib import suppress
from functools import cached_property, lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

import msgspec

from rectitude.facts.identity import Same
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.scopes import Area, area_in, codes_in
from rectitude.facts.register.weighing import is_performed
from rectitude.facts.register.written import Cell, Entry, days_in, domain_of, entries, plain
from rectitude.facts.register.written_parties import (
    CHARGES,
    NO_LICENCE,
    customer,
    denied_licence,
    firms,
    is_within,
    line,
    name_of,
    provider,
    services_in,
)

A_LICENCE = re.compile(r"[ab][12](?:\.[ab][12])*\s?[-－]\s?\d{6,8}")
_OF_ALLOWED_SERVICES = re.compile(
    r"(?:许可|证|批准|核准|licen[cs]ed|permit).{0,4}(?:业务|种类|服务|范围|codes?|services?)"
    r"|业务种类|业务范围|licen[cs]ed codes"
)
_CLASSES = frozenset({"A", "B1", "B2"})
_OF_AN_AREA = re.compile(
    r"(?:许可|证|批准|核准|覆盖|经营|业务).{0,6}(?:地域|范围|区域|省|地$)|^地域$|^范围$|覆盖|area"
    r"|coverage|licen[cs]ed (?:for|in)"
)
_OF_WHERE_ALONE = re.compile(r"实际|装机|开展|所在|现场|查获|actual|installed")
_IN_BRACKETS = re.compile(r"[(（][^()（）]*(?:业务|服务|未|无)[^()（）]*[)）]")
_LEAVE = re.compile(
    r"^(?!.*(?:未|无|没有)).*(?:跨(?:地区|省)|全国)|已(?:取得|增加|变更|扩)|nationwide|extended"
)
_A_CODE = re.compile(r"[a-z]{1,6}[-_]?\d{1,6}(?:-\d{1,4})?")


_OF_A_SHORT_NAME = re.compile(r"简称|short name|alias")
_OF_A_WHOLE_NAME = re.compile(r"全称|企业名|公司名|full name")


def _with_whole_names(found: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return rows with the whole names of firms for the short ones that one of their tables explains."""
    whole: dict[str, str] = {}
    for entry in found:
        short = next(entry.under(_OF_A_SHORT_NAME, _OF_A_WHOLE_NAME), None)
        full = next(entry.under(_OF_A_WHOLE_NAME, _OF_A_SHORT_NAME), None)
        if short and full:
            whole[short.text] = full.written
    if not whole:
        return found
    return tuple(
        Entry(entry.row, tuple(_spelled_out(cell, whole) for cell in entry.cells), entry.about)
        for entry in found
    )


def _spelled_out(cell: Cell, whole: dict[str, str]) -> Cell:
    full = whole.get(cell.text)
    return Cell(cell.heading, plain(full), full) if full else cell


Block = IPv4Network | IPv6Network


class Firm(msgspec.Struct, frozen=True, dict=True):
    """A firm by its name, and the rows that are of it by the name in one of their cells."""

    name: str
    rows: tuple[Entry, ...]
    is_licensed: bool
    """Whether it is an operator of basic services, or the tables have any licence of its."""

    @cached_property
    def denied(self) -> tuple[str, Entry] | None:
        """The words by which a row on what it does says that it has no licence, and that row."""
        own = (
            (words, each)
            for each in self.rows
            if (words := denied_licence(each))
            and (provider(each) == self.name or _denies_its_role(words, each, self.name))
        )
        return next(own, None)

    @cached_property
    def is_within(self) -> bool:
        """Whether a row says what may let it all be no business."""
        return any(map(is_within, self.rows))

    @cached_property
    def is_explained(self) -> bool:
        """Whether a row says that it may act elsewhere, or that it is no business."""
        return self.is_within or any(each.says(_LEAVE) for each in self.rows)

    @cached_property
    def licences(self) -> frozenset[str]:
        """The numbers of licences in its rows."""
        return frozenset(number for each in self.rows for number in A_LICENCE.findall(each.text))

    @cached_property
    def allowed(self) -> frozenset[str]:
        """The codes of the services that it is licensed for; none where any of them was not read."""
        cells = [cell for each in self.rows for cell in each.under(_OF_ALLOWED_SERVICES)]
        read = [codes_in(cell.text.upper()) for cell in cells]
        codes = frozenset[str]().union(*read)
        return codes if all(read) and not codes & _CLASSES else frozenset()

    @cached_property
    def areas(self) -> tuple[tuple[Cell, Area], ...]:
        """The areas that it is licensed for, with their cells; none where any of them was not read."""
        cells = [c for each in self.rows for c in each.under(_OF_AN_AREA, _OF_WHERE_ALONE)]
        read = [(cell, area_in(_IN_BRACKETS.sub("", cell.text))) for cell in cells]
        return tuple(read) if all(area.is_read for _, area in read) else ()

    @cached_property
    def paid(self) -> tuple[tuple[str, Entry], ...]:
        """The rows by which it is paid for a service, each with the last day that it names."""
        return tuple(
            (max(days), each)
            for each in self.rows
            if provider(each) == self.name
            and services_in(each)
            and is_charged(each)
            and not is_within(each)
            and (days := days_in(each.text))
        )

    def is_paid_beside(self, entry: Entry) -> bool:
        """Whether another row has a code of this one (a room), and is paid or performed."""
        codes = (cell.text for cell in entry.cells if _A_CODE.fullmatch(cell.text))
        return any(self._paid_by_code.get(code, set()) - {id(entry)} for code in codes)

    @cached_property
    def _paid_by_code(self) -> dict[str, set[int]]:
        """The identities of the rows that are paid or performed, by what stands in their cells."""
        found: dict[str, set[int]] = defaultdict(set)
        for each in self.rows:
            if CHARGES.search(each.text) or is_performed(each.text):
                for cell in each.cells:
                    found[cell.text].add(id(each))
        return found


def _denies_its_role(words: str, entry: Entry, name: str) -> bool:
    """Whether a denial begins with what a firm is in its row (子公司自身无许可证), by the firm's heading."""
    role = _A_ROLE.match(words)
    return role is not None and any(
        role[1] in cell.heading and name_of(cell) == name for cell in firms(entry)
    )


_A_ROLE = re.compile(r"(子公司|分公司|承租方|承租人|使用人|使用方|租户|客户|经营者)(?:自身|本身)?")


def is_charged(entry: Entry) -> bool:
    """Whether a row says that something is done for money, or lists what was contracted with a customer."""
    told = (cell for cell in entry.cells if cell.text not in {"0", "-", "—", "/"})
    if any(CHARGES.search(f"{cell.heading} {cell.text}") for cell in told):
        return True
    headings = " ".join(cell.heading for cell in entry.cells)
    return bool(customer(entry)) and bool(_CONTRACTED.search(f"{headings} {entry.about}"))


_CONTRACTED = re.compile(r"签约|订单|合同|order|contract")


def _is_an_answer(number: str) -> bool:
    """Whether words, or the count of a row, stand in the place of a licence's number (没有办下来; 3)."""
    counts = number.isdecimal() and len(number) < _LONGEST_MARK
    return counts or (len(number) > _LONGEST_MARK and not re.search(r"\d{4}", number))


_MOST_OF_A_LINE = 20
"""Rows of one line that are laid beside each other; ours."""
_LONGEST_MARK = 4
"""Characters of a mark in the place of a number, which its licence need not have; ours."""


class Firms:
    """All rows by the firms that they name."""

    def __init__(self, joined: Reconciliation) -> None:
        self.entries = _with_whole_names(entries(joined.register.written))
        self._parties, self._licensing = joined.parties, joined.licensing
        self._licences = joined.register.licences
        self._known: dict[str, Firm] = {}

    def firm(self, name: str) -> Firm:
        """Return a firm with the rows that name it, or one of its group."""
        if name not in self._known:
            found = (self._by_mark.get(mark, ()) for mark in self._parties.marks(name))
            places = sorted(set().union(*found))
            rows = tuple(self.entries[place] for place in places)
            self._known[name] = Firm(name, rows, self.is_licensed(name))
        return self._known[name]

    @cached_property
    def _by_mark(self) -> dict[Hashable, list[int]]:
        found: dict[Hashable, list[int]] = defaultdict(list)
        for place, entry in enumerate(self.entries):
            names = {name_of(cell) for cell in firms(entry)}
            for mark in {mark for name in names for mark in self._parties.marks(name)}:
                found[mark].append(place)
        return found

    def is_licensed(self, name: str) -> bool:
        """Whether a firm is an operator of basic services, or the tables have any licence of its."""
        marks = self._parties.marks(name)
        return self._licensing.is_basic(name) or not self._licensed.isdisjoint(marks)

    @cached_property
    def _licensed(self) -> frozenset[Hashable]:
        held = (
            row.holder
            for row in self._licences
            if (row.licence or (row.services and row.valid_to))
            and not row.searched
            and not _is_an_answer(row.licence)
        )
        return frozenset(mark for holder in held for mark in self._parties.marks(holder))

    def of(self, name: str) -> tuple[Entry, ...]:
        """Return the rows that are of a firm: those in which it provides, or of which it is the only one."""
        return tuple(self._of.get(self._parties.identity(name), ()))

    @cached_property
    def _of(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            named = {self._parties.identity(name_of(cell)) for cell in firms(entry)}
            provides = self._parties.identity(provider(entry))
            for identity in {provides} if len(named) != 1 else {provides, *named}:
                found[identity].append(entry)
        return found

    def whose_site(self, entry: Entry) -> str:
        """Return the only firm of other rows whose site a row is of, or nothing."""
        names = self._of_sites.get(domain_of(entry), set())
        return next(iter(names)) if len(names) == 1 else ""

    @cached_property
    def _of_sites(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for entry in self.entries:
            if (domain := domain_of(entry)) and (name := provider(entry)):
                found[domain].add(name)
        return found

    def named_within(self, text: str) -> str:
        """Return the only firm of all rows that is named within a text, or nothing."""
        inside = {name for name, as_read in self._names if as_read in text}
        return inside.pop() if len(inside) == 1 else ""

    @cached_property
    def _names(self) -> frozenset[tuple[str, str]]:
        names = {name_of(cell) for each in self.entries for cell in firms(each)}
        return frozenset((name, plain(name)) for name in names)

    def of_line(self, code: str) -> list[Entry]:
        """Return the rows of a line, an account or a contract; of what many rows name, none is the one."""
        found = self._of_lines.get(code, [])
        return found if len(found) <= _MOST_OF_A_LINE else []

    @cached_property
    def _of_lines(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if code := line(entry):
                found[code].append(entry)
        return found

    def denial(self, name: str) -> str:
        """Return the words by which any row says that a firm has no licence, or nothing."""
        told = (words for each in self.of(name) if (words := denied_licence(each)))
        wanted = plain(name)
        elsewhere = (words for text, words in self._denials if wanted in text)
        return next(told, "") or next(elsewhere, "")

    @cached_property
    def _denials(self) -> tuple[tuple[str, str], ...]:
        cells: Iterable[Cell] = (cell for each in self.entries for cell in each.cells)
        found = ((cell.text, NO_LICENCE.search(cell.text)) for cell in cells)
        return tuple((text, match[0]) for text, match in found if match)

    def block_around(self, address: str, entry: Entry) -> tuple[Entry, Cell] | None:
        """Return the first other row of a block in which an address lies, and the block's cell."""
        try:
            wanted = ip_address(address)
        except ValueError:
            return None
        around = ((other, cell) for block, other, cell in self._blocks if wanted in block)
        return next((held for held in around if held[0] is not entry), None)

    @cached_property
    def _blocks(self) -> tuple[tuple[Block, Entry, Cell], ...]:
        found: list[tuple[Block, Entry, Cell]] = []
        for entry in self.entries:
            for cell in entry.cells:
                with suppress(ValueError):
                    if "/" in cell.text:
                        found.append((ip_network(cell.text, strict=False), entry, cell))
        return tuple(found)


def firms_of(joined: Reconciliation) -> Firms:
    """Return all rows of a register by the firms that they name; the last one is remembered."""
    return _firms_of(Same(joined))


@lru_cache(maxsize=1)
def _firms_of(same: Same[Reconciliation]) -> Firms:
    return Firms(same.held)
