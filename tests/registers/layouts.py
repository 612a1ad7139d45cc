"""One register in layouts that nobody agreed on: headings of no meaning, any order, notes, JSON."""

import csv
import io
import json
import random
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from registers.manners import listed
from registers.world import COLUMNS, World

LAYOUTS = tuple(range(200))
_NAMES = {
    "filings": ("备案", "网站备案信息", "导出1", "filings"),
    "registrants": ("域名注册", "whois", "表2", "registrants"),
    "licences": ("许可证", "持证企业名单", "表3", "licences"),
    "relations": ("关联关系", "股权关系", "relations"),
    "allocations": ("地址分配", "IP地址台账", "表5", "allocations"),
    "observations": ("网站巡查", "拨测记录", "表6", "observations"),
    "routes": ("路由", "routes"),
    "asns": ("自治系统", "asns"),
    "statements": ("合同台账", "业务核查", "表9", "销售明细"),
}
_IDLE = ("线缆颜色", "录入人工号", "机柜层数", "版面", "档案页数")
"""Headings of columns that say nothing of any fault."""
_TERM = ("valid_from", "valid_to")


class Layout:
    """How one table is laid out: all of it chance, by a number."""

    def __init__(self, number: int, table: str) -> None:
        self.chance = random.Random(f"{number}:{table}")
        self.table = table
        self.form = self.chance.choice(("csv", "csv", "gb18030", "tsv", "jsonl", "json", "xlsx"))
        self.name = self.chance.choice(_NAMES[table])

    def columns(self, rows: Sequence[dict[str, str]]) -> list[str]:
        found = [c for c in COLUMNS[self.table].split() if any(row.get(c) for row in rows)]
        if self.chance.random() < 0.7:
            self.chance.shuffle(found)
        return found

    def heading(self, column: str, position: int) -> str:
        luck = self.chance.random()
        if luck < 0.6:
            return self.chance.choice(listed("headings.txt").get((self.table, column), (column,)))
        if luck < 0.75:
            return column
        return self.chance.choice((f"列{position}", f"字段{position}", f"F{position}", ""))

    def lines(self, rows: Sequence[dict[str, str]]) -> list[list[str]]:
        """Return header and rows, with idle columns among them, and titles and notes around them."""
        columns = self.columns(rows)
        headings = [self.heading(column, n) for n, column in enumerate(columns)]
        headings = [h if h not in headings[:n] else columns[n] for n, h in enumerate(headings)]
        body = [[row.get(column, "") for column in columns] for row in rows]
        for idle in self.chance.sample(_IDLE, self.chance.randrange(3)):
            at = self.chance.randrange(len(headings) + 1)
            headings.insert(at, idle)
            columns.insert(at, "")
            for cells in body:
                cells.insert(at, str(self.chance.randrange(1, 90)))
        if self.form in {"json", "jsonl"}:
            return [[h or f"f{n}" for n, h in enumerate(headings)], *body]
        return self._around([*self._header(headings, columns), *body])

    def _header(self, headings: list[str], columns: list[str]) -> list[list[str]]:
        """Return the header, of two lines where the two ends of a term stand side by side."""
        where = [columns.index(end) for end in _TERM if end in columns]
        beside = len(where) == len(_TERM) and where[1] == where[0] + 1
        if not beside or not all(headings) or self.chance.random() < 0.5:
            return [headings]
        upper = [*headings]
        upper[where[0]], upper[where[1]] = "有效期", ""
        lower = ["" for _ in headings]
        lower[where[0]], lower[where[1]] = self.chance.choice((("起", "止"), ("自", "至")))
        return [upper, lower]

    def _around(self, lines: list[list[str]]) -> list[list[str]]:
        above = self.chance.choice(
            ([], [["某通信管理局材料"]], [["汇总表"], ["导出时间：2026年11月1日"]])
        )
        below = self.chance.choice(([], [["注：本表由系统导出"]], [["合计", str(len(lines))]]))
        width = len(lines[0])
        return [[*cells, *[""] * (width - len(cells))] for cells in (*above, *lines, *below)]


def write(world: World, folder: Path, number: int) -> Path:
    """Write the tables of a world in the layouts of a number, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in COLUMNS:
        if rows := world.rows[table]:
            layout = Layout(number, table)
            _write(
                folder / f"{len(list(folder.iterdir())):02}{layout.name}",
                layout,
                layout.lines(rows),
            )
    return folder


def _write(path: Path, layout: Layout, lines: list[list[str]]) -> None:
    if layout.form in {"json", "jsonl"}:
        records = [dict(zip(lines[0], cells, strict=True)) for cells in lines[1:]]
        text = (
            json.dumps(records, ensure_ascii=False)
            if layout.form == "json"
            else "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
        )
        path.with_suffix(f".{layout.form}").write_text(text, encoding="utf-8")
    elif layout.form == "xlsx":
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.title = layout.name[:30]
        for cells in lines:
            sheet.append([cell or None for cell in cells])
        book.save(path.with_suffix(".xlsx"))
    else:
        text_file = io.StringIO()
        mark = "\t" if layout.form == "tsv" else ","
        csv.writer(text_file, delimiter=mark).writerows(lines)
        encoding = "gb18030" if layout.form == "gb18030" else "utf-8"
        suffix = ".tsv" if layout.form == "tsv" else ".csv"
        path.with_suffix(suffix).write_bytes(text_file.getvalue().encode(encoding))
