"""Who says what in a cell: what was found, what a party says of itself, and what others only say of it."""

import re

import msgspec

from rectitude.facts.register.said.grammar import any_of
from rectitude.facts.register.written import plain

_BREAKS = re.compile(
    r"[,，;；。、\n:：!！()（）…“”\"「」『』]+|(?<=[a-z]{2})\.(?=\s|$)|(?<=[?？])|\s{2,}"
    r"|\s?[—–]+\s?"
)
_SPACE_BETWEEN = re.compile(r"(?<=[\u4e00-\u9fff])\s(?=\S)|(?<=\S)\s(?=[\u4e00-\u9fff])")


def clauses(text: str) -> tuple[str, ...]:
    """
    Return the clauses of what is said, what is quoted apart from who says it.

    >>> clauses("说“正在办”，查明: 没有 申请过")
    ('说', '正在办', '查明', '没有申请过')
    """
    parts = (_SPACE_BETWEEN.sub("", part.strip()) for part in _BREAKS.split(plain(text)) if part)
    return tuple(part for part in parts if part)


class Speech(msgspec.Struct, frozen=True):
    """What is said, a clause a line: by whom it is said decides what it proves."""

    whole: str
    against: str
    """All but rumours: what a party says of itself proves no more than what harms it."""
    found: str
    """All but rumours and claims."""


def hear(parts: tuple[str, ...]) -> Speech:
    """Return who says what of clauses."""
    rumours = _said_by(_RUMOURS, parts)
    claims = _said_by(_CLAIMS, parts)
    against = [part for n, part in enumerate(parts) if n not in rumours]
    found = [part for n, part in enumerate(parts) if n not in rumours | claims]
    return Speech("\n".join(parts), "\n".join(against), "\n".join(found))


def _said_by(who: re.Pattern[str], parts: tuple[str, ...]) -> frozenset[int]:
    """Return the places of clauses that somebody says; one that only names the speaker opens the next."""
    found = set[int]()
    for place, part in enumerate(parts):
        match = who.search(part)
        if match and not _ADMITS.search(part):
            found |= {place, place + 1} if _OPENS.search(part) else {place}
    return frozenset(found)


def since_turn(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the clauses from the last one on by which a text turns to what was found, or none."""
    turns = [place for place, part in enumerate(parts) if _TURNS.search(part)]
    return parts[turns[-1] :] if turns else ()


_RUMOURS = any_of(
    r"""
    举报(?!.{0,3}实) 投诉人 (?:都|有人|有|^|外头|外面)传(?!真|输|送|达) 传言 传闻 听说 据说 谣传
    风传 误?以为 误会 误认 起先 起初 原先 一开始 怀疑 疑似 涉嫌 有人(?:说|告|讲|反映)
    同行(?:说|传|告|讲) 邻居(?:说|讲)(?!.{0,6}我) 反映(?!属实) reported\sas rumou?r suspected
    complain\w*\s(?:that|says)
    """
)
"""What others say, or what was thought at first."""
_CLAIMS = any_of(
    r"""
    (?:自|声|宣|诡|辩|坚|谎|号)称 (?<![名职])称(?![为号呼职]) 主张 坚持说 咬定
    (?:他|她|它|其|对方|老板|公司|单位|客户|商家|用户|老总)(?:先|都|只|就|还|又)?(?:说|讲|言|表示|回复|答)
    ^(?:先)?(?:说|讲) 口头(?:说|称|表示) \b(?:claims?|claimed|alleges?|insists?)\b
    """
)
"""What a party says of itself."""
_ADMITS = any_of(
    r"""
    承认 认了 自认 坦白 坦承 交代 交待 供认 默认 招了 实话 不否认 无异议 不持异议 点头
    admit(?:s|ted)? confess\w* concede[sd]?
    """
)
"""What a party says against itself."""
_OPENS = re.compile(
    r"(?:称|说|讲|言|答|问|是|为|传|主张|表示|回复|claims?|claimed|says?)(?:的是)?$"
)
"""That a clause ends with who speaks."""
_TURNS = any_of(
    r"""
    其实 查明 经查 查实 查证 经核 核实 核查(?:后|发现) ^结果 后来 最后 末了 到头来 看全了 实际上
    ^实际 ^原来 复[查核询](?:时|后|发现)? 追问 去看了 上门看 一查 细问 真相 实则 实为 实系 才发现
    改正后 到底 再问 in\sfact actually turned\sout
    """
)
"""Words from which on a text tells what was found."""
