"""
What is really done, joined with the records: contracts, sales, bills, uses found, complaints.

Each row that says who provides what, to whom, where and since when is weighed first (`weighing`), then laid
beside the blocks, the domains and the licences.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from rectitude.evidence.register import Allocation, Statement
from rectitude.facts.places import places_in
from rectitude.facts.register.allocations import Allocations
from rectitude.facts.register.domains import bare
from rectitude.facts.register.licensing import Licensing
from rectitude.facts.register.parties import Parties
from rectitude.facts.register.scopes import CLOUD
from rectitude.facts.register.services import Choice, names_work_beside, services_done
from rectitude.facts.register.weighing import A_SENTENCE, ON_FILE, Force, Scales, plain

_TO_OTHERS = re.compile(
    r"对外|他人|客户|第三方|公众|住户|居民|租客|租户|房客|商户|业主|经营|出租|转租|分租|转售|出售|售卖|销售|多家|下游"
    r"|(?:按|每)[月季年户]\S{0,4}收费|others|customers"
    r"|third part|public|resale|re-?let|sub-?let|sold",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:未|没有|不|无|并非|非)[^,，。;；、]*")
_FOR_MONEY = re.compile(r"对外|收费|收入|charged|paid")
_YES = re.compile(r"\s*(?:是|有(?!疑|异|误)|y\b|yes)", re.IGNORECASE)
_LETS = re.compile(r"租|转售|转让|lease|\blet\b|sub-?let|resale")
_SEVERAL = re.compile(r"[;；、,，/\n]+")
_ACCESS_CODES = frozenset({"B11", CLOUD, "B12", "B14"})
_OF_NETWORK: Choice = frozenset({"B11", "B14"})
"""What letting addresses is, where a row names no service."""


class Dealing(msgspec.Struct, frozen=True):
    """A row of what is done, weighed."""

    row: Statement
    force: Force
    choices: tuple[Choice, ...]
    own: bool = False
    """Whether it says what a block's user does with it: who has it and who uses it are one."""

    @property
    def counts(self) -> bool:
        """Whether it may be business: done, or not known to be otherwise."""
        return self.force in {Force.DONE, Force.UNPROVEN}

    @property
    def is_sure(self) -> bool:
        """Whether nothing in the row leaves an honest reading."""
        return self.force is Force.DONE and not self.row.unread

    @property
    def since(self) -> str:
        """The first day of which it speaks."""
        return self.row.valid_from or self.row.date

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is done; an empty word where that is not said."""
        found = tuple(part.strip() for part in _SEVERAL.split(self.row.location) if part.strip())
        if self.row.location.isascii():  # a district that we do not know, beside its city
            found = tuple(part for part in found if places_in(part)) or found
        return found or ("",)

    @property
    def is_letting(self) -> bool:
        """Whether it gives racks, bandwidth, addresses or access to another."""
        return (
            bool(self.row.customer)
            and not self.own
            and not ON_FILE.search(self.row.capacity)  # who is on file does not let it by that
            and any(choice & _ACCESS_CODES for choice in self.choices)
        )

    @property
    def serves_others(self) -> bool:
        """Whether its words say that a block serves others."""
        return _serves_others(self.row) or any(
            _FOR_MONEY.search(name) and _YES.match(cell) for name, cell in self.row.extra.items()
        )

    @property
    def has_customers(self) -> bool:
        """Whether whom its firm serves is told as customers, users or the public: 多家爬虫公司客户."""
        if not self.row.firm or self.row.prefix:
            return False
        beside = (text for name, text in self.row.extra.items() if _OF_SERVED.search(name))
        served = (self.row.customer, *beside)
        return any(_TO_OTHERS.search(_DENIED.sub("", text)) for text in served)


_OF_SERVED = re.compile(
    r"^(?:服务|销售|面向)(?:的)?(?:对象|客户|用户|人群)$|^(?:下游)?(?:客户|用户)(?:名称|单位)?$|^(?:customers?|served|users?)$",
    re.IGNORECASE,
)
"""Headings of whom somebody serves."""


def _serves_others(row: Statement) -> bool:
    """Whether a row says so of what is done, or in a sentence on what was found."""
    found = row.state if len(row.state) >= A_SENTENCE else ""
    return any(bool(_TO_OTHERS.search(_DENIED.sub("", text))) for text in (row.service, found))


def _by_its_user(dealing: Dealing) -> Dealing:
    """Return what is done from a block by who really uses it: not by the user on file beside it."""
    row = dealing.row
    on_file = row.prefix and row.customer and ON_FILE.search(row.capacity)
    if not on_file:
        return dealing
    row = msgspec.structs.replace(row, firm=row.customer, customer="")
    return msgspec.structs.replace(dealing, row=row)


class Dealings:
    """What the tables of practice say, on one day."""

    def __init__(
        self,
        rows: Sequence[Statement],
        parties: Parties,
        licensing: Licensing,
        allocations: Allocations,
        today: str,
        read_on: str = "",
    ) -> None:
        self._parties = parties
        self._allocations = allocations
        self._rows = rows
        self._scales = Scales(parties, licensing, today, read_on)
        self.all = tuple(self._weighed(row) for row in rows)

    def _weighed(self, row: Statement) -> Dealing:
        if row.prefix and row.customer and not row.firm and _serves_others(row):
            row = msgspec.structs.replace(row, firm=row.customer)  # its user serves others from it
        row = _with_its_kind(row)
        choices, sure = _choices(row)
        around = () if row.firm else self._around.get(row.prefix, ())
        force = self._scales.force(row, choices, next((each.user for each in around), ""))
        own = bool(row.prefix) and self._parties.are_the_same(row.firm, row.customer)
        dealing = Dealing(row, force, choices, own=own)
        doubtful = force is Force.DONE and (not sure or _may_be_for_itself(dealing))
        return msgspec.structs.replace(dealing, force=Force.UNPROVEN) if doubtful else dealing

    def offers(self) -> Iterator[tuple[Dealing, Choice]]:
        """Yield what may be a business of a named firm, service by service."""
        for each in map(_by_its_user, self.all):
            row = each.row
            if not row.firm or not each.counts:
                continue
            if row.prefix and (each.own or not row.customer) and not each.serves_others:
                continue  # what a block is used for is no offer, unless to others
            for choice in each.choices:
                yield each, choice

    @property
    def set_aside(self) -> int:
        """Rows of services that are no business: over, not performed, trials, for another, in a group."""
        return sum(bool(each.choices) and not each.counts for each in self.all)

    @property
    def by_nobody(self) -> tuple[str, ...]:
        """Return the tables that say to whom blocks are let, and not by whom."""
        rows = (each.row for each in self.all if each.counts and each.is_letting)
        return tuple(dict.fromkeys(row.file for row in rows if row.prefix and not row.firm))

    @cached_property
    def _lettings(self) -> dict[str, list[Dealing]]:
        found: dict[str, list[Dealing]] = defaultdict(list)
        for each in self.all:
            if each.counts and each.row.firm and each.is_letting:
                found[self._parties.group(each.row.firm)].append(each)
        return found

    @cached_property
    def by_block(self) -> dict[int, list[Dealing]]:
        """Return by the identity of an allocation what its user lets to others of it."""
        found: dict[int, list[Dealing]] = defaultdict(list)
        for each, rows in self.placed:
            if len(rows) == 1:
                found[id(rows[0])].append(each)
        return found

    @cached_property
    def placed(self) -> tuple[tuple[Dealing, tuple[Allocation, ...]], ...]:
        """Return each letting with the blocks of which it may be: those that fit it best."""
        held: dict[str, list[Allocation]] = defaultdict(list)
        if self._lettings:
            for row in self._allocations.rows:
                held[self._parties.group(row.user or row.holder)].append(row)
        return tuple(
            (each, self._blocks_of(each, held.get(group, [])))
            for group, lettings in self._lettings.items()
            for each in lettings
        )

    def _blocks_of(self, dealing: Dealing, rows: list[Allocation]) -> tuple[Allocation, ...]:
        """Return the firm's blocks that a letting names: by address, contract or place, or its only one."""
        row = dealing.row
        apart = [r for r in rows if not self._parties.are_one(row.customer, r.holder)]
        if row.prefix:
            around = self._around.get(row.prefix, ())
            return tuple(each for each in around if any(each is r for r in apart))[:1]
        if row.parent_contract:
            return tuple(r for r in apart if r.contract == row.parent_contract)
        fits = [(_fit(row.location, r.location), r) for r in apart]
        best = max((fit for fit, _ in fits), default=0)
        return tuple(r for fit, r in fits if fit == best) if best else ()

    @cached_property
    def uses(self) -> tuple[tuple[Dealing, Allocation], ...]:
        """Return what was found of blocks on record, with the narrowest row around each."""
        return tuple(
            (each, around[0])
            for each in self.all
            if each.row.prefix and each.counts and (around := self._around[each.row.prefix])
        )

    @cached_property
    def _around(self) -> dict[str, tuple[Allocation, ...]]:
        prefixes = list(dict.fromkeys(row.prefix for row in self._rows if row.prefix))
        return dict(zip(prefixes, self._allocations.covering(prefixes), strict=True))

    @cached_property
    def domains(self) -> frozenset[str]:
        """The domains of which anything is said."""
        return frozenset(bare(each.row.domain) for each in self.all if each.row.domain)

    @cached_property
    def of_domain(self) -> dict[str, list[Statement]]:
        """Return all rows that speak of each domain."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for each in self.all:
            if each.row.domain:
                found[bare(each.row.domain)].append(each.row)
        return found

    @cached_property
    def by_domain(self) -> dict[str, list[Dealing]]:
        """Return what is said of who serves each domain."""
        found: dict[str, list[Dealing]] = defaultdict(list)
        for each in self.all:
            if each.row.domain and each.row.firm and self._is_hosting(each):
                found[bare(each.row.domain)].append(each)
        return found

    @staticmethod
    def _is_hosting(dealing: Dealing) -> bool:
        if not dealing.choices:
            return not dealing.row.service
        return any(choice & (_OF_NETWORK | {CLOUD}) for choice in dealing.choices)


def what_is_done(row: Statement) -> str:
    """Return what a row says is done: its service, that a block is let on, else what its table is about."""
    return row.service or (row.capacity if _LET_ON.search(row.capacity) else "") or row.about


def covered(choice: Choice) -> frozenset[str]:
    """Return the codes of the licences that cover a service: an operator's basic one covers any."""
    return choice | {"A"}


_KIND = re.compile(
    r"^(?:所属|对应|电信|增值|增值电信|在售)*(?:业务|服务|产品)(?:的)?(?:类型|种类|类别|分类|大类)$"
    r"|^(?:service|business|product) (?:type|kind|category)$"
)
"""Headings of the kind of what is sold, beside its name: neither 客户业务类型 nor 行业类型."""


_IS_SOLD = re.compile(
    r"销售|在售|售价|付费|收费用户|(?:客户|用户|租户)(?:数|户数|家数)|\bsold|sales|payers|(?:customers|users)$"
)
"""Headings and titles of what is sold: else a kind may be that of a line which the firm has for itself."""
_KIND_OF_A_LINE = re.compile(
    r"(?:家庭|住宅|个人|居民|企业|商务|政企|小区|公寓).{0,4}(?:宽带|固网|专线)|家宽"
    r"|(?:residential|home) (?:broadband|line)"
)
"""What a line was opened as, whatever is done from it."""


def _is_sold(row: Statement) -> bool:
    return any(_IS_SOLD.search(plain(text)) for text in (row.about, *row.extra))


def _with_its_kind(row: Statement) -> Statement:
    """Return a row whose service, a name that says nothing, stands with the kind that is told beside it."""
    if services_done(row.service) or names_work_beside(row.service) or not _is_sold(row):
        return row
    kinds = (
        text
        for name, text in row.extra.items()
        if _KIND.fullmatch(plain(name)) and not _KIND_OF_A_LINE.search(plain(text))
    )
    kind = next(filter(services_done, kinds), "")
    if not kind:
        return row
    service = f"{row.service}（{kind}）" if row.service else kind
    return msgspec.structs.replace(row, service=service)


def _choices(row: Statement) -> tuple[tuple[Choice, ...], bool]:
    """
    Return the services of a row, and whether its own words name them.

    Where no cell does, headings with a number under them (带宽（M）) or the table's title may.
    """
    if found := services_done(row.service):
        return found, True
    let_on = (_DENIED.sub("", row.service), row.capacity)
    if row.prefix and any(map(_LET_ON.search, let_on)):
        return (_OF_NETWORK,), True
    if row.service and (row.prefix or names_work_beside(row.service)):
        return (), True
    if not row.service:
        counted = (
            name for name, cell in row.extra.items() if cell.strip() not in {"0", "否", "无"}
        )
        if found := tuple(dict.fromkeys(c for name in counted for c in services_done(name))):
            return found, True
    if row.customer and not row.prefix and (found := services_done(row.about)):
        return found, not row.service or _is_a_line(row)
    let = row.contract or _LETS.search(plain(f"{row.about} {row.capacity}"))
    return ((_OF_NETWORK,), True) if row.prefix and let and not row.service else ((), True)


def _is_a_line(row: Statement) -> bool:
    """Whether a row has the number or the name of a line: then it is of one, whatever that is used for."""
    return any(_OF_A_LINE.search(plain(name)) and cell.strip() for name, cell in row.extra.items())


_OF_A_LINE = re.compile(
    r"^(?:跨境|国际)?(?:专线|线路|电路|链路)(?:的)?(?:编?号|代号|标识|名称)$"
    r"|^(?:line|circuit)(?: (?:id|no|number|name))?$"
)


_DIALLED = re.compile(r"拨号|秒拨|(?:动态|代理|换)\s*ip|爬虫", re.IGNORECASE)
"""Machines that a firm dials from for what it gathers itself, or lets to others."""


A_LINE = re.compile(
    r"账号|开户|装机|安装地|线路(?:编?号|代号|标识)|line (?:id|no|number)|account", re.IGNORECASE
)
"""Headings of whose line it is, and where: of a line that was opened, not of what is sold."""


def _may_be_for_itself(dealing: Dealing) -> bool:
    """Whether what a firm runs on a line may be for its own use: nothing says that it is sold, or to whom."""
    row = dealing.row
    if not any(map(A_LINE.search, row.extra)):
        return False
    told = dealing.serves_others or dealing.has_customers or row.customer or _is_sold(row)
    return bool(_DIALLED.search(row.service)) and not told


_LET_ON = re.compile(
    r"^(?:用于|全部|部分|对外|idc|ip|地址)*(?:转租|转售|分租|再出?租|(?<=对外)出租)"
    r"|(?:for )?(?:resale|sub-?let|re-?let)",
    re.IGNORECASE,
)
"""That a block is let on, where nothing else is said of what is done with it."""
_SAME, _WITHIN_PLACE, _ANYWHERE = 3, 2, 1


def _fit(place: str, other: str) -> int:
    """Return how well the place of a letting fits that of a block; 0 where they are apart."""
    one, two = plain(place), plain(other)
    if not one or not two:
        return _ANYWHERE
    if one in two or two in one:
        return _SAME
    first, second = places_in(one), places_in(two)
    if not first or not second:
        return 0
    near = first[-1].holds(second[-1]) or second[-1].holds(first[-1])
    return _WITHIN_PLACE if near else 0
