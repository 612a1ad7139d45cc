"""Rows of a table of licences that name a firm to say that it holds none."""

import re
from collections.abc import Mapping

from rectitude.collectors.register.cells import NOTHING
from rectitude.collectors.register.sheets import Cells

_NONE = re.compile(
    r"(?:无|暂无|否|none|nil|no|(?:未|没有?|尚未|从未|不|无)(?:曾|经)?(?:取得|办理|持有?|持证|获得?|许可|申领|有)?"
    r"|(?:未|没有?|无|查无)(?:能)?(?:查询|检索|查|搜)?(?:到|得|见)?(?:相关|任何|其|有效)*(?:的)?"
    r"|(?:no|not|without|un)[ -]?(?:licen[cs]ed?|held|obtained|granted|found|any))"
    r"\s*(?:任何|电信业务|增值电信业务|经营|业务|any)*\s*(?:许可证?|资质|证照?|licen[cs]es?)?"
    r"(?:信息|记录|结果|found|on record|records?|\s)*",
    re.IGNORECASE,
)
"""What says that there is none; a dash or a stroke may as well mean that nobody looked."""
_OF_A_LICENCE = frozenset({"number", "services", "scope", "held"})


def denials(table: str, positions: Mapping[int, str]) -> "Denials | None":
    """Return how rows of a table say that their firm holds no licence; only those of licences can."""
    found = Denials(positions) if table == "licences" else None
    return found if found and found.can_be_told else None


class Denials:
    """The columns of a table of licences, one of which must say in words that there is none."""

    def __init__(self, positions: Mapping[int, str]) -> None:
        self._of_a_licence = [n for n, c in positions.items() if c in _OF_A_LICENCE]
        self._written = [n for n, c in positions.items() if c != "holder"]

    @property
    def can_be_told(self) -> bool:
        """Whether the table has a column that can say it."""
        return bool(self._of_a_licence)

    def in_row(self, cells: Cells) -> bool:
        """Whether a row says that its firm holds no licence, and nothing of one."""
        if not any(_NONE.fullmatch(text) for text in self._texts(cells, self._of_a_licence)):
            return False
        return not any(map(_is_something, self._texts(cells, self._written)))

    @staticmethod
    def _texts(cells: Cells, positions: list[int]) -> list[str]:
        return [cells[n].strip() for n in positions if n < len(cells)]


def _is_something(text: str) -> bool:
    return bool(text) and text.lower() not in NOTHING and not _NONE.fullmatch(text)
