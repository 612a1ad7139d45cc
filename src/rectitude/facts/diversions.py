"""A link of a site's page that leads past the site that it names, to another firm's."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.firms import are_of_two
from rectitude.facts.links.addresses import host, party
from rectitude.facts.outward import ERROR, Altered, changed
from rectitude.facts.stopping import is_on_the_way

_MOVED = re.compile(
    r"搬[迁家到至]|迁移|迁至|改版|新(域名|网址|官网|网站|站点)|(更|改)名|原名|曾用名|前身|升级为|并入|合并|收购"
    r"|停止(服务|运营|更新|维护)|停运|关[停闭]|旗下|集团"
    r"|moved|formerly|renamed|acquired|new (site|address|home)",
    re.IGNORECASE,
)
"""Words by which a firm says that it is found elsewhere, or that the other one belongs to it."""
_NOT_ITSELF = re.compile(
    r"维护(?!者|人员)|404|无法(访问|打开|显示)|找不到|不存在|出错|错误|域名(出售|转让|到期|过期|停放)|(即将|正在|自动)(跳转|前往|离开)"
    r"|not found|for sale|maintenance|redirect",
    re.IGNORECASE,
)
"""Words of a page that stands where the site does not."""


def led_past(website: Website) -> Iterator[tuple[Altered, OutwardPress]]:
    """Yield the links that led past the sites that they name, with what stands there all the same."""
    for altered in changed(website):
        if altered.link.is_named and (there := still_there(altered)):
            yield altered, there


def still_there(altered: Altered) -> OutwardPress | None:
    """Return what stands at the address that is named, if that is another firm's site than was reached."""
    link = altered.link
    always = link.diverted and all(is_a_page_of_its_own(each) for each in link.presses)
    if not always or len({party(each.reached) for each in link.presses}) > 1:
        return None
    press = first_diverted(altered)
    for there in altered.page.typed:
        if party(there.target) != link.party or not stands(there):
            continue
        told = party(press.reached) in there.text
        moved = leads_elsewhere(there, press.text)
        if not told and not moved and are_of_two(there.text, press.text):
            return there
    return None


def leads_elsewhere(there: OutwardPress, came: str) -> bool:
    """Whether what stands at an address, or what came instead, says that the firm is found elsewhere."""
    return bool(_MOVED.search(there.text) or _MOVED.search(came))


def stands(there: OutwardPress) -> bool:
    """Whether an address that was asked for by itself is answered by its own site, as one that works."""
    served = there.status is not None and there.status < ERROR
    is_own = party(there.reached) == party(there.target)
    return served and is_own and not _NOT_ITSELF.search(there.text)


def first_diverted(altered: Altered) -> OutwardPress:
    """Return the first press on a link that ended with a third site."""
    return next(press for press in altered.link.presses if press.outcome == "diverted")


def is_a_page_of_its_own(press: OutwardPress) -> bool:
    """Whether the third site answered with a page that has nothing to do with the way to the target."""
    served = press.status is not None and press.status < ERROR and bool(press.text.strip())
    return served and not names_the_way(press, press.text) and not is_on_the_way(press.text)


def names_the_way(press: OutwardPress, words: str) -> bool:
    """Whether words name the site or its host to which a link says it leads."""
    plain = unquote(unquote(words)).lower()
    return host(press.target) in plain or party(press.target) in plain
