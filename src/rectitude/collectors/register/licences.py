"""Rows of a table of licences that name a firm to say that it holds none."""

import re
from collections.abc import Mapping

from rectitude.collectors.register.cells import NOTHING
from rectitude.collectors.register.sheets import Cells

_NONE = re.compile(
    r"(?:无|暂无|否|none|nil|no|(?:未|没有?|尚未|从未|不|无)(?:曾|经)?(?:取得|办理|持有?|持证|获得?|许可|申领|有)?"
    r"|(?:no|not|without|un)[ -]?(?:licen[cs]ed?|held|obtained|granted|any))"
    r"\s*(?:任何|电信业务|增值电信业务|经营|业务|any)*\s*(?:许可证?|资质|证照?|licen[cs]es?)?",
    re.IGNORECASE,
)
"""What says that there is none; a dash or a stroke may as well mean that nobody looked."""
_OF_A_LICENCE = frozenset({"number", "services", "scope"})


def says_none(positions: Mapping[int, str], cells: Cells) -> bool:
    """Whether a row says in words that its firm holds no licence, and nothing of one."""
    written = {
        column: cells[n].strip()
        for n, column in positions.items()
        if column != "holder" and n < len(cells)
    }
    told = any(_NONE.fullmatch(written.get(column, "")) for column in _OF_A_LICENCE)
    return told and not any(map(_is_something, written.values()))


def _is_something(text: str) -> bool:
    return bool(text) and text.lower() not in NOTHING and not _NONE.fullmatch(text)
