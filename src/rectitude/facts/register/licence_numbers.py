"""
The number of a licence that its holder's home page must show, as checks of home pages say of it.

Of a firm whose licence is on record, a check that finds the number missing proves it; else it is a question.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Licence, Register, Statement
from rectitude.facts.register.parties import Parties, in_force

_ON_THE_PAGE = re.compile(
    r"首页|主页|官网|网站|页面|页脚|页尾|底部|home ?page|web ?site|footer", re.IGNORECASE
)
_SHOWN = re.compile(
    r"标明|标注|标示|公示|展示|显示|悬挂|show|display|publish|(?:is )?on (?:the )?home ?page",
    re.IGNORECASE,
)
_OF_A_LICENCE = re.compile(r"许可证?|licen[cs]e", re.IGNORECASE)
_OF_ELSE = re.compile(r"备案|icp备|公安|营业执照|filing|beian", re.IGNORECASE)
"""Headings of other numbers that a page shows, or of several at once."""
_MISSING = re.compile(
    r"(?:否|×|✗|x|n|no|无|没有|未(?:按规定|在首页|在官网)?(?:标明|标注|标示|公示|展示|显示|悬挂)?"
    r"|not (?:shown|displayed|published)|missing|absent)"
    r"(?:许可证|经营许可证)?(?:编?号)?[。.]?",
    re.IGNORECASE,
)
"""What says so: neither 未检查 nor 否，网站未上线."""
_MISSING_ONCE_MORE = re.compile(
    r"(?:经?(?:检查|核查|查看|查)[,，:：]?)?(?:首页|主页|官网|网站|页面|页脚|页尾|底部|上|中|内|均|也|仍|及|和|、)*"
    r"(?:无|没有|未(?:见|发现|找到|标明|标注|标示|公示|展示|显示|悬挂)(?:有)?)(?:任何|相关|该|其|电信|增值|业务|经营|的)*"
    r"(?:许可证?)(?:编?号码?|信息|字样)?"
    r"|(?:the )?(?:home ?page|web ?site|footer|page) (?:has|shows|displays) no licen[cs]e(?: number)?"
    r"|no licen[cs]e(?: number)?(?: (?:found|shown))?(?: anywhere)?"
    r"(?: on (?:the )?(?:home ?page|web ?site|footer|page))?",
    re.IGNORECASE,
)
"""How an answer says the same again in words: 否，页脚没有许可证编号. What it says else may explain it."""
_CLAUSES = re.compile(r"[,;:。()]")


class NotShown(msgspec.Struct, frozen=True):
    """A firm whose home page does not show the number, the row that says so, and its licence on record."""

    party: str
    row: Licence | Statement
    licence: Licence | None
    was_seen: bool = True
    """Whether nothing in the row says that the page could not be opened."""


def not_shown(register: Register, parties: Parties, today: str) -> Iterator[NotShown]:
    """Yield the firms of which a check says that their home page shows no number of their licence."""
    on_record = {
        parties.identity(each.holder): each
        for each in register.licences
        if each.licence and not each.searched and in_force(each, today)
    }
    rows: tuple[Licence | Statement, ...] = (*register.licences, *register.statements)
    for row in rows:
        if not any(map(says_so, row.extra.keys(), row.extra.values())) or _has_no_page(row):
            continue
        party = row.holder if isinstance(row, Licence) else row.firm
        if party:
            seen = not any(map(_NOT_OPENED.search, row.extra.values()))
            yield NotShown(party, row, on_record.get(parties.identity(party)), seen)


_OF_THE_PAGE = re.compile(r"网站|网址|官网|域名|主页|首页|web ?site|domain|url", re.IGNORECASE)
_NO_PAGE = re.compile(
    r"(?:[-—－/]+|(?:暂|尚|均)?(?:无|未|没有)(?:建|设|开通|开设|建设|建立|上线|有)*(?:的)?(?:网站|官网|网页|主页|域名)?"
    r"|no(?:ne)?(?: (?:web ?)?site)?|n/?a|not? applicable)[。.]?",
    re.IGNORECASE,
)


_NOT_OPENED = re.compile(
    r"打不开|(?:无法|不能|不可)(?:正常)?(?:打开|访问|显示)|已?(?:关闭|关停|下线)|unreachable"
    r"|not (?:reachable|opened)",
    re.IGNORECASE,
)


def _has_no_page(row: Licence | Statement) -> bool:
    """Whether a column of its site says that the firm has none: there no number can be missing."""
    return any(
        _OF_THE_PAGE.search(name)
        and not (_SHOWN.search(name) or _OF_A_LICENCE.search(name))
        and _NO_PAGE.fullmatch(text.strip())
        for name, text in row.extra.items()
    )


def says_so(heading: str, cell: str) -> bool:
    """
    Whether a cell says that a home page shows no number of a licence.

    >>> says_so("首页是否标明经营许可证编号", "否"), says_so("首页是否标明备案号", "否")
    (True, False)
    """
    name, text = (unicodedata.normalize("NFKC", each).strip() for each in (heading, cell))
    asks = all(each.search(name) for each in (_ON_THE_PAGE, _SHOWN, _OF_A_LICENCE))
    return asks and not _OF_ELSE.search(name) and _is_missing(text)


def _is_missing(text: str) -> bool:
    """
    Whether an answer denies it, and what it tells beside denies it once more.

    >>> _is_missing("否,页脚无任何许可证编号"), _is_missing("否,网站改版中")
    (True, False)
    """
    answer, *more = (part.strip() for part in _CLAUSES.split(text))
    said = bool(_MISSING.fullmatch(answer) or _MISSING_ONCE_MORE.fullmatch(answer))
    return said and all(_MISSING_ONCE_MORE.fullmatch(part) for part in more if part)
