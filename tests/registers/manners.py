"""Thirty authorities: each writes the same register with its own headings, words, dates, titles and files."""

import csv
import io
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from openpyxl import Workbook

from registers.world import COLUMNS, World

HERE = Path(__file__).parent
MANNERS = tuple(range(30))
_TITLES = {
    "filings": ("互联网信息服务备案信息表", "ICP filings of the province"),
    "registrants": ("域名注册信息（WHOIS）汇总", "Registrants of domains"),
    "licences": ("电信业务经营许可证持证企业名单", "Holders of licences"),
    "relations": ("企业关联关系台账", "Relations of companies"),
    "allocations": ("IP地址分配使用登记表", "Allocations of address blocks"),
    "observations": ("网站巡查记录", "Observations of sites"),
    "routes": ("路由通告表", "Announced routes"),
    "asns": ("自治系统名单", "Autonomous systems"),
    "statements": ("业务合同与核查台账", "Contracts and checks"),
}
_USES = {"自营": "own-business", "自用": "own-use", "托管": "hosting", "转租": "resale", "CDN": "cdn",
         "家庭宽带": "residential", "专线": "leased-line"}  # fmt: skip
_STATES = {"正常": "normal", "变更审核中": "change_under_review", "已注销": "cancelled"}
_PLACES = {"mainland": "mainland", "overseas": "overseas", "境外": "overseas"}
_KINDS = {"子公司": "subsidiary", "曾用名": "former_name"} | {
    kind: kind for kind in ("subsidiary", "former_name", "branch", "same_control")
}
_MEANT: dict[tuple[str, str], tuple[str, dict[str, str]]] = {
    ("filings", "status"): ("filing_status", _STATES),
    ("filings", "location"): ("location", _PLACES),
    ("observations", "location"): ("location", _PLACES),
    ("relations", "kind"): ("relation_kind", _KINDS),
    ("allocations", "use"): ("use", _USES),
    ("observations", "http_status"): (
        "status_code",
        {code: code for code in ("200", "0", "403", "404")},
    ),
}
_DAYS = frozenset(
    (
        "update_time",
        "snapshot_date",
        "receipt_date",
        "expires",
        "valid_from",
        "valid_to",
        "observed_at",
        "date",
    )
)


@cache
def listed(file: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Return the wordings of a list, by its two keys."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            keys, _, words = line.partition(":")
            one, other = keys.split()
            found[one, other] = tuple(word.strip() for word in words.split(" | "))
    return found


class Manner:
    """How one authority writes."""

    def __init__(self, number: int) -> None:
        self._chance = random.Random(number)
        self.chinese = number % 3 != 2
        self.layout = number % 6
        self.titled = number % 2 == 1
        self._words: dict[tuple[str, str], str] = {}
        self._day = number % 7

    def heading(self, table: str, column: str) -> str:
        return self._of(listed("headings.txt").get((table, column), (column,)))

    def _of(self, choices: Sequence[str]) -> str:
        fitting = [word for word in choices if word.isascii() is not self.chinese]
        return self._chance.choice(fitting or choices)

    def cell(self, table: str, column: str, value: str) -> str:
        parser, meanings = _MEANT.get((table, column), ("", {}))
        if value in meanings:
            key = (parser, meanings[value])
            return self._words.setdefault(key, self._of(listed("cells.txt")[key]))
        if column in _DAYS:
            return self._date(value) if value.count("-") == 2 else value
        return value

    def _date(self, value: str) -> str:
        day = date.fromisoformat(value)
        styles = (
            value, f"{day.year}/{day.month}/{day.day}", f"{day:%Y%m%d}",
            f"{day.year}年{day.month}月{day.day}日",
            f"{day:%Y.%m.%d}", f"{day.day} {day:%B} {day.year}", _in_numerals(day),
        )  # fmt: skip
        return styles[self._day]


def _in_numerals(day: date) -> str:
    digits = "〇一二三四五六七八九"

    def number(n: int) -> str:
        tens, units = divmod(n, 10)
        return (
            ("" if tens < 2 else digits[tens])
            + ("十" if tens else "")
            + (digits[units] if units else "")
        )

    year = "".join(digits[int(c)] for c in str(day.year))
    return f"{year}年{number(day.month)}月{number(day.day)}日"


def write(world: World, folder: Path, number: int) -> Path:
    """Write the tables of a world in the manner of an authority, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    manner = Manner(number)
    tables = {table: _lines(world, table, manner) for table in COLUMNS if world.rows[table]}
    if manner.layout == 4:
        return _workbook(folder, tables, manner)
    for n, (table, lines) in enumerate(tables.items(), 1):
        name = _TITLES[table][0] if manner.chinese else f"{n:02} {_TITLES[table][1]}"
        if manner.layout == 5:
            _workbook(folder, {table: lines}, manner, name)
            continue
        encoding, mark = (("utf-8", ","), ("gb18030", ","), ("utf-16", "\t"), ("utf-8-sig", ";"))[
            manner.layout
        ]
        text = io.StringIO()
        csv.writer(text, delimiter=mark).writerows(
            [[cell.replace(";", "、") if mark == ";" else cell for cell in line] for line in lines]
        )
        (folder / f"{name}.csv").write_bytes(text.getvalue().encode(encoding))
    return folder


def _lines(world: World, table: str, manner: Manner) -> list[list[str]]:
    rows = world.rows[table]
    columns = [c for c in COLUMNS[table].split() if any(row.get(c) for row in rows)]
    headings: dict[str, str] = {}
    for column in columns:
        heading = manner.heading(table, column)
        taken = set(headings.values())
        headings[column] = heading if heading not in taken else column
    body = [[manner.cell(table, c, row.get(c, "")) for c in columns] for row in rows]
    lines = [list(headings.values()), *body]
    if manner.chinese:
        lines = [["序号" if n == 0 else str(n), *line] for n, line in enumerate(lines)]
    if manner.titled:
        title = _TITLES[table][not manner.chinese]
        above = (
            [[title], ["填报单位：某通信管理局", "", "填表日期：2026年11月1日"]]
            if manner.chinese
            else [[title]]
        )
        lines = [
            *above,
            *lines,
            ["注：本表由系统导出" if manner.chinese else "Note: exported by the system"],
        ]
    return lines


def _workbook(
    folder: Path, tables: Mapping[str, list[list[str]]], manner: Manner, name: str = "登记材料"
) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for table, lines in tables.items():
        sheet = book.create_sheet(
            _TITLES[table][not manner.chinese].replace("（", "").replace("）", "")[:30]
        )
        for line in lines:
            sheet.append([cell or None for cell in line])
    book.save(folder / f"{name}.xlsx")
    return folder


def by_rule(world: World) -> dict[tuple[str, str], set[str]]:
    """Return what must be said of each subject by each rule."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for planted in world.planted:
        if planted.rule:
            found[planted.rule, planted.subject].add(planted.outcome)
    return found
