"""Which firms a text names, by their full names or filing numbers, and whether two texts are of two."""

import re

from rectitude.facts import numbers

_FIRM = re.compile(r"[\u4e00-\u9fa5]{4,24}?(?:有限责任公司|股份有限公司|有限公司)")
_OWNED = re.compile(r"©|\(c\)|版权所有|copyright", re.IGNORECASE)
_TRADE_NAME = 10
"""Characters at the end of a firm's name that hold its trade name beside what it does and its form; ours."""


def firms(text: str) -> list[str]:
    """Return the firms that a text names, in order."""
    return _FIRM.findall(text)


def owns(text: str, firm: str) -> bool:
    r"""
    Whether a page says of a firm that it owns it.

    >>> owns("青鹭云\n© 2026 南京青鹭软件有限公司", "南京青鹭软件有限公司"), owns("感谢急雨公司", "急雨公司")
    (True, False)
    """
    return any(firm in line and _OWNED.search(line) for line in text.splitlines())


def are_of_two_firms(one: str, other: str) -> bool:
    """
    Whether each of two pages names a firm, and neither one of the other's.

    >>> are_of_two_firms("南京青鹭软件有限公司出品", "成都急雨科技有限公司")
    True
    >>> are_of_two_firms("青鹭 © 南京青鹭软件有限公司", "急雨 © 南京青鹭软件有限公司")
    False
    """
    ours, theirs = ({firm[-_TRADE_NAME:] for firm in firms(text)} for text in (one, other))
    return bool(ours and theirs) and not any(
        first.endswith(second) or second.endswith(first) for first in ours for second in theirs
    )


def are_of_two(one: str, other: str) -> bool:
    """
    Whether two pages are of two firms, by the names that they have, or by the filers of their numbers.

    One filer has one number for all its sites; where both pages name firms, the names decide.

    >>> are_of_two("青鹭商城 苏ICP备2021000001号-2", "急雨 蜀ICP备2021000002号-1")
    True
    >>> are_of_two("青鹭商城 苏ICP备2021000001号-2", "青鹭 苏ICP备2021000001号-1")
    False
    """
    if firms(one) and firms(other):
        return are_of_two_firms(one, other)
    ours, theirs = filers(one), filers(other)
    return bool(ours and theirs) and not ours & theirs


def filers(text: str) -> set[str]:
    """Return the filers that a text has numbers of, without what tells their sites apart."""
    found = (each.number for each in numbers.find(text))
    return {number.subject for number in found if number.kind == "filing" and not number.problem}
