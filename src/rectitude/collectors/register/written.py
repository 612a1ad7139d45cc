"""The rows of small tables as they are written: what they say in words is read without any columns."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rectitude.collectors.register.beginnings import LOOKED_AT, Beginning
from rectitude.collectors.register.contents import is_firm
from rectitude.collectors.register.sheets import Cells, Line, Sheet
from rectitude.collectors.register.titles import is_note, is_section
from rectitude.evidence.written_row import WrittenRow

_MOST_ABOUT = 300
"""Characters of titles and notes that are kept with a row; ours."""
_MOST_CELL = 2_000
"""Characters of a cell that are kept; ours: an account of a page is read to its end."""
_FEWEST_CELLS = 2
"""Cells of a row that says something of somebody; ours: one alone is a title or a note."""
_LEGEND = re.compile(
    r"(?<![\w.-])(?P<code>[A-Za-z]?\d{1,2}|[A-Za-z√×])\s*(?:[=:]|表示|为"
    r"|(?<=\d)\s)\s*(?P<words>[^;\s]{2,40})"
)
"""One entry of a legend below the rows: 1=根域名未备案; C3 有变动."""
_FEWEST_CODES = 2
_LETTERED = re.compile(r"(?:^|(?<=[;；:：,，、\s]))(?P<code>[A-Z])(?P<words>[\u4e00-\u9fff]{3,20})")
"""One entry of a legend whose codes stand before their words without any mark: A无证经营；B无证转租."""
_FEWEST_LETTERS = 3
_PARTS = re.compile(r"\s{2,}|\u3000+|。")
"""What stands between two legends in one note."""


def written_rows(sheet: Sheet, begin: Beginning, lines: Sequence[Line]) -> Iterator[WrittenRow]:
    """Yield the rows of a table that was seen whole; larger ones are exports, which say nothing in words."""
    if len(lines) >= LOOKED_AT:
        return
    rows = [(n, [text.strip() for text in cells]) for n, cells, _ in lines if cells]
    beside = [" ".join(filter(None, cells)) for _, cells in rows if _is_beside(cells)]
    named = f"{sheet.path.stem} {sheet.sheet}"
    about = " ".join((named, begin.above, *beside)).strip()
    notes = [part for text in (begin.above, *beside) for part in _PARTS.split(text)]
    legends = [legend for text in notes if (legend := _legend(text))]
    if form := _form(begin.headers, rows):
        yield WrittenRow(file=sheet.name, line=begin.line, about=about[:_MOST_ABOUT], cells=form)
        return
    if sites := _sites_side_by_side(begin.headers):
        yield from _turned(sheet.name, about[:_MOST_ABOUT], begin, sites, rows)
        return
    for line, cells in rows:
        if _is_beside(cells):
            continue
        told: dict[str, str] = {}
        for heading, text in zip(begin.headers, cells, strict=False):
            if text:
                words = _spelled_out(heading, text, legends)
                told[heading] = f"{told[heading]}；{words}" if heading in told else words
        if len(told) >= _FEWEST_CELLS:
            yield WrittenRow(
                file=sheet.name,
                line=line,
                about=about[:_MOST_ABOUT],
                cells={heading: text[:_MOST_CELL] for heading, text in told.items()},
            )


_A_SITE = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/?", re.IGNORECASE)


def _sites_side_by_side(headers: Cells) -> list[int]:
    """Return the columns of a table on its side, whose headings are sites; none where it stands upright."""
    found = [n for n, text in enumerate(headers) if _A_SITE.fullmatch(text.strip())]
    return found if len(found) >= _FEWEST_CELLS and len(found) >= len(headers) - 1 else []


def _turned(
    name: str, about: str, begin: Beginning, sites: list[int], rows: list[tuple[int, Cells]]
) -> Iterator[WrittenRow]:
    """Yield a row for each site of a table on its side."""
    for n in sites:
        told = {"域名": begin.headers[n].strip()}
        told |= {
            cells[0]: cells[n][:_MOST_CELL] for _, cells in rows if n < len(cells) and cells[n]
        }
        yield WrittenRow(file=name, line=begin.line, about=about, cells=told)


_OF_A_FORM = re.compile(
    r"(?:检查|核查|核实|调查|记录)?(?:项目?|事项|内容|问题?|题目|字段|要点|栏目)$|^(?:item|field"
    r"|question|point|q)$",
    re.IGNORECASE,
)
"""Headings above what is asked, in a form of two columns."""
_OF_WHOM = re.compile(
    r"(?:被|受)(?:检查?|核查|查|调查|走访|约谈|询问|访)(?:的)?(?:单位|企业|客户|对象|主体|人)(?:名称)?$|当事人$"
)
"""The first label of a form of one check: of whom it was made."""
_FEWEST_ANSWERS = 4
"""Labels of such a form, at least; ours."""
_MOST_OF_A_FORM = 40
"""Lines of a form; ours."""


def _form(headers: Cells, rows: Sequence[tuple[int, Cells]]) -> dict[str, str]:
    """Return what a form of two columns says as one record: what is asked, and the answer beside it."""
    headed = [text.strip() for text in headers if text.strip()]
    told = [[text for text in cells if text] for _, cells in rows]
    pairs = [(cells[0], cells[1]) for cells in told if len(cells) == _FEWEST_CELLS]
    if len(headed) != _FEWEST_CELLS or len(pairs) < len(rows) - 1 or len(rows) > _MOST_OF_A_FORM:
        return {}
    if _OF_WHOM.match(headed[0]) and len(pairs) >= _FEWEST_ANSWERS:
        pairs = [(headed[0], headed[1]), *pairs]  # it has no header: its first line is one of it
    elif not _OF_A_FORM.search(headed[0]) or any(is_firm(asked) for asked, _ in pairs):
        return {}  # of each firm something else is told: that is a list
    return {asked: answer[:_MOST_CELL] for asked, answer in pairs}


def _is_beside(cells: Sequence[str]) -> bool:
    """Whether a line is a note or a title among the rows."""
    return is_note(cells) or is_section(cells) or sum(map(bool, cells)) < _FEWEST_CELLS


def _legend(text: str) -> tuple[str, dict[str, str]] | None:
    """
    Return what a note says of codes, and how their column is named; None where it is no legend.

    >>> _legend("核对码：0=根域名已备案；1=根域名未备案")
    ('核对码', {'0': '根域名已备案', '1': '根域名未备案'})
    """
    plain = unicodedata.normalize("NFKC", text)
    entries = [*_LEGEND.finditer(plain)]
    if len(entries) < _FEWEST_CODES:
        entries = [*_LETTERED.finditer(plain)]
        if len(entries) < _FEWEST_LETTERS:
            return None
    of = plain[: entries[0].start()].strip(" :;(注")
    return of, {match["code"]: match["words"] for match in entries}


def _spelled_out(heading: str, text: str, legends: Sequence[tuple[str, dict[str, str]]]) -> str:
    """Return a cell, or what it stands for by the legend that names its heading."""
    named = (codes[text] for of, codes in legends if heading in of and text in codes)
    unnamed = (codes[text] for of, codes in legends if not of and text in codes)
    return next(named, "") or (_OF_CODES.search(heading) and next(unnamed, "")) or text


_OF_CODES = re.compile(r"(?:类别|类型|代码|编码|码|分类)$")
"""Headings of codes, which a legend explains that names no heading: 注：A无证转租；B不属违规."""
