"""Which table a file or sheet is: by its columns, by what its cells are, and by its name."""

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from rectitude.collectors.register.columns import (
    ColumnMap,
    columns_of,
    lacking,
    usual_headings,
)
from rectitude.collectors.register.contents import filled, kinds_of
from rectitude.collectors.register.headings import HEADERS
from rectitude.collectors.register.practice import (
    concerns_services,
    is_of_practice,
    is_state_of_a_filing,
    speaks_of_practice,
    tells_of_changes,
)
from rectitude.collectors.register.roles_on_pages import ON_THE_PAGE
from rectitude.collectors.register.titles import is_claimed, said_above, said_by_name
from rectitude.collectors.register.wordings import NAMES_A_FILING, column_by_words, plain_heading
from rectitude.facts.register.compared import sides_of

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


def table_of(
    name: str,
    headers: Iterable[str],
    maps: ColumnMap,
    title: str = "",
    body: Sequence[Sequence[str]] = (),
    *,
    is_paper: bool = False,
) -> str | None:
    """
    Return the table that a file or sheet holds: as mapped, by its columns, else by its name.

    The columns go before a word in the name or the title: a file of observations may be called 备案巡查.
    Minutes and letters are called so too, and are a table by their columns alone.
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
    if is_paper:
        return None
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
    has_blocks = "block" in kinds_of(body, len(cells))
    for table in HEADERS:
        columns = columns_of(table, cells, maps, body)
        given = said_by_name(table, name) | said_above(table, title, cells)
        if not columns or lacking(table, (*columns.values(), *given), cells):
            continue
        if table == "licences" and has_blocks and not _OF_ITS_OWN & {*columns.values()}:
            continue  # whether a user of a block is as filed, and no licence
        asks_of_pages = "is_shown" in columns.values()
        if table == "licences" and not asks_of_pages and is_claimed(" ".join((named, *cells))):
            continue
        if (
            table == "licences"
            and not (_OF_A_LICENCE & set(columns.values()))
            and not _is_named(table, named)
        ):
            continue
        if table == "statements" and sides_of(cells):
            continue  # what is filed beside what was found is no business of whose filing it is
        if table == "statements" and not concerns_services(columns, cells, named, body):
            continue
        if is_of_practice(table, columns.values(), cells, named):
            continue
        usual = sum(plain_heading(cells[n]) in usual_headings(table) for n in columns)
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
    if "licences" in found and _asks_of_licences_alone(cells, maps, body):
        found = {table: found[table] for table in found.keys() & _OF_LICENSEES}
    if "statements" in found and _lists_changes(cells, maps, body):
        return {"statements": found["statements"]}
    if "filings" in found and any(map(is_state_of_a_filing, cells)):
        found.pop("statements", None)  # a list of customers' sites says whether they are filed
        found["filings"] = max(found.values()) + _USUAL
    return _settled(found, speaks=speaks_of_practice(" ".join((named, *cells))))


def _lists_changes(headers: Sequence[str], maps: ColumnMap, body: Sequence[Sequence[str]]) -> bool:
    """Whether rows tell what changed of sites, and nothing of what is filed: neither filing nor name."""
    told = columns_of("statements", headers, maps, body).values()
    filed = {*columns_of("filings", headers, maps, body).values()}
    return tells_of_changes(told, headers) and not filed & (_OF_A_FILING | {"unit_name"})


_OF_LICENSEES = frozenset({"licences", "statements"})


def _asks_of_licences_alone(
    headers: Sequence[str], maps: ColumnMap, body: Sequence[Sequence[str]]
) -> bool:
    """Whether what is asked of home pages is the number of a licence, and nothing speaks of filings."""
    asks = "is_shown" in columns_of("licences", headers, maps, body).values()
    return asks and not any(NAMES_A_FILING.search(plain_heading(text)) for text in headers)


_SEEN = frozenset(
    {
        "http_status", "shown_number", "number_link", "shown_unit", "ip", "linked", "silent_days",
        "silent_since", "visits", "alive_on",
    }
)  # fmt: skip
"""Columns of which a table of looks has one: what was seen of a site."""
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
    if tells_of_changes(filed.values(), headers):
        del found["observations"]  # its days are those of changes
        return
    looks = {column: n for n, column in columns_of("observations", headers, maps, body).items()}
    if any(
        column == "checked" and _is_of_filings(headers[n], filled(body, n))
        for n, column in filed.items()
    ):
        found["filings"] = max(found.values()) + _USUAL
        return
    if not _SEEN & looks.keys() and "unit_name" in filed.values():
        del found["observations"]  # a day beside a filing is of anything
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
        and not ON_THE_PAGE.search(headers[n])
    }
    names_who = any(
        column in {"unit_name", "access_provider"} and not ON_THE_PAGE.search(headers[n])
        for n, column in filed.items()
    )
    shown = looks.get("shown_number")
    another_is_shown = shown is not None and shown not in of_record
    if of_record and (another_is_shown or names_who):
        found["filings"] = max(found.values()) + _USUAL


def _is_of_filings(heading: str, cells: Sequence[str]) -> bool:
    """Whether the answers of a look-up are of filings, by its heading or by each of its cells."""
    named = map(NAMES_A_FILING.search, cells)
    return bool(NAMES_A_FILING.search(plain_heading(heading)) or (cells and all(named)))


_OF_ITS_OWN = frozenset({"number", "services", "scope", "valid_to", "validity"})
"""Columns that tell something of a licence itself: beside blocks a table of licences has one of them."""
_OF_A_LICENCE = frozenset({"number", "services", "scope", "held", "actual_services", "is_shown"})
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
