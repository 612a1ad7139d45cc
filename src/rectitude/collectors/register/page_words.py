"""
Words for what a site answers and what its page shows: a status, a number, where it links.

What says that nobody looked, or that it is as it should be, is neither a number nor the lack of one.
"""

import re
import unicodedata
from functools import lru_cache

from rectitude.collectors.register.cells import MANY, BadCell, NotLookedAt, addresses
from rectitude.collectors.register.vocabulary import CLAUSES, NOT_KNOWN

_CODE = re.compile(r"(?<!\d)([1-5]\d\d)(?:\.0)?(?!\d)(?!\s*(?:ms|毫秒|秒|s\b))")
_NO_ANSWER = re.compile(
    r"^0(?:\.0)?$|^-$|超时|(?:无|没有?|未)(?:法|能)?(?:任何)?(?:响应|应答|解析|返回|连接|打开|访问)"
    r"|打不开|不(?:能|可|可以)?(?:打开|访问|达|通|响应|解析)"
    r"|(?:连接|解析|访问|打开)(?:失败|被拒绝?|异常|超时|中断|被重置)|拒绝连接|nxdomain|servfail"
    r"|time[ds]?[ -]?out|refused|reset"
    r"|no (?:answer|response|route|reply)|not? ?(?:resolv|respond|reachab|answer)|unreachable"
    r"|unresolv|inaccessible|dns|fail"
    r"|^(?:尚|暂)?未(?:开通|上线)$"
    r"|不通|宕机|^(?:站点|网站|域名)?已?(?:下线|停用)(?=$|[,(])|(?:站点|网站)?(?:已)?关(?:闭|站|停)|失效|^(?:否|不能|不|n|no|down|dead|offline)$"
)
_OF_THE_PROBE = re.compile(
    r"探测(?:点|机|端|器)|(?:本地|本机|本方|我方|测试(?:机|端|网络|环境)).{0,4}(?:断|故障|异常|失败|中断)|断网|断电|漏[测检]"
    r"|(?:probe|our (?:own )?(?:network|line)|local network) ?(?:was |is )?(?:down|off|fail)",
    re.IGNORECASE,
)
"""A look that failed on the side of those who looked says nothing of the site."""
_ANSWERS = re.compile(
    r"正常|^活跃(?:域名|网站)?$|^(?:可|畅|连|能|都|均)?通(?:畅)?$|可(?:以)?(?:访问|打开)|能(?:够)?(?:正常)?(?:访问|打开)|存活|在线|已打开|打开成功|^(?:能|可)?(?:正常)?打开(?:后|为|的是)|^(?:已|均已)?(?:开通|启用)(?:访问|服务)?$|^(?:是|能"
    r"|可|y|yes|ok|up|alive|live|online|reachable|accessible)$"
)


_NO_LOOK = re.compile(
    r"(?:本次|本轮|当日|暂|尚|均)?未(?:作|做|予|进行)?(?:检查|检测|查询|核查|核实|查看|访问|测试?|巡查|拨测|排查|抽查)"
    r"|不适用|不涉及|未涉及|n/?a|not (?:checked|tested|visited|looked at|applicable)",
    re.IGNORECASE,
)


def _refuse_no_look(text: str) -> None:
    """Raise NotLookedAt where a cell says, and says no more than, that nobody looked."""
    if _NO_LOOK.fullmatch(text):
        raise NotLookedAt("没有查看", "nobody looked")


@lru_cache(1 << 12)
def status_code(cell: str) -> int:
    """
    Return an HTTP status, from its number or from words; 0 for no answer; raises BadCell.

    >>> status_code("404 Not Found"), status_code("超时"), status_code("正常访问")
    (404, 0, 200)
    """
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    text = re.sub(r"http/\d(?:\.\d)?\s*", "", text)
    if match := _CODE.search(text):
        return int(match[1])
    _refuse_no_look(text)
    if _OF_THE_PROBE.search(text):
        raise BadCell("是探测一方的故障", "it was the probe that failed")
    if _NO_ANSWER.search(text):
        return 0
    if _ANSWERS.search(text):
        return 200
    raise BadCell("不是 HTTP 状态码", "not an HTTP status")


_RESOLVES = re.compile(
    r"(?:解析)?(?:正常|成功|有效|有)(?:解析)?|(?:已|可|能)(?:正常)?解析|是|通|√|✓|y(?:es)?|ok|resolv(?:es|ed)",
    re.IGNORECASE,
)
_RESOLVES_NOT = re.compile(
    r"(?:不|未|无|没有?|无法|不能|不可)(?:能|法|可)?(?:正常|有效)?(?:解析)?(?:记录|结果)?|解析(?:失败|异常|不到|为空|已?停止?)|停止解析|否|×|✗|n|no"
    r"|nxdomain|servfail|(?:解析|查询)?超时|time[ds]?[ -]?out"
    r"|(?:does )?not resolv\w*|unresolved|no (?:record|answer|a record)",
    re.IGNORECASE,
)


def is_told_to_resolve(cell: str) -> bool:
    """Whether a cell says whether a name resolves, and no address."""
    text = unicodedata.normalize("NFKC", cell).strip()
    return bool(_RESOLVES.fullmatch(text) or _RESOLVES_NOT.fullmatch(text))


@lru_cache(MANY)
def filed_addresses(cell: str) -> tuple[str, ...]:
    """Return the addresses of a filing; raises NotLookedAt where a cell says whether its name resolves."""
    if is_told_to_resolve(cell):
        raise NotLookedAt("没有地址", "there is no address")
    return addresses(cell)


@lru_cache(1 << 10)
def resolved(cell: str) -> int | None:
    """
    Return 0 where a name does not resolve, and nothing known of its site where it does.

    >>> resolved("不解析"), resolved("正常")
    (0, None)

    Raises BadCell where the cell says neither.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if _RESOLVES_NOT.fullmatch(text):
        return 0
    if _RESOLVES.fullmatch(text):
        return None
    raise BadCell("没有说明能否解析", "it does not say whether the name resolves")


_NOTHING_SHOWN = re.compile(
    r"^否$|^(?:(?:网站|首页|页面|底部|页脚|页尾)+(?:处|均)?)?(?:未|无|没有?|不|缺)(?:能)?(?:见|标|显|展|发现|悬挂|公示|找到|有|示|注|备案号|icp)*[^\d]*$|^×$|^x$"
    r"|^(?:[两三四五\d]|历|各|每)次(?:查看|检查|巡查|打开|加载)*(?:均|都|皆)(?:未(?:见|标|显|展)\S{0,2}|无|没有?)(?:备案号)?$"
    r"|^(?:no(?:ne|t)?\b|missing|absent)[^\d]*$",
    re.IGNORECASE,
)
_NOT_LOOKED_AT = re.compile(
    r"无法(?!找|看)|打不开|未(?:检查|检测|查询|核查|核实|查看|访问|打开|测|截|记|巡)(?!.*[到见出])"
    r"|^(?!.*\d).*(?:一致|相同|相符|正确|合规|^同)|not (?:checked|looked|visited)|could not|same as",
    re.IGNORECASE,
)
"""What says that nobody saw the number, or that it is as it should be, and not which it is."""
_SOME_SHOWN = re.compile(
    r"是|有|能|正常|规范|√|✓|y(?:es)?|(?:已|有)(?:按规定|正确)?(?:标[注明示识]?|悬挂|展示|公示|显示)(?:备案号)?",
    re.IGNORECASE,
)
_WELL_LINKED = re.compile(
    r"(?:且|并|均)?(?:已|有|可|能)?(?:加|做|设置?|带)?(?:超?链接|点击|点开|点|跳转)(?:正常|有效|正确)?|链至工信部|居中|清晰",
)
"""What is told beside a number that is shown: 有，已链接."""
_A_FILING_NUMBER = re.compile(r"[\u4e00-\u9fff]ICP备\d{6,9}号(?:-\d{1,4})?")
_LIKE_A_NUMBER = re.compile(r"\d|icp|备案|号$", re.IGNORECASE)


@lru_cache(1 << 12)
def shown_number(cell: str) -> str | None:
    """
    Return the number that a page shows as written; nothing where the cell says that it shows none.

    None is returned where it says that one is shown, and not which.

    >>> shown_number("未见"), shown_number("京ICP备12345678号")
    ('', '京ICP备12345678号')

    Raises BadCell where the cell says neither; it tells where the number leads (已标注，链接至 …), if so.
    """
    if _A_FILING_NUMBER.fullmatch(cell):
        return cell
    text = unicodedata.normalize("NFKC", cell).strip().strip("()[] ")
    first, *more = CLAUSES.split(text)
    if _SOME_SHOWN.fullmatch(first) and all(map(_WELL_LINKED.fullmatch, more)):
        return None
    _refuse_no_look(text)
    link = _link_told(text)
    if not NOT_KNOWN.search(text) and not _NOT_LOOKED_AT.search(text):
        if _NOTHING_SHOWN.search(text):
            return ""
        if _LIKE_A_NUMBER.search(_LINKED_TO.sub("", text) if link else text):
            return cell
    instead = {} if link is None else {"number_link": link}
    raise BadCell("没有说明页面标了什么号", "it does not say which number was shown", instead)


_IS_SHOWN = re.compile(
    r"^(?:首页|页面|底部|页脚|页尾)*(?:已|有|均|规范|正确)*(?:标注|标明|标示|悬挂|公示|展示|显示)|^shown|^displayed",
    re.IGNORECASE,
)
_LINKED_TO = re.compile(
    r"(?:链接|指向|跳转|链到|链至|links?|linked|points?)(?:地址|目标)?(?:向|到|至|往|了|为|是|:| |to)*"
    r"(?P<address>(?:https?:)?(?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}[^\s,，;；。()（）]*)",
    re.IGNORECASE,
)
_NOT_LINKED = re.compile(
    r"(?:未|没有?|无)(?:加|做|设置?|提供|带)?(?:超)?链接|not (?:hyper)?linked|no link",
    re.IGNORECASE,
)


def _link_told(text: str) -> str | None:
    """Return where a number that is said to be shown leads; None where the cell does not tell."""
    if not _IS_SHOWN.search(text) or NOT_KNOWN.search(text):
        return None
    if match := _LINKED_TO.search(text):
        return match["address"]
    return "" if _NOT_LINKED.search(text) else None


_NONE_SHOWN = re.compile(
    r"(?<!公安)(?:未|没有?)(?:按规定|在首页|在底部)*(?:标注|标明|标示|悬挂|公示|展示|显示)(?:网站|主体|icp)*(?:备案)?(?:编?号码?|信息)?"
    r"|no (?:icp |filing )?number(?: shown| displayed)?|number (?:is )?(?:missing|absent|not shown)",
    re.IGNORECASE,
)


def says_none_is_shown(cell: str) -> bool:
    """
    Whether one clause of a remark says that the number is not shown, and nothing else.

    >>> says_none_is_shown("未标注，需整改"), says_none_is_shown("未标注公安备案号")
    (True, False)
    """
    clauses = CLAUSES.split(unicodedata.normalize("NFKC", cell).strip())
    return any(_NONE_SHOWN.fullmatch(clause) for clause in clauses)


_AN_ADDRESS = re.compile(r"^(?:[#/]|javascript:)|://|[a-z0-9-]\.[a-z0-9-]|localhost", re.IGNORECASE)
_NO_LINK = re.compile(
    r"^(?:无|未|没有?|不|否|缺|纯文本)|^(?:no(?:ne|t)?|missing|text only|×|x)\b", re.IGNORECASE
)


@lru_cache(1 << 12)
def number_link(cell: str) -> str | None:
    """
    Return the address that a number links to as written; nothing where the cell says that it has no link.

    None is returned where it says that there is one, and not where it leads.

    >>> number_link("beian.miit.gov.cn"), number_link("未链接"), number_link("有")
    ('beian.miit.gov.cn', '', None)

    Raises BadCell where the cell gives no address: 正确, 工信部.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if _AN_ADDRESS.search(text):
        return cell
    _refuse_no_look(text)
    if _HAS_A_LINK.fullmatch(text):
        return None
    if _NO_LINK.search(text) and not NOT_KNOWN.search(text) and not _NOT_LOOKED_AT.search(text):
        return ""
    raise BadCell("不是链接的地址", "not the address of a link")


_HAS_A_LINK = re.compile(
    r"是|有(?:链接)?|已(?:加|设置?)?(?:超)?链接|能|可(?:点击?|跳转)|√|✓|y(?:es)?", re.IGNORECASE
)
_IS_LINKED = re.compile(r"^(?:是|有|已|能|可|正确|正常|√|✓|y\b|yes)", re.IGNORECASE)


@lru_cache(1 << 10)
def linked(cell: str) -> str | None:
    """
    Return nothing known of a link where a cell says that there is one, and no link where it denies it.

    >>> linked("是"), linked("否，链接到首页")
    (None, '')

    Raises BadCell where it says neither.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if _IS_LINKED.search(text) and not NOT_KNOWN.search(text):
        return None
    return number_link(cell)
