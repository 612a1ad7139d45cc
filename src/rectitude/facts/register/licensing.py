"""Who may offer access: licences by holder, service, area and day (MIIT Order 42; catalogue of 2015)."""

from collections import defaultdict
from enum import StrEnum

import msgspec

from rectitude.evidence.register import Licence
from rectitude.facts.entities import NameIndex, name_key
from rectitude.facts.register.parties import Kinship, Parties, in_force

ACCESS = frozenset({"A", "B11", "B14"})
"""Data centre (with resource co-operation, that is cloud) and Internet access: letting addresses."""
DELIVERY = ACCESS | {"B12"}
"""With content delivery: what an access provider of filings may hold."""


class Standing(StrEnum):
    """What the licences say of a party that offers access."""

    LICENSED = "licensed"
    UNKNOWN = "unknown"
    """No table of licences was given, or no name."""
    UNSURE = "unsure"
    """A near name, or a member of its group, holds one."""
    NONE = "none"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    BEYOND_SERVICES = "beyond-services"
    OUT_OF_AREA = "out-of-area"


UNLICENSED = frozenset(
    {
        Standing.NONE,
        Standing.NOT_YET,
        Standing.EXPIRED,
        Standing.BEYOND_SERVICES,
        Standing.OUT_OF_AREA,
    }
)
"""What records prove."""


class Position(msgspec.Struct, frozen=True):
    """A party's standing, and the licences that it rests on (the near ones where unsure)."""

    standing: Standing
    licences: tuple[Licence, ...] = ()

    @property
    def is_unlicensed(self) -> bool:
        """Whether records prove that no licence covers it."""
        return self.standing in UNLICENSED


_SERVICE_WORDS: tuple[tuple[str, str], ...] = (
    ("数据中心", "B11"), ("资源协作", "B11"), ("IDC", "B11"), ("云", "B11"),
    ("内容分发", "B12"), ("CDN", "B12"),
    ("虚拟专用网", "B13"), ("VPN", "B13"),
    ("互联网接入", "B14"), ("接入服务", "B14"), ("ISP", "B14"),
    ("在线数据处理", "B21"), ("多方通信", "B22"), ("存储转发", "B23"), ("呼叫中心", "B24"),
    ("信息服务", "B25"), ("编码和规程", "B26"), ("域名解析", "B26"),
    ("基础电信", "A"), ("固定", "A"), ("蜂窝", "A"),
)  # fmt: skip
_WHOLE_CLASS = frozenset({"B1"})
"""A class named without its service: covers every service in it, for all that is on record."""
_NATIONWIDE = ("全国", "跨地区", "跨省", "中国", "nationwide", "all")
_BASIC_OPERATORS = (
    "中国电信", "中国移动", "中国联通", "中国联合网络", "中国广电", "中国广播电视网络", "中国铁通",
)  # fmt: skip
"""The operators with basic licences, and their branches, by the beginning of their names."""
_NEAR = 0.85
"""Likeness from which a holder's name may be the party's with a slip; as in `entities`."""


class Licensing:
    """The licences of a register on one day."""

    def __init__(
        self, licences: tuple[Licence, ...], parties: Parties, today: str, *, known: bool
    ) -> None:
        self._parties = parties
        self._today = today
        self._known = known
        self._held: dict[str, list[Licence]] = defaultdict(list)
        self._in_group: dict[str, list[Licence]] = defaultdict(list)
        for licence in licences:
            for name in (licence.holder, *licence.authorised_subsidiaries):
                self._held[parties.identity(name)].append(licence)
            if (former := parties.renamed(licence.holder)) is not None:
                self._held[parties.identity(former.parent)].append(licence)
            self._in_group[parties.group(licence.holder)].append(licence)
        self._licences = licences
        self._index = NameIndex([licence.holder for licence in licences])
        self._near: dict[str, tuple[Licence, ...]] = {}

    def is_basic(self, name: str) -> bool:
        """Whether a party is an operator of basic services: by its licence, or by its name."""
        if name_key(name).startswith(_BASIC_OPERATORS):
            return True
        held = self._held.get(self._parties.identity(name), ())
        return any("A" in services_of(licence) for licence in held)

    def position(self, name: str, area: str, services: frozenset[str]) -> Position:
        """Return a party's standing for any of some services in a province (empty: anywhere)."""
        if not self._known or not name.strip():
            return Position(Standing.UNKNOWN)
        if name_key(name).startswith(_BASIC_OPERATORS):
            return Position(Standing.LICENSED)
        held = self._held.get(self._parties.identity(name), [])
        if not held:
            return self._without(name)
        return self._of(held, area, services)

    def _of(self, held: list[Licence], area: str, services: frozenset[str]) -> Position:
        valid = [licence for licence in held if in_force(licence, self._today)]
        if not valid:
            ended = [li for li in held if li.valid_to and li.valid_to < self._today]
            standing = Standing.EXPIRED if ended else Standing.NOT_YET
            return Position(standing, tuple(ended or held))
        fitting = [licence for licence in valid if _serves(licence, services)]
        if not fitting:
            doubtful = any(None in _codes(licence) for licence in valid)
            return Position(Standing.UNSURE if doubtful else Standing.BEYOND_SERVICES, tuple(valid))
        near = tuple(licence for licence in fitting if _covers(licence, area))
        if near:
            return Position(Standing.LICENSED, near)
        return Position(Standing.OUT_OF_AREA, tuple(fitting))

    def _without(self, name: str) -> Position:
        """Say whether somebody near holds a licence; the holder may then still be the same."""
        group = self._in_group.get(self._parties.group(name), ())
        valid = tuple(licence for licence in group if in_force(licence, self._today))
        if valid:
            return Position(Standing.UNSURE, valid)
        identity = self._parties.identity(name)
        if identity not in self._near:
            self._near[identity] = self._nearest(name)
        near = self._near[identity]
        return Position(Standing.UNSURE, near) if near else Position(Standing.NONE)

    def _nearest(self, name: str) -> tuple[Licence, ...]:
        found = self._index.nearest(name, _NEAR)
        if found is None:
            return ()
        licence = self._licences[found[0]]
        kinship = self._parties.kinship(name, licence.holder)
        return () if kinship is Kinship.DIFFERENT else (licence,)


def services_of(licence: Licence) -> frozenset[str]:
    """Return the codes of a licence's services that we know: B11, B25; A for any basic service."""
    return frozenset(code for code in _codes(licence) if code)


def _codes(licence: Licence) -> list[str | None]:
    return [_code(service) for service in licence.services]


def _code(service: str) -> str | None:
    text = service.strip().upper()
    if text[:1] == "A" and text[1:].isdecimal():
        return "A"
    if text[:1] == "B" and text[1:].isdecimal():
        return text[:3]
    return next((code for word, code in _SERVICE_WORDS if word in text), None)


def _serves(licence: Licence, services: frozenset[str]) -> bool:
    codes = services_of(licence)
    return not licence.services or bool(codes & services) or bool(codes & _WHOLE_CLASS)


def _covers(licence: Licence, area: str) -> bool:
    if not area or not licence.area:
        return True
    place = province(area)
    return any(
        each.lower().startswith(_NATIONWIDE) or province(each) == place for each in licence.area
    )


def province(name: str) -> str:
    """
    Return the short name of a province, also of a place that begins with it.

    >>> province("广西壮族自治区"), province("北京市海淀区")
    ('广西', '北京')
    """
    text = name_key(name)
    length = 3 if text.startswith(("黑龙江", "内蒙古")) else 2
    return text[:length]
