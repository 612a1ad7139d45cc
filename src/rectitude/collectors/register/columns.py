"""Which table a file is, and which of our columns its headers mean, in Chinese and in English."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import msgspec

from rectitude.collectors import yaml_files
from rectitude.collectors.register import vocabulary
from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.contents import filled, kinds_of
from rectitude.collectors.register.headings import HEADERS
from rectitude.collectors.register.inferring import add_told_by_cells
from rectitude.collectors.register.practice import (
    concerns_services,
    is_of_practice,
    speaks_of_practice,
    tells_enough,
)
from rectitude.collectors.register.titles import is_claimed, said_above, said_by_name
from rectitude.collectors.register.wordings import SHOWN_ON_A_PAGE, column_by_words, plain_heading
from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    Filing,
    Licence,
    Observation,
    Registrant,
    Relation,
    Route,
    Statement,
    TableRow,
    Unit,
)
from rectitude.text import Text, Unable

TABLES: dict[str, type[TableRow]] = {
    "filings": Filing,
    "registrants": Registrant,
    "licences": Licence,
    "relations": Relation,
    "allocations": Allocation,
    "observations": Observation,
    "routes": Route,
    "asns": AutonomousSystem,
    "units": Unit,
    "statements": Statement,
}
"""The tables by their file names."""

REQUIRED: dict[str, tuple[str, ...]] = {
    "filings": ("domain",),
    "registrants": ("domain",),
    "licences": ("holder",),
    "relations": ("parent", "child", "kind"),
    "allocations": ("prefix", "holder"),
    "observations": ("domain",),
    "routes": ("prefix", "asn"),
    "asns": ("asn",),
    "units": ("name", "status"),
    "statements": (),
}
"""The columns without which a row of the table says nothing."""

INSTEAD = {"prefix": "first_address", "services": "scope", "valid_to": "validity"}
"""Columns that may hold what another would: first and last address, services with areas, a whole term."""

_FILE_WORDS: dict[str, tuple[str, ...]] = {
    "filings": ("filing", "备案"),
    "registrants": ("registrant", "whois", "域名注册", "注册人", "持有者"),
    "licences": ("licence", "license", "许可证", "持证"),
    "relations": ("relation", "关联", "关系", "更名", "曾用名", "名称变更", "股权"),
    "allocations": ("allocation", "地址分配", "ip地址", "地址段", "地址租", "转租", "sublease"),
    "observations": (
        "observation",
        "探测",
        "巡查",
        "观测",
        "监测",
        "核查",
        "拨测",
        "crawl",
        "probe",
    ),
    "routes": ("route", "路由"),
    "asns": ("asn", "自治系统"),
    "units": ("工商", "企业登记", "市场主体", "business register", "company register"),
    "statements": (),
}
"""Words in the name of a file or sheet: of tables whose columns fit equally, the named one is meant."""


class TableMap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `--map FILE` says of one table: the file that holds it, and our column for its headers."""

    file: str = ""
    columns: dict[str, str] = {}


ColumnMap = Mapping[str, TableMap]


def read_column_map(path: Path | None) -> ColumnMap:
    """
    Read `--map FILE` (YAML): `filings: {file: 备案导出.csv, columns: {网址: domain}}`.

    Raises Unable where it cannot be read, or names a table or column that there is not.
    """
    if path is None:
        return {}
    maps = yaml_files.read(path, dict[str, TableMap], Text("列对照文件", "The column map"))
    for table, given in maps.items():
        known = HEADERS.get(table, {})
        for name in {table} - set(HEADERS) or set(given.columns.values()) - set(known):
            choice = ", ".join(known or HEADERS)
            raise Unable(
                f"列对照文件 {path.name} 中的 {name} 不认识；可用的有：{choice}。",
                f"The column map {path.name} names {name}, which is unknown; known are: {choice}.",
            )
    return maps


def table_of(
    name: str,
    headers: Iterable[str],
    maps: ColumnMap,
    title: str = "",
    body: Sequence[Sequence[str]] = (),
) -> str | None:
    """
    Return the table that a file or sheet holds: as mapped, by its columns, else by its name.

    The columns go before a word in the name or the title: a file of observations may be called 备案巡查.
    """
    for table, given in maps.items():
        if given.file and Path(given.file).stem == Path(name).stem:
            return table
    stem = unicodedata.normalize("NFKC", Path(name).stem).lower()
    fitting = fit(name, headers, maps, title, body)
    if stem in HEADERS and (stem in fitting or not fitting):
        return stem
    if fitting:
        return max(fitting, key=lambda table: fitting[table])
    return next((table for table in _FILE_WORDS if _is_named(table, f"{stem} {title}")), None)


_USUAL = 0.25
"""What a heading that is written as usual counts more than one told by its words; ours."""
_BY_CELLS = 0.25
"""What a column that only its cells tell counts less; ours."""
_NAMED = 1.5
"""What a word in the name or the title counts, in columns; ours."""


def fit(
    name: str,
    headers: Iterable[str],
    maps: ColumnMap,
    title: str = "",
    body: Sequence[Sequence[str]] = (),
) -> dict[str, float]:
    """Return how well each table fits that has the columns it needs, in columns; being named counts too."""
    named = f"{Path(name).stem} {title}"
    cells = tuple(headers)
    found: dict[str, float] = {}
    for table in HEADERS:
        columns = columns_of(table, cells, maps, body)
        given = said_by_name(table, name) | said_above(table, title)
        if not columns or lacking(table, (*columns.values(), *given), cells):
            continue
        if table == "licences" and is_claimed(" ".join((named, *cells))):
            continue
        if (
            table == "licences"
            and not (_OF_A_LICENCE & set(columns.values()))
            and not _is_named(table, named)
        ):
            continue
        if table == "statements" and not concerns_services(columns, cells, named, body):
            continue
        if is_of_practice(table, columns.values(), cells, named):
            continue
        usual = sum(plain_heading(cells[n]) in _meanings(table) for n in columns)
        headed = sum(bool(column_by_words(table, plain_heading(cells[n]))) for n in columns)
        if usual or len(columns) > 1:
            by_cells = len(columns) - max(usual, headed)
            found[table] = (
                len(columns)
                + _USUAL * usual
                - _BY_CELLS * by_cells
                + _NAMED * _is_named(table, named)
            )
    _settle_looks(found, cells, maps, body, named)
    return _settled(found, speaks=speaks_of_practice(" ".join((named, *cells))))


_NAMES_A_FILING = re.compile(r"备案|icp|miit|beian|filing")
_ON_THE_PAGE = re.compile(
    SHOWN_ON_A_PAGE + r"|指向|链接|跳转|打开|link",
    re.IGNORECASE,
)
_OF_A_FILING = frozenset(
    {
        "main_licence", "service_licence", "status", "checked", "receipt_no", "update_time",
        "access_provider", "nature", "leader",
    }
)  # fmt: skip
"""Columns of which a table of filings has one, where it could be one of looks at sites."""


def _settle_looks(
    found: dict[str, float],
    headers: Sequence[str],
    maps: ColumnMap,
    body: Sequence[Sequence[str]],
    named: str,
) -> None:
    """
    Tell filings with looks at their sites beside them from looks alone.

    A number that no page is said to show is the one on record, if another is, or if the row names who filed;
    sites with their owners and answers, and nothing of a filing, are none of filings: they prove none.
    """
    if not {"filings", "observations"} <= found.keys():
        return
    filed = columns_of("filings", headers, maps, body)
    looks = {column: n for n, column in columns_of("observations", headers, maps, body).items()}
    if any(
        column == "checked" and _NAMES_A_FILING.search(plain_heading(headers[n]))
        for n, column in filed.items()
    ):
        found["filings"] = max(found.values()) + _USUAL
        return
    if (
        "http_status" in looks
        and not _OF_A_FILING & set(filed.values())
        and not _is_named("filings", f"{named} {' '.join(headers)}")
    ):
        del found["filings"]
        return
    of_record = {
        n
        for n, column in filed.items()
        if column in {"main_licence", "service_licence"}
        and n != looks.get("number_link")
        and not _ON_THE_PAGE.search(headers[n])
    }
    names_who = any(
        column in {"unit_name", "access_provider"} and not _ON_THE_PAGE.search(headers[n])
        for n, column in filed.items()
    )
    shown = looks.get("shown_number")
    another_is_shown = shown is not None and shown not in of_record
    if of_record and (another_is_shown or names_who):
        found["filings"] = max(found.values()) + _USUAL


_OF_A_LICENCE = frozenset({"number", "services", "scope", "held", "actual_services"})
"""Columns of which a table of licences has one, if it is not named: firms with a day are anything."""
_TWICE = 2
"""So many times the columns of any other table has one of statements that speaks of no practice; ours."""


def _settled(found: dict[str, float], *, speaks: bool) -> dict[str, float]:
    """Return how well tables fit: one of statements has columns of all others, and comes after them."""
    others = found.keys() - {"statements"}
    if "statements" not in found or not others:
        return found
    fits_twice = found["statements"] >= _TWICE * max(found[table] for table in others)
    if "allocations" in others or not (speaks or fits_twice):
        del found["statements"]
    return found


def _is_named(table: str, text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).lower()
    return any(word in plain for word in _FILE_WORDS[table])


def lacking(table: str, columns: Iterable[str], headers: Iterable[str] = ()) -> list[str]:
    """
    Return the columns that a table needs and that are not there, nor what may stand instead.

    The headings of a table of relations may say of which kind all of them are (曾用名, 子公司).
    """
    known = set(columns)
    if table == "statements" and not tells_enough(known):
        return ["firm", "service"]
    if table == "relations" and relation_of(headers):
        known.add("kind")
    return [name for name in REQUIRED[table] if not {name, INSTEAD.get(name, name)} & known]


def relation_of(headers: Iterable[str]) -> str:
    """
    Return the kind of relation that the headings of a table name, or nothing.

    >>> relation_of(["企业名称", "曾用名", "变更日期"]), relation_of(["甲", "乙"])
    ('former_name', '')
    """
    text = " ".join(plain_heading(header) for header in headers)
    return next((kind for kind, words in _RELATIONS if re.search(words, text)), "")


_RELATIONS = (
    (
        "former_name",
        r"曾用|原(?:单位|企业|主办|名|公司)|变更前|更名|改名|旧名|former|old ?name|previous",
    ),
    ("branch", r"分公司|分支机构|branch"),
    ("subsidiary", r"子公司|控股|subsidiary"),
    ("same_control", r"实际控制|同一控制|commoncontrol"),
)


@cache
def _meanings(table: str) -> dict[str, str]:
    return {
        plain_heading(word): column
        for column, words in HEADERS[table].items()
        for word in (column, *words)
    }


def columns_of(
    table: str, headers: Iterable[str], maps: ColumnMap, body: Sequence[Sequence[str]] = ()
) -> dict[int, str]:
    """
    Return our column for each position in the header that has one; the first of two wins.

    A heading that is written as usual goes before one that is told by the words in it. A column of domains,
    addresses or blocks is told by its cells too: no other heading makes it one, and none is needed.
    """
    mapped = maps[table].columns if table in maps else {}
    meanings = _meanings(table) | {
        plain_heading(header): column for header, column in mapped.items()
    }
    plain = [plain_heading(header) for header in headers]
    kinds = kinds_of(body, len(plain))
    found: dict[int, str] = {}
    for usual, means in ((True, meanings.get), (False, partial(column_by_words, table))):
        for position, text in enumerate(plain):
            column = means(text)
            if not column or position in found or column in found.values():
                continue
            if not usual and column not in _ABLE.get(kinds[position], (column,)):
                continue
            if written := _as_written(table, column, text, filled(body, position)):
                found[position] = written
    _leave_other_terms(found)
    _settle_who(found)
    if table == "licences":
        _settle_holder(found, plain, body)
    if table == "filings":
        _leave_numbers_on_pages(found, plain)
    add_told_by_cells(table, found, plain, kinds, body)
    for term, of in _TERM_OF.items():
        if of not in found.values():
            found = {n: column for n, column in found.items() if column != term}
    several = {"actual_user", "actual_use"} <= set(found.values())  # who uses it, and for what
    for actual, column in _ELSE.items():
        if several and actual == "actual_use":
            continue
        if actual in found.values() and column in TABLES[table].__struct_fields__:
            _rename(found, actual, column)
    _leave_what_is_known_better(found)
    return dict(sorted(found.items()))


def _as_written(table: str, column: str, heading: str, cells: Sequence[str]) -> str:
    """
    Return what a column is by its cells too; nothing where they are not what its heading says.

    One of addresses without a digit is of places (服务器地址, 青岛) or of neither (dns, NXDOMAIN); what a
    contract is about (租赁内容) is the use of a block only where each of its cells names one.
    """
    if is_about_a_paper(table, column, heading):
        return column if all(_can_be(vocabulary.use, text) for text in cells) else ""
    if column not in {"server_ips", "ip"} or "location" not in HEADERS[table]:
        return column
    if not cells or any(map(_HAS_A_DIGIT.search, cells)):
        return column
    return "location" if any(_can_be(vocabulary.location, text) for text in cells) else ""


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


def _leave_other_terms(found: dict[int, str]) -> None:
    """Leave a whole term alone beside columns of its first and last day: it is that of something else."""
    if {"valid_from", "valid_to", "validity"} <= set(found.values()):
        del found[next(n for n, column in found.items() if column == "validity")]


def _settle_who(found: dict[int, str]) -> None:
    """
    Let a column of firms that does not say what they are be those who do it, or for whom it is done.

    Beside those who provide (服务商) a 单位名称 is a customer; beside customers it is the provider.
    """
    known = set(found.values())
    meant = "firm" if "firm" not in known else "customer" if "customer" not in known else ""
    for n in [n for n, column in found.items() if column == "who"]:
        if meant:
            found[n] = meant
        else:
            del found[n]


_NUMBER_OF_A_LICENCE = re.compile(r"^(?!.*(?:我|本|适用|依据|our)).*(?:许可证|licen[cs]e)")
_OF_A_CONTRACT = re.compile(
    r"合同|协议|订单|金额|单价|价格|账期|contract|agreement|order|price|amount"
)
_PARTNER = re.compile(
    r"^(?:客户|用户|供应商|上游|下游|合作方?|承租方?|租户)(?:名称|单位|企业|公司)*$"
    r"|^(?:supplier|vendor|customer|client|partner|carrier)(?:name)?$"
)


def _settle_holder(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Let the only party of a list of licences, whose heading tells what it is to us, be who holds them."""
    at = next((n for n, column in found.items() if column == "number"), None)
    number = "" if at is None else headings[at]
    partners = [n for n, text in enumerate(headings) if n not in found and _PARTNER.search(text)]
    of_contracts = any(map(_OF_A_CONTRACT.search, headings))
    if "holder" in found.values() or of_contracts or len(partners) != 1:
        return
    if _NUMBER_OF_A_LICENCE.search(number) and not _is_of_one(body, at, partners[0]):
        found[partners[0]] = "holder"


def _leave_numbers_on_pages(found: dict[int, str], headings: Sequence[str]) -> None:
    """Beside a look-up of the filing itself, what a page shows is no number on record."""
    if "checked" not in found.values():
        return
    for n in [n for n, column in found.items() if column in {"main_licence", "service_licence"}]:
        if _ON_THE_PAGE.search(headings[n]):
            del found[n]


def _is_of_one(body: Sequence[Sequence[str]], number: int | None, partner: int) -> bool:
    """Return whether several parties stand beside one number: then it is that of who serves them."""
    if number is None:
        return False
    rows = [row for row in body if len(row) > max(number, partner) and row[number].strip()]
    numbers, partners = ({row[n].strip() for row in rows} for n in (number, partner))
    return len(numbers) == 1 and len(partners) > 1


_TERM_OF = {"provider_since": "actual_provider", "actual_term": "actual_services"}
"""Columns of days that say something only beside another."""
_ELSE = {
    "actual_user": "user",
    "actual_use": "use",
    "actual_provider": "access_provider",
    "room": "location",
}
"""Columns of what is really so, and the one that each is where a table has no other to differ from."""


def _rename(found: dict[int, str], name: str, other: str) -> None:
    if other not in found.values():
        found |= {n: other for n, column in found.items() if column == name}


_BETTER = {"room": "location", "linked": "number_link"}
"""Columns that say nothing beside another: the name of a data centre beside its place."""


def _leave_what_is_known_better(found: dict[int, str]) -> None:
    known = set(found.values())
    for n in [n for n, column in found.items() if _BETTER.get(column) in known]:
        del found[n]


_ABLE = {
    "block": ("prefix",),
    "address": ("ip", "server_ips", "prefix", "first_address", "last_address"),
    "domain": ("domain", "number_link"),
}
"""Columns that a column of such cells may be, whatever the words of its heading."""
