"""Tables that name parties by a number alone, of which another of the folder says whose it is."""

import re
from collections.abc import Sequence
from itertools import islice

import msgspec

from rectitude.collectors.register.sheets import Cells, Line, Part, Sheet
from rectitude.collectors.register.wordings import plain_heading

_A_NUMBER = re.compile(
    r"^(?:客户|用户|租户|会员|商户|供应商|供方|合作方|单位|企业|公司|合同|协议|订单|项目|工单|线索|案件|举报|投诉|任务|问题|检查对象)(?:的)?(?:编号|编码|代码|代号|号码?|id)$"
    r"|^(?:customer|client|account|tenant|supplier|vendor|partner|contract|agreement|order|case|complaint|lead)(?:no|number|id|code|ref)$"
)
"""Headings of a firm's own numbers of its partners and papers; a licence's or a filing's are none."""
_A_PARTY = re.compile(
    r"^(?:(?:客户|用户|租户|会员|商户|供应商|供方|合作方|单位|企业|公司|签约方|承租方|出租方|使用方)(?:单位|企业|公司)?(?:名称|全称)?"
    r"|(?:合同)?[甲乙]方[(（]?(?:用户|客户|承租方?|租用方?|出租方?|提供方?|供方|需方|买方|卖方)?[)）]?(?:名称|单位)?"
    r"|(?:customer|client|tenant|supplier|vendor|partner|company|lessee|lessor|firm)(?:name)?)$"
)
"""Headings of names."""
_SAYS_NO_ROLE = re.compile(
    r"^(?:单位|企业|公司)(?:名称|全称)?$|^(?:company|firm)(?:name)?$",
)
_ROLES = (
    (re.compile(r"^(?:客户|用户|租户|会员|商户)"), "客户名称"),
    (re.compile(r"^(?:供应商|供方)"), "供应商名称"),
    (re.compile(r"^(?:customer|client|account|tenant)"), "Customer name"),
    (re.compile(r"^(?:supplier|vendor)"), "Supplier name"),
)
"""By the heading of a number: what those are whose names stand under one that says no role, or none."""
_OF_A_PAPER = re.compile(r"^(?:合同|协议|订单|项目|工单)|^(?:contract|agreement|order)")
"""Numbers of papers: whoever stands beside one without a role may be either of its sides."""
_NAMES_SOMEBODY = re.compile(
    r"单位|企业|公司|用户|客户|供应商|承租|出租|使用[者方人]|主体|甲方|乙方|租户|持证|持有|(?:提供|销售|购买|付款|收款|采购)[方人]"
    r"|customer|client|company|firm|party|holder|user|tenant|lessee|lessor|supplier|vendor|provider|buyer|seller"
)
"""Headings by which a sheet tells of somebody, if by no number."""
_HEAD = 5
"""Lines among which a header is looked for, after titles; ours."""
_FEWEST_HEADINGS = 2
_MOST_LINES = 1_000
"""Lines of a table whose numbers are looked up; ours, as of workbooks."""
_MOST = 0.8
"""Share of a sheet's numbers that another must explain for it to be that one's; ours."""


class _Known(msgspec.Struct, frozen=True):
    """What a sheet says whose numbers are: by number, the names under its headings of parties."""

    heading: str
    headings: Cells
    names: dict[str, Cells]


def with_names(sheets: list[Sheet], others: Sequence[Sheet] = ()) -> list[Sheet]:
    """
    Return the sheets of a file, those that have numbers for parties with the names of these.

    `others`: sheets of other files that may say whose numbers they are. A sheet that names anybody itself is
    left as it is.
    """
    parts = [sheet for sheet in (*sheets, *others) if isinstance(sheet, Part)]
    known = {part.name: _known(part) for part in parts}
    return [
        _named(sheet, [each for name in known if name != sheet.name for each in known[name]])
        if isinstance(sheet, Part)
        else sheet
        for sheet in sheets
    ]


def kept(sheet: Sheet) -> Sheet:
    """Return a short table of a file with its lines, as those of workbooks are."""
    lines = tuple(islice(sheet.lines(), _MOST_LINES + 1))
    if len(lines) > _MOST_LINES:
        return sheet
    return Part(sheet.path, sheet.name, sheet.sheet, sheet.encoding, lines)


def _known(sheet: Part) -> list[_Known]:
    """Return what a sheet says of the only number by which its rows differ, if it names parties."""
    header, body = _parts(sheet)
    parties = [n for n, text in enumerate(header) if _A_PARTY.match(plain_heading(text))]
    found = []
    for n in _numbers(header) if parties else ():
        heading = plain_heading(header[n])
        headings = [_with_role(header[m], heading) for m in parties]
        rows = [row for row in map(_cells, body) if _at(row, n)]
        names = {_at(row, n): [_at(row, m) for m in parties] for row in rows}
        if rows and len(names) == len(rows) and all(headings):
            found.append(_Known(heading, headings, names))
    return found


def _with_role(name: str, number: str) -> str:
    """Return a heading of names with their role; nothing where the number of a paper leaves it open."""
    if not _SAYS_NO_ROLE.match(plain_heading(name)):
        return name
    if _OF_A_PAPER.match(number):
        return ""
    return next((role for of_it, role in _ROLES if of_it.match(number)), name)


def _named(sheet: Part, known: Sequence[_Known]) -> Part:
    """Return a sheet with the names of its parties before their number."""
    header, body = _parts(sheet)
    names_somebody = any(
        _NAMES_SOMEBODY.search(plain_heading(text)) and not _A_NUMBER.match(plain_heading(text))
        for text in header
    )
    for n in () if names_somebody else _numbers(header):
        numbers = [number for row in body if (number := _at(_cells(row), n))]
        for each in known:
            if each.heading != plain_heading(header[n]) or not numbers:
                continue
            if sum(number in each.names for number in numbers) >= _MOST * len(numbers):
                return _with(sheet, n, each)
    return sheet


def _with(sheet: Part, position: int, known: _Known) -> Part:
    header, _ = _parts(sheet)
    nobody = [""] * len(known.headings)
    kept = tuple(
        (line, _inserted(cells, position, header, known, nobody), at)
        for line, cells, at in sheet.kept
    )
    return msgspec.structs.replace(sheet, kept=kept)


def _inserted(
    cells: Cells | None, position: int, header: Cells, known: _Known, nobody: Cells
) -> Cells | None:
    if cells is None or len([*filter(None, cells)]) < _FEWEST_HEADINGS:
        return cells  # a title, or a note
    names = known.headings if cells == header else known.names.get(_at(cells, position), nobody)
    whole = [*cells, *[""] * (position - len(cells))]
    return [*whole[:position], *names, *whole[position:]]


def _numbers(header: Cells) -> list[int]:
    return [n for n, text in enumerate(header) if _A_NUMBER.match(plain_heading(text))]


def _parts(sheet: Part) -> tuple[Cells, tuple[Line, ...]]:
    """Return the header of a sheet and its rows: the first line of several cells that names a number."""
    for n, line in enumerate(sheet.kept[:_HEAD]):
        if _numbers(_cells(line)):
            return _cells(line), sheet.kept[n + 1 :]
    return [], ()


def _cells(line: Line) -> Cells:
    return line[1] or []


def _at(cells: Cells, position: int) -> str:
    return cells[position].strip() if position < len(cells) else ""
