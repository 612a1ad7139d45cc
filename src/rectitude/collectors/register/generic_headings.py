"""
Headings that say no more than 结果 or 状态, told by what stands beneath them.

What was looked at decides what a result is: 超时 is of a site, 查无备案 of a filing.
"""

import re
from collections.abc import Sequence

from rectitude.collectors.register import vocabulary
from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.contents import filled, kinds_of
from rectitude.collectors.register.rounds import is_answer, is_sure_answer
from rectitude.collectors.register.sheets import Cells
from rectitude.collectors.register.wordings import fragment, plain_heading

OF_A_SITE, OF_A_FILING = "访问结果", "备案核查结果"
_LAST = r"(?:最近|最新|本次|当次|末次|上次|当前|目前)?(?:一次)?(?:的)?"
_GENERIC = re.compile(
    rf"^{_LAST}(?:网站|站点|域名)?(?:运行|使用|上线)?(?:{fragment('check')})*(?:的)?(?:结果|情况|结论|状态|状况|现状)$"
    r"|^(?:last|latest|current)?(?:check|probe|test|visit)?(?:result|status|state|outcome)$"
)
_OF_A_STATE = re.compile(r"状态|status|state", re.IGNORECASE)
_MOST = 0.8
"""Share of a column's cells that must be of a kind; ours, as of all kinds of cells."""


def told_by_cells(headers: Sequence[str], body: Sequence[Cells]) -> Cells:
    """
    Return a header in which a heading of results says of what they are, in a table about domains.

    >>> told_by_cells(["域名", "结果"], [["a.cn", "超时"], ["b.cn", "200"]])
    ['域名', '访问结果']
    """
    if "domain" not in kinds_of(body, len(headers)):
        return [*headers]
    return [
        _named(text, filled(body, n)) or text if _GENERIC.match(_last(text)) else text
        for n, text in enumerate(headers)
    ]


def speaks_twice(headers: Sequence[str], body: Sequence[Cells]) -> int | None:
    """
    Return the column of results that tell of a site and of its filing at once, if there is one.

    >>> speaks_twice(["域名", "核查情况"], [["a.cn", "可访问，未查询到备案"], ["b.cn", "无法访问"]])
    1
    """
    if "domain" not in kinds_of(body, len(headers)):
        return None
    for n, text in enumerate(headers):
        cells = filled(body, n) if _GENERIC.match(_last(text)) else []
        answers = sum(map(is_answer, cells))
        looked_up = any(vocabulary.checked_filing(each) and is_answer(each) for each in cells)
        if looked_up and answers >= _MOST * len(cells):
            return n
    return None


def _last(heading: str) -> str:
    """Return the last part of a field within others (runtime.status), as headings are looked up."""
    return plain_heading(heading.rpartition(".")[2] or heading)


def _named(heading: str, cells: Sequence[str]) -> str:
    """Return the heading that cells make plain, or nothing; a state of filings is told by its own words."""
    if not cells:
        return ""
    fewest = _MOST * len(cells)
    answers = [text for text in cells if is_answer(text)]
    states = [text for text in cells if _is_state(text)]
    only_answers = any(is_sure_answer(text) and text not in states for text in answers)
    if len(answers) >= fewest and only_answers and {*states} <= {*answers}:
        return OF_A_SITE
    if _OF_A_STATE.search(heading):
        return ""
    looked_up = [text for text in cells if vocabulary.checked_filing(text)]
    return OF_A_FILING if len(looked_up) >= fewest and not answers else ""


def _is_state(text: str) -> bool:
    try:
        return bool(vocabulary.filing_status(text))
    except BadCell:
        return False
