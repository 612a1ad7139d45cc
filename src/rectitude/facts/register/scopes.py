"""
What a licence is for and where: the words of licences read as codes of services and as places.

Sources: the catalogue of telecommunications services (2015, as revised 2019), and the licences' own
heading 业务种类（服务项目）及覆盖范围, under which services and areas stand together.
"""

import re
from functools import lru_cache

import msgspec

from rectitude.evidence.register import Licence
from rectitude.facts.place_words import spelt_out
from rectitude.facts.places import Place, places_in

_SERVICE_WORDS: tuple[tuple[str, str], ...] = (
    ("第一类增值", "B1"), ("第二类增值", "B2"),
    ("数据中心", "B11"), ("资源协作", "B11"), ("IDC", "B11"),
    (r"data\s?cent(?:re|er)s?", "B11"), (r"(?:server|web) hosting|co-?location", "B11"),
    (r"云(?:计算|服务|主机|业务)|公有云|云$|cloud(?: (?:services?|computing|hosting))?", "B11"),
    ("内容分发", "B12"), ("CDN", "B12"), (r"content (?:delivery|distribution)(?: networks?)?", "B12"),
    ("虚拟专用网", "B13"), ("VPN", "B13"),
    ("网(?:络)?接入(?:服务)?", "B14"), ("接入服务", "B14"), ("ISP", "B14"),
    (r"(?:internet|network) access(?: services?)?", "B14"),
    ("在线数据处理", "B21"), ("交易处理", "B21"), ("EDI", "B21"),
    ("多方通信", "B22"), ("存储转发", "B23"),
    ("呼叫中心", "B24"), (r"call cent(?:re|er)", "B24"),
    ("信息服务", "B25"), (r"information services?", "B25"), ("ICP", "B25"), ("SP业务", "B25"),
    ("编码和规程", "B26"), ("域名解析", "B26"),
    ("基础电信", "A"), ("固定", "A"), ("蜂窝", "A"), ("移动通信", "A"), ("卫星", "A"), ("数据通信", "A"),
)  # fmt: skip
_SERVICE = re.compile(
    r"(?<![A-Z0-9])(?P<code>[AB][12]\d{0,2})(?:-\d)?(?!\d)|"
    + "|".join(f"(?P<s{n}>{word})" for n, (word, _) in enumerate(_SERVICE_WORDS)),
    re.IGNORECASE,
)
CLOUD = "B11-cloud"
"""Cloud (互联网资源协作服务), which is of B11 unless a licence leaves it out."""
_WITHOUT_CLOUD = re.compile(
    r"(?:不包?含|未包?含|除外|不包括|未包括)[^,，;；()（）含]{0,60}资源协作|资源协作[^,，;；()（）]{0,60}除外"
    r"|(?:excl|without)[^,;()]{0,60}(?:cloud|resource co-?operation)",
    re.IGNORECASE,
)
_LEFT_OUT = "（不含互联网资源协作服务）"
_WITHOUT = re.compile(
    r"[(（][^()（）]{0,200}?(?:不含|除外|不包括)[^()（）]*[)）]|不含[^,，、;；。:：]*"
)
_ONLY = re.compile(r"[(（][^()（）]{0,200}?(?:仅限|含)[^()（）]*[)）]")
_NATIONWIDE = re.compile(
    r"全国|全境|跨地区|跨省|^中国$|中国(?:大陆|境内|内地)|中华人民共和国|nation-?wide|^all$|^china$|\b31\s*个省",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"(?:除|不含|不包括)([^除)）;；。]{0,200}?)(?:以?外|[)）]|$)")
_CLASS_OF_NUMBER = re.compile(r"(?<![A-Z0-9])([AB][12])(?=[.．、-])", re.IGNORECASE)


@lru_cache(1 << 14)
def codes_in(text: str) -> frozenset[str]:
    """
    Return the codes of the services that a text names: B11, B25; A for any basic service, B1 for a class.

    >>> sorted(codes_in("互联网数据中心业务（不含互联网接入服务）、B25")), codes_in("其他")
    (['B11', 'B25'], frozenset())
    """
    plain = _WITHOUT.sub("", text)
    found = {_code(match) for match in _SERVICE.finditer(plain)}
    specific = {code[:2] for code in found if len(code) == 3}
    return frozenset(code for code in found if code not in specific)  # 第一类增值业务中的…


def _code(match: re.Match[str]) -> str:
    if written := match["code"]:
        return "A" if written[0] in "Aa" else written.upper()
    return _SERVICE_WORDS[int((match.lastgroup or "s0")[1:])][1]


def codes_of(licence: Licence) -> frozenset[str]:
    """
    Return the codes of a licence's services; by its number where no services are given.

    A data centre's service has cloud in it (`CLOUD`), unless the licence leaves that out.
    """
    if licence.services:
        found = frozenset(code for service in licence.services for code in codes_in(service))
        cloud = any(
            "B11" in codes_in(service) and not _WITHOUT_CLOUD.search(service)
            for service in licence.services
        )
        return found | {CLOUD} if cloud else found
    classes = {match.upper() for match in _CLASS_OF_NUMBER.findall(licence.licence)}
    return frozenset("A" if each[0] == "A" else each for each in classes)


def is_doubtful(licence: Licence) -> bool:
    """Whether a service of the licence stands in words that we do not know."""
    return any(not codes_in(service) for service in licence.services)


class Area(msgspec.Struct, frozen=True):
    """Where a licence holds: everywhere but some places, or in some places; `read` is false for neither."""

    everywhere: bool = False
    places: tuple[Place, ...] = ()
    excepted: tuple[Place, ...] = ()
    more: bool = False
    """Whether places are meant that the words do not name: 北京等五省市."""

    @property
    def is_read(self) -> bool:
        """Whether the words were understood."""
        return self.everywhere or bool(self.places)

    def covers(self, place: Place) -> bool | None:
        """Whether a place lies in the area; None where only a part of it surely does."""
        if any(each.holds(place) for each in self.excepted):
            return False
        if self.everywhere or any(each.holds(place) for each in self.places):
            return None if any(place.holds(each) for each in self.excepted) else True
        in_part = self.more or any(place.holds(each) for each in self.places)
        return None if in_part else False


@lru_cache(1 << 14)
def area_in(text: str) -> Area:
    """
    Return the area that a text names, as the ministry prints it.

    >>> area_in("全国（除西藏外）").covers(Place("西藏")), area_in("北京、深圳2城市").covers(Place("广东"))
    (False, None)

    Cities in brackets after their province are all of it that is meant: 江苏省（南京、苏州）.
    """
    text = spelt_out(text)
    excepted = tuple(place for part in _EXCEPT.findall(text) for place in places_in(part))
    everywhere = bool(_NATIONWIDE.search(text))
    named = () if everywhere else tuple(p for p in places_in(_EXCEPT.sub("", text)) if p.province)
    return Area(everywhere, _without_wholes(text, named), excepted, _names_some(text, named))


_AND_OTHERS = re.compile(
    r"等(?:地(?!区)|(\d{1,6}|[一二三四五六七八九十]+)?\s*个?(?:省|市|地|城市|自治区))"
    r"|(?:and|among) others|etc"
)


def _names_some(text: str, named: tuple[Place, ...]) -> bool:
    """Whether a text says that it names some of its places only: more, by its own count, or without one."""
    match = _AND_OTHERS.search(text)
    if match is None:
        return False
    count = match[1] or ""
    number = int(count) if count.isdecimal() else _COUNTS.get(count, 0)
    return number != len(named)


_COUNTS = {digit: n for n, digit in enumerate("一二三四五六七八九十", 1)}


_OF_WHICH = re.compile(r"([\u4e00-\u9fff]{2,8})[(（]([^()（）]+)[)）]")


def _without_wholes(text: str, named: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return the places without the provinces of which brackets name the cities that are meant."""
    wholes = {
        whole
        for outer, inner in _OF_WHICH.findall(_EXCEPT.sub("", text))
        for whole in places_in(outer)[-1:]
        if any(whole.holds(city) and whole != city for city in places_in(inner))
    }
    return tuple(place for place in named if place not in wholes)


class Scope(msgspec.Struct, frozen=True):
    """Services that a licence is for, and where."""

    services: tuple[str, ...]
    area: tuple[str, ...] = ()


_CLAUSES = re.compile(r"[;；。\n\r]+|(?<=[\u4e00-\u9fff)）])\s*(?=\d{1,2}[.、．]\s*\D)")


def scopes_in(text: str) -> tuple[Scope, ...]:
    """
    Return services with their areas from a cell that holds both.

    >>> [(s.services, s.area) for s in scopes_in("互联网数据中心业务：北京；互联网接入服务业务（全国）")]
    [(('互联网数据中心业务',), ('北京',)), (('互联网接入服务业务',), ('全国',))]

    Services in a row share the area that follows them; a clause without a service continues the one before.
    """
    found: list[Scope] = []
    for clause in _CLAUSES.split(text):
        pieces = _pieces(clause)
        if not pieces and clause.strip() and found:
            area = _area_words(clause)
            if area:
                found[-1] = Scope(found[-1].services, (*found[-1].area, area))
        waiting: list[str] = []
        for service, rest in pieces:
            waiting.append(service)
            if area := _area_words(rest):
                found.append(Scope(tuple(waiting), (area,)))
                waiting = []
        if waiting:
            found.append(Scope(tuple(waiting)))
    return tuple(found)


_LONGEST_NAME = 40
"""Characters of a service's name before the word by which it is known, and after it; ours."""
_NAME_BEFORE = re.compile(r"[\u4e00-\u9fffA-Za-z]*$")
_NAME_AFTER = re.compile(rf"[\u4e00-\u9fffA-Za-z]{{0,{_LONGEST_NAME}}}?(?:业务|服务)(?:业务)?|")


def _pieces(clause: str) -> list[tuple[str, str]]:
    """Return each service in a clause, as it is written, with what stands between it and the next."""
    plain = _ONLY.sub("", _WITHOUT.sub("", clause))
    spans: list[tuple[int, int]] = []
    for match in _SERVICE.finditer(plain):
        before = _NAME_BEFORE.search(plain, max(0, match.start() - _LONGEST_NAME), match.start())
        start = before.start() if before else match.start()
        after = _NAME_AFTER.match(plain, match.end())
        end = after.end() if after else match.end()
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    starts = [start for start, _ in spans[1:]]
    left_out = _LEFT_OUT if _WITHOUT_CLOUD.search(clause) else ""
    return [
        (_named(plain[start:end], left_out), plain[end:following])
        for (start, end), following in zip(spans, [*starts, len(plain)], strict=False)
    ]


def _named(service: str, left_out: str) -> str:
    """Return a service as written, and of a data centre's that it leaves out cloud."""
    is_it = "B11" in codes_in(service) and "资源协作" not in service
    return service + left_out if is_it else service


def _area_words(rest: str) -> str:
    """Return the words for an area in a text, without the marks around them; nothing if there are none."""
    area = area_in(rest)
    words = re.sub(r"^[\s:：(（、,，]+|[\s)）、,，]+$", "", rest)
    if words.count("（") + words.count("(") > words.count("）") + words.count(")"):
        words += "）"
    return words if area.is_read else ""
