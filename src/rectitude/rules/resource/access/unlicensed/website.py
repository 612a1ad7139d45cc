"""Who offers access, hosting, CDN or VPN shows the licence for it; cross-border VPN is not sold."""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.crossing import AGAINST_IT, crossing_on, without_labels
from rectitude.facts.firms import owns
from rectitude.facts.licence_answers import ASKED, answered_no, said_by_name, said_lacking, says_of
from rectitude.facts.observed_day import observed_day
from rectitude.facts.offers import ServiceOffer, offers_on
from rectitude.facts.parties import bare
from rectitude.facts.quoting import sentence
from rectitude.facts.shown_licences import Ended, ShownLicence, ended, shown_licences
from rectitude.facts.site import home, pages_once
from rectitude.findings import (
    Finding,
    Place,
    Severity,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 21

_SERVICES = (
    r"(?:[A-Za-z0-9、/，,和或及与等\s]|增值|基础|电信|互联网|数据中心|内容分发|虚拟专用网|网络"
    r"|接入|托管|业务|服务|跨境|国际|任何|相关|的)"
)
"""What stands between the lack and the paper: the kinds of services that it would be for."""
_WITHOUT_LICENCE = re.compile(
    r"(我(们|司|公司)?|本(司|公司|站|店|机房))[^。！？\n]{0,12}"
    r"(没有|暂无|尚无|不持有(?!客户|用户|您|你)|(未|暂未|尚未|还没|从未|从没)(取得|办理|获得|拿到|持有|申请))"
    rf"(?:[^。！？\n]{{0,8}}|{_SERVICES}{{0,24}})(经营许可|电信业务许可|牌照|(IDC|ISP|CDN|VPN)\s?(许可)?证)"
    r"|(?<![\u4e00-\u9fa5])公司(?:从来|也|并)?(?:没有|未|尚未|从未)(?:申请|办理|取得)过?[^，。？?\n]{0,16}许可证?"
    r"[，,。]\s?我们(?!可|能|会|帮|代|为|协助)[^。？?\n]{0,24}"
    r"|(?:电信业务|IDC|ISP|CDN|VPN)(?![^：:。\n]{0,24}(?:EDI|信息服务))[^：:。\n]{0,24}[：:]\s?"
    r"(?:正在(?:办理|申请|申办)(?![^，。；]{0,6}(?:续|换|变更|年检))|(?:尚|暂|还)?未(?:取得|办理|下来)|暂无(?!变))"
    r"|(许可证|经营许可|牌照)[^。！？\n]{0,6}(办理中(?!心|介)|申请中(?!心)|申办中|审批中(?!心)|还在办|没下来)"
    r"|(?<!您)(?<!客户)(无需|不需要?|不用|不查|不看)[^。！？\n]{0,4}"
    r"(经营许可|牌照|IDC证|ISP证|(?<=不查)许可证)[^。！？\n]{0,8}(也能|也可|就能|即可|照样|直接|都能)",
)
"""The seller's own word that no licence covers what is sold; "none is needed" is said of what needs one."""
_BY_ANOTHER = re.compile(
    r"(代理商|授权代理|合作伙伴|持证|由(中国)?(电信|联通|移动|广电|[^，。\n]{2,12}公司)(提供|承载|签约|开通))"
)
"""Words by which a licensee serves, not the seller."""
_HOLDER = re.compile(
    r"持证(?:单位|主体|企业|机构|人)(?:名称)?\s?[：:]?\s?(?P<firm>[\u4e00-\u9fa5（）()]{4,30})"
)
"""Whose a licence is, as a page that shows it says."""
_SERVED_BY = re.compile(r"由(?P<firm>[^，。\n]{2,24}公司)(?=提供|承载|签约|开通)")
"""Who serves, by name, which may be the owner of the page."""
_OF_LICENSEES = re.compile(
    r"[比较][^，。；\n]{0,4}持证[^，。；\n]{0,8}(?:低|便宜|少|省)"
    r"|[向从找][^，。；\n]{0,8}持证[^，。；\n]{0,8}租[^。；\n]{0,30}?(?:转租|分租|零租|再租|拆)"
)
"""Licensees to whom the seller compares itself, or whose resources it lets on: they serve nobody here."""
_NOT_SOLD = re.compile(
    r"不再?(?:对外)?(?:提供|经营|开展|从事|受理|出售|销售|办理|做)|停止|暂停|下线|转由|委托|[您你]"
)
"""Beside the lack of a licence, apart from the offer: then what needs it may not be sold."""
_OF_ALL = re.compile(r"任何|电信|相关|(?:IDC|ISP).{0,6}(?:IDC|ISP)|全部|各类|所有|一张|什么证|任一")
"""The lack is of any such licence; of one kind it may be another service's."""
_OF_SERVICE: dict[str, re.Pattern[str]] = {
    "hosting": re.compile(r"数据中心|托管|机房|云服务|主机|IDC", re.IGNORECASE),
    "cdn": re.compile(r"内容分发|CDN", re.IGNORECASE),
    "access": re.compile(r"接入|宽带|专线|ISP", re.IGNORECASE),
    "vpn": re.compile(r"虚拟专用网|专线|跨境|VPN", re.IGNORECASE),
}
"""How a seller calls the licence for each."""
_CROSSINGS = {"perhaps": "cross-border-perhaps", "firms": "cross-border-firms"}
"""What is asked where it may not be sold to the public."""


def judge(website: Website) -> Iterator[Finding]:
    """Yield the sale of cross-border VPN, then each kind of service on offer without its licence."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    pages = pages_once(website)
    found = [finding for page in pages if (finding := _cross_border(page))]
    offers = {offer.service: offer for page in reversed(pages) for offer in offers_on(page)}
    if not offers and not found:
        yield inapplicable("nothing-on-offer")
        return
    if found:
        offers.pop("vpn", None)
    licences = shown_licences(pages)
    over = ended(pages, licences)
    day = observed_day(website)
    past = over.licences if over else ()
    in_force = [each for each in licences if each not in past and not each.is_over(day)]
    found += [
        _judged(offer, licences, over, _admission(pages, offer.service))
        for offer in offers.values()
        if not any(each.covers(offer.service) for each in in_force)
    ]
    yield from found
    if not found:
        cited = tuple(offer.page.ref for offer in offers.values())
        shown = tuple(str(each.number) for each in licences)
        yield passed("licence-shown", cited, numbers=shown, n=len(offers))


def _cross_border(page: PageVisit) -> Finding | None:
    crossing = crossing_on(page)
    if crossing is None:
        return None
    place = Place(kind="page", key="cross-border", fields={"url": bare(page.final_url)})
    quoted = crossing.quoted
    if key := _CROSSINGS.get(crossing.kind):
        return cannot_tell(key, place, (page.ref,), quoted=quoted)
    return failed("cross-border", place, (page.ref,), severity=Severity.CRITICAL, quoted=quoted)


def _judged(
    offer: ServiceOffer,
    licences: tuple[ShownLicence, ...],
    over: Ended | None,
    elsewhere: tuple[str, PageVisit] | None,
) -> Finding:
    """Ask: an agent may sell in a licensee's name, and the licence may stand on another page."""
    place = Place(
        kind="page", key=f"offer:{offer.service}", fields={"url": bare(offer.page.final_url)}
    )
    told: dict[str, Any] = {"service": Term(f"service.{offer.service}"), "words": offer.words}
    covering = tuple(each for each in licences if each.covers(offer.service))
    numbers = tuple(str(each.number) for each in covering or licences)
    if covering:
        return _over(place, offer, covering, over, told | {"numbers": numbers})
    here = _admitted(offer.page, offer.service)
    if admitted := (here, offer.page) if here else elsewhere:
        cited = tuple(dict.fromkeys((offer.page.ref, admitted[1].ref)))
        return failed("says-unlicensed", place, cited, quoted=admitted[0], **told)
    if licences:
        return cannot_tell("other-licence", place, (offer.page.ref,), numbers=numbers, **told)
    return cannot_tell("no-licence", place, (offer.page.ref,), doubt=True, **told)


def _over(
    place: Place,
    offer: ServiceOffer,
    covering: tuple[ShownLicence, ...],
    over: Ended | None,
    told: dict[str, Any],
) -> Finding:
    """Fail where the seller says that its licence ended and was not renewed; of a mere date, ask."""
    if over:
        cited = tuple(dict.fromkeys((offer.page.ref, over.page.ref)))
        return failed("licence-ended", place, cited, quoted=over.quoted, **told)
    until = max(each.until for each in covering if each.until).isoformat()
    cited = tuple(dict.fromkeys((offer.page.ref, *(each.page.ref for each in covering))))
    return cannot_tell("licence-perhaps-ended", place, cited, until=until, **told)


def _admission(pages: tuple[PageVisit, ...], service: str) -> tuple[str, PageVisit] | None:
    """Return the seller's word on any page that it has none, where no page tells of another who serves."""
    if any(_another_serves(page.text) for page in pages):
        return None
    for page in pages:
        said = _admitted(page, service)
        if said and _is_of(said, service):
            return said, page
    return None


def _admitted(page: PageVisit, service: str) -> str:
    """Return the seller's own words that it has no licence; nothing where another may serve by his."""
    if AGAINST_IT.search(without_labels(page.text, page)) or _another_serves(page.text):
        return ""
    said = (sentence(page.text, m.start(), m.end()) for m in _WITHOUT_LICENCE.finditer(page.text))
    answers = (
        answered_no(page.text),
        said_lacking(page.text),
        said_by_name(page.text, page.title),
    )
    return next(said, "") or next((each for each in answers if _is_of(each, service)), "")


def _another_serves(text: str) -> bool:
    """Whether somebody else serves, whose licence may cover it; a firm named twice has the page itself."""
    text = _HOLDER.sub(lambda each: "" if text.count(each["firm"]) > 1 else each[0], text)
    text = _SERVED_BY.sub(lambda each: "" if owns(text, each["firm"]) else each[0], text)
    return says_of(_BY_ANOTHER, _OF_LICENSEES.sub("", text))


def _is_of(said: str, service: str) -> bool:
    """Whether the lack is of any such licence or of that for a service, which may still be sold."""
    lacks = _OF_ALL.search(said) or _OF_SERVICE[service].search(said)
    return bool(lacks) and not _NOT_SOLD.search(ASKED.sub("", said))
