"""
What a page said, where a tester wrote it into the cell with what became of the link.

拦截，页面写明：经投诉该页面侵权，投诉编号…: before the colon stands what was observed, after it the page's
own words. They are the page's only where they are introduced as its, or give a reason that can be checked and
that no tester gives of what they did themselves.
"""

import re

from rectitude.facts.links.reasons import stated

_SAYS = (
    r"写明|写着|写道|写有|注明|标明|载明|显示(?:为|了)?|提示(?:语|文字|内容|信息)?(?:为|是)?|说明|声称|称|说是|说"
    r"|文案(?:为|是)?|原文(?:为|是)?|内容(?:为|是)?|理由(?:为|是)?|原因(?:为|是)?|告知"
)
_PAGE = r"(?:提示|拦截|警告|风险|安全|确认|中[间转])页面?|弹[窗框出]"
_SAYS_EN = (
    r"(?:page|notice|screen|dialog|message|text|platform|app|it|which|that)\s+"
    r"(?:says?|said|reads?|states?|stated|stating)|saying|reading|stating|citing"
    r"|(?:shows?|message|notice|text|reason|wording)(?=\s*[:\"“])"
)
_NOTHING = re.compile(
    r"(?:无|没有?|空|未(?:给出|说明|注明|写明?))(?:任何)?(?:理由|原因|说明|文字|提示|内容|白)?"
    r"|(?:nothing|none|no (?:reason|explanation|text))\b.*",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    rf"(?:{_SAYS})\s*[:：]\s*[\"“「『]?(?P<zh>[^\"”」』]{{2,}})"
    rf"|(?:{_SAYS}|{_PAGE})\s*[\"“「『](?P<marked>[^\"”」』]{{2,}})"
    rf"|\b(?:{_SAYS_EN})\s*[:,]?\s*(?:that\s+)?[\"“'‘]?(?P<en>[^\"”]{{2,}})",
    re.IGNORECASE,
)
_OF_THE_TESTER = re.compile(
    r"我[方们司]|本[人司]|笔者|(?:已|去|再|正在|准备|建议)(?:经?向[^,，。;；]{0,8})?(?:投诉|举报|申诉|报案|起诉)|测试人|截图"
    r"|\b(?:we|i|our|my)\b|tester|screenshot",
    re.IGNORECASE,
)
"""What somebody did about a stop is not why the page was stopped."""
_UNREACHED = re.compile(
    r"time[ds]?[ -]?out|connect|network|offline|dns|server|error|crash|超时|网络|连接|服务器|错误|白屏|断网",
    re.IGNORECASE,
)
"""What the page of a client says where a site did not answer: no stop of the platform's."""


def is_a_page_of(platform: str, cell: str) -> bool:
    """
    Whether words say that a page of the platform's own came up, and not that a site did not answer.

    >>> is_a_page_of("Example Chat", "Example Chat page “This link cannot be opened”")
    True
    >>> is_a_page_of("Example Chat", "Example Chat page: connection timed out")
    False
    """
    if not platform or _UNREACHED.search(cell):
        return False
    shown = rf"(?<!no ){re.escape(platform)}(?:['’]s)?\s*(?:自己|自身|自家)?的?\s*(?:own )?(?:{_SCREEN})"
    return bool(re.search(shown, cell, re.IGNORECASE))


_SCREEN = r"(?:\w+ )?(?:page|screen|dialog|notice|message)\b|(?:提示|拦截|警告)?(?:页面?|弹[窗框])"
_CLAUSES = re.compile(r"[,，。;；(（]")


def of_the_page(cell: str) -> str:
    """
    Return the page's own words in a cell, or nothing.

    >>> of_the_page("拦截，页面写明：经投诉侵权，投诉编号TS20210911-0382")
    '经投诉侵权，投诉编号TS20210911-0382'
    >>> of_the_page("点击后出现提示页“该页面经投诉停止访问”，打不开")
    '该页面经投诉停止访问'
    >>> of_the_page("拦截，未说明理由，我方已投诉，编号TS2021"), of_the_page("打不开，刷新也没用")
    ('', '')
    """
    if match := _INTRODUCED.search(cell):
        said = next(filter(None, match.groups())).strip(" '’\"”)）")
        return "" if _NOTHING.fullmatch(said) or _OF_THE_TESTER.search(said) else said
    first = _CLAUSES.search(cell)
    rest = cell[first.end() :].strip(" )）") if first else ""
    checkable = stated(rest).kind == "specific" and not _OF_THE_TESTER.search(cell)
    return rest if checkable else ""
