"""Which of our columns the headers of a table mean, in Chinese and in English."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import msgspec

from rectitude.collectors import yaml_files
from rectitude.collectors.register.as_written import as_written
from rectitude.collectors.register.column_roles import settle_roles
from rectitude.collectors.register.contents import filled, kinds_of
from rectitude.collectors.register.headings import HEADERS
from rectitude.collectors.register.inferring import add_told_by_cells
from rectitude.collectors.register.practice import tells_enough, tells_of_changes
from rectitude.collectors.register.wordings import ASKS, column_by_words, plain_heading
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
from rectitude.facts.register import named_faults
from rectitude.facts.register.found_uses import compares_with_the_file
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


def lacking(table: str, columns: Iterable[str], headers: Iterable[str] = ()) -> list[str]:
    """
    Return the columns that a table needs and that are not there, nor what may stand instead.

    The headings of a table of relations may say of which kind all of them are (曾用名, 子公司).
    """
    known = set(columns)
    headers = tuple(headers)
    if table == "statements" and not (tells_enough(known) or tells_of_changes(known, headers)):
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
    ("subsidiary", r"子公司|母公司|控股|subsidiary|parent"),
    ("same_control", r"实际控制|同一控制|commoncontrol"),
)


@cache
def usual_headings(table: str) -> dict[str, str]:
    """Return our column by each heading that is usual for it in a table."""
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
    meanings = usual_headings(table) | {
        plain_heading(header): column for header, column in mapped.items()
    }
    plain = [
        "" if _is_ticked_for_a_fault(header, filled(body, n)) else plain_heading(header)
        for n, header in enumerate(headers)
    ]
    kinds = kinds_of(body, len(plain))
    found = _of_filers(plain) if table == "filings" and not mapped else {}
    for usual, means in ((True, meanings.get), (False, partial(column_by_words, table))):
        for position, text in enumerate(plain):
            column = means(text)
            if not column or position in found or column in found.values():
                continue
            if not _can_head(column, text, kinds[position], usual=usual):
                continue
            if written := as_written(table, column, text, filled(body, position)):
                found[position] = written
    _leave_other_terms(found)
    settle_roles(table, found, plain, kinds, body)
    add_told_by_cells(table, found, plain, kinds, body)
    for term, of in _TERM_OF.items():
        if of not in found.values():
            found = {n: column for n, column in found.items() if column != term}
    several = {"actual_user", "actual_use"} <= set(found.values())  # who uses it, and for what
    for actual, column in _ELSE.items():
        if several and actual == "actual_use":
            continue
        if actual == "actual_user" and _are_laid_beside_the_file(found, plain):
            continue
        if actual in found.values() and column in TABLES[table].__struct_fields__:
            _rename(found, actual, column)
    _leave_what_is_known_better(found)
    return dict(sorted(found.items()))


def _is_ticked_for_a_fault(heading: str, cells: Sequence[str]) -> bool:
    """Whether a column answers, if its cells are known, to a fault; none of ours is for that: 无证经营."""
    answers = all(named_faults.affirms(cell) or named_faults.denies(cell) for cell in cells)
    return answers and named_faults.names_a_fault(heading)


_ANSWERS = frozenset(
    {
        "checked", "status", "unit_status", "held", "linked", "http_status", "shown_number", "state",
        "receipt_no", "renewal_no", "found", "customer_use", "use", "actual_services", "is_shown",
        "approval", "kind",
    }
)  # fmt: skip
"""Columns that answers to a question can fill: 备案主体是否一致 names no filer."""


_PARTIES = frozenset(
    {
        "unit_name", "access_provider", "actual_provider", "registrant", "holder", "actual_firm", "parent",
        "child", "user", "contract_user", "actual_user", "name", "firm", "customer", "who",
    }
)  # fmt: skip
"""Columns of names of parties."""


def _can_head(column: str, heading: str, kind: str, *, usual: bool) -> bool:
    """Whether a column can stand under a heading, by what kind of cells it has; a question names nobody."""
    if ASKS.search(heading) and column not in _ANSWERS:
        return False
    if kind in {"day", "share"} and column in _PARTIES:
        return False  # since when somebody pays is nobody, nor is how much of it another has
    return usual or column in _ABLE.get(kind, (column,))


_FILER = re.compile(
    r"^icp(?:备案)?(?:的)?主体(?:名称)?$|^(?:icp)?备案(?:的)?(?:主体|单位|主办者|主办单位)(?:名称|全称)?$|^(?:icp)?fil(?:ed|ing)(?:entity|unit|company|subject|name)$|^filer$"
)


def _of_filers(headings: Sequence[str]) -> dict[int, str]:
    """Return the column of those who filed, where its heading leaves no doubt."""
    at = [n for n, text in enumerate(headings) if _FILER.match(text)]
    return {at[0]: "unit_name"} if len(at) == 1 else {}


def _leave_other_terms(found: dict[int, str]) -> None:
    """Leave a whole term alone beside columns of its first and last day: it is that of something else."""
    if {"valid_from", "valid_to", "validity"} <= set(found.values()):
        del found[next(n for n, column in found.items() if column == "validity")]


_TERM_OF = {"provider_since": "actual_provider", "actual_term": "actual_services"}
"""Columns of days that say something only beside another."""
_ELSE = {
    "contract_user": "user",
    "actual_user": "user",
    "actual_use": "use",
    "actual_provider": "access_provider",
    "actual_firm": "holder",
    "room": "location",
}
"""Columns of what is really so, and the one that each is where a table has no other to differ from."""


_HOLDS = re.compile(r"持有|所有|权属|holder|owner")


def _are_laid_beside_the_file(found: Mapping[int, str], headings: Sequence[str]) -> bool:
    """Whether a check lays who really uses a block beside its holder, and asks whether that is as filed."""
    holds = any(c == "holder" and _HOLDS.search(headings[n]) for n, c in found.items())
    return holds and any(map(compares_with_the_file, headings))


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
