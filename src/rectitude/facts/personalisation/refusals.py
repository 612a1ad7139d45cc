"""Whether who refuses personalisation is refused what a site is called by, in the words of its own pages."""

import re

from rectitude.evidence.page import PageVisit

_REFUSED = re.compile(
    r"(?:[不未]同意|不接受|拒绝|关闭|停用|未开启)[^，。；;\n]{0,12}(?:个性化|定向(?:推送|推荐|广告)|算法推荐|用户画像)"
    r"[^，。；;\n]{0,10}[，,]?\s*(?:您|你)?[将会则便就]{0,2}(?:无法|不能|不得)(?:再|继续)?使用(?:本|我们的)?"
    r"(?P<what>[^，。；;、\n的]{2,10}?)(?:功能|服务)?(?=\s*(?:[，,。；;！!）)]|$))",
    re.MULTILINE,
)
_TAKEN_BACK = re.compile(r"不会|并不|不因|不影响|不得[以因]|仍[可能然]|[?？]")
_OF_ITSELF = re.compile("推荐|推送|个性|定向|猜")
"""In the name of what ends: the function that was refused, which ends with it."""


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
