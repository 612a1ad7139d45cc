"""What the rules on access ask: who resells, who serves whom, from which block."""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Allocation, Filing, Statement, TableRow
from rectitude.facts.entities import name_key
from rectitude.facts.register import (
    ACCESS,
    DELIVERY,
    DomainCase,
    Host,
    Position,
    Reconciliation,
    Standing,
    covered,
)
from rectitude.facts.register.hosting import providers
from rectitude.facts.register.scopes import codes_in
from rectitude.facts.register.sold_on import is_proven, sold_on
from rectitude.findings import Place, Subject


class OfferedAccess(msgspec.Struct, frozen=True):
    """What a party offers to others, by one row: it lets a block, resells one, or gives access."""

    party: str
    row: Allocation | Filing | Statement
    area: str
    services: frozenset[str]
    sure: bool = True
    """Whether its row leaves no honest reading."""
    day: str = ""
    """The one day or month of which its row speaks, ISO; nothing of what goes on."""


def offers(joined: Reconciliation) -> Iterator[OfferedAccess]:
    """Yield every offer of access that the tables show."""
    for row in joined.allocations.rows:
        services = DELIVERY if row.use == "cdn" else ACCESS
        if joined.allocations.lets(row):
            yield OfferedAccess(row.holder, row, row.location, services)
        if joined.allocations.resells(row) and not is_said_only(row, joined):
            yield OfferedAccess(row.user, row, row.location, services)
    for case in joined.domains:
        filing = case.filing
        if filing is None or not case.is_filed or filing.location == "overseas":
            continue
        for provider in providers(filing):
            if not (filing.unit_name and joined.parties.are_one(provider, filing.unit_name)):
                yield OfferedAccess(provider, filing, _area_of(filing, joined), DELIVERY)
    for dealing, choice in joined.dealings.offers():
        for area in dealing.places:
            yield OfferedAccess(
                dealing.row.firm,
                dealing.row,
                area,
                covered(choice),
                dealing.is_sure,
                "" if dealing.row.valid_from or dealing.row.valid_to else dealing.row.date,
            )
    for dealing in sold_on(joined):
        let = dealing.row  # what it is let for alone is no proof that its customer does it
        sure = is_proven(dealing, joined)
        yield OfferedAccess(let.customer, let, let.location, ACCESS, sure=sure)


def is_said_only(row: Allocation, joined: Reconciliation) -> bool:
    """
    Whether nothing but the word 转租 says that the user lets the block on, and it may mean the holder.

    Of a licensed holder's lease the word can only mean what the user does; a holder without licence that
    lets on what it has of another is described by it just as well.
    """
    shown = joined.allocations.resells(row)
    if len(shown) != 1 or shown[0] is not row:
        return False
    licensed = joined.licensing.position(row.holder, row.location, ACCESS)
    return licensed.is_unlicensed and joined.allocations.upstream(row) is not None


_ANNOUNCES = re.compile(r"广播|宣告|代播|通告|发布|byoip|announc|originat", re.IGNORECASE)


def is_said_to_announce(organisation: str, row: Allocation) -> bool:
    """Whether a block's row says so: 由某公司代为广播, or on what ground the firm that it names does."""
    name = name_key(organisation)
    named = [(head, text) for head, text in row.extra.items() if name and name in name_key(text)]
    said = " ".join(row.extra.values())
    authorised = _AUTHORISED.search(said) and not _NOT_AUTHORISED.search(said)
    return any(
        _ANNOUNCES.search(text) or (authorised and _ANNOUNCES.search(head)) for head, text in named
    )


_AUTHORISED = re.compile(
    r"授权|委托|(?<![a-z])loa(?![a-z])|letter of auth|代播|代为(?:广播|宣告|通告)|自带(?:地址|ip)|byo(?:ip)?",
    re.IGNORECASE,
)
_NOT_AUTHORISED = re.compile(
    r"(?:未|无|没有?|非|缺少?|超出)[^,，;；。]{0,6}(?:授权|委托|loa)|(?:授权|委托|loa)\S{0,6}(?:过期|失效|到期|撤销|缺|存疑|伪造|不符)"
    r"|\b(?:no|without|expired|revoked|forged)\b.{0,16}(?:loa|auth)",
    re.IGNORECASE,
)
"""What is said beside the one who announces a block: on what ground it does, or that it has none."""


_LOOKED_UP = re.compile(r"许可|持证|资质|查询结果|licen[cs]e|lookup", re.IGNORECASE)
_VALID = re.compile(r"有效|在有效期(?:内)?|正常|存续|found|valid|active|in force", re.IGNORECASE)
_A_NUMBER = re.compile(r"(?P<sign>[\u4e00-\u9fff])?(?:[AB][12]\.?){1,9}[-－]?\d{8}|合字B[12]-\d{8}")
_FEWEST_OF_A_PLACE = 2


def is_licensed_by_its_row(row: Statement, services: frozenset[str], today: str = "") -> bool:
    """
    Whether a row names its firm's licence and says that it holds, or that it is for these services.

    One that has ended by its own last day is none. A province's licence must name the place of the row, if
    that has any; what the row denies is none.
    """
    told = {name: _last_found(text) for name, text in row.extra.items() if _LOOKED_UP.search(name)}
    cell = next((text for text in told.values() if _A_NUMBER.match(text)), "")
    if not cell or any(day < today for day in _last_days(cell)):
        return False
    names_it = bool(codes_in(_A_NUMBER.sub("", cell)) & services)
    if not names_it and not any(_VALID.fullmatch(text.strip()) for text in told.values()):
        return False
    match = _A_NUMBER.match(cell.strip())
    place = row.location[:_FEWEST_OF_A_PLACE]
    return not (match and match["sign"] and match["sign"] != "合" and place) or place in cell


_UNTIL = re.compile(
    r"(?:至|到期日?|截止|until|expir\w*)\s*[:：]?\s*(20\d\d)[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})"
)


def _last_days(cell: str) -> list[str]:
    """Return the days until which a cell says that a licence holds, ISO."""
    return [f"{y}-{int(m):02}-{int(d):02}" for y, m, d in _UNTIL.findall(cell)]


_BEFORE_THE_NUMBER = re.compile(r"[^:：]{0,40}[:：]\s*(?=合字|[\u4e00-\u9fff]?[AB][12])")
"""When and how it was looked up, before the number that was found."""


def _last_found(text: str) -> str:
    """
    Return what the last of several look-ups found, without when and how it was made.

    >>> _last_found("以旧名查询无记录；9月3日复查：京B1-20230011，有效")
    '京B1-20230011，有效'
    """
    last = re.split(r"[;；]", text.strip(" ;；。"))[-1].strip()
    return _BEFORE_THE_NUMBER.sub("", last, count=1)


def _area_of(filing: Filing, joined: Reconciliation) -> str:
    """Return the place of the provider's block that serves a filed site; nothing if not on record."""
    for address in filing.server_ips:
        row = joined.hostings.row(address)
        if row is None or not row.location or row.use == "cdn":
            continue
        if joined.hostings.of(address, filing).host is Host.AS_FILED:
            return row.location
    return ""


def position(offer: OfferedAccess, joined: Reconciliation) -> Position:
    """
    Return what the licences say of an offer.

    What was billed or seen on a day on which a licence that is over was in force was covered by it.
    """
    found = joined.licensing.position(offer.party, offer.area, offer.services)
    if found.standing is not Standing.EXPIRED or not offer.day:
        return found
    then = tuple(li for li in found.licences if (li.valid_from or "") <= offer.day <= li.valid_to)
    return Position(Standing.LICENSED, then) if then else found


def served_domains(joined: Reconciliation, uses: frozenset[str]) -> dict[int, list[DomainCase]]:
    """Return the filed domains served from each allocation of these uses, by the row's identity."""
    found: dict[int, dict[str, DomainCase]] = defaultdict(dict)
    wanted = joined.hostings.addresses_of(uses)
    for case in joined.domains if wanted else ():
        if not case.is_filed or case.filing is None:
            continue
        seen = (each.ip for each in case.latest if not each.silent)
        for address in wanted.keys() & {*case.filing.server_ips, *seen}:
            found[id(wanted[address])][case.domain] = case
    return {key: list(cases.values()) for key, cases in found.items()}


def prefix_subject(row: Allocation | Statement) -> Subject:
    """Return the block as the subject of a finding."""
    return Subject("prefix", row.prefix)


def holder_place(fault: str, holder: str, row: TableRow, key: str = "") -> Place:
    """Return where a fault of a firm stands; `key`: the firm, where its name alone does not tell it."""
    return Place(
        kind="holder",
        key=f"{fault}:{key or holder}",
        fields={
            "target": holder,
            "holder": holder,
            "file": row.file,
            "line": row.line,
            "fault": fault,
        },
    )


def prefix_place(fault: str, row: Allocation | Statement, party: str = "") -> Place:
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
