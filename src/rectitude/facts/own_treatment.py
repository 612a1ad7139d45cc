"""A site's own word that it treats links to other sites by whose they are."""

import re

from rectitude.facts.quoting import sentence

_NO_PARTNERS = (
    r"(?:未|没有?)(?:与[^，。；\n]{1,8})?(?:签约|签署|合作|加入|付费|投放|购买推广)"
    r"|非(?:合作|签约|付费|会员|推广)"
)
_LINKS = r"(?:链接|外链|网址|网站|商家|店铺|平台|页面)"
_SLOWED = (
    r"(?:延[时迟]|限速|降速|慢速|放慢|减速)(?!发货|交货|到账|退款)|等待\s*\d+\s*秒|多(?:等|点)[^，。；\n]{0,4}(?:秒|次|步)"
    r"|(?:降低|减少|不予?|取消)(?:其|这些)?(?:展示|曝光|排名|收录|解析|识别)"
)
_SLOWED_DOWN = re.compile(
    rf"(?:{_NO_PARTNERS})[^。；\n]{{0,16}}{_LINKS}[^。；\n]{{0,16}}?(?:{_SLOWED})"
)
"""What is not a partner's or a customer's is slowed down, or shown worse."""
_NOT_OF_OURS = re.compile(
    r"(?:该|此|这)(?:网站|链接|网页|平台)(?:并)?(?:非|不(?:是|属于))(?:[^，。；\n]{0,8}(?:集团|公司|平台)?)(?:旗下|自有|自家|关联)"
    r"[^。；\n]{0,16}(?:存疑|谨防|受骗|不可信|不可靠|虚假|危险|有风险)"
)
"""Who is no part of one's own group is warned of for that."""
_NOT_SO = re.compile(
    r"不会|从不|绝不|并不|不因|无论|不论|一律|同样|不得|禁止|处罚|通报|某平台|投诉|判决|如何|为什么|[？?]"
)
"""In the sentence: it is denied, holds for all, or is told of others."""


def admitted(text: str) -> str:
    """
    Return the words by which a site says that it treats links by whose they are; nothing without.

    >>> admitted("未签约商家的链接延时 5 秒后放行。"), admitted("未签约商家的链接不会延时。")
    ('未签约商家的链接延时 5 秒后放行', '')
    """
    for pattern in (_SLOWED_DOWN, _NOT_OF_OURS):
        for match in pattern.finditer(text):
            said = sentence(text, match.start(), match.end())
            if not _NOT_SO.search(said):
                return said
    return ""


_HARM = r"(?:诈骗|欺诈|钓鱼|恶意|木马|病毒|违法|违规|不良|有害|风险|不安全|赌博|色情)"
_KEPT = r"(?:识别|解析|跳转|打开|点击|点开|访问|链接|拦截|屏蔽|过滤)"
_FOR_HARM = re.compile(
    rf"{_HARM}[^。！？\n]{{0,16}}(?:链接|网址|网站|域名)[^。！？\n]{{0,24}}{_KEPT}"
    rf"|{_KEPT}[^。！？\n]{{0,12}}{_HARM}[^。！？\n]{{0,8}}(?:链接|网址|网站|域名)"
    r"|\b(?:malicious|phishing|unsafe|harmful|scam)\b[^.\n]{0,24}\b(?:links?|sites?|addresses|domains?)\b",
    re.IGNORECASE,
)


def kept_for_harm(text: str) -> str:
    """
    Return the words by which a site says that it keeps some addresses shut for the harm they do, if any.

    >>> kept_for_harm("被举报的诈骗网址不会识别为链接。"), kept_for_harm("网址会识别为链接。")
    ('被举报的诈骗网址不会识别为链接', '')
    """
    found = _FOR_HARM.search(text)
    return sentence(text, found.start(), found.end()) if found else ""
