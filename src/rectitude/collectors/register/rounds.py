"""
Rounds of looks that stand side by side: months as columns, visits as groups of columns.

A heading is a day, a month or a number of a round, and what was looked at (`2026年5月`, `第一次（2026-09-03）
状态码`). Each round becomes a line of its own, as a table of observations has it.
"""

import calendar
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from http import HTTPStatus
from itertools import islice

import msgspec

from rectitude.collectors.register import page_words
from rectitude.collectors.register.cells import BadCell, whole_number
from rectitude.collectors.register.days import day, written_days
from rectitude.collectors.register.sheets import Cells, Line
from rectitude.collectors.register.titles import is_note

_MONTH = re.compile(
    r"(?<!\d)(?P<y>20\d\d)\s*(?:年|[-/.])\s*(?P<m>0?[1-9]|1[0-2])\s*(?:月份?)?(?![\d日/.-])"
)
_DAY_OF_A_YEAR = re.compile(
    r"(?<![\d年/.-])(?P<m>0?[1-9]|1[0-2])\s*月\s*(?:份|(?P<d>\d{1,2})\s*[日号])?"
)
_ORDINAL = re.compile(
    r"第\s*[一二三四五六七八九十\d]{1,2}\s*[次轮回期]|(?:round|visit|look|check)\s*\d{1,2}"
)
_DATE_WORDS = re.compile(
    r"\d{4}\s*(?:[-/.]|年)\s*\d{1,2}\s*(?:[-/.]|月)\s*\d{1,2}\s*[日号]?(?:[ t]*\d{1,2}:\d{2}(?::\d{2})?)?"
    r"|(?<!\d)20\d{6}(?!\d)"
)
_SERIAL = re.compile(r"4\d{4}")
_MARKS = re.compile(r"[\s()（）:：\-—_/,，]+")
_EVERY_MONTH = re.compile(
    r"每月\s*(\d{1,2})\s*[日号]|(?:on the |day )(\d{1,2})(?:th|st|nd|rd)? of (?:each|every) month"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\s*年|[-./]|(?!\d))")
_AGAIN = re.compile(r"\s*(?:\([二三四五六七八九2-9]\)|[_-]?[2-9])$")
"""The number of a round after a heading that is there for each."""
_NOWHERE = sys.maxsize
"""The position of what a round has no column for."""
_FEWEST = 2
_LOOKED_AT = 200
_MOST = 0.8
"""Share of a round's cells that must be answers of a site for the round to be of answers; ours."""


class _Round(msgspec.Struct, frozen=True):
    """A heading of a round: its key, its day or month if it has one, and what was looked at."""

    key: str
    looked_at: str
    day: str = ""
    month: str = ""
    of_a_year: tuple[int, int] = (0, 0)
    """The month, and the day if it has one, of a year that is not told."""


class Rounds(msgspec.Struct, frozen=True):
    """The columns of a table by round, and the header that one round has."""

    headers: Cells
    fixed: tuple[int, ...]
    days: tuple[str, ...]
    columns: tuple[tuple[int, ...], ...]
    """By round: the position of what was looked at, in the order of the header."""
    is_of_pairs: bool = False
    """Whether headings stand there once for each round: no other reading keeps the later rounds."""

    def lines(self, lines: Iterator[Line]) -> Iterator[Line]:
        """Yield a line for each round in which something was written; notes stay as they are."""
        for number, cells, position in lines:
            if cells is None or is_note(cells):
                yield number, cells, position
                continue
            for when, columns in zip(self.days, self.columns, strict=True):
                looked = [_at(cells, n) for n in columns]
                if any(text.strip() for text in looked):
                    kept = [_at(cells, n) for n in self.fixed]
                    yield number, [*kept, when, *looked], position


def _at(cells: Cells, position: int) -> str:
    return cells[position] if position < len(cells) else ""


def rounds_of(headers: Sequence[str], above: str, body: Sequence[Cells]) -> Rounds | None:
    """
    Return the rounds that stand side by side in a table, or None where none do.

    `above` are the words of title and file, which may give the year, and the day of a month.
    """
    found = {
        n: part for n, header in enumerate(headers) if (part := _round(header, above)) is not None
    }
    beside = _beside(headers, found)
    found = dict(sorted((found | beside).items()))
    keys = tuple(dict.fromkeys(part.key for part in found.values()))
    looked_at = tuple(dict.fromkeys(part.looked_at for part in found.values()))
    where = {(part.key, part.looked_at): n for n, part in found.items()}
    in_all = any(all((key, what) in where for key in keys) for what in looked_at)
    if len(keys) < _FEWEST or not (in_all or beside) or len(where) != len(found):
        return None
    columns = tuple(tuple(where.get((key, what), _NOWHERE) for what in looked_at) for key in keys)
    if _are_days(body, [n for each in columns for n in each]):
        return None  # when it was looked at; what was seen then stands in columns of its own
    named = tuple(
        _as_resolved(what, body, [each[n] for each in columns])
        or ("" if _A_LOOK.fullmatch(what) else what)
        or _named_by_cells(body, [each[n] for each in columns], above)
        or what
        for n, what in enumerate(looked_at)
    )
    if "" in named:
        return None
    fixed = tuple(n for n in range(len(headers)) if n not in found)
    days = _days([next(part for part in found.values() if part.key == key) for key in keys], above)
    header = [*(headers[n] for n in fixed), "观测时间", *named]
    return Rounds(header, fixed, days, columns, is_of_pairs=bool(beside))


def _beside(headers: Sequence[str], found: dict[int, _Round]) -> dict[int, _Round]:
    """
    Return the headings that belong to the round that stands before them, by position.

    They are written again for the next round, as they are or with its number: 注册人, 注册人(二).
    """
    keys = list(dict.fromkeys(part.key for part in found.values()))
    if len(keys) < _FEWEST or not all(map(_ORDINAL.fullmatch, keys)):
        return {}
    bare = {
        n: _MARKS.sub("", _AGAIN.sub("", unicodedata.normalize("NFKC", heading).strip()))
        for n, heading in enumerate(headers)
        if n > min(found) and n not in found and heading.strip()
    }
    times = Counter(bare.values())
    return {
        n: _Round(found[max(m for m in found if m < n)].key, what)
        for n, what in bare.items()
        if times[what] > 1 or what != _MARKS.sub("", unicodedata.normalize("NFKC", headers[n]))
    }


def _round(header: str, above: str) -> _Round | None:
    text = unicodedata.normalize("NFKC", header).strip().lower()
    if not text or len(text) > _LONGEST:
        return None
    written = _DATE_WORDS.search(text)
    if written or _SERIAL.fullmatch(text):
        with suppress(BadCell):
            when = (written_days(text) or [day(text)])[0]
            return _Round(when, _rest(_DATE_WORDS.sub(" ", text) if written else ""), day=when)
    if month := _MONTH.search(text):
        key = f"{month['y']}-{int(month['m']):02}"
        return _Round(key, _rest(_MONTH.sub(" ", text)), month=key)
    if part := _DAY_OF_A_YEAR.search(text):
        return _of_year(part, _rest(_DAY_OF_A_YEAR.sub(" ", text)), above)
    if ordinal := _ORDINAL.search(text):
        return _Round(ordinal[0], _rest(text))
    return None


_LONGEST = 40
"""Characters of a heading with its day; ours."""


def _of_year(part: re.Match[str], rest: str, above: str) -> _Round:
    """Return the round of a day or a month without its year, which title or file may give."""
    years = set(_YEAR.findall(unicodedata.normalize("NFKC", above)))
    year = years.pop() if len(years) == 1 else ""
    month = f"{year}-{int(part['m']):02}" if year else ""
    number = (0, 0) if month else (int(part["m"]), int(part["d"] or 0))
    if part["d"]:
        with suppress(BadCell):
            told = day(f"{month}-{part['d']}") if month else ""
            return _Round(part[0], rest, day=told, of_a_year=number)
    return _Round(part[0], rest, month=month, of_a_year=number)


def _rest(text: str) -> str:
    return _MARKS.sub("", _ORDINAL.sub(" ", text))


def _days(rounds: Sequence[_Round], above: str) -> tuple[str, ...]:
    """
    Return the day of each round, or nothing where it has none.

    Of a month without a day the last day is taken, but of the last month its first: no silence is then
    longer than it was.
    """
    rounds = _in_the_last_year(rounds)
    stated = _EVERY_MONTH.search(unicodedata.normalize("NFKC", above))
    last = max((each.month for each in rounds), default="")
    found = []
    for each in rounds:
        if each.day or not each.month:
            found.append(each.day)
            continue
        year, month = map(int, each.month.split("-"))
        longest = calendar.monthrange(year, month)[1]
        number = 1 if each.month == last else longest
        if stated:
            number = min(int(stated[1] or stated[2]), longest)
        found.append(f"{each.month}-{number:02}")
    return tuple(found)


def _in_the_last_year(rounds: Sequence[_Round]) -> Sequence[_Round]:
    """
    Return rounds with the year that none of them tells: of months that run on, the last that is over.

    How long a silence lasted is the same in whichever year it was.
    """
    numbers = [each.of_a_year for each in rounds]
    if not all(month for month, _ in numbers) or sorted(set(numbers)) != numbers:
        return rounds
    today = datetime.now(UTC).date()
    month, number = numbers[-1]
    year = today.year - ((month, number or 1) > (today.month, today.day))
    return [_of_the_year(each, year) for each in rounds]


def _of_the_year(each: _Round, year: int) -> _Round:
    month, number = each.of_a_year
    with suppress(ValueError):
        if number:
            when = date(year, month, number).isoformat()
            return msgspec.structs.replace(each, day=when)
    return msgspec.structs.replace(each, month=f"{year}-{month:02}")


def is_round(heading: str) -> bool:
    """
    Whether a heading is of one round of looks.

    >>> is_round("第一次（2026-09-03）"), is_round("2026年5月"), is_round("有效期")
    (True, True, False)
    """
    return _round(heading, "") is not None


_AN_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|(?=.*:.*:)[\da-fA-F:]+")


def _is_of_an_address(text: str) -> bool:
    """Whether a cell is an address, or says that a name did not resolve."""
    return bool(_AN_ADDRESS.fullmatch(text)) or page_words.is_told_to_resolve(text)


_A_DAY_ALONE = re.compile(
    r"(?:20\d\d\s*[-/.年]\s*)?(?:1[0-2]|0?[1-9])\s*[-/.月]\s*(?:[12]\d|3[01]|0?[1-9])\s*[日号]?"
)


def _are_days(body: Sequence[Cells], positions: Sequence[int]) -> bool:
    """Whether nothing but days stands in some columns."""
    rows = islice(body, _LOOKED_AT)
    cells = [text for row in rows for n in positions if (text := _at(row, n).strip())]
    return bool(cells) and all(map(_A_DAY_ALONE.fullmatch, cells))


def _named_by_cells(body: Sequence[Cells], positions: Sequence[int], above: str) -> str:
    """Return the heading of columns that have but a day for one, by what stands in them."""
    rows = islice(body, _LOOKED_AT)
    cells = [text for row in rows for n in positions if (text := _at(row, n).strip())]
    if not cells:
        return ""
    if sum(map(_is_number, cells)) >= _MOST * len(cells):
        return "页面备案号"
    if any(map(_AN_ADDRESS.fullmatch, cells)) and all(map(_is_of_an_address, cells)):
        return "解析IP"
    says = _OF_ANSWERS.search(above) and not _OF_TROUBLE.search(above)
    told = says or any(map(is_sure_answer, cells))
    return "状态码" if told and sum(map(is_answer, cells)) >= _MOST * len(cells) else ""


_A_LOOK = re.compile(
    r"(?:首次|再次|复|初|回|抽|巡|核|检|排|普|自|拨|探|监|观)?(?:查|看|访|测|验|核)(?:看|查|测|验)?(?:的)?(?:情况|结果|记录|结论)?"
    r"|(?:re-?)?(?:check(?:ed)?|look|visit(?:ed)?|probe)(?:result)?"
)
"""What a heading says beside its day that looked at something, and not at what: 9月15日复查."""
_OF_NAMES = re.compile(r"解析|dns|resol", re.IGNORECASE)


def _as_resolved(what: str, body: Sequence[Cells], positions: Sequence[int]) -> str:
    """Return the heading of whether a name resolved in each round, where no cell is an address."""
    if not _OF_NAMES.search(what):
        return ""
    rows = islice(body, _LOOKED_AT)
    cells = [text for row in rows for n in positions if (text := _at(row, n).strip())]
    told = bool(cells) and all(map(page_words.is_told_to_resolve, cells))
    return "resolved" if told else ""


_OF_ANSWERS = re.compile(
    r"拨测|探测|访问|打开|可用性|连通|可达|存活|在线|(?:网站|站点|连接|响应)状态|http|reachab|availab",
    re.IGNORECASE,
)


_OF_TROUBLE = re.compile(
    r"(?:发现|存在|有无|出现|异常|违规|问题|故障)[^,，。;；]{0,8}(?:填|打|记|画|用|为|[:：])?\s*[“\"「'(（]?(?:是|否|√|y|n)(?![a-z])"
    r"|(?:是否|有无)(?:发现|存在|出现)?[^,，。;；]{0,4}(?:异常|违规|问题|故障|打不开|不能|无法)"
)
"""What a title asks of which 否 is the good answer: it says nothing of whether a site answered."""


def _is_number(text: str) -> bool:
    return bool(re.search(r"ICP[备证]|^未[见标]", text, re.IGNORECASE))


def is_sure_answer(text: str) -> bool:
    """Whether a cell can be nothing but an answer: 0 and 1 may be counts, 是 and 否 answer anything."""
    return is_answer(text) and not _OF_ANYTHING.fullmatch(text)


_OF_ANYTHING = re.compile(r"[01](?:\.0)?|[是否能可不]|不能|y(?:es)?|no?|ok", re.IGNORECASE)


def is_answer(text: str) -> bool:
    """Whether a cell says whether a site answered."""
    if text.isdecimal() and whole_number(text) not in _ANSWERS:
        return False
    try:
        page_words.status_code(text)
    except BadCell:
        return False
    return True


_ANSWERS = frozenset({0, *map(int, HTTPStatus)})
