"""
Chains of sub-leases that one line tells, a column for each party: each link becomes a line of its own.

资源持有单位, 一级承租单位, 二级承租单位, 最终用户: whoever stands next on the right has the block of whom
stands before; a level that is empty is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rectitude.collectors.register.rounds import Rounds
from rectitude.collectors.register.sheets import Cells, Line
from rectitude.collectors.register.wordings import plain_heading

_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}
_A_PARTY = (
    r"(?:承租|转租|租用|出租|分租|受让|接手|代理|经销|分销|使用|持有|分配|资源|客户|用户"
    r"|单位|企业|公司|方|商|人|者|主体|名称|全称)+"
)
_LEVEL = re.compile(
    rf"^(?:第)?(?P<zh>[一二三四五六七八九])(?:级|层|手|道|环)(?:的)?(?:{_A_PARTY})?$"
    rf"|^(?P<n>[1-9])(?:级|层|手|st|nd|rd|th)(?:level|tier)?(?:{_A_PARTY}|lessee|tenant|reseller|customer)?$"
    r"|^(?:level|tier|hop|l)(?P<en>[1-9])(?:lessee|tenant|party|holder|reseller|company|user)?$"
)
_FIRST = re.compile(
    r"^(?:ip|地址)?(?:资源|地址|源头|原始|初始|网络)?(?:的)?(?:持有|分配|所有|归属|拥有|出租|提供|持证)(?:单位|企业|公司|方|商|者|人)(?:名称)?$"
    r"|^(?:resource|block|address)?(?:holder|owner|lessor)$"
)
_LAST = re.compile(
    r"^(?:最终|终端|末端|实际|最后)(?:的)?(?:使用|承租)?(?:单位|企业|公司|方|者|人|用户|客户)(?:名称)?$|^end(?:user|customer)$|^finaluser$"
)
_HELD = re.compile(
    r"^(?:第)?(?P<zh>[一二三四五六七八九])(?:级|层|手|道|环)\S{0,6}?(?:是否持证|是否有证|有无许可证?|持证(?:情况|状态)|许可证?(?:情况|状态|核查)?|资质(?:情况)?)$"
)
_FEWEST = 2
"""Levels by which a chain is told."""


class Levels(Rounds, frozen=True):
    """The columns of a chain: its parties from the top down, and what is said of each one's licence."""

    parties: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    """By party: the position of what is said of its licence, or one beyond the line."""

    def lines(self, lines: Iterator[Line]) -> Iterator[Line]:
        """Yield a line for each link of each chain; other lines stay as they are."""
        for number, cells, position in lines:
            if cells is None:
                yield number, cells, position
                continue
            links = [*self._links(cells)]
            kept = [_at(cells, n) for n in self.fixed]
            for link in links or [["", "", ""]]:
                yield number, [*kept, *link], position

    def _links(self, cells: Cells) -> Iterator[Cells]:
        there = [
            (_at(cells, n).strip(), _at(cells, held).strip())
            for n, held in zip(self.parties, self.held, strict=True)
            if _at(cells, n).strip().strip("-—/无")
        ]
        for (giver, _), (taker, held) in pairwise(there):
            yield [giver, taker, held]


def _at(cells: Cells, position: int) -> str:
    return cells[position] if position < len(cells) else ""


def levels_of(headers: Sequence[str]) -> Levels | None:
    """
    Return the chain that the headings of a table name, or None.

    >>> levels_of(["网段", "一级单位", "二级单位", "最终用户"]).parties
    (1, 2, 3)
    """
    plain = [plain_heading(text) for text in headers]
    levels = {n: level for n, text in enumerate(plain) if (level := _level(text))}
    if len(levels) < _FEWEST or len(set(levels.values())) < len(levels):
        return None
    order = sorted(levels, key=lambda n: levels[n])
    first = [n for n, text in enumerate(plain) if n not in levels and _FIRST.match(text)][:1]
    last = [n for n, text in enumerate(plain) if n not in levels and _LAST.match(text)][:1]
    parties = (*first, *order, *last)
    said = {_DIGITS[match["zh"]]: n for n, text in enumerate(plain) if (match := _HELD.match(text))}
    held = tuple(said.get(levels.get(n, 0), len(headers)) for n in parties)
    fixed = tuple(n for n in range(len(headers)) if n not in {*parties, *said.values()})
    head = [*(headers[n] for n in fixed), "分配单位", "使用单位", "使用单位持证情况"]
    return Levels(head, fixed, (), (), parties=parties, held=held)


def _level(heading: str) -> int:
    """Return the number of a level; 0 where the heading is of none."""
    match = _LEVEL.match(heading)
    if match is None:
        return 0
    return _DIGITS.get(match["zh"] or "", 0) or int(match["n"] or match["en"] or 0)
