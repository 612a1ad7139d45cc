"""
Where access resources come from, as lists of suppliers and of lines say it.

Bandwidth and racks that are bought of a firm of which a look-up found no licence, access that such a firm has
of others and passes on, and lines across the border that nobody approved, are resources that break the rules,
whoever has the blocks.
"""

import re
import unicodedata
from collections.abc import Iterator

from rectitude.evidence.register import Statement
from rectitude.facts.places import places_in
from rectitude.facts.places_abroad import is_abroad
from rectitude.facts.register import ACCESS, Dealing, Position, Reconciliation, Standing, covered
from rectitude.facts.register.access import holder_place
from rectitude.facts.register.dealings import what_is_done
from rectitude.facts.register.filings import fault
from rectitude.facts.register.had_for_own_use import sold_on_against_use
from rectitude.facts.register.sold_on import sells_on
from rectitude.facts.register.weighing import is_performed, plain
from rectitude.findings import Finding, Subject

_OF_PURCHASES = re.compile(r"供应商|供货|采购|supplier|vendor|procure|purchas")
_ACROSS = re.compile(r"跨境|国际|境外|cross-?border|international")
_APPROVAL = re.compile(r"审批|批准|批复|报批|approv")
_NOT_APPROVED = re.compile(
    r"(?:无|否|未|没有|未经|未获|未取得|未办理|no|not|none)\s*(?:任何|得到)?(?:\S{0,10}?(?:部门|机关|机构|局|部))?(?:的)?(?:审批|批准|批复|报批|许可|approv(?:al|ed))?(?:手续|文件)?"
)
_END = re.compile(
    r"^[abz][\s_-]?(?:端|end|point)|[abz甲乙]端|两端|起点|终点|起止点|[本对境内外国远近]端|端点|局向|方向|路由|起讫|^(?:from|to|endpoints?)$"
)
"""Headings of the ends of a line."""
_KIND = re.compile(r"(?:类型|种类|类别|性质)$|\b(?:type|kind)$")
"""Headings of what kind of line one is."""
_BORDER = re.compile(r"跨境|国际")
_BETWEEN = re.compile(r"[-–—~→至到;；、,，/\s]+")
_PASSES_ON = re.compile(
    r"(?<![未不无非没])(?:转接|转售|转租|分租|倒卖)|(?<!not )(?:resells|resold|sub-?lets|passes on)"
)
_DENIED = re.compile(
    r"(?:未|不|无|没有|禁止|并非)[^\s,;。、]{0,4}(?:转接|转售|转租|分租|倒卖)|not? \w*\s?(?:resold|sub-?let)"
)


def unlawful_sources(joined: Reconciliation) -> Iterator[Finding]:
    """Find unlicensed suppliers, unlicensed firms that pass access on, and lines that nobody approved."""
    denied = denied_firms(joined)
    found: set[tuple[str, str]] = set()
    for dealing in joined.dealings.all:
        if not (dealing.row.firm and dealing.is_sure and dealing.choices):
            continue
        identity = joined.parties.identity(dealing.row.firm)
        if identity in denied and _is_bought(dealing) and ("bought", identity) not in found:
            position = _position(dealing, joined)
            if position.standing is Standing.NONE:
                found.add(("bought", identity))
                yield _fault("bought-of-unlicensed", dealing, identity, denied[identity])
        if _passes_on(dealing) and identity in denied and ("passed-on", identity) not in found:
            position = _position(dealing, joined)
            if position.standing is Standing.NONE:
                found.add(("passed-on", identity))
                yield _fault("passed-on-unlicensed", dealing, identity, denied[identity])
    yield from _let_on_by_contract(joined, denied)
    yield from _had_for_their_own_use(joined, denied)
    yield from _lines_of_unqualified(joined)
    yield from _unapproved_lines(joined)


def _let_on_by_contract(joined: Reconciliation, denied: dict[str, str]) -> Iterator[Finding]:
    """
    Find customers who have access to sell it on, by a contract that is performed, without a licence for it.

    It is where its state says so, or where another table has what the customer sells.
    """
    found: set[str] = set()
    selling = _who_sells_access(joined)
    for dealing in joined.dealings.all:
        row = dealing.row
        identity = joined.parties.identity(row.customer)
        if row.prefix or identity in found or not _is_let_on(dealing):
            continue  # blocks are followed down their contracts
        if not (is_performed(row.state) or identity in selling):
            continue
        services = frozenset[str]().union(*(covered(choice) for choice in dealing.choices))
        position = joined.licensing.position(row.customer, "", services)
        none = identity in denied and position.standing is Standing.NONE
        if none or (identity in selling and position.standing is Standing.BEYOND_SERVICES):
            found.add(identity)
            message = "passed-on-unlicensed" if none else "passed-on-beyond"
            refs = (denied[identity],) if none else tuple(each.ref for each in position.licences)
            yield _fault(message, dealing, identity, *refs, party=row.customer)


def _who_sells_access(joined: Reconciliation) -> frozenset[str]:
    """Return who surely sells access or hosting, by any row in which it provides."""
    sold = (each for each in joined.dealings.all if each.row.firm and each.is_sure)
    return frozenset(
        joined.parties.identity(each.row.firm)
        for each in sold
        if any(choice & ACCESS for choice in each.choices)
    )


def _had_for_their_own_use(joined: Reconciliation, denied: dict[str, str]) -> Iterator[Finding]:
    """Find firms that have access for their own use alone and sell it to others, without a licence."""
    found: set[str] = set()
    for had, sold in sold_on_against_use(joined):
        identity = joined.parties.identity(sold.row.firm)
        if identity in found or identity not in denied:
            continue
        if _position(sold, joined).standing is Standing.NONE:
            found.add(identity)
            yield _fault("passed-on-unlicensed", sold, identity, had.row.ref, denied[identity])


def _is_let_on(dealing: Dealing) -> bool:
    """Whether a contract gives access to a customer who sells it on by its words."""
    row = dealing.row
    of_access = bool(dealing.choices) and all(choice & ACCESS for choice in dealing.choices)
    told = (row.service, row.capacity, *_purposes(row))
    return of_access and bool(row.customer) and dealing.is_sure and any(map(sells_on, told))


def _purposes(row: Statement) -> Iterator[str]:
    return (cell for name, cell in row.extra.items() if _PURPOSE.search(name.strip()))


_PURPOSE = re.compile(r"用途|目的|使用方式|purpose|^use$|usage", re.IGNORECASE)
"""Headings of what access is had for: what else a row says of letting on may be of whoever gives it."""


def _lines_of_unqualified(joined: Reconciliation) -> Iterator[Finding]:
    """Find lines across the border of firms that a check of licences found not to be qualified for them."""
    unqualified = {
        joined.parties.identity(row.holder): row.ref
        for row in joined.register.licences
        if any(
            _OF_QUALIFICATION.search(name) and _NONE.fullmatch(cell.strip())
            for name, cell in row.extra.items()
        )
    }
    found: set[str] = set()
    for dealing in joined.dealings.all if unqualified else ():
        identity = joined.parties.identity(dealing.row.firm)
        if identity not in unqualified or identity in found or not _crosses_the_border(dealing):
            continue
        services = frozenset[str]().union(*(covered(choice) for choice in dealing.choices))
        position = joined.licensing.position(dealing.row.firm, "", services)
        if position.is_unlicensed and not joined.licensing.is_basic(dealing.row.firm):
            found.add(identity)
            yield _fault("line-not-approved", dealing, identity, unqualified[identity])


_OF_QUALIFICATION = re.compile(
    r"国际(?:通信|业务|联网|电信|专线|出入口|局)\S{0,6}(?:资质|批准|许可|经营权)"
    r"|international \S{0,20}(?:licen|approv|qualif)",
    re.IGNORECASE,
)
"""Headings of whether a firm may let lines across the border."""
_NONE = re.compile(r"无|没有|否|不具备|未取得|未获批准?|none|no", re.IGNORECASE)


def _crosses_the_border(dealing: Dealing) -> bool:
    """Whether a row is surely of a line with an end abroad, or of which both ends are not told."""
    ends = [cell for name, cell in dealing.row.extra.items() if _END.search(name.lower())]
    is_across = bool(_ACROSS.search(plain(dealing.row.service)))
    return (
        dealing.is_sure
        and bool(dealing.choices)
        and is_across
        and not (ends and _are_at_home(ends))
    )


def _unapproved_lines(joined: Reconciliation) -> Iterator[Finding]:
    """Find lines across the border that nobody approved, once for each firm: who lets, else who uses them."""
    found: set[str] = set()
    for dealing in joined.dealings.all:
        party = _who_has_it(dealing.row)
        identity = joined.parties.identity(party)
        is_line = dealing.is_sure and (bool(dealing.choices) or _runs_abroad(dealing))
        if party and is_line and identity not in found and _is_unapproved(dealing):
            found.add(identity)
            yield _fault("line-not-approved", dealing, identity, party=party)


_A_COMPANY = re.compile(r"公司|集团|\b(?:co|ltd|inc|llc|gmbh)\b", re.IGNORECASE)
_OWN = re.compile(r"自(?:建|有|行|备|拉|架)|own\b|self", re.IGNORECASE)
"""How the supplier of a line is told that its user built: 自建光纤（租用民用管道）."""
_MADE_BY_ITS_USER = re.compile(r"自(?:行|己)?(?:搭|架|拉|建)|self-?(?:built|made)", re.IGNORECASE)
"""The same beside a place that is no firm: 境外某机房（自行搭建）."""


def _who_has_it(row: Statement) -> str:
    """Return who lets a line, else who uses it; of one that a list has of its suppliers, whose list it is."""
    is_own = bool(_OWN.match(row.firm) or _MADE_BY_ITS_USER.search(row.firm))
    is_own = is_own and not _A_COMPANY.search(row.firm)
    if is_own or row.customer:
        return row.customer if is_own else row.firm or row.customer
    keeper = _keeper(row.about) if SUPPLIES.search(row.capacity) else ""
    return keeper or row.firm


SUPPLIES = re.compile(
    r"供应|供货|上游|(?:线路|专线|电路|链路)(?:提供|来源)|supplier|vendor|carrier|upstream",
    re.IGNORECASE,
)
"""Headings of whom lines are had of: what is done with them is done by the firm that has them."""
_FULL_NAME = re.compile(
    r"(?:[^\s,，。;；:：、()（）]|[(（][^\s()（）]{2,6}[)）]){2,40}?"
    r"(?:有限责任公司|股份有限公司|有限公司)(?:[^\s,，。;；:：、()（）]{1,8}?分公司)?"
)
_BEFORE_ANOTHER = re.compile(r"致|关于|客户|用户|供应商|上游|附[件表]|抄送|主送|转发|来自|为")
"""What stands before the name of a firm to whom a list is sent, or of whom it is not."""


def _keeper(about: str) -> str:
    """
    Return the only firm that a list's name and titles tell, if one of them begins with it; or nothing.

    >>> _keeper("线路 沧浪软件有限公司线路一览"), _keeper("线路 致沧浪软件有限公司"), _keeper("线路")
    ('沧浪软件有限公司', '', '')
    """
    named = [match[0] for word in about.split() for match in _FULL_NAME.finditer(word)]
    firm = named[0] if len(set(named)) == 1 else ""
    begins = firm and any(word.startswith(firm) for word in about.split())
    return firm if begins and not _BEFORE_ANOTHER.match(firm) else ""


def _runs_abroad(dealing: Dealing) -> bool:
    """Whether an end of a line is abroad: then there is one, whatever is done with it."""
    extra = dealing.row.extra.items()
    return any(_END.search(name.lower()) and _names_abroad(cell) for name, cell in extra)


def _names_abroad(end: str) -> bool:
    return bool(_BORDER.search(end)) or is_abroad(end.lower())


def denied_firms(joined: Reconciliation) -> dict[str, str]:
    """Return the firms of which a look-up found no licence, and how the look-up is cited."""
    rows = (row for row in joined.register.licences if row.searched)
    return {joined.parties.identity(row.holder): row.ref for row in rows}


def _is_bought(dealing: Dealing) -> bool:
    """Whether a table of purchases says that access is bought of the row's firm."""
    headings = " ".join(dealing.row.extra)
    text = f"{dealing.row.about} {dealing.row.file} {headings}"
    named = unicodedata.normalize("NFKC", text).lower()
    return bool(_OF_PURCHASES.search(named)) and all(choice & ACCESS for choice in dealing.choices)


def _passes_on(dealing: Dealing) -> bool:
    """Whether a row says that its firm passes access of others on to those whom it serves."""
    row = dealing.row
    said = unicodedata.normalize(
        "NFKC", "\n".join((row.service, row.state, row.capacity, *row.extra.values()))
    ).lower()
    of_access = all(choice & ACCESS for choice in dealing.choices)
    return (
        of_access and not dealing.own and bool(_PASSES_ON.search(said)) and not _DENIED.search(said)
    )


def _position(dealing: Dealing, joined: Reconciliation) -> Position:
    services = frozenset[str]().union(*(covered(choice) for choice in dealing.choices))
    return joined.licensing.position(dealing.row.firm, "", services)


def _is_unapproved(dealing: Dealing) -> bool:
    """Whether a row of a line across the border says, where it is asked, that nobody approved it."""
    told = dealing.row.extra.items()
    kinds = (cell for name, cell in told if _KIND.search(name.lower()))
    said = plain(" ".join((dealing.row.service, dealing.row.about, *kinds)))
    ends = [cell for name, cell in dealing.row.extra.items() if _END.search(name.lower())]
    if ends and _are_at_home(ends):
        return False  # of a list of all lines, this one crosses no border
    answers = (cell for name, cell in told if cell.strip() and _APPROVAL.search(name.lower()))
    return bool(_ACROSS.search(said)) and any(map(_says_not_approved, answers))


def _says_not_approved(cell: str) -> bool:
    """Whether an answer says so, and nothing beside it but what else there is not."""
    said = [*filter(None, map(str.strip, _PARTS.split(plain(cell))))]
    denied = [bool(_NOT_APPROVED.fullmatch(part)) for part in said]
    return any(denied) and all(
        is_denied or _IS_NOT.match(part) for part, is_denied in zip(said, denied, strict=True)
    )


_IS_NOT = re.compile(
    r"(?:也|亦|且)?(?:没有|未|无)(?!需|须|用|必|到期|满|决定|答复|回复|误|异|问题)\S{0,24}(?:合同|协议|专线|手续|登记|备案|批文|资质|授权)"
)


_PARTS = re.compile(r"[,;。、]")
"""An answer, and what it says once more: 否，未经主管部门批准. What it says otherwise leaves a question."""


def _are_at_home(ends: list[str]) -> bool:
    """Whether all ends of a line are places of the mainland that we know."""
    places = [part for end in ends for part in _BETWEEN.split(end) if part]
    return all(places_in(place) and not _names_abroad(place) for place in places)


def _fault(message: str, dealing: Dealing, identity: str, *more: str, party: str = "") -> Finding:
    row = dealing.row
    party = party or row.firm or row.customer
    return fault(
        message,
        Subject("holder", party),
        holder_place(message, party, row, identity),
        (row.ref, *more),
        {"party": party, "service": what_is_done(row), "file": row.file},
    )
