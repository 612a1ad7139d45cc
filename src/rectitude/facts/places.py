"""
Places of the mainland in names and in areas: provinces, and the cities in them.

Source: GB/T 2260, codes of administrative divisions (provinces and prefectures; of county-level cities
those whose firms are many). A name that is also another place's or a person's (吉林, 朝阳, 中山) counts as
a city only where 市 follows or its province stands before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

import msgspec

from rectitude.facts.place_words import spelt_out

_SUFFIX = "壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省"
_NOT_A_CITY = r"市(?!政|场|民|容|立|区|话|值|面)"
"""市政 and 市场 are words: the 市 in them belongs to no place."""
NATION = "中国"


class Place(msgspec.Struct, frozen=True):
    """A province, a city in it, or the whole country (no province)."""

    province: str = ""
    city: str = ""

    def holds(self, other: "Place") -> bool:
        """Whether the other lies in this place, or is it."""
        if not self.province:
            return True
        return self.province == other.province and self.city in {"", other.city}

    def is_apart_from(self, other: "Place") -> bool:
        """Whether neither holds the other."""
        return not self.holds(other) and not other.holds(self)


@cache
def _gazetteer() -> tuple[dict[str, Place], frozenset[str]]:
    """Return every name with its place, and the names that need their 市."""
    found: dict[str, Place] = {}
    doubtful: set[str] = set()
    file = resources.files("rectitude.facts") / "places.txt"
    lines = file.read_text(encoding="utf-8").splitlines()
    named = [line.split() for line in lines if line and line[0] != "#"]
    for words in named:
        province = short(words[0])
        found[province] = Place(province)
    for words in named:
        for word in words[1:]:
            city = word.strip("()")
            if word[0] == "(" or city in found:
                doubtful.add(city)
            found.setdefault(city, Place(short(words[0]), city))
    for province, names in _NEW_AREAS.items():
        found.update(dict.fromkeys(names, Place(province)))
    return found, frozenset(doubtful)


_NEW_AREAS = {
    "贵州": ("贵安新区", "贵安"),
    "河北": ("雄安新区", "雄安"),
    "重庆": ("两江新区",),
    "陕西": ("西咸新区",),
    "四川": ("天府新区",),
    "云南": ("滇中新区",),
    "甘肃": ("兰州新区",),
}
"""New areas of the state, of several cities or of none: of them the province alone is told."""


def short(province: str) -> str:
    """
    Return a province's name without what kind of division it is.

    >>> short("广西壮族自治区"), short("北京市")
    ('广西', '北京')
    """
    return re.sub(rf"(?:{_SUFFIX}|市)$", "", province)


@cache
def _places() -> dict[str, re.Pattern[str]]:
    """Return what finds a place, by the first two characters of its name."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted((*_gazetteer()[0], NATION), key=len, reverse=True):
        alike[name[:2]].append(name)
    return {
        beginning: re.compile(rf"({'|'.join(longest_first)})({_SUFFIX}|{_NOT_A_CITY})?")
        for beginning, longest_first in alike.items()
    }


def _place_at(text: str, position: int) -> re.Match[str] | None:
    place = _places().get(text[position : position + 2])
    return place.match(text, position) if place else None


class Led(msgspec.Struct, frozen=True):
    """A name read from its beginning: the place that leads it, how much of it that takes, and its key."""

    place: Place | None = None
    end: int = 0
    key: str = ""
    """The place without 省 and 市, and without the province before a city of it."""


_UNLED = Led()


@lru_cache(1 << 16)
def _known(head: str) -> Led:
    names, doubtful = _gazetteer()
    match = _place_at(head, 0)
    if match is None:
        return _UNLED
    name, suffix, end = match[1], match[2] or "", match.end()
    if name == NATION:
        return Led(Place(), end, name)
    inner = _place_at(head, end)
    if inner is not None and name in names and not names[name].city:
        city = _city(inner[1], names[name].province)
        if city is not None:
            key = inner[0] if inner[1] in doubtful else inner[1]
            return Led(city, inner.end(), key)
    if name in doubtful and suffix == "市":
        place = _city(name, "") or names[name]
        return Led(place, end, name + suffix)
    if name in doubtful:
        return Led(names[name] if not names[name].city else None, end, name + suffix)
    return Led(names[name], end, name)


def _city(name: str, province: str) -> Place | None:
    """Return the city of a name in a province; also where a province has the same name."""
    names, _ = _gazetteer()
    if name == "吉林" and province in {"", "吉林"}:
        return Place("吉林", "吉林")
    place = names.get(name)
    return place if place and place.city and province in {"", place.province} else None


_LONGEST_HEAD = 24


def leading(name: str) -> Led:
    """
    Read the place at the beginning of a name.

    >>> leading("广东省深圳市示例科技").key, leading("上海市政工程").key, leading("示例科技").place
    ('深圳', '上海', None)
    """
    return _known(name[:_LONGEST_HEAD]) if name[:2] in _places() else _UNLED


def places_in(text: str) -> tuple[Place, ...]:
    """
    Return the places that a text names, a province before its own city as the city.

    >>> [place.city or place.province for place in places_in("北京、内蒙古2地以及广东省深圳市、苏州")]
    ['北京', '内蒙古', '深圳', '苏州']
    """
    found: list[Place] = []
    position = 0
    text = spelt_out(text)
    while position < len(text):
        led = leading(text[position:])
        if led.end:
            if led.place is not None:
                found.append(led.place)
            position += led.end
        else:
            position += 1
    return tuple(dict.fromkeys(found))


def one_of(places: Iterable[Place], place: Place) -> bool:
    """Whether any of some places holds another."""
    return any(each.holds(place) for each in places)
