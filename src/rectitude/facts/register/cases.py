"""
Rows of two tables that are of one case, by its number: what was found, and in the other table of whom.

Whoever handles complaints writes down in one sheet whom they are about, and in the next what came of them.
"""

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache

import msgspec

from rectitude.evidence.written_row import WrittenRow

_OF_A_CASE = re.compile(
    r"(?:举报|投诉|申诉|信访|线索|案件|工|受理|办理|处理|任务|检查|核查|问题|底稿|派)*(?:单|件|案|条)?(?:编?号|编码)"
    r"|(?:case|ticket|complaint)(?: ?(?:no\.?|number|id))?",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"被(?:举报|投诉|申诉|反映|检查|核查|查)|当事|涉事|涉案"
    r"|(?:单位|企业|公司|主体|对象|商户|客户|户名|域名|网址|网站)(?:名称|全称)?$|respondent|company|domain",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"(?<!被)(?:举报|投诉|申诉|反映)|承办|经办|办理|受理|处理|来源|移送|转办")
"""Headings of who complains, or who handles it."""
_BESIDE_ONE_ANOTHER = 2
"""Rows, each of a table of its own, that tell of one case: what was found, and of whom."""
_FEWEST_DIGITS = 3
"""Digits of a number by which two rows are of one case: those of the rows of a list have fewer; ours."""


def with_those_concerned(rows: tuple[WrittenRow, ...]) -> tuple[WrittenRow, ...]:
    """Return rows; one that names nobody has the cells of the only other row of its case that do."""
    cases: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for heading, text in row.cells.items():
            if _is_of_a_case(heading) and sum(map(str.isdecimal, text)) >= _FEWEST_DIGITS:
                cases[heading, text.strip()].append(place)
    found = list(rows)
    for places in cases.values():
        if len(places) == len({rows[n].file for n in places}) == _BESIDE_ONE_ANOTHER:
            one, other = places
            found[one] = _beside(rows[one], rows[other])
            found[other] = _beside(rows[other], rows[one])
    return tuple(found)


def _beside(row: WrittenRow, other: WrittenRow) -> WrittenRow:
    if any(map(_is_of_whom, row.cells)):
        return row
    concerned = {head: text for head, text in other.cells.items() if _is_of_whom(head)}
    return msgspec.structs.replace(row, cells=concerned | row.cells)


@lru_cache(1 << 10)
def _is_of_a_case(heading: str) -> bool:
    return bool(_OF_A_CASE.fullmatch(unicodedata.normalize("NFKC", heading).strip()))


@lru_cache(1 << 10)
def _is_of_whom(heading: str) -> bool:
    return bool(_OF_WHOM.search(heading)) and not _OF_OTHERS.search(heading)
