"""What the titles of sections say of the tests below them: a round, a place, a mode of the client."""

import re
from collections.abc import Sequence

from rectitude.collectors.links import round_names
from rectitude.collectors.links.columns import MOST, Sense, share
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import Layout
from rectitude.collectors.links.moments import day_in
from rectitude.collectors.links.places import named_place

_SEVERAL = 2


_NUMBERED = re.compile(
    r"(?<!\S)[（(]?(?:[一二三四五六七八九十]|\d{1,2})[)）]?\s*[、.．)）]\s*\S{1,14}$"
)


def numbered(layout: Layout, body: Sequence[Line], sense: Sense) -> frozenset[str]:
    """Return the numbered titles of sections where most name contexts; the first may end the title."""
    alone = [cells for _, cells in body if sum(map(bool, cells)) == 1]
    said = [layout.title, *(next(filter(None, cells)) for cells in alone)]
    found = [match[0] for title in said if (match := _NUMBERED.search(title))]
    return frozenset(found if share(found, sense.place) > MOST else ())


_SUM = re.compile(
    r"平均(?:数|值|耗时|用时)?|均值|中位[数值]|最[大小](?:值|耗时)?|最[快慢]|[合小总]计|总数|汇总|标准差"
    r"|(?:成功|打开|通过|拦截|失败)率"
    r"|averages?|avg\.?|mean|median|(?:sub)?total|sum|max(?:imum)?|min(?:imum)?|p\d\d|std\.?|stdev",
    re.IGNORECASE,
)


def sums_up(filled: Sequence[str]) -> bool:
    """
    Whether a line of several cells sums up the tests above it, and tells of none itself.

    >>> sums_up(["平均", "1.2", "0.9"]), sums_up(["合计", "8", "8"]), sums_up(["第1轮", "1.2", "0.9"])
    (True, True, False)
    """
    return len(filled) >= _SEVERAL and bool(_SUM.fullmatch(filled[0].strip(" ：:")))


_HEADING = re.compile(r"#{1,6} (\S.{0,30})$")
_LONGEST_HEADING = 20
"""Characters of a line that heads the tests below it, at most; ours: what is longer is a note."""


def headed(layout: Layout, body: Sequence[Line], sense: Sense) -> frozenset[str]:
    """
    Return the headings below each of which the same links are opened.

    What they name, such as a mode of the client or a phone, is where that was; a round says so by itself.
    """
    links: dict[str, set[str]] = {}
    above = _heading_of_the_first(layout)
    for _, cells in body:
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and _is_heading(filled[0], sense):
            above = filled[0]
        elif above and (named := set(filter(None, map(sense.planned.named, filled)))):
            links.setdefault(above, set()).update(named)
    rounds = any(round_names.round_of(said) is not None or day_in(said) for said in links)
    alike = len({frozenset(its) for its in links.values()}) == 1
    return frozenset(links) if len(links) >= _SEVERAL and alike and not rounds else frozenset()


def _is_heading(said: str, sense: Sense) -> bool:
    short = len(said) <= _LONGEST_HEADING and not re.search(r"[,，。;；!！]", said)
    return bool(_HEADING.match(said)) or (short and not sense.planned.addressed(said))


def _heading_of_the_first(layout: Layout) -> str:
    """Return the heading of the first section, which stands above the header of the table."""
    marked = re.findall(r"#{1,6} [^#]+$", layout.title)
    return (marked or layout.above or ("",))[-1].strip()


_BESIDE_PLACE = re.compile(r"^[#\s]+|[（(][^（）()]*[)）]|[（(].*$")
_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[)）]")
_LONGEST_PLACE = 16
"""Characters of words that name a context, at most; ours: what is longer is a sentence about it."""


def place_said(title: str, place: str) -> str:
    """Return the words of a title for a context, without round and day; else its usual name."""
    title = title.rpartition("# ")[2]  # the heading nearest to the tests
    said = _BESIDE_PLACE.sub("", title).strip()
    if not named_place(said):
        said = next(filter(named_place, _IN_BRACKETS.findall(title)), said)
    for beside in (round_names.named_round(said), day_in(said)):
        said = said.replace(beside, " ", 1).strip(" ：:、-—") if beside else said
    return said if len(said) <= _LONGEST_PLACE and said else place


def said_of(said: str, sense: Sense) -> dict[str, str]:
    """Return what a title says of the tests below it: a context, a round."""
    found = {}
    if place := sense.place(said):
        found["context"] = place_said(said, place)
    if round_names.round_of(said) is not None:
        found["round"] = said
    elif day := day_in(said):
        found["day"] = day
    return found
