"""Whether a site was read as a whole, and no way to settings, an account or a menu stands anywhere in it."""

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of, recipient
from rectitude.facts.site import (
    first_party,
    has_unread_pages,
    has_unread_policy,
    pages_once,
    plain,
    policies,
)

_WAYS = re.compile(
    r"登\s*[录陆入]|注\s*册(?!资[本金]|商标|地址|号)|[账帐]\s*[号户]|个人中心|(?<!\w)我的(?!\w)|设\s*置|偏好"
    r"|管理(?!有限|公司|局|处|员|部|学|规定|办法)|菜单|更多(?!情况|内容请|的?人|详见)|选项|开关|反馈|客服"
    r"|清[除空理]|重置|恢复|取消|关闭|停用|退出|拒绝|屏蔽|隐藏|不想|不看|换一|(?:不用|不要|不再|停止|暂停|关掉|打开|开启)[^，。；\n]{0,6}(?:推[荐送]|个性|算法)|切换|排序|按(?:时间|销量|价格|发布)|隐私(?!权?(?:政策|声明|条款|协议|保护|指引))"
    r"|(?:^|\s)(?:最新|默认|全部)(?=\s|$)"
    r"|\b(?:log|sign) ?(?:in|up)\b|\b(?:account|profile|settings?|preferences?|menu|options?|more)\b"
    r"|\b(?:clear|reset|cancel|disable|turn off|hide|sort|newest|latest|switch|cookies?)\b"
    r"|\bprivacy\b(?!@| (?:policy|notice|statement))"
    r"|[⚙☰≡⋮⋯︙👤]",
    re.IGNORECASE,
)
"""
Behind which a choice may stand, other lists among them; a policy is read. An address or a number at which a
firm can be reached is none: nobody is told that this would turn anything off. Ours.
"""
_OPENS = re.compile(
    r"通用|高级|其[他它]|权限|通知|消息|内容|安全|个人|信息|广告|推[送荐]|数据|缓存|历史|记录|编辑|资料|[>›»＞]"
    r"|\b(?:general|advanced|other|permissions?|notifications?|content|security|personal|data|ads?|history)\b",
    re.IGNORECASE,
)
"""What on a page of settings may open further settings. Ours."""
_SIGNS_IN = re.compile(r"登\s*[录陆入]|注\s*册|\b(?:log|sign) ?(?:in|up)\b", re.IGNORECASE)
"""Behind it lies what was not read, though the page that asks for a name was."""
_MARKED = re.compile(
    r"(?:class|id|aria-label|title|alt|href|src|name|icon)\s*=\s*[\"'`][^\"'`\n]{0,80}?"
    r"(?:setting|gear|(?<![a-z])cog(?![a-z])|menu|burger|avatar|profile|account|drawer|sidebar|prefer|log-?in|sign-?in"
    r"|toggle|(?<![a-z])user(?![a-z])|member|passport|ellipsis|kebab|cookie|consent"
    r"|personal|dropdown|popover|dialog|modal)",
    re.IGNORECASE,
)
"""The same in the markup of what bears no words."""
_OF_A_LINK = re.compile(r"\bhref\s*=\s*(?:\"[^\"]*\"|'[^']*')", re.IGNORECASE)
"""Where links lead is followed."""
_REACTS = re.compile(
    r"<(?:button|select|input|textarea|details|summary|form|dialog|label|iframe|frame|object|embed)\b"
    r"|(?<![\w-])on[a-z]{3,20}\s*=|addEventListener|attachEvent|javascript:|contenteditable"
    r"|\.(?:on|one|bind|live|delegate|click|change|tap)\(",
    re.IGNORECASE,
)
"""What in a source makes anything but a link react to a press."""
_SHUT = re.compile(
    r"(?:登\s*[录陆入]|注\s*册)(?:功能|入口|系统|服务|通道)?[^，。；\n]{0,4}(?:升级|维护|改造)中"
    r"|(?:暂停|停止|暂不开放|尚未开放|未开放|关闭|无需|不需要?|不用)[^，。；\n]{0,6}(?:登\s*[录陆入]|注\s*册)(?:功能|入口|账号)?"
)
"""That nobody signs in now: behind it lies nothing."""
_TELLS = re.compile(r"[，。；、“”]")
_OF_AN_ORDER = re.compile(r"排序|按(?:时间|销量|价格|发布)|切换|全部|默认|最新", re.IGNORECASE)
"""What a control for an order says in few words, and a sentence of what the order is."""
_LABEL = 12
"""Characters beyond which words with a sentence's marks are no control's; ours."""
_BY_ASKING = re.compile(r"客服|反馈|不想", re.IGNORECASE)
"""Words of a service that visitors may ask, for which nothing need be pressed."""
_OF_ITSELF = re.compile(r"我们|本(?:网?站|平台|店|应用|产品|软件)|\b(?:we|our)\b", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"软件|平台|电商|商城|网购|应用|[Aa][Pp][Pp]|引擎|协同过滤|客户|企业|它们?|他们|某些?|\b(?:they|their|engine|customers)\b"
)
"""Who follows visitors may be another: a lesson tells of it, and who sells such programs."""
_TOLD_BY_MANY = re.compile(r"引擎|协同过滤|客户|企业|\b(?:engine|customers)\b")
"""What even a firm that speaks of itself says of that which it sells."""
HEADING = 40
"""Characters of what heads a list; longer words may be any text's. Ours."""
_BETWEEN = re.compile(r"[\n\t|｜·•/／]|\s{2,}|(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
"""What stands between the words of controls that stand in a row."""
_POLICIES = frozenset({"privacy", "third-parties"})
_KINDS = frozenset({"document", "script"})
_ANSWERED = 200


def is_nowhere(website: Website) -> bool:
    """
    Return whether all pages were read, and nothing in them leads to where one might choose.

    Where nothing but links reacts to a press, other words of a page are what they say, and no ways.
    """
    pages = pages_once(website)
    if has_unread_pages(website, alike=True) or has_unread_policy(website):
        return False
    if website.switches or any(page.unopened or page.problem for page in pages):
        return False
    followed = _followed(pages)
    tell = policies(website)
    sources = _sources(website)
    if sources is None:
        return False
    inert = _inert(sources)
    still = bool(sources) and not any(map(_REACTS.search, sources.values()))
    texts = [
        (page, _ways_of_text(page) if still or _is_of(page, inert) else page.text) for page in pages
    ]
    frame = Counter(piece for _, text in texts for piece in set(_pieces(text)))
    for page, text in texts:
        is_policy = page.role in _POLICIES or page in tell
        if not is_policy and _has_a_way(page, text, followed, frame):
            return False
    read = {urlsplit(address).path for page in pages for address in (page.url, page.final_url)}
    marked = (
        _without_links(source, None if still or url in inert else read)
        for (_, url), source in sources.items()
    )
    return not any(map(_MARKED.search, marked))


def _inert(sources: "_Sources") -> frozenset[str]:
    """Return the documents in which nothing but links reacts to a press, by themselves or by a script."""
    reacting = {(kind, url) for (kind, url), text in sources.items() if _REACTS.search(text)}
    if any(kind == "script" for kind, _ in reacting):
        return frozenset()
    return frozenset(url for kind, url in sources if (kind, url) not in reacting)


def _is_of(page: PageVisit, inert: frozenset[str]) -> bool:
    """Return whether a page was made of such a document; one of a route was made by what it came with."""
    return any(address.partition("#")[0] in inert for address in (page.url, page.final_url))


def _without_links(source: str, read: set[str] | None) -> str:
    """Return a source without where its links lead: to any page, or to those that were read."""

    def left(link: re.Match[str]) -> str:
        path = urlsplit(link[0].partition("=")[2].strip(" \"'")).path
        return " " if read is None or f"/{path.lstrip('./')}" in read else link[0]

    return _OF_A_LINK.sub(left, source)


def _ways_of_text(page: PageVisit) -> str:
    """Return the words of a page that are links or tell whom one may ask, where nothing else is a way."""
    asked = (piece for piece in _pieces(page.text) if _BY_ASKING.search(piece))
    return "\n".join((*(link.text for link in page.links), *asked))


def _followed(pages: tuple[PageVisit, ...]) -> dict[str, str]:
    """Return what links are called that lead to pages that were read, with where: what is there is known."""
    read = {plain(address) for page in pages for address in (page.url, page.final_url)}
    return {
        words: plain(link.href)
        for page in pages
        for link in page.links
        for words in _pieces(link.text)
        if plain(link.href) in read and not _SIGNS_IN.search(words)
    }


def _has_a_way(page: PageVisit, text: str, followed: dict[str, str], frame: Counter[str]) -> bool:
    """
    Return whether a choice may stand behind what a page says, but for links that were followed.

    Behind words of its own a page of settings may have further ones; its foot is that of all pages.
    """
    left = _pieces(_SHUT.sub(" ", _without(text, followed)))
    if any(_WAYS.search(_beside_an_order(piece)) for piece in left):
        return True
    here = {plain(page.url), plain(page.final_url)}
    is_a_way = any(_WAYS.search(label) and to in here for label, to in followed.items())
    return is_a_way and any(_OPENS.search(piece) for piece in left if frame[piece] <= 1)


def _beside_an_order(piece: str) -> str:
    """Return words without those of an order, where they are a sentence."""
    tells = len(piece) > _LABEL and _TELLS.search(piece)
    return _OF_AN_ORDER.sub(" ", piece) if tells else piece


def _without(text: str, labels: Iterable[str]) -> str:
    """Return a text without what links are called; items of a row may stand in it without a space."""
    for label in sorted(labels, key=len, reverse=True):
        text = text.replace(label, "\n")
    return text


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]


def is_of_itself(claim: str) -> bool:
    """
    Return whether words that visitors are followed are the site's own of itself, beyond another reading.

    >>> is_of_itself("根据你的观看记录推荐"), is_of_itself("打开购物软件，首页会根据你的浏览记录推荐")
    (True, False)
    """
    if _TOLD_BY_MANY.search(claim):
        return False
    if _OF_ITSELF.search(claim):
        return True
    return len(claim) <= HEADING and not _OF_OTHERS.search(claim)


_Sources = dict[tuple[str, str], str]
"""Of documents and scripts, by their kind and address, what they were made of."""


def _sources(website: Website) -> _Sources | None:
    """
    Return what pages and scripts were made of; nothing where one was not read as a whole.

    A site's own script may lie with a host of another name; those of known services make no pages.
    """
    own, read = first_party(website), dict[tuple[str, str], str | None]()
    for exchange in website.exchanges:
        host = host_of(exchange.url)
        if exchange.resource_type not in _KINDS or exchange.status != _ANSWERED:
            continue
        if own.owns(host) or recipient(host, exchange.url) is None:
            source = _whole(website, exchange)
            kind = exchange.resource_type, exchange.url.partition("#")[0]
            if source is not None or kind not in read:
                read[kind] = source
    whole = {kind: source for kind, source in read.items() if source is not None}
    return whole if len(whole) == len(read) else None


def _whole(website: Website, exchange: Exchange) -> str | None:
    body = exchange.response_body
    kept = website.content(body) if body else None
    if body is None or kept is None or len(kept) < body.length:
        return None
    return kept.decode("utf-8", "replace")
