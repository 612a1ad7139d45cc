"""Programs of others by the words with which they say who they are in a user agent."""

import re

_CLIENTS = re.compile(
    r"MicroMessenger|\bQQ/|MQQBrowser|TencentTraveler|WeiBo|baidubox|baiduboxapp|BIDUBrowser|UCBrowser|UCWEB"
    r"|Quark|360SE|360EE|QihooBrowser|QihooMobile|SogouM|MetaSr|AliApp|AlipayClient|DingTalk|aweme"
    r"|BytedanceWebview|NewsArticle|ToutiaoMicroApp|Kwai|jdapp|jdpingou|Maxthon|LBBROWSER|MiuiBrowser"
    r"|HuaweiBrowser|VivoBrowser|HeyTapBrowser|SamsungBrowser|\bOPR/|\bEdgA?/|iqiyi|bilibili|xiaohongshu",
    re.IGNORECASE,
)
"""Words of user agents by which firms' browsers and in-app browsers say who they are."""
_PROGRAM = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ ._-]?[A-Za-z0-9]+){0,3}/?")
_GENERAL = re.compile(
    r"bot|spider|crawl|scan|slurp|curl|wget|python|java|okhttp|http|mozilla|webkit|chrom|safari|gecko|khtml"
    r"|android|iphone|ipad|ios|linux|windows|darwin|mobile|phone|tablet|version|dalvik|msie|trident|build"
    r"|agent|utf|null|unknown|true|false|\btv\b|cfnetwork|go-|axios|postman|scrapy",
    re.IGNORECASE,
)
"""Parts of user agents that name no firm's program: robots, libraries, systems, engines."""


def is_known(text: str) -> bool:
    return _CLIENTS.search(text) is not None


def names_program(text: str) -> bool:
    """Return whether a text names a program of somebody's by which who asks may be told from others."""
    named = _PROGRAM.fullmatch(text) is not None and not _GENERAL.search(text)
    return is_known(text) or named
