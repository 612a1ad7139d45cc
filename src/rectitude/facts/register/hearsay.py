"""Clauses of what others say or ask, or of what was so once: by these nobody found that it is."""

import re

_HEARSAY = re.compile(
    r"(?:反映|举报|投诉)(?!\S*(?:属实|不实|不成立))|传言|据称|听说|怀疑|疑似|有人说|.[?？]$"
    r"|^(?:was|were|had)\b|alleged|suspected|complain"
)


def is_hearsay(clause: str) -> bool:
    """
    Whether a clause only repeats what others say, asks, or tells what was so once.

    >>> is_hearsay("学生反映页脚没号"), is_hearsay("首页没号?"), is_hearsay("举报属实")
    (True, True, False)
    """
    return bool(_HEARSAY.search(clause))
