"""Whether a notice before a link turns visitors to something else: a site beside it, or the own offer."""

import re

from rectitude.facts.outward import PageLinks, Treated, are_few

_RATHER = re.compile(
    r"不妨|试试|推荐|优选|首选|更好|更多|更划算|更放心|更省|建议(?:您|你)?(?:使用|选|去|看)|不如|何不"
    r"|\b(?:happier|better|instead|prefer\w*|recommend\w*|rather|try|why not|trusted|choose)\b",
    re.IGNORECASE,
)
"""Words by which a visitor is asked to turn to something else; ours."""
LEAST_NAME = 4
"""Characters of a domain's first label that are a name in a text, and not a word by chance; ours."""


def steered_to(slow: Treated, page: PageLinks) -> Treated | None:
    """
    Return whose site a notice before one link alone praises, where that site's link opens beside it.

    Nothing where it gives a ground of its own, or names several of them: a page's foot may list them all.
    """
    if not slow.extra or slow.cause not in {"none", "silent", "rivalry"} or not are_few(slow, page):
        return None
    praised = [each for each in re.split(r"[。！？!?\n]|\.\s", slow.said) if _RATHER.search(each)]
    named = [link for link in page.open_at_once if any(_is_named(link, each) for each in praised)]
    return named[0] if len(named) == 1 < len(page.open_at_once) else None


_OURS_TOO = (
    r"(?:这里|里|上)?(?:也|还|同样|就)?有?[^，。；！!？?\n]{0,4}"
    r"(?:同类|同款|同样|相同|类似|更好|更多|更全|更便宜|更优惠|更划算)"
)


def steered_home(slow: Treated, page: PageLinks, title: str) -> str:
    """
    Return the words by which a notice before a few links praises the site's own offer; nothing without.

    `title`: of the site's home page, whose parts are its names.
    """
    if not slow.extra or slow.cause not in {"none", "silent", "rivalry"} or not are_few(slow, page):
        return ""
    parts = (each.strip() for each in re.split(r"[-_|–—·:：,，\s]+", title))
    names = "|".join(
        ["本站", "本平台", "站内", *(re.escape(each) for each in parts if len(each) > 1)]
    )
    found = re.search(rf"(?:{names}){_OURS_TOO}[^。！!？?\n]{{0,20}}", slow.said)
    return found[0] if found else ""


_AS_MEANS = r"(?:浏览器|客户端)?[^，。；\n]{0,2}(?:访问|打开|浏览|查看|扫码|登录|下载)"
"""After a name: what is named is a means to reach the other site, and no site instead of it."""
_NO_NAME = re.compile(
    r"(?:官方?网?|网站|首页|主页|更多|查看|详情|下载|搜索|导航|新闻|商城|链接|点击|这里|前往|进入|直达|打开|访问|全部|[>»›→\s])+"
)
"""What links are called, whosever they are; ours."""
_LONGEST_NAME = 16
"""Characters beyond which what a link is called is a sentence; ours."""


def _is_a_name(label: str) -> bool:
    """Whether what a link is called may be a name in a text: Chinese, short, and not of any link."""
    in_chinese = len(re.findall("[\u4e00-\u9fa5]", label)) >= 2
    return in_chinese and len(label) <= _LONGEST_NAME and not _NO_NAME.fullmatch(label)


def _is_named(link: Treated, text: str) -> bool:
    """
    Whether a sentence names a site: by its domain, the first label of that, or what its link is called.

    A means to reach the other site, as a browser is, is recommended beside its link as well.
    """
    label = link.last.label.strip()
    if _is_a_name(label) and re.search(rf"{re.escape(label)}(?!{_AS_MEANS})", text):
        return True
    name = re.escape(link.party.partition(".")[0])
    found = (
        re.finditer(rf"(?<![a-z]){name}(?![a-z])", text, re.IGNORECASE)
        if len(name) >= LEAST_NAME
        else ()
    )
    return any(each[0][0].isupper() or text.startswith(".", each.end()) for each in found)
