"""What a column is by its cells as well as by its heading, where others may stand under that."""

import re
from collections.abc import Callable, Sequence

from rectitude.collectors.register import page_words, vocabulary
from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.column_roles import is_a_side
from rectitude.collectors.register.contents import is_firm
from rectitude.collectors.register.headings import HEADERS
from rectitude.collectors.register.rounds import is_answer
from rectitude.facts.register.services import services_done


def as_written(table: str, column: str, heading: str, cells: Sequence[str]) -> str:
    """
    Return what a column is by its cells too; nothing where they are not what its heading says.

    One of addresses without a digit is of places (服务器地址, 青岛) or of neither (dns, NXDOMAIN); what a
    contract is about (租赁内容) is the use of a block only where each of its cells names one.
    """
    if is_about_a_paper(table, column, heading):
        return column if all(_can_be(vocabulary.use, text) for text in cells) else ""
    if column in _PARTIES and (_are_sentences(cells) or _are_payments(cells)):
        return ""
    if column in _PARTIES and _OF_A_PARTY.search(heading) and not _are_firms(cells):
        return ""
    if _IS_AN_END.match(heading) and cells and not any(map(_HAS_A_DIGIT.search, cells)):
        return ""
    if table == "statements" and column not in _PARTIES and is_a_side(heading):
        return ""
    if column in _SETTLED:
        headings, settle = _SETTLED[column]
        if headings.search(heading):
            return settle(column, cells)
    if table == "filings" and column == "location" and "机房" in heading:
        return column if all(_can_be(vocabulary.location, text) for text in cells) else ""
    return _as_an_address(table, column, cells)


def _as_an_address(table: str, column: str, cells: Sequence[str]) -> str:
    if column not in {"server_ips", "ip", "prefix"} or "location" not in HEADERS[table]:
        return column
    if not cells or any(map(_HAS_A_DIGIT.search, cells)):
        return column
    if column == "ip" and all(map(page_words.is_told_to_resolve, cells)):
        return "resolved"
    return "location" if any(_can_be(vocabulary.location, text) for text in cells) else ""


def _of_answers(column: str, cells: Sequence[str]) -> str:
    return column if not cells or any(map(is_answer, cells)) else ""


def _of_names(column: str, cells: Sequence[str]) -> str:
    return column if any(map(_NAMES_A_FIRM.search, cells)) else ""


def _of_services(column: str, cells: Sequence[str]) -> str:
    return column if any(map(services_done, cells)) else ""


def _of_use(column: str, cells: Sequence[str]) -> str:
    """Return the column of a use, or of who uses it, where that stands there."""
    return _WHOSE_USE[column] if _are_firms(cells) else column


def _of_owners(column: str, cells: Sequence[str]) -> str:
    """Return the column of the owners of addresses, or of places, where those stand there."""
    return column if _are_firms(cells) else _of_places(column, cells)


def _of_places(_: str, cells: Sequence[str]) -> str:
    are_places = cells and all(_can_be(vocabulary.location, text) for text in cells)
    return "location" if are_places else ""


def _are_firms(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(is_firm, cells)) >= _MOSTLY * len(cells)


_MAY_TELL_NO_PLACE = re.compile(r"(?:归属|所属)$|^(?:线路|专线|宽带|业务)?(?:装机|安装)")
"""Headings of places under which an owner may stand as well, or a street and a door without their city."""
_WHOSE_USE = {"actual_use": "actual_user", "service": "customer"}
_OF_A_USE = re.compile(r"使用(?:的)?(?:情况|状况)$")
"""Headings under which either may stand: for what something is used, or by whom."""
_OF_TODAY = re.compile(r"(?:网站|站点)?现状$")
"""Headings under which anything may stand that is so today."""
_IS_AN_END = re.compile(r"^(?:from|to|起|止|自|至)$")
"""Headings of the days of a term, and as well of the places between which a line runs."""
_PARTIES = frozenset({"holder", "user", "actual_user", "firm", "customer", "who", "unit_name"})
_OF_A_PARTY = re.compile(
    r"(?:行业|性质|规模|人数|等级|级别|电话|法人|经理|industry|size|grade|phone)$"
)
"""Headings of what a party is, how it is reached or who speaks for it, and not of its name: 单位行业."""


def _are_sentences(cells: Sequence[str]) -> bool:
    """Whether a column tells something of its parties, and does not name them: 承认已整段转租，未经同意."""
    told = [text for text in cells if _A_SENTENCE.search(text) and not is_firm(text)]
    return bool(told) and len(told) >= _MOSTLY * len(cells)


def _are_payments(cells: Sequence[str]) -> bool:
    """Whether a column tells whether and how was paid, and names no one who did: 按月已付."""
    return bool(cells) and all(map(_A_PAYMENT.fullmatch, cells))


_A_PAYMENT = re.compile(
    r"(?:按|每|逐)?(?:年|半年|季度?|月|次|期)?(?:均|全部)?(?:已|未|尚未|待|预|欠|拖欠|逾期)?"
    r"(?:支?付|缴|结)(?:清|讫|款|费|完)?|欠费|免费"
    r"|(?:not |un)?(?:pre)?paid(?: (?:monthly|quarterly|yearly|annually|in full))?"
    r"|monthly|quarterly|yearly|overdue",
    re.IGNORECASE,
)
_A_SENTENCE = re.compile(r"[，。；].{2}")
_MOSTLY = 0.5
"""Share of an address's owners that must be names of firms; ours: others may be nodes of a CDN."""
_OF_A_STATE = re.compile(r"(?:状态|状况|情况|现状)$|仍|还|尚")
"""Headings under which 在营 may stand as well as what is carried on."""
_OF_LEAVE = re.compile(r"授权(?:的)?(?:情况|说明|关系|方式|依据)$")
_NAMES_A_FIRM = re.compile(r"公司|集团")
"""Headings under which it may stand as well that nobody was authorised."""
_OF_AN_ADDRESS = re.compile(r"归属|所属|^ip")
"""Headings under which a place may stand as well as a firm."""


def is_about_a_paper(table: str, column: str, heading: str) -> bool:
    """Whether the use of a block stands under what its contract is about, which may say more than the use."""
    return table == "allocations" and column == "use" and bool(_OF_A_PAPER.match(heading))


_OF_A_PAPER = re.compile(r"租|出租|合同|协议")


def _can_be(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except BadCell:
        return False
    return True


_HAS_A_DIGIT = re.compile(r"\d|:")


_Settle = Callable[[str, Sequence[str]], str]
_SETTLED: dict[str, tuple[re.Pattern[str], _Settle]] = {
    "http_status": (_OF_TODAY, _of_answers),
    "authorised_subsidiaries": (_OF_LEAVE, _of_names),
    "actual_services": (_OF_A_STATE, _of_services),
    "actual_use": (_OF_A_USE, _of_use),
    "service": (_OF_A_USE, _of_use),
    "actual_provider": (_OF_AN_ADDRESS, _of_owners),
    "location": (_MAY_TELL_NO_PLACE, _of_places),
}
"""By column: headings under which something else may stand, and how its cells settle what it is."""
