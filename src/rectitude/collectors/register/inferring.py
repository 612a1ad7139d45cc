"""Columns whose headings say nothing, told by what stands in them and by what columns are missing."""

import re
from collections.abc import Sequence
from contextlib import suppress

from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.contents import WORDS, filled, reads
from rectitude.collectors.register.days import day
from rectitude.collectors.register.licences import are_answers
from rectitude.collectors.register.roles_on_lines import are_kinds_of_lines
from rectitude.collectors.register.roles_on_pages import is_an_address_seen
from rectitude.collectors.register.rounds import is_round
from rectitude.collectors.register.wordings import SHOWN_ON_A_PAGE, plain_heading
from rectitude.facts.register.services import names_work_beside, services_done

_TOLD: dict[str, dict[str, tuple[str, ...]]] = {
    "domain": {
        "filings": ("domain",),
        "registrants": ("domain",),
        "observations": ("domain",),
        "statements": ("domain",),
    },
    "address": {"filings": ("server_ips",), "observations": ("ip",)},
    "block": {"allocations": ("prefix",), "routes": ("prefix",), "statements": ("prefix",)},
    "link": {"observations": ("number_link",)},
    "filing-number": {
        "filings": ("main_licence", "service_licence"),
        "observations": ("shown_number",),
    },
    "licence-number": {"licences": ("number",)},
    "credit-code": {"filings": ("credit_code",), "units": ("credit_code",)},
    "firm": {
        "filings": ("unit_name", "access_provider"),
        "registrants": ("registrant", "registrar"),
        "licences": ("holder",),
        "allocations": ("holder", "user"),
        "observations": ("shown_unit",),
        "relations": ("parent", "child"),
        "units": ("name",),
        "statements": ("firm", "customer"),
    },
    "service": {"licences": ("services",), "statements": ("service",)},
    "day": {"observations": ("observed_at",), "statements": ("date",)},
    "status": {"observations": ("http_status",)},
}
"""By kind of cell and table: the columns that hold such cells."""
_NEED_A_HEADING = frozenset({"firm", "day"})
_SAYS_NOTHING = re.compile(
    r"|[a-z]|\d+|(?:列|字段|项|col|column|field|unnamed|f|c|x)\d*|名称|单位|企业|公司|机构|全称|name|日期|时间|date"
)
_ENDS = 2


def says_nothing(heading: str) -> bool:
    """
    Whether a heading says nothing of what stands beneath it.

    >>> says_nothing("列3"), says_nothing("备注")
    (True, False)
    """
    return bool(_SAYS_NOTHING.fullmatch(plain_heading(heading)))


def add_told_by_cells(
    table: str,
    found: dict[int, str],
    plain: Sequence[str],
    kinds: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """
    Add the columns that their cells alone tell: the only one of its kind, for the only column it can be.

    No cell tells what a firm or a day is to the others: there the heading must say nothing else (代办机构).
    Two columns of days that never run backwards are a term's beginning and its end.
    """
    if table == "statements":
        _prefer_services(found, plain, body)
    _add_kinds(table, found, plain, kinds)
    _add_words(table, found, plain, body)
    _add_numbers(table, found, plain, kinds, body)
    _add_contracts(table, found, body)
    if table == "licences":
        _add_answers(found, plain, body)
    if table == "statements" and "service" not in found.values():
        _add_services(found, plain, body)
    if table in _HAVE_TERMS and not _OF_A_TERM & set(found.values()):
        _add_term(found, plain, kinds, body)


_HAVE_TERMS = frozenset({"licences", "allocations", "statements"})
_OF_A_TERM = frozenset({"valid_from", "valid_to", "validity"})


def _add_kinds(
    table: str, found: dict[int, str], plain: Sequence[str], kinds: Sequence[str]
) -> None:
    """Add the only column of each kind of cell, for the only one that holds such cells."""
    for kind, tables in _TOLD.items():
        open_columns = [c for c in tables.get(table, ()) if c not in found.values()]
        of_kind = _left_of_kind(kind, found, kinds)
        if table == "filings" and kind == "address":
            of_kind = [n for n in of_kind if not is_an_address_seen(plain[n], plain)]
        told = [n for n in of_kind if _may_be_told(kind, plain[n])]
        if _leaves_pages_out(table, kind, found):
            of_kind = [n for n in of_kind if not _ON_A_PAGE.search(plain[n])]
        if len(open_columns) == 1 == len(of_kind) and of_kind == told:
            found[of_kind[0]] = open_columns[0]


def _left_of_kind(kind: str, found: dict[int, str], kinds: Sequence[str]) -> list[int]:
    return [n for n, each in enumerate(kinds) if each == kind and n not in found]


def _leaves_pages_out(table: str, kind: str, found: dict[int, str]) -> bool:
    """Whether what stands under a heading of pages is nothing that is on record."""
    of_a_filing = table == "filings" and kind == "filing-number"
    return of_a_filing or "is_shown" in found.values()


_OF_A_PACKAGE = re.compile(r"包名|包标识|应用标识|package|bundle")
"""Headings of what apps are called by, which is written as domains are, the other way round."""


def _may_be_told(kind: str, heading: str) -> bool:
    if kind == "domain" and _OF_A_PACKAGE.search(heading):
        return False
    return kind not in _NEED_A_HEADING or bool(_SAYS_NOTHING.fullmatch(heading))


def _add_words(
    table: str, found: dict[int, str], plain: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Add the only column whose cells are all words for a state, a use, ..., by the words of each."""
    for column, parse in WORDS.get(table, {}).items():
        of_words = [
            n
            for n, heading in enumerate(plain)
            if n not in found
            and not _is_of_else(heading, found)
            and reads(parse, body, n)
            and not (table == "filings" and any(map(_OF_A_SITE_SEEN.search, filled(body, n))))
        ]
        if len(of_words) == 1 and column not in found.values():
            found[of_words[0]] = column


def _is_of_else(heading: str, found: dict[int, str]) -> bool:
    """Whether what stands under a heading is none of the table's states, whatever words it is."""
    is_remark = "checked" in found.values() and _REMARKS.fullmatch(heading)
    is_of_else = _OF_ANOTHER_OFFICE.search(heading) or _OF_PROOF.search(heading)
    return bool(is_remark or is_round(heading) or is_of_else)


def _add_term(
    found: dict[int, str],
    plain: Sequence[str],
    kinds: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """Add the only two columns of days as the first and the last of a term, unless they run backwards."""
    days = [n for n in _left_of_kind("day", found, kinds) if _may_be_told("day", plain[n])]
    if len(days) == _ENDS and not _run_backwards(body, *days):
        found |= dict(zip(days, ("valid_from", "valid_to"), strict=True))


def _add_numbers(
    table: str,
    found: dict[int, str],
    plain: Sequence[str],
    kinds: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """Add one or two columns of filing numbers: a site's is its unit's, with one of its own after it."""
    told = [
        n
        for n, kind in enumerate(kinds)
        if kind == "filing-number" and n not in found and not _ON_A_PAGE.search(plain[n])
    ]
    known = {"main_licence", "service_licence"} & set(found.values())
    if table != "filings" or known or len(told) not in {1, _ENDS}:
        return
    if len(told) == 1:
        of_a_site = any(map(_OF_A_SITE.search, filled(body, told[0])))
        found[told[0]] = "service_licence" if of_a_site else "main_licence"
        return
    of_sites = [n for n in told if all(map(_OF_A_SITE.search, filled(body, n)))]
    if len(of_sites) == 1:
        found |= {n: "service_licence" if n in of_sites else "main_licence" for n in told}


_REMARKS = re.compile(r"备注|说明|附注|其他|remarks?|notes?|comments?")
"""Headings under which, beside the answer of a look-up, no state stands: 跳转到已备案主站."""
_OF_ANOTHER_OFFICE = re.compile(r"公安|网安|许可|police|licen[cs]e")
"""Headings of what is no filing: 公安备案号 with 未备案 beneath it."""
_OF_PROOF = re.compile(r"(?:依据|凭证|证据|佐证|来源)$|^(?:evidence|proof|source)$")
"""Headings of by what a row knows what it tells: 工商变更通知书 is no state of a filing."""
_ON_A_PAGE = re.compile(SHOWN_ON_A_PAGE)
_OF_A_SITE_SEEN = re.compile(r"访问|打开|运行|在线|浏览")
"""Words of a site's state: 正常访问 is none of its filing."""
_OF_A_SITE = re.compile(r"\d\s*号?\s*[-－—]\s*\d{1,4}\s*$")


def _add_services(
    found: dict[int, str], plain: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Add the only column with no telling heading whose cells mostly name services, or work beside."""
    named = []
    for n in range(len(plain)):
        may_be = _SAYS_NOTHING.fullmatch(plain[n]) or _IS_A_KIND.fullmatch(plain[n])
        cells = filled(body, n) if n not in found and may_be else []
        told = sum(bool(services_done(text)) or names_work_beside(text) for text in cells)
        if told >= _ENDS and told >= _MOSTLY * len(cells):
            named.append(n)
    if len(named) == 1:
        found[named[0]] = "service"


_IS_A_KIND = re.compile(r"类型|种类|类别|type|kind")
"""A heading that says no more than that it is of kinds, of whatever its cells name."""
_OF_A_LICENCE = frozenset({"number", "services", "scope", "held", "is_shown"})


def _add_answers(
    found: dict[int, str], plain: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Add the only column that answers whether its firms are licensed, where none tells of a licence."""
    if _OF_A_LICENCE & set(found.values()):
        return
    answers = [n for n in range(len(plain)) if n not in found and are_answers(filled(body, n))]
    if len(answers) == 1:
        found[answers[0]] = "held"


_OF_A_KIND = re.compile(r"(?:类型|种类|类别|形式|方式|业务|产品|type|kind|product)$")


def _prefer_services(
    found: dict[int, str], plain: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Let a column of kinds whose cells name services be what is done, where that of uses names none."""
    at = next((n for n, column in found.items() if column == "service"), None)
    if at is None or any(map(services_done, filled(body, at))):
        return
    named = [
        n
        for n, heading in enumerate(plain)
        if n not in found
        and _OF_A_KIND.search(heading)
        and _name_services(filled(body, n))
        and not are_kinds_of_lines(filled(body, n))
    ]
    if len(named) == 1:
        del found[at]
        found[named[0]] = "service"


def _name_services(cells: Sequence[str]) -> bool:
    told = sum(bool(services_done(text)) for text in cells)
    return told >= _ENDS and told >= _MOSTLY * len(cells)


_MOSTLY = 0.6
"""Share of a column's cells that must name services for it to be of services; ours."""


def _add_contracts(table: str, found: dict[int, str], body: Sequence[Sequence[str]]) -> None:
    """Add the column of contracts, or of those above them, where the cells of one are those of the other."""
    at = {column: n for n, column in found.items()}
    if table != "allocations" or ("contract" in at) == ("parent_contract" in at):
        return
    known = set(filled(body, at.get("contract", at.get("parent_contract", 0))))
    for n in range(max(map(len, body), default=0)):
        cells = set(filled(body, n)) if n not in found else set()
        if any(map(str.isdecimal, cells)):
            continue  # 1, 2, 3 number anything
        if "contract" in at and cells and cells <= known:
            found[n] = "parent_contract"
            return
        if "parent_contract" in at and known and known <= cells:
            found[n] = "contract"
            return


def _run_backwards(body: Sequence[Sequence[str]], first: int, last: int) -> bool:
    pairs = ((row[first], row[last]) for row in body if max(first, last) < len(row))
    for begin, end in pairs:
        with suppress(BadCell):
            if begin.strip() and end.strip() and day(begin) > day(end):
                return True
    return False
