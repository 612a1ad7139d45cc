"""Services of access that a page offers: hosting, delivery, access, private networks (B11 to B14)."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit

_THANKS = (
    r"(服务|机房|资源|支持)?\s{0,3}[:：]?\s{0,3}由(?!我司|我们|本公司|本站)"
    r"[^。\n]{1,40}(提供|支持|赞助)"
)
"""After a word for hosting: who hosts the page, which sells none."""
_TARIFF = (
    r"(?:宽带|光纤)(?!路由|猫)(?:(?!电信|联通|移动|广电|[。！？])[\s\S]){0,120}?"
    r"(?P<tariff>\d{2,4}\s?(?:M|兆)[\s:：|｜]{1,3}[¥￥]?\d{2,4}(?:\s?元)?\s?[/每]?[月年])"
)
"""Speeds with their prices under the name of what is sold; a comparison of carriers names them."""
_SERVICES: dict[str, re.Pattern[str]] = {
    "hosting": re.compile(
        r"云服务器|云主机|弹性云|服务器(租用|托管|租赁|出租|零租)|主机(托管|租用|出租)|机[柜位架](租用|托管|租赁)|虚拟主机|裸金属"
        r"|机[柜位架].{0,8}(分租|出租|转租|零租)|整柜|(?<![\dA-Za-z])[1248]U\s?(?:标准|机架式|服务器)?托管|带机托管|挂机宝|独立服务器"
        rf"|(?<![A-Za-z])(VPS|IDC)(?![A-Za-z])(?!\s?(?:许可|牌照|证))(?!{_THANKS})|站群服务器|高防服务器"
        r"|dedicated servers?|web hosting",
        re.IGNORECASE,
    ),
    "cdn": re.compile(r"(?<![A-Za-z])P?CDN\s*(加速|流量包|套餐|服务)|内容分发(网络)?(服务|加速)"),
    "access": re.compile(
        r"宽带\s?\d{2,4}\s?(?:M|G|兆)[^。；\n]{0,10}(?:[包每][年月]|元)"
        rf"|{_TARIFF}"
        r"|(?:宽带|家宽|商宽|企宽)(接入|办理|安装|套餐|新装|(对外)?(转租|出租|分租|转售|批发|零租|拼租))|(?<!移动)互联网接入(?!服务提供者|点)|宽带[^。\n]{0,24}(上门)?安装|带宽[^，。；、：\s]{0,4}(租用|出租|批发|分租|转租|出售|零租)|专线(接入|出租|办理)|光纤接入|上网专线"
        r"|(?<![A-Za-z])IP\s?(?:地址|资源|段|池|线路)?\s?(?:出租|租用|租赁|批发|转租|分租|零租|出售|售卖)(?!车|房)"
        r"|(?:[动静]态|固定|独立|拨号|住宅|原生|公网)\s?IP[^，。；：\n]{0,8}(?:出租|租用|租赁|批发|转租|分租|零租|出售|售卖)|拨号\s?VPS"
        r"|(?:出租|租用|批发|转租|分租|出售|转售)(?:千兆|百兆|万兆|电信|联通|移动|住宅|家庭|企业|商务|\s){0,3}(?:宽带|家宽|商宽|[动静]态\s?IP|固定\s?IP|IP\s?[地段池])"
    ),
    "vpn": re.compile(r"SD-?WAN|国际专线|IPLC|IEPL|MPLS\s*专线|海外(专线|加速)", re.IGNORECASE),
}
"""Words by which a service of the catalogue's B11 to B14 is offered; ours."""

_A_PRICE_COLUMN = (
    r"(?:月租|月费|年费|租金|资费|价格|单价|售价|报价|费用)(?:\s?[(（][^\n()（）]{0,8}[)）])?(?=[\t\n])"
    r"[^。]{0,160}?[\t\n]\s?\d[\d,.]{0,8}\s?元"
)
"""A table that has the prices in a column of their own, under a heading that says per what."""
ON_SALE = re.compile(
    r"[¥￥]\s?\d|\d+(\.\d+)?\s*元\s*/?\s*(起|月|年|天|G|M|台)|元/(月|年)|立即(购买|开通|订购|租用|抢购)"
    r"|套餐\s{0,3}[:：]?\s{0,3}\d+(\.\d+)?\s*元|(周|月|季|年)卡\s{0,3}[:：]?\s{0,3}\d+(\.\d+)?\s*元|(月付|年付|包月|包年|套餐价|价格方案|起售价)|(每月|每年|月租|月费|年费)[^。\n]{0,6}\d+(\.\d+)?\s*元|元\s*/\s*\d*\s?[GT](?![A-Za-z])|元\s*(?:/|每|一)\s*(?:条|个|根|户|Mbps|兆|U|柜)"
    rf"|{_A_PRICE_COLUMN}"
    r"|\$\s?\d+(\.\d+)?\s*/\s*(mo|month|yr|year)",
    re.IGNORECASE,
)
"""A price, or an order button; ours."""
NEAR = 400
"""Characters within which route, tunnel and price must stand together to be one offer; ours."""


class ServiceOffer(msgspec.Struct, frozen=True):
    """A service that a page offers, in the words that it uses."""

    service: str
    page: PageVisit
    words: str


def offers_on(page: PageVisit) -> Iterator[ServiceOffer]:
    """Yield the services that a page offers: named near a price or an order button."""
    if page.role in {"privacy", "third-parties"}:
        return
    for service, words in _SERVICES.items():
        for match in words.finditer(page.text):
            around = page.text[max(0, match.start() - NEAR) : match.end() + NEAR]
            if ON_SALE.search(around):
                said = match.groupdict().get("tariff") or match[0]
                yield ServiceOffer(service, page, " ".join(str(said).split()))
                break
