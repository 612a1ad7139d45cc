"""Who offers access, hosting, CDN or VPN shows the licence for it; cross-border VPN is not sold."""

import re
from collections.abc import Iterator

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts import numbers
from rectitude.facts.numbers import Number
from rectitude.facts.offers import NEAR, ON_SALE, ServiceOffer, offers_on
from rectitude.facts.parties import bare
from rectitude.facts.quoting import sentence
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

VERSION = 11

_CODES: dict[str, frozenset[str]] = {
    "hosting": frozenset({"A1", "A2", "B1"}),
    "cdn": frozenset({"A1", "A2", "B1"}),
    "access": frozenset({"A1", "A2", "B1"}),
    "vpn": frozenset({"A1", "A2", "B1"}),
}
"""Classes of the telecom services catalogue (2015) under which each falls: B11 to B14, or basic."""

_CROSS_BORDER = re.compile(
    r"翻墙|科学上网|突破封锁|绕过.{0,6}(防火墙|封锁|限制)|解锁.{0,10}(Netflix|奈飞|油管|YouTube|ChatGPT)"
    r"|(打开|登录|登陆|浏览|访问|刷|看|上|用)[^。\n]{0,4}(Google|谷歌|Gmail|WhatsApp|YouTube|油管|Twitter|推特|Facebook|脸书|Instagram"
    r"|Netflix|奈飞|ChatGPT|(海外|国外|境外)(视频|社交|网站|网页|影视)|外网)"
    r"|访问.{0,8}(Google|YouTube|Twitter|Facebook|外网|境外网站|国外网站|被屏蔽)|bypass.{0,12}(GFW|firewall)",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(海外|境外|国外|全球|国际|香港|日本|美国|新加坡|台湾|韩国)[^。\n]{0,12}节点|节点[^。\n]{0,12}(海外|境外|国外|全球)"
    r"|(overseas|global|worldwide)[^.\n]{0,16}(nodes|servers)|servers in \d+ (countries|regions)",
    re.IGNORECASE,
)
"""Plain words for it: nodes abroad, let to whoever pays."""
_ACCOUNT = re.compile(
    r"(VPN|上网|代理|梯子|机场)[^。\n]{0,10}(账号|帐号|会员|套餐|订阅)|(账号|帐号|会员|套餐|订阅)[^。\n]{0,16}(VPN|上网|机场|节点)"
    r"|VPN|梯子|机场|SSR?(?![A-Za-z])|V2Ray|Clash|Trojan|WireGuard",
    re.IGNORECASE,
)
"""An account by which private persons use such nodes; nodes alone are let by hosts and clouds, too."""
_FOR_GAMES = re.compile(r"游戏|电竞|手游|端游|Steam|主机加速|\bgam(e|ing)\b", re.IGNORECASE)
"""Accelerators of games have nodes abroad and are lawful; whether this is one, people find out."""
_TUNNEL = re.compile(
    r"(上网|专线|加速|国际)(账号|帐号|套餐|客户端)|(国际|跨境|香港|日本|美国|新加坡)(线路|直连|专线)"
    r"|VPN|梯子|机场|加速器|节点|SSR?(?![A-Za-z])|V2Ray|Clash|Trojan|WireGuard",
    re.I,
)
_AGAINST_IT = re.compile(
    r"查处|处罚|警方|判决|违法|犯罪|打击|禁止|不得|严禁|整治|取缔|依法|风险提示|案例|illegal|police"
    r"|开源|教程|评测|软件下载|源代码|open.source|tutorial|review"
)
"""Words of a report, a warning, or a list of programs: people have to read what is really sold."""
_ON_A_JOURNEY = re.compile(
    r"出境(游|旅)|旅游|旅行|漫游|电话卡|上网卡|流量卡|eSIM|随身\s*WiFi|教学|课程|培训|留学",
    re.IGNORECASE,
)
"""Who is abroad uses the networks there; and lessons speak of such services. People find out."""
_WITHOUT_LICENCE = re.compile(
    r"(我(们|司|公司)?|本(司|公司|站|店|机房))[^。！？\n]{0,12}"
    r"(没有|暂无|尚无|(未|暂未|尚未|还没)(取得|办理|获得|拿到|持有|申请))[^。！？\n]{0,8}(经营许可|电信业务许可|牌照|(IDC|ISP|CDN|VPN)\s?(许可)?证)"
    r"|(许可证|经营许可|牌照)[^。！？\n]{0,6}(办理中(?!心|介)|申请中(?!心)|申办中|审批中(?!心)|还在办|没下来)"
    r"|(?<!您)(?<!客户)(无需|不需要?|不用|不查|不看)[^。！？\n]{0,4}"
    r"(经营许可|牌照|IDC证|ISP证|(?<=不查)许可证)[^。！？\n]{0,8}(也能|也可|就能|即可|照样|直接|都能)",
)
"""The seller's own word that no licence covers what is sold; "none is needed" is said of what needs one."""
_BY_ANOTHER = re.compile(
    r"(代理商|授权代理|合作伙伴|持证|由(中国)?(电信|联通|移动|广电|[^，。\n]{2,12}公司)(提供|承载|签约|开通))"
)
"""Words by which a licensee serves, not the seller."""
_DENIED = re.compile(
    r"(无需|无须|不用|不需要?|不支持|不提供|不具备|不涉及|不含|无法|不能|不可|没有|请勿|并非"
    r"|cannot|does not|do not)[^，。；,;！!？?\n]{0,16}$",
    re.IGNORECASE,
)
_FOR_FIRMS = re.compile(
    r"企业|跨国公司|办公|运营商|持牌|B13|enterprise|business|carrier", re.IGNORECASE
)
"""Lines that carriers let to firms for their own offices are lawful; whether these are, people find out."""
_BUYS = r"(?:可以?|[都也就即]能|均可|即可|直接)(?:购买|下单|订购|开通|使用|办理)|即买即用|即开即用|即付即用"
_FOR_PERSONS = re.compile(
    r"(?<!不)(?<!不再)面向个人|个人(版|套餐)|for individuals|personal plan"
    r"|个人(?:用户|客户|消费者|买家)?"
    r"(?:(?!不[可能得支提接对售卖予]|禁|谢绝|拒绝|请?勿|无法|恕|暂|信息|中心)[^，。；;！!？?\n]){0,10}?"
    rf"(?:{_BUYS})"
    r"|(?:无需|无须|不需要?|不用|不必|不要求)[^，。；;！!？?\n]{0,6}(?:企业|公司)(?:资质|认证|执照|身份)"
    r"|(?:企业|公司)(?:资质|认证|执照|身份)[^，。；;！!？?\n]{0,2}[？?]\s*(?:不需要|无需|不用|不必)",
    re.IGNORECASE,
)
"""Nobody may sell such a line to private persons, whatever else is sold to firms beside it."""
LABEL = 8
"""Characters of a link that is one of a menu; ours."""
_ANSWERED = re.compile(r"^[^。\n]{0,16}[吗么？?]")
"""A question, whose answer decides: “can it open Google?”"""


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
    licences = tuple(_licences(pages))
    found += [_judged(offer, licences) for offer in offers.values() if not _covers(licences, offer)]
    yield from found
    if not found:
        cited = tuple(offer.page.ref for offer in offers.values())
        shown = tuple(str(number) for number, _ in licences)
        yield passed("licence-shown", cited, numbers=shown, n=len(offers))


def _cross_border(page: PageVisit) -> Finding | None:
    """Judge the first offer in a page's words, of which its title is one: firms say there what they sell."""
    text = f"{page.title}\n{page.text}"
    for match in (*_CROSS_BORDER.finditer(text), *_PLAIN.finditer(text)):
        around = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        if _denied(text, match) or not (ON_SALE.search(around) and _tunnels(around)):
            continue
        if match.re is _PLAIN and not _accounts(around):
            continue
        against = _AGAINST_IT.search(_without_labels(around, page))
        if against and match.start() < len(page.title):
            continue  # what a page is about is no offer
        quoted = sentence(text, match.start(), match.end())
        fields: dict[str, str | int] = {"url": bare(page.final_url)}
        place = Place(kind="page", key="cross-border", fields=fields)
        if against:
            return cannot_tell("cross-border-perhaps", place, (page.ref,), quoted=quoted)
        if match.re is _PLAIN and _FOR_GAMES.search(around):
            return cannot_tell("cross-border-perhaps", place, (page.ref,), quoted=quoted)
        if _ON_A_JOURNEY.search(around):
            return cannot_tell("cross-border-perhaps", place, (page.ref,), quoted=quoted)
        if _FOR_FIRMS.search(around) and not _for_persons(around):
            return cannot_tell("cross-border-firms", place, (page.ref,), quoted=quoted)
        return failed("cross-border", place, (page.ref,), severity=Severity.CRITICAL, quoted=quoted)
    return None


def _without_labels(text: str, page: PageVisit) -> str:
    """Return a text without the labels of links to other pages: a shop has its lessons, too."""
    for link in page.links:
        if 1 < len(link.text) <= LABEL:
            text = text.replace(link.text, " ")
    return text


def _tunnels(text: str) -> bool:
    return any(not _denied(text, match) for match in _TUNNEL.finditer(text))


def _accounts(text: str) -> bool:
    return any(not _denied(text, match) for match in _ACCOUNT.finditer(text))


def _for_persons(text: str) -> bool:
    return any(not _denied(text, match) for match in _FOR_PERSONS.finditer(text))


def _denied(text: str, match: re.Match[str]) -> bool:
    """Whether the page says that the product does not do it, or merely asks whether it does."""
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() :]
    return bool(_DENIED.search(before)) or bool(_ANSWERED.search(after[:NEAR]))


def _licences(pages: tuple[PageVisit, ...]) -> Iterator[tuple[Number, PageVisit]]:
    seen: set[str] = set()
    for page in pages:
        for text in (*(item.text for item in page.footer if item.visible), page.text):
            for found in numbers.find(text):
                is_licence = found.number.kind == "telecom-licence" and not found.number.problem
                if is_licence and str(found.number) not in seen:
                    seen.add(str(found.number))
                    yield found.number, page


def _covers(licences: tuple[tuple[Number, PageVisit], ...], offer: ServiceOffer) -> bool:
    return any(_CODES[offer.service] & set(number.services) for number, _ in licences)


def _judged(offer: ServiceOffer, licences: tuple[tuple[Number, PageVisit], ...]) -> Finding:
    """Ask: an agent may sell in a licensee's name, and the licence may stand on another page."""
    place = Place(
        kind="page", key=f"offer:{offer.service}", fields={"url": bare(offer.page.final_url)}
    )
    service = Term(f"service.{offer.service}")
    admitted = _admitted(offer.page)
    if admitted and not licences:
        return failed("says-unlicensed", place, (offer.page.ref,), service=service,
                      words=offer.words, quoted=admitted)  # fmt: skip
    if licences:
        shown = tuple(str(number) for number, _ in licences)
        return cannot_tell("other-licence", place, (offer.page.ref,), service=service,
                           words=offer.words, numbers=shown)  # fmt: skip
    return cannot_tell("no-licence", place, (offer.page.ref,), doubt=True, service=service,
                       words=offer.words)  # fmt: skip


def _admitted(page: PageVisit) -> str:
    """Return the seller's own words that it has no licence; nothing where another may serve by his."""
    if _AGAINST_IT.search(page.text) or _BY_ANOTHER.search(page.text):
        return ""
    said = (sentence(page.text, m.start(), m.end()) for m in _WITHOUT_LICENCE.finditer(page.text))
    return next(said, "")
