"""Numbers in cells of dial tests, with or without a unit."""

import re

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|毫秒|min|分钟?)?", re.IGNORECASE)


def number(cell: str) -> str:
    """
    Return the number in a cell, other units of time as seconds; nothing where there is none.

    >>> number("850ms"), number("1分05秒"), number("3步")
    ('0.85', '65.0', '3')
    """
    if parts := _MINUTES.search(cell):
        return str(60.0 * int(parts[1]) + float(parts[2]))
    match = _NUMBER.search(cell)
    if match is None:
        return ""
    return str(float(match[1]) * _SECONDS[match[2].lower()]) if match[2] else match[1]


_MINUTES = re.compile(
    r"(?<!\d)(\d{1,5})\s?(?:分钟?|m(?:in(?:ute)?s?)?)\s?(\d{1,5}(?:\.\d{1,9})?)\s?(?:秒|s)"
)
"""Minutes and seconds."""
_SECONDS = {"ms": 0.001, "毫秒": 0.001, "min": 60.0, "分": 60.0, "分钟": 60.0}
