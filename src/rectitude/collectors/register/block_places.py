"""Lists of blocks that say where each stands, and nothing of whose it is."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register import vocabulary
from rectitude.collectors.register.contents import filled, kinds_of
from rectitude.collectors.register.sheets import Line
from rectitude.collectors.register.wordings import plain_heading
from rectitude.evidence.register import Delegation

_OF_A_COUNTRY = re.compile(
    r"国家|境内外|境内|境外|^(?:所在)?(?:地区|区域|位置|所在地|部署地)$|country|region|^location$"
)
"""Headings of where a block stands; a data centre's name need name no place."""
_OF_A_PARTY = re.compile(
    r"用户|客户|使用(?:单位|方|人)|承租|持有|分配(?:单位|方)|user|customer|holder|lessee"
)
_COUNTRIES = {"mainland": "CN", "overseas": "ZZ"}
"""As registries write them: ZZ is none that a country has."""


class BlockPlaces(msgspec.Struct, frozen=True):
    """The columns of blocks and of where they stand."""

    block: int
    place: int

    def rows(self, file: str, lines: Iterable[Line]) -> Iterator[Delegation]:
        """Yield where each block stands."""
        for line, cells, _ in lines:
            if not cells or len(cells) <= max(self.block, self.place):
                continue
            try:
                blocks = cell.blocks_of(cells[self.block])
                country = _COUNTRIES.get(vocabulary.location(cells[self.place]), "")
            except cell.BadCell:
                continue  # of a block that is not told nothing is said
            for written in blocks:
                for block in cell.blocks(written):
                    yield Delegation(
                        file=file, line=line, registry="", country=country, prefix=block
                    )


def block_places(headers: Sequence[str], body: Sequence[Sequence[str]]) -> BlockPlaces | None:
    """Return the columns of a list that says where blocks stand; None of any other."""
    kinds = kinds_of(body, len(headers))
    plain = [plain_heading(header) for header in headers]
    at = [n for n, kind in enumerate(kinds) if kind == "block"]
    told = [n for n, text in enumerate(plain) if _OF_A_COUNTRY.search(text) and _is_read(body, n)]
    if len(at) != 1 or not told or any(map(_OF_A_PARTY.search, plain)):
        return None
    return BlockPlaces(at[0], told[0])


def _is_read(body: Sequence[Sequence[str]], position: int) -> bool:
    """Whether all that is written in a column names a place that is at home or abroad."""
    found = filled(body, position)
    try:
        return bool(found) and all(map(vocabulary.location, found))
    except cell.BadCell:
        return False
