"""Whether who refuses personalisation is refused what a site is called by, or a part of it, as it says."""

import re
from collections.abc import Iterator

from rectitude.evidence.page import PageVisit

_REFUSED = re.compile(
    r"(?:[不未]同意|不接受|拒绝|关闭|停用|未开启)[^，。；;\n]{0,12}(?:个性化?|定向(?:推送|推荐|广告)|算法推荐|用户画像)"
    r"[^，。；;\n]{0,10}[，,]?\s*(?:您|你)?[将会则便就]{0,2}(?:无法|不能|不得)(?:再|继续)?使用(?:本|我们的)?"
    r"(?P<what>[^，。；;、\n的]{2,10}?)(?:功能|服务)?(?=\s*(?:[，,。；;！!）)]|$))",
    re.MULTILINE,
)
_TAKEN_BACK = re.compile(r"不会|并不|不因|不影响|不得[以因]|仍[可能然]|[?？]")
_OF_ITSELF = re.compile("推荐|推送|个性|定向|猜")
"""In the name of what ends: the function that was refused, which ends with it."""

_REFUSED_ON_PRESSING = re.compile(
    r"(?:关闭|关掉|停用|取消)[^，。；;\n]{0,16}[，,]?\s*(?:您|你)?[将会则便就也]{0,2}(?:无法|不能|不可|不得)(?:再|继续)?"
    r"(?:使用|进入|访问|打开|浏览|查看|阅读|观看|收听|播放|学习|参加)(?:本站的?|我们的)?"
    r"(?P<what>[^，。；;、\n的]{2,10}?)(?:功能|服务|频道|栏目|页面)?(?=\s*(?:[，,。；;！!）)\n]|$))",
    re.MULTILINE,
)
"""The words of a switch itself need not say again what it turns off."""


def refused_parts(said: str, pages: tuple[PageVisit, ...]) -> Iterator[str]:
    """
    Yield by which words a switch, as it is turned off, says that a part of the site goes with it.

    A part is what a link of the home page or the title of a page names: what is named nowhere is less.
    """
    titles = {page.title.strip() for page in pages}
    links = {link.text.strip() for page in pages if page.role == "home" for link in page.links}
    for match in _REFUSED_ON_PRESSING.finditer(said):
        of_itself = _OF_ITSELF.search(match["what"]) or _TAKEN_BACK.search(_line(said, match))
        if match["what"] in titles | links and not of_itself:
            yield match[0].strip()


def refused_what_it_is_for(pages: tuple[PageVisit, ...], name: str) -> tuple[PageVisit, str] | None:
    """Return the page and the words by which what the site's own name names is kept from who refuses."""
    for page in pages:
        if quoted := said_of(page.text, name):
            return page, quoted
    return None


def said_of(text: str, name: str) -> str:
    """
    Return by which words a text says it of a site with such a name; nothing where it says it of less.

    >>> said_of("不同意个性化推荐的，将无法使用订票功能。", "小鹿订票 - 说走就走")
    '不同意个性化推荐的，将无法使用订票功能'
    >>> said_of("关闭个性化推荐后，将无法使用语音搜索功能。", "小鹿订票 - 说走就走")
    ''
    """
    for match in _REFUSED.finditer(text):
        what = match["what"]
        if (
            what in name
            and not _OF_ITSELF.search(what)
            and not _TAKEN_BACK.search(_line(text, match))
        ):
            return match[0].strip()
    return ""


def _line(text: str, match: re.Match[str]) -> str:
    return text[text.rfind("。", 0, match.start()) + 1 : match.end() + 1]
