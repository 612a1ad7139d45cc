"""Which firms a text names by their full names, and whether two texts are of two firms."""

import re

_FIRM = re.compile(r"[\u4e00-\u9fa5]{4,24}?(?:有限责任公司|股份有限公司|有限公司)")
_TRADE_NAME = 10
"""Characters at the end of a firm's name that hold its trade name beside what it does and its form; ours."""


def firms(text: str) -> list[str]:
    """Return the firms that a text names, in order."""
    return _FIRM.findall(text)


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
