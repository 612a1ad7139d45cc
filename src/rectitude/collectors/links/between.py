"""What lay between a link and its page, as testers note it under a heading that asks for it."""

import re

from rectitude.collectors.links import outcomes
from rectitude.evidence.linkprobe import DialOutcome

_HEADING = re.compile(
    r"(?:途中|中途)(?:的)?(?:页面|提示|弹窗)|中间页|过渡页|(?:中间|途中|其间)(?:出现|弹出|经过)(?:了)?(?:什么|哪些|的)"
    r"|interstitial|(?:page|came|appeared|shown|stood)\b.{0,8}\bin between|^in between$",
    re.I,
)
_TOLD = frozenset({"blocked", "copy-only", "diverted", "arrives"})
"""What the words of such a page, or of the tester on it, tell by themselves."""
_NONE = re.compile(
    r"(?:未|没有?|无|不)(?:曾|再)?(?:出现|见|显示|弹出|发现|遇到|触发|经过|涉及|适用|需要?)?(?:到|任何)*"
    r"(?:中间页|过渡页|提示页?|弹窗|页面)?|n/?a|(?:no|not|none)(?: (?:interstitial|page|notice))?"
    r"(?: (?:applicable|shown|seen|present|noted))?|did(?:n['’]t| not) appear",
    re.IGNORECASE,
)
_NOT_KNOWN = re.compile(
    r"(?:未|没有?)(?:作?记录|记下|留意|注意|看清|截图|拍)(?:到)?|(?:不|没)(?:清楚|确定|记得)|忘[记了].*|未知|看不清"
    r"|unknown|(?:not|un)[ -]?(?:recorded|clear|sure)",
    re.IGNORECASE,
)
_OF_THE_SITE = re.compile(
    r"(?:网站|站点|对方|目标|页面|商家)[^,，。:：“\"]{0,4}(?:自己|自身|自带|本身|自有)"
    r"|\b(?:its|(?:site|page|target|destination)['’]s) own\b",
    re.IGNORECASE,
)
"""A page that is the site's own, such as its login: nobody else put it there."""


def is_between(question: str) -> bool:
    """Whether the words of a page that lay between the link and its own stand under a heading."""
    return bool(_HEADING.search(question))


def told(cell: str) -> DialOutcome | None:
    """
    Return what a cell under such a heading tells; whatever else a page said, it stood in the way.

    >>> told("提示：您即将离开"), told("未出现"), told("该网站自己的登录页")
    ('extra-presses', None, None)
    """
    said = cell.strip()
    if _NONE.fullmatch(said) or _NOT_KNOWN.fullmatch(said) or _OF_THE_SITE.search(said):
        return None
    meant = outcomes.outcome(cell)
    return meant if meant in _TOLD else "extra-presses"
