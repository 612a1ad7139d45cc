"""
Tables and forms in papers: letters in Word or Markdown, saved pages, lists with aligned columns.

A table is a run of lines with bars, tabs or wide blanks between their cells; a form has a label and a value
a line. Sentences around them are titles; in prose alone, items of a list and answered questions are records.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rectitude.collectors import documents
from rectitude.collectors.register import accounts, saved_pages
from rectitude.collectors.register.notes_in_prose import Numbered, lines_of
from rectitude.collectors.register.sheets import Cells, Part, Sheet, encoding_of, is_delimited

PAPER = "text"
"""The encoding of a sheet that stands in a paper."""
SUFFIXES = frozenset({".txt", ".md", ".markdown"})
_LARGEST = 4 << 20
"""Bytes of a text that is read as one paper; ours: lists that are longer are exports."""
_RULE = re.compile(r"(?=.*[-=]{2})[\s|:+=-]+")
"""A line that parts a header from its rows."""
_WIDE = re.compile(r"\t+|\s{2,}|\u3000+")
_ESCAPED = "\\|"
_MARKS = re.compile(r"\*\*|__|`|^\s*(?:#{1,6}|>+|[-*+•·]|\d{1,2}[.)])\s+")
_LINK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
LABELLED = re.compile(r"([^\s:：，。；]{2,24})\s*[:：]\s*(\S.*)")
_FEWEST_ROWS = 2
_FEWEST_LABELS = 3
"""Labels from which lines are a form; ours, as of forms in tables."""
_FEWEST_CELLS = 3
"""Cells of a row without bars; ours: of two, any sentence with a gap would be one."""


def is_paper(path: Path) -> bool:
    """Whether a text holds a table or a form."""
    if _is_a_document(path):
        return any(map(_is_of_records, _blocks(path))) or bool(_prose(path))
    if path.suffix.lower() not in SUFFIXES or path.stat().st_size > _LARGEST:
        return False
    return any(map(_is_of_records, _blocks(path))) or is_delimited(path) or bool(_prose(path))


def sheets_of(path: Path, name: str) -> list[Sheet]:
    """Return the tables and forms of a text, each with the sentences before it; or the text as one table."""
    found: list[Sheet] = []
    above: list[Numbered] = []
    for block in _blocks(path):
        if not _is_of_records(block):
            above += block
            continue
        number = f"/{len(found) + 1}" if found else ""
        lines = tuple((n, cells, 0) for n, cells in (*above, *block))
        found.append(
            Part(path=path, name=f"{name}{number}", sheet=path.stem, encoding=PAPER, kept=lines)
        )
        above = [] if _is_a_table(block) else [line for line in block if not [*_labels([line])]]
    told_in_prose = not found or _is_an_account(path)
    if told_in_prose and not is_delimited(path) and (prose := _prose(path)):
        kept = tuple((n, cells, 0) for n, cells in prose)
        return [Part(path=path, name=name, sheet=path.stem, encoding=PAPER, kept=kept)]
    return found or [Sheet(path, name, "", encoding_of(path))]


def _prose(path: Path) -> list[Numbered]:
    """Return the lines of notes in prose as those of a table; nothing of any other paper."""
    if _is_a_document(path):
        lines = [" ".join(cells) for block in _blocks(path) for _, cells in block]
        text = "\n".join(lines)
    else:
        text = path.read_text(encoding_of(path), errors="replace")
    numbered = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    return lines_of(text) or accounts.lines_of(numbered)


def _is_an_account(path: Path) -> bool:
    """Whether a paper has labels above an account, and no table: a report of a check, and no form."""
    blocks = [*_blocks(path)]
    lines = [text for block in blocks for _, cells in block for text in cells]
    told = (text for text in lines if not _is_a_label(text))
    return not any(map(_is_a_table, blocks)) and sum(map(len, told)) >= _LENGTH_OF_AN_ACCOUNT


def _is_a_label(text: str) -> bool:
    match = LABELLED.fullmatch(text)
    return match is not None and len(match[2]) < _LENGTH_OF_AN_ACCOUNT


_LENGTH_OF_AN_ACCOUNT = 80
"""Letters outside labels and their values from which a paper is no form; ours."""


def _is_a_document(path: Path) -> bool:
    return path.suffix.lower() == documents.SUFFIX or saved_pages.is_page(path)


def _is_of_records(block: Sequence[Numbered]) -> bool:
    return _is_a_table(block) or len([*_labels(block)]) >= _FEWEST_LABELS


def _is_a_table(block: Sequence[Numbered]) -> bool:
    return len(block) >= _FEWEST_ROWS and all(len(cells) > 1 for _, cells in block)


def _labels(block: Sequence[Numbered]) -> Iterator[str]:
    told = (text for _, cells in block for text in cells if LABELLED.fullmatch(text))
    return (text for text in told if not _OF_A_LETTER.match(text))


_OF_A_LETTER = re.compile(
    r"(?:发件人?|收件人?|主题|抄送|from|to|cc|subject)\s*[:：]", re.IGNORECASE
)
"""Labels of a letter, which is no form."""


def _blocks(path: Path) -> Iterator[list[Numbered]]:
    """Yield runs of rows, and runs of other lines."""
    if _is_a_document(path):
        yield from _blocks_of_a_document(path)
        return
    text = path.read_text(encoding_of(path), errors="replace")
    numbered = ((n, _cells(line)) for n, line in enumerate(text.splitlines(), 1))
    filled = (line for line in numbered if any(line[1]))
    for _, block in groupby(filled, key=lambda line: _is_a_row(line[1])):
        yield [*block]


def _blocks_of_a_document(path: Path) -> Iterator[list[Numbered]]:
    """Yield the tables of a document or a page, and the paragraphs around them, each line with its number."""
    number, around = 0, list[Numbered]()
    read = documents.rows if path.suffix.lower() == documents.SUFFIX else saved_pages.rows
    for part in read(path):
        lines = [row if len(part) > 1 or len(row) > 1 else _cells(row[0]) for row in part]
        numbered = [(n, cells) for n, cells in enumerate(lines, number + 1) if any(cells)]
        number += len(lines)
        if len(numbered) > 1 or (numbered and _is_a_row(numbered[0][1])):
            yield from (around, numbered) if around else (numbered,)
            around = []
        else:
            around += numbered
    if around:
        yield around


def _is_a_row(cells: Cells) -> bool:
    return len(cells) > 1 and not all(map(LABELLED.fullmatch, filter(None, cells)))


def _cells(line: str) -> Cells:
    """
    Return the cells of a line; one for a sentence, none for the rule below a header.

    >>> _cells("| **单位** | 甲公司 |"), _cells("企业名称：甲公司　　许可证号：无"), _cells("|---|---|")
    (['单位', '甲公司'], ['企业名称：甲公司', '许可证号：无'], [])
    >>> _cells("地址段|使用单位|核验说明")
    ['地址段', '使用单位', '核验说明']
    """
    plain = unicodedata.normalize("NFC", line).rstrip()
    if not plain.strip() or _RULE.fullmatch(plain):
        return []
    if plain.lstrip().startswith("|") or plain.count("|") > 1:
        inner = plain.strip().removeprefix("|").removesuffix("|").replace(_ESCAPED, "\0")
        return [_plain(cell.replace("\0", "|")) for cell in inner.split("|")]
    parts = [_plain(part) for part in _WIDE.split(_MARKS.sub("", plain).strip()) if part.strip()]
    if all(map(LABELLED.fullmatch, parts)) or len(parts) >= _FEWEST_CELLS:
        return parts
    return [" ".join(parts)]


def _plain(text: str) -> str:
    """Return a cell without the marks of Markdown."""
    return _MARKS.sub("", _LINK.sub(r"\1", text)).strip()
