"""What elements of a page enclose, found in one pass, which takes no longer than the page is long."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Element(NamedTuple):
    """An element in a text: where its first tag begins, what it encloses, and where its last tag ends."""

    begin: int
    within: str
    end: int


def elements(text: str, *names: str) -> Iterator[Element]:
    """
    Yield the elements of some names, each up to the first end of its name; none without an end.

    What is within one is not looked into.

    >>> [each.within for each in elements("<dl>a<p>b</dl ><script src=x>c</SCRIPT>", "dl", "script")]
    ['a<p>b', 'c']
    """
    opening = _opening(names)
    unended: set[str] = set()
    at = 0
    while match := opening.search(text, at):
        at, name = match.end(), match[1].lower()
        if name in unended:
            continue
        begin = text.find(">", at) + 1
        if not begin:
            return
        ending = _ending(name).search(text, begin)
        if ending is None:
            unended.add(name)
            continue
        at = ending.end()
        yield Element(match.start(), text[begin : ending.start()], at)


@cache
def _opening(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"<({'|'.join(names)})\b", re.IGNORECASE)


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)
