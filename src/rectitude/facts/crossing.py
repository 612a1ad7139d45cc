"""Cross-border VPN that a page sells, by what it says of ways round the border and of prices."""

import re
from typing import Literal

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.facts.offers import NEAR, ON_SALE
from rectitude.facts.quoting import sentence

_CROSS_BORDER = re.compile(
    r"翻墙|科学上网|(?:突破|打破|冲破|无视)[^，。；\n]{0,6}(?:封锁|屏蔽|网络限制|防火墙|网络边界)|绕过.{0,6}(防火墙|封锁|限制)|解锁.{0,10}(Netflix|奈飞|油管|YouTube|ChatGPT)"
    r"|(打开|登录|登陆|浏览|访问|刷|看|上|用|直连|直达|直通|连[接上通]|畅[连玩享游通看刷]|加速|玩转|秒开)[^。\n]{0,4}(Google|谷歌|Gmail|WhatsApp|YouTube|油管|Twitter|推特|Facebook|脸书|Instagram"
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
    r"(上网|专线|加速|国际)(账号|帐号|套餐|客户端)|(?:出国|出境|出海|翻墙)[^。，\n]{0,6}(?:线路|流量|加速|通道)|(国际|跨境|香港|日本|美国|新加坡)(线路|直连|专线)"
    r"|VPN|梯子|机场|加速器|节点|加密(?:的)?(?:隧道|通道)|SSR?(?![A-Za-z])|V2Ray|Clash|Trojan|WireGuard",
    re.I,
)
AGAINST_IT = re.compile(
    r"查处|处罚|警方|判决|违法|犯罪|打击|禁止|不得|严禁|整治|取缔|依法|风险提示|案例|illegal|police"
    r"|开源|教程|评测|软件下载|源代码|open.source|tutorial|review"
)
"""Words of a report, a warning, or a list of programs: people have to read what is really sold."""
_ON_A_JOURNEY = re.compile(
    r"出境(游|旅)|旅游|旅行|漫游|电话卡|上网卡|流量卡|eSIM|随身\s*WiFi|教学|课程|培训|留学",
    re.IGNORECASE,
)
"""Who is abroad uses the networks there; and lessons speak of such services. People find out."""
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
    r"|(?:月|季|周|半年)卡[^。\n\d]{0,4}\s?\d{1,2}(?:\.\d+)?(?![\d.])(?:\s?元)?"
    r"|(?:无需|无须|不需要?|不用|不必|不要求)[^，。；;！!？?\n]{0,6}(?:企业|公司)(?:资质|认证|执照|身份)"
    r"|(?:企业|公司)(?:资质|认证|执照|身份)[^，。；;！!？?\n]{0,2}[？?]\s*(?:不需要|无需|不用|不必)",
    re.IGNORECASE,
)
"""
Nobody may sell such a line to private persons, whatever else is sold to firms beside it. A card for a month
or a few that costs less than a hundred yuan is for a person; no carrier lets a line so.
"""
LABEL = 8
"""Characters of a link that is one of a menu; ours."""
_ANSWERED = re.compile(
    r"^[^。\n]{0,16}[吗么？?](?!\s*[？?]?\s*(?:(?:答|A)\s?[:：]\s*)?(?:完全|当然|都)?(?:可以|没问题|支持|能(?!否)|行的|放心))"
)
"""A question whose answer decides, “can it open Google?”, and is not yes."""


class Crossing(msgspec.Struct, frozen=True):
    """A way round the border that a page offers: to the public, to firms alone, or perhaps."""

    kind: Literal["public", "firms", "perhaps"]
    quoted: str
    around: str


def crossing_on(page: PageVisit) -> Crossing | None:
    """Return the first offer in a page's words, of which its title is one: firms say there what they sell."""
    text = f"{page.title}\n{page.text}"
    for match in (*_CROSS_BORDER.finditer(text), *_PLAIN.finditer(text)):
        around = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        if _denied(text, match) or not (ON_SALE.search(around) and _tunnels(around)):
            continue
        if match.re is _PLAIN and not _accounts(around):
            continue
        against = AGAINST_IT.search(without_labels(around, page))
        if against and match.start() < len(page.title):
            continue  # what a page is about is no offer
        quoted = sentence(text, match.start(), match.end())
        return Crossing(_kind(around, match, against=bool(against)), quoted, around)
    return None


def _kind(
    around: str, match: re.Match[str], *, against: bool
) -> Literal["public", "firms", "perhaps"]:
    if against or _ON_A_JOURNEY.search(around):
        return "perhaps"
    if match.re is _PLAIN and _FOR_GAMES.search(around):
        return "perhaps"
    return "firms" if _FOR_FIRMS.search(around) and not _for_persons(around) else "public"


def without_labels(text: str, page: PageVisit) -> str:
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
