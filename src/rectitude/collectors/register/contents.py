"""What stands in a column, told by its cells alone: domains, addresses, numbers, codes, firms, days."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Literal

from rectitude.collectors.register import cells, days, vocabulary
from rectitude.facts import numbers
from rectitude.facts.identity import Same
from rectitude.facts.register.scopes import codes_in
from rectitude.facts.register.services import services_done

_V4 = r"\d{1,3}(?:\.\d{1,3}){3}"
_BLOCK = re.compile(
    rf"(?:{_V4}|[\da-f]*:[\da-f:]*:[\da-f:]*)\s*(?:/\d{{1,3}}|[-~–—至]+\s*(?:{_V4}|\d{{1,3}}|[\da-f:]+))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(rf"{_V4}(?:[;,、；\s]+{_V4})*")
_LINK = re.compile(
    r"(?:https?:)?(?://)?(?:beian\.miit|www\.(?:miit)?beian)\.gov\.cn\S*", re.IGNORECASE
)
CREDIT_CODE = re.compile(r"[1-9ANY][1-9]\d{6}[0-9A-Z]{10}", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_FIRM = re.compile(
    r"(?:有限(?:责任)?公司|股份公司|集团|合作社|工作室|经营部|事务所|商行|个体工商户|研究院|医院|大学|学院|中学|小学|委员会|协会|中心"
    r"|[店厂社局]|分公司|\b(?:Inc|LLC|Ltd|GmbH|B\.?V|Corp|Co)\.?)(?:[(（][^()（）]*[)）])?$",
    re.IGNORECASE,
)
_SERVICE_LIST = re.compile(
    r"[AB]\d{1,2}(?:[;；,，、\s]+[AB]\d{1,2})*|.*业务.*|.*[服业]务", re.DOTALL
)
_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?\s*[%％]")
_FEWEST = 2
_MOST = 0.8
"""Share of a column's cells that must be of a kind, of at least two, for the column to be; ours."""
_LONGEST = 200
"""Characters of a cell by which a kind is told; ours."""


def kind_of(body: Sequence[Sequence[str]], position: int) -> str:
    """
    Return what the cells of a column are, as one of the keys of `_KINDS`; nothing for others.

    >>> kind_of([["京ICP备12345678号-1"], ["粤ICP备2020000001号"]], 0)
    'filing-number'
    """
    found = filled(body, position)
    if len(found) < _FEWEST:
        return ""
    for kind, is_of in _KINDS:
        if sum(map(is_of, found)) >= _MOST * len(found):
            return kind
    return ""


def kinds_of(body: Sequence[Sequence[str]], width: int) -> list[str]:
    """Return what the cells of each column are; rows that are looked at again are remembered."""
    return _kinds_of(Same(body), width) if body else [""] * width


@lru_cache(maxsize=1)
def _kinds_of(body: Same[Sequence[Sequence[str]]], width: int) -> list[str]:
    return [kind_of(body.held, position) for position in range(width)]


def spoken_of(
    body: Sequence[Sequence[str]],
) -> tuple[Literal["blocks", "domains", "services"], ...]:
    """Return what rows that were not understood speak of, of what the rules on registers judge."""
    kinds = kinds_of(body, max(map(len, body), default=0))
    services = sum(bool(services_done(text[:_LONGEST])) for row in body for text in row)
    found: list[Literal["blocks", "domains", "services"]] = []
    if "block" in kinds:
        found.append("blocks")
    if "domain" in kinds:
        found.append("domains")
    if services >= _FEWEST:
        found.append("services")
    return tuple(found)


def filled(body: Sequence[Sequence[str]], position: int) -> list[str]:
    """Return the cells of a column in which something is written."""
    found = (row[position].strip()[:_LONGEST] for row in body if position < len(row))
    return [text for text in found if text and text.lower() not in cells.NOTHING]


def reads(parse: Callable[[str], object], body: Sequence[Sequence[str]], position: int) -> bool:
    """Whether all words of a column are ones that a parser knows."""
    found = set(filled(body, position))
    if not found or max(map(len, found)) > _LONGEST_WORD:
        return False
    for text in found:
        try:
            parse(text)
        except cells.BadCell:
            return False
    return True


_LONGEST_WORD = 12
"""Characters of a word that stands for a state: longer ones are remarks; ours."""


def _number_of(*kinds: str) -> Callable[[str], bool]:
    def is_of(text: str) -> bool:
        return any(each.number.kind in kinds for each in numbers.find(text))

    return is_of


def _is_day(text: str) -> bool:
    if text.isdecimal() and len(text) != len("20261101"):
        return False
    with suppress(cells.BadCell):
        return bool(days.day(text))
    return False


def _is_status(text: str) -> bool:
    return bool(re.fullmatch(r"0|[1-5]\d\d(?:\s+[A-Za-z ]+)?", text))


def is_firm(text: str) -> bool:
    """Whether a cell ends as the names of firms do."""
    return bool(_FIRM.search(unicodedata.normalize("NFKC", text)))


def _is_service(text: str) -> bool:
    return bool(_SERVICE_LIST.fullmatch(text) and codes_in(text))


def _matches(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: bool(pattern.fullmatch(text))


_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("block", _matches(_BLOCK)),
    ("address", _matches(_ADDRESS)),
    ("link", _matches(_LINK)),
    ("domain", _matches(_DOMAIN)),
    ("filing-number", _number_of("filing")),
    ("licence-number", _number_of("telecom-licence")),
    ("credit-code", _matches(CREDIT_CODE)),
    ("firm", is_firm),
    ("service", _is_service),
    ("day", _is_day),
    ("share", _matches(_SHARE)),
    ("status", _is_status),
)
"""Kinds of cells, the first that fits: an address is no domain, a firm's name no service."""

SUBJECTS: tuple[Callable[[str], bool], ...] = (
    _matches(_DOMAIN),
    _matches(_BLOCK),
    is_firm,
)
"""By which cell it is told what a record is about, the first that fits."""

OF_ALL: tuple[Callable[[str], bool], ...] = (is_firm, _is_day)
"""By which value beside an array it is told that it is said of all its records."""

WORDS: dict[str, dict[str, Callable[[str], object]]] = {
    "filings": {"status": vocabulary.filing_status},
    "allocations": {"use": vocabulary.use},
    "relations": {"kind": vocabulary.relation_kind},
    "units": {"status": vocabulary.unit_status},
}
"""Columns that hold a few known words: they are told by these."""
