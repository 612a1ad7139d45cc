"""Notes in prose as records: items of a list that name a site or a firm, and questions with their answers."""

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
    return _of_answers(numbered) or _of_items(numbered)


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
