"""Cells that say that they are as the one above: 同上, 〃, and what is added after it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rectitude.collectors.register.contents import is_firm
from rectitude.collectors.register.sheets import Cells, Line

_DITTO = re.compile(
    r"(?:同上(?:一?[行栏条]|单位|企业|公司|地址|内容)?|同前|〃|″|ditto)"
    r"(?P<more>$|\s*[（(,，、;；+＋及和另加].*)",
    re.IGNORECASE | re.DOTALL,
)
"""Neither 同上级单位 nor 同上海某公司."""
_TAKEN_BACK = re.compile(r"但|除|不|非|but|except|not", re.IGNORECASE)
_BEGINS = frozenset("同〃″dD")


def speak_of_above(lines: Sequence[Line]) -> bool:
    """Whether a cell of some lines says that it is as the one above."""
    return any(_is_one(text) for _, cells, _ in lines for text in cells or ())


def resolved(lines: Iterable[Line]) -> Iterator[Line]:
    """
    Yield lines with what stands above in the place of such cells, and what they add to it.

    >>> lines = [(1, ["甲有限公司", "托管"], 0), (2, ["〃", "同上，另有专线"], 0)]
    >>> [*resolved(lines)][1]
    (2, ['甲有限公司', '托管，另有专线'], 0)
    """
    above: Cells = []
    for line, cells, position in lines:
        if not cells:
            yield line, cells, position
            continue
        whole = [
            _as_above(text, above[n]) if n < len(above) and _is_one(text) else text
            for n, text in enumerate(cells)
        ]
        above = whole if sum(map(bool, whole)) > 1 else above  # a title has nothing to repeat
        yield line, whole, position


def _is_one(text: str) -> bool:
    written = text.strip()
    return written[:1] in _BEGINS and bool(_DITTO.fullmatch(written))


def _as_above(text: str, above: str) -> str:
    """Return the cell above, and what is added; after the name of a firm that is no part of the name."""
    match = _DITTO.fullmatch(text.strip())
    more = match["more"] if match else ""
    if not is_firm(above):
        return f"{above}{more}"
    return text if _TAKEN_BACK.search(more) else above
