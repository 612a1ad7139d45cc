"""Where rows say in words that machines stand: at home, abroad, or in a room that they name."""

import re
from collections.abc import Iterable

from rectitude.facts.places import places_in
from rectitude.facts.places_abroad import is_abroad
from rectitude.facts.register.written import Entry, says_no

_MAINLAND = re.compile(r"境内|国内|大陆|内地|mainland|china\b|domestic")
_OF_A_PLACE = re.compile(
    r"机房|位置|所在|放在|何处|哪里|在哪|地点|地区|区域|节点|接入地|托管|源站|服务器|region|location"
    r"|where|origin|host|edge|node|data ?cent"
)
_OF_A_RACK = re.compile(r"机位|机柜|机架|柜位")
"""Headings of where a machine stands in a room of one's own."""
_A_MACHINE_IN = re.compile(
    r"(?:服务器|主机|源站|机器)(?:就|都|均|仍|还)?(?:放|设|托管|部署)?在([^\s,，;；。]{2,12})"
)
"""Where somebody says that a machine is."""
AN_ADDRESS_IN = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}\s*[(（]([^()（）]{2,12})[)）]")
"""Where an address is said to be, behind it: 203.0.113.9（石家庄）."""
_A_ROOM_AT_HOME = re.compile(r"在[\u4e00-\u9fff]{2,8}(?:机房|数据中心|idc|托管)")
_A_ROOM = re.compile(r"机房|机柜|机架|数据中心|idc|我司|本司|楼")
_ELSEWHERE = re.compile(r"[\s\-_/,，、:：;；()（）]+")


def is_at_home(found: Iterable[Entry]) -> bool | None:
    """Whether rows say that machines stand in the mainland; None where they do not, False where abroad."""
    home = False
    for entry in found:
        for cell in entry.cells:
            named = (cell.text, *_ELSEWHERE.split(cell.text), *_told_places(cell.text))
            if any(is_abroad(part) for part in named if part):
                return False
        for cell in entry.cells:
            home |= any(map(places_in, _told_places(cell.text)))
        for cell in entry.under(_OF_A_PLACE):
            if says_no(cell.text):
                continue
            home |= bool(
                _MAINLAND.search(cell.text) or places_in(cell.text) or _A_ROOM.search(cell.text)
            )
        home |= any(True for _ in entry.under(_OF_A_RACK))
        home |= bool(
            _MAINLAND.search(entry.about)
            or _A_ROOM_AT_HOME.search(entry.about)
            or entry.says(_A_ROOM_AT_HOME)
            or _TELLS_THOSE_ABROAD.search(entry.about)
            or room_at_home([entry])
            or entry.says(_IN_OUR_ROOM)
        )
    return home or None


def _told_places(text: str) -> list[str]:
    return [*_A_MACHINE_IN.findall(text), *AN_ADDRESS_IN.findall(text)]


def room_at_home(found: Iterable[Entry]) -> str:
    """Return the room in the mainland that titles or rows name as where machines stand, or nothing."""
    found = tuple(found)
    named = (name for entry in found for name in _A_NAMED_ROOM.findall(entry.about))
    rooms = (
        c.text for entry in found for c in entry.under(_OF_A_PLACE) if _IS_A_ROOM.fullmatch(c.text)
    )
    return next(filter(places_in, (*named, *rooms)), "")


_IN_OUR_ROOM = re.compile(
    r"(?:指向|放在|托管在|接在|接入)(?:我|本)[司方们]?\S{0,2}(?:机房|平台|节点)"
)
_IS_A_ROOM = re.compile(r"[\u4e00-\u9fff]{4,16}(?:机房|数据中心)")
_A_NAMED_ROOM = re.compile(
    r"(?<!\S)([\u4e00-\u9fff]{2,12})(?:机房|数据中心|idc)(?!\S{0,8}(?:公司|集团|建设))"
)
"""Titles that begin with the room whose sites they list: 赣州章江数据中心 托管网站."""
_TELLS_THOSE_ABROAD = re.compile(
    r"(?:境外|海外)[^;；。\n]{0,6}(?:不需|无需|不用|免)\S{0,3}备案|overseas[^;.\n]{0,12}not required"
    r"|(?<![a-z0-9])[a-z0-9]\s*[=:]\s*(?:境外|海外|国外)(?:主机|服务器|机房|节点|站点|网站)"
)
"""Legends by which sites that are served from abroad bear an answer of their own."""
