"""Notes in prose as records: items that name a site, answers to questions, and words with their values."""

import re
from collections.abc import Iterator, Sequence

Numbered = tuple[int, list[str]]
_ITEM = re.compile(
    r"^\s*(?:[(（【\[]?\d{1,2}[)）】\].、．]|\d{1,2}[/月]\d{1,2}日?\s+(?:\d{1,2}:\d{2})?|[-*•·])\s*(?P<text>\S.*)$"
)
"""A line that begins an item: 1. …, (2) …, 3、…, 11/24 09:40 …, - …."""
_A_DOMAIN = re.compile(r"(?<![@\w.-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?![\w.-])", re.IGNORECASE)
_OF_OFFICES = re.compile(r"(?:^|\.)(?:gov|edu)\.cn$", re.IGNORECASE)
_ANSWERED = re.compile(
    r"^\s*问\s*[:：]\s*(?P<asked>[^?？]{2,40})[?？]?\s*(?:答\s*[:：]\s*(?P<told>\S.*))?$"
)
_ANSWER = re.compile(r"^\s*答\s*[:：]\s*(?P<told>\S.*)$")
_LABELLED = re.compile(
    r"^\s*(?P<asked>[\u4e00-\u9fff]{2,10}(?:[(（][^()（）]{1,8}[)）])?)\s*(?:[:：]|\s)\s*(?P<told>\S.*)$"
)
_FEWEST_ITEMS = 2
_FEWEST_ANSWERS = 3
"""Labels and answers from which lines are the record of one inspection; ours, as of forms."""


def lines_of(text: str) -> list[Numbered]:
    """Return notes in prose as the lines of a table with a header; nothing where they are none."""
    numbered = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    return _of_answers(numbered) or _of_values(numbered) or _of_items(numbered)


_VALUE = re.compile(
    r"(?P<asked>[\u4e00-\u9fffa-z][\u4e00-\u9fffa-z0-9_]{0,11})\s?[=＝]\s?(?P<told>.+?)"
    r"(?=[\s;；]+[\u4e00-\u9fffa-z][\u4e00-\u9fffa-z0-9_]{0,11}\s?[=＝]|\s*$)",
    re.IGNORECASE,
)
"""A word and its value among others on one line: 用户=… 线路=… 现场=…."""
_FEWEST_VALUES = 2
_NUMBER = "编号"
"""The heading of what stands before the first word of a line."""


def _of_values(numbered: Sequence[tuple[int, str]]) -> list[Numbered]:
    """Return a row for each line of words with their values, headed by all words."""
    found = [(n, _values_of(line)) for n, line in numbered]
    rows = [(n, told) for n, told in found if len(told) >= _FEWEST_VALUES]
    if len(rows) < _FEWEST_ITEMS:
        return []
    header = list(dict.fromkeys(word for _, told in rows for word in told))
    above = [(n, [line]) for n, line in numbered if n < rows[0][0]]
    lines = [(n, [told.get(word, "") for word in header]) for n, told in rows]
    return [*above, (rows[0][0], header), *lines]


def _values_of(line: str) -> dict[str, str]:
    """
    Return the words of a line with their values.

    >>> _values_of("A-3 用户=桥头茶馆 线路=专线100M 现场=只有收银机，不收费")
    {'编号': 'A-3', '用户': '桥头茶馆', '线路': '专线100M', '现场': '只有收银机，不收费'}
    """
    matches = [*_VALUE.finditer(line)]
    if not matches:
        return {}
    before = line[: matches[0].start()].strip()
    told = {match["asked"]: match["told"].strip(" ;；") for match in matches}
    return {_NUMBER: before, **told} if before else told


def _of_items(numbered: Sequence[tuple[int, str]]) -> list[Numbered]:
    """Return a row for each item, headed by the only site that it names."""
    items = [(n, match["text"]) for n, line in numbered if (match := _ITEM.match(line))]
    rows = [(n, [site, text]) for n, text in items if (site := _site_in(text))]
    if len(items) < _FEWEST_ITEMS or not rows:
        return []
    first = items[0][0]
    above = [(n, [line]) for n, line in numbered if n < first]
    header = (rows[0][0], ["域名", "记录"])
    return [*above, header, *rows]


def _site_in(text: str) -> str:
    """Return the only site that a text names, or nothing; an office's, to which a number leads, is none."""
    named = {name.lower() for name in _A_DOMAIN.findall(text)}
    sites = [name for name in named if not _OF_OFFICES.search(name)]
    return sites[0] if len(sites) == 1 else ""


def _of_answers(numbered: Sequence[tuple[int, str]]) -> list[Numbered]:
    """Return the labels and questions of one record as a header, and its answers as the row below it."""
    told = dict(_answers(numbered))
    asked = any(_ANSWERED.match(line) for _, line in numbered)
    if not asked or len(told) < _FEWEST_ANSWERS:
        return []
    number = numbered[0][0]
    return [(number, [*told]), (number, [*told.values()])]


def _answers(numbered: Sequence[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield what is asked with what is answered, on one line or on two."""
    waiting = ""
    for _, line in numbered:
        if match := _ANSWERED.match(line):
            waiting = "" if match["told"] else match["asked"]
            if match["told"]:
                yield match["asked"], match["told"]
        elif waiting and (match := _ANSWER.match(line)):
            yield waiting, match["told"]
            waiting = ""
        elif match := _LABELLED.match(line):
            yield match["asked"], match["told"]
