"""
What testers note where they compared a page or a file with that of a visit without the platform.

That a file or a parameter is another one is a change. That a page is not the same may be its own doing, an
advert that turns or a list of news: that it was changed needs words for what was put in.
"""

import re
from typing import Literal

Compared = Literal["file", "page", ""]

_COMPARES = re.compile(
    r"比对|对比|比较|一致|相同|相符|compar|identical|\bsame\b|\bmatch(?:es|ed)?\b", re.IGNORECASE
)
_FILE = re.compile(
    r"文件|安装包|哈希|校验|指纹|参数|sha-?\d|md5|\bfile|package|installer|hash|checksum|digest|param",
    re.IGNORECASE,
)
_WITH_OTHERS = re.compile(
    r"展示|样式|卡片|形式|预期|上[轮次]|其[他它]|同类|结论|结果|display|card|expect|previous|other",
    re.IGNORECASE,
)
"""Compared with something else than the link's own page: other links, an earlier round, what was expected."""
_WITH = r"(?:[与和跟同][^,，。;；不未非有存]{1,12}?)?"
"""With what something was compared, before the words for what came of it."""
_SAME = re.compile(
    rf"(?:{_WITH}(?:完全|基本)?(?:一致|相同|相符|吻合)|(?:无|没有|未见|未发现)(?:明显)?(?:差异|区别|变化|不同)|same|identical"
    r"|match(?:es|ed)?|unchanged|no difference)(?=$|[,，;；。、(（]|\s+(?:as|with|to)\b)",
    re.IGNORECASE,
)
"""That alone, or before more of the same: neither 一致性未通过 nor `match failed`."""
_OTHER = re.compile(
    rf"{_WITH}(?:不|未)(?:完全)?(?:一致|相同|相符|吻合|同)|(?:有|存在)(?:明显)?(?:差异|区别|变化|不同)|differ\w*|mismatch\w*"
    r"|not (?:the same|identical)|changed",
    re.IGNORECASE,
)


def compared(heading: str) -> Compared:
    """
    Return what a heading compares with a visit without the platform, or nothing.

    >>> compared("页面内容比对（与直接访问）"), compared("文件是否一致"), compared("展示是否一致")
    ('page', 'file', '')
    """
    if not _COMPARES.search(heading) or _WITH_OTHERS.search(heading):
        return ""
    return "file" if _FILE.search(heading) else "page"


def same(cell: str) -> bool | None:
    """
    Return whether a cell says that two things are the same, None where it says neither.

    >>> same("一致"), same("不一致，多一处链接"), same("match failed")
    (True, False, None)
    >>> same("与直接访问一致"), same("与直接访问不一致")
    (True, False)
    """
    said = cell.strip()
    return True if _SAME.match(said) else False if _OTHER.match(said) else None


_WHAT = r"[^,，是否有无]{0,4}(?:数量?|个数)?"
_WHAT_EN = r"(?:content|nodes?|elements?|links?|scripts?|param(?:eter)?s?)(?:[ _-]count)?"
_PUT_IN = re.compile(
    rf"(?:页面)?被?(?:插入|植入|注入|改写|篡改|替换)的?{_WHAT}|(?:inserted|injected)[ _-]{_WHAT_EN}",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"(?:页面)?(?:多出|新增)的?{_WHAT}|(?:added|extra|changed|new)[ _-]{_WHAT_EN}", re.IGNORECASE
)
"""That a page has more in it than in another visit may be its own doing."""
_NONE = re.compile(
    r"0|[-—–/]+|未?见?无.{0,4}|未[见发]现?.{0,6}|没有.{0,4}|none|nothing|no|n/?a|否", re.IGNORECASE
)


def names_what_was_put_in(heading: str) -> bool:
    """
    Whether a heading asks what was put into a page, or how much.

    >>> names_what_was_put_in("插入内容"), names_what_was_put_in("是否插入")
    (True, False)
    """
    return bool(_PUT_IN.fullmatch(heading.strip()))


def names_more(heading: str) -> bool:
    """
    Whether a heading asks what there was more in a page than in another visit.

    >>> names_more("多出节点数"), names_more("插入内容")
    (True, False)
    """
    return bool(_MORE.fullmatch(heading.strip()))


def is_something(cell: str) -> bool:
    """Whether a cell under such a heading says that there was something."""
    return not _NONE.fullmatch(cell.strip())


_MORE_IN_IT = re.compile(
    r"(?:多[出了]|新增|增加|加[了入上]|插[入了]|植入|注入|叠加|嵌入|出现)(?:了|有)?(?:一|两|几|若干|\d{1,2})?(?:个|条|处|段|块|层|张|些)?"
    r"(?:[“\"「『][^”\"」』]{1,24}[”\"」』])?[^,，。;；:：]{0,8}?(?:浮[条层窗标]|悬浮\w|横[条幅]|弹[条窗]|按钮|图标|链接|广告|脚本|代码|节点|推荐|商品|入口|内容|文字|图片)"
    r"|\b(?:added|inserted|injected|extra|additional|overlaid)\b[^,.;:]{0,24}?"
    r"\b(?:banner|overlay|layer|link|script|button|advert\w*|ad|widget|card|bar|content|text)s?\b"
    r"|\b(?:banner|overlay|layer|link|script|button|advert\w*|ad|widget|card|bar)s?\b[^,.;:]{0,24}?"
    r"\b(?:added|inserted|injected|overlaid)\b",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(
    r"提示|确认|警告|风险|中间页|过渡页|notice|warning|confirm|interstitial", re.IGNORECASE
)


def tells_of_more(cell: str) -> bool:
    """
    Whether a cell beside a comparison with the page itself says that something was put into it.

    >>> tells_of_more("多出浮层：去看同款"), tells_of_more("多出一个提示页"), tells_of_more("banner added")
    (True, False, True)
    >>> tells_of_more("底部多出“到我们这里买更便宜”悬浮条"), tells_of_more("多出“是否继续”提示条")
    (True, False)
    """
    found = _MORE_IN_IT.search(cell)
    return found is not None and not _BEFORE_IT.search(found[0])


_EXPECTED = re.compile(
    r"(?:预期|期望|预计|应有|理想)的?(?:结果|现象|表现|情况|效果|行为|输出|状态|值)?"
    r"|(?:\S+[. ])?expect(?:ed|ation)s?[ _-]?(?:results?|outcomes?|behaviou?rs?|status|output|value)?"
)


def tells_expected(heading: str) -> bool:
    """
    Whether a heading says what should come of a visit, and not what did.

    >>> tells_expected("预期结果"), tells_expected("Expected result"), tells_expected("是否符合预期")
    (True, True, False)
    """
    return bool(_EXPECTED.fullmatch(" ".join(heading.split()).lower()))
