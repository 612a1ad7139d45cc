"""
How testers head the columns of their tables, and name what stands in them.

Headings, stages and contexts are told by the words in them, Chinese or English, so that no laboratory
has to rename the columns that it has. A heading may also be a question, of which the cells are yes or no.
"""

import re
from collections.abc import Iterable, Mapping

from rectitude.collectors.links import asking, between, comparing, outcomes, replies
from rectitude.collectors.links.places import named_place
from rectitude.collectors.links.round_names import named_round
from rectitude.evidence.linkprobe import DialOutcome, Stage

_HEADINGS: tuple[tuple[str, str], ...] = (
    ("metadata",
        r"(?<![a-z])og(?![a-z])|open ?graph|元数据|元信息|meta[ _-]?(?:data|tag|info)"
        r"|(?:预览|卡片|页面)(?:标签|元素|数据|信息源)|(?:preview|card)[ _-](?:data|tags?|info)"
        r"|分享(?:信息|标签|数据|字段)|share[ _-](?:data|info|tags?|fields?)"),
    ("client_version", r"版本|version|\bver\b|build"),
    ("device",
        r"手机|机型|设备|终端|型号|操作系统|^系统$|安卓|苹果机|鸿蒙|华为|小米|荣耀|三星|\boppo|\bvivo|android|\bios\b|iphone|pixel|galaxy"
        r"|phone|device|handset|model|^os$|operating system|真机|^(?:网络|上网|接入)(?:环境|类型|方式|制式)"
        r"|运营商|^network(?:[ _]type)?$|^(?:carrier|isp)$"),
    ("account", r"账号|帐号|账户|账戶|用户名|测试号|account|login"),
    ("screenshot", r"截图|截屏|图片|录屏|照片|附件|证据编号|screenshot|picture|image|recording|evidence"),
    ("tester",
        r"测试人|测试员|测试者|拨测人|拨测员|人员|执行人|记录人|操作人|检测员|检测人|姓名|填表"
        r"|tester|operator|by whom|^by$"
        r"|(?:tested|dialled|recorded|executed|checked|performed|run) by|engineer|inspector|analyst"),
    ("final_url",
        r"(?:最终|实际|到达|落地|(?:跳转|打开|点击|点开|点按)后)[^,，]{0,6}(?:网址|地址|链接|页面|url)|落地页|(?:final"
        r"|landing|landed|actual|resulting|end)[ _-]*(?:url|address|page|link)"
        r"|^(?:landed|arrived|ended|stopped)(?:[ _-]?(?:up[ _-])?(?:on|at|in))?$|^final$"
        r"|(?:最后|最终|实际)(?:停|落|到|打开|进入|到达|去)(?:留|了|达|往)?(?:在|于|的)?(?:哪里|哪儿|哪|何处)?$"
        r"|(?:url|address|page) (?:that )?(?:loaded|opened|reached)"
        r"|(?:loaded|opened|reached) (?:url|address|page)"
        r"|地址栏|\b(?:address|browser|url) bar\b|(?:url|address) after (?:the )?(?:tap|click|press|open)"),
    ("digest", r"sha-?\d{1,3}|md5|哈希|散列|校验[值码和]|\bhash\b|checksum|digest"),
    ("form",
        r"(?:展示|呈现|显示)(?:形式|方式|样式|效果|形态)|(?:展示|呈现|显示)[成为](?:什么)?(?:样子?)?$|(?:发|分享)(?:出去?|完|到[^,，]{1,6})?(?:后|之后)?的?样子$|样式|卡片|预览"
        r"|(?:display|preview|presentation|shown)[ _-]*(?:form|style|as)"
        r"|\b(?:displayed|rendered|appears|shows(?: up)?) as$"
        r"|appearance|rendering|\bcard\b|preview"),
    ("presses",
        r"(?:(?<!节)点|按|操作|步|击)[^,，]{0,3}(?:次|下|步|数)|步数|步骤数|几步|presses|clicks|taps|steps"
        r"|^(?:点按|点击|按压|press|click|tap)$|(?:press|click|tap|step)s?(?: count|\s*\()"
        r"|number of (?:press|click|tap|step)"),
    ("seconds",
        r"^s$|^ms$|首屏|(?<![a-z])ms(?![a-z])|\bsecs?\b|(?<![a-z])sec(?![a-z])|用时|耗时|时长|秒|毫秒|(?:加载|响应|打开|访问|等待)时间|延迟|second|duration|elapsed"
        r"|latency|\bms\b|\(s\)|(?:load|response|open)(?:ing)?[ _]time|time (?:taken|to load)|took"),
    ("shown_reason",
        r"理由|原因|提示|文案|(?:页面|网页|屏幕|弹窗|画面)(?:上|中|里)?的?(?:说明|文字|原文|写)|(?:页面|网页|屏幕|画面)(?:上|中|里)?所?显示$|(?:写|显示|说)(?:了|着|的)?(?:什么|哪些)|看到的?文字|(?:全文|原文|原话)$|说明文字|页面文字|弹窗(?:内容|文字)|显示内容|显示文字|reason|message|notice"
        r"|(?:warning|dialog|prompt|page|pop-?up)[ _-](?:text|wording|content)|shown|wording"
        r"|text on|page says|displayed text"),
    ("stage", r"阶段|环节|stage|phase"),
    ("repeat",
        r"第几次|第几遍|重复|次序|遍数|^次数?$|attempt|repeat|repetition|trial|^run|run (?:no|number|#)"),
    ("outcome",
        r"(?:点按|点击|点开|打开|扫码?|按下?)(?:之)?后|结果|现象|表现|情况|结论|状态|反馈|反应|效果|观察|outcome|result|observ|verdict|status"
        r"|behaviou?r|what happened|finding|conclusion"),
    ("round", r"轮|批次|场次|组次|round|batch|cycle|pass no|session"),
    ("time", r"时间|日期|时刻|time|date|\bwhen\b"),
    ("url", r"网址|链接|短链|^外链$|地址|域名|目标|url|link|address|target|domain|website|站点|网站|页面"),
    ("context",
        r"\bctx\b|打开处|打开之处|环境|场景|入口|渠道|位置|哪里|何处|(?:分享|发送|发|转发)(?:到|至|给|在)|打开方式|访问方式|方式|会话|途径|载体|测试项|条件|context|channel"
        r"|where(?! (?:it|the (?:link|page)) (?:opened|landed|ended|went))|place|surface"
        r"|scenario|setting|environment|condition|method|via|route|entry"),
    ("client",
        r"客户端|应用|平台|浏览器|网络|client|(?<![a-z])app(?![a-z])|application|platform|browser|network"),
    ("notes", r"备注|说明|描述|补充|记录|remark|note|comment|detail|description"),
)  # fmt: skip
"""
In this order the first that fits: 操作次数 are presses, 测试环节 a stage, 测试时间 a time. A `client` is a
context where no other column is one.
"""

_OPENING = (
    r"打开|访问|到达|进入|成功|正常|可达|加载|落地|看到正文"
    r"|open|reach|access|load|success|arriv|\bok\b|work|land|got there"
)
_TOPICS: tuple[tuple[str, DialOutcome | None, DialOutcome | None], ...] = (
    (r"复制|copy(?!right)|copied", "copy-only", None),
    (r"识别|可点|可点击|超链接|clickable|tappable|linkif|recogni", None, "copy-only"),
    (r"卡片|预览|card|preview", None, "bare"),
    (r"拦截|屏蔽|阻断|阻止|封禁|block|intercept|stopped", "blocked", None),
    (r"改写|篡改|参数|插入|改动|alter|modif|changed|rewr|inject", "altered", None),
    (r"提示|途中|中途|中间页|确认|弹窗|弹出|警告|风险|额外|多余|warn|interstitial|notice|confirm|prompt|extra|pop-?up",
     "extra-presses", None),
    (r"其[他它]|别处|他站|跳转|引流|divert|redirect|elsewhere", "diverted", None),
    (r"慢|slow|delay", "slow", None),
    (rf"{_OPENING}|[打点]不开|进不去", "arrives", "failed"),
)  # fmt: skip
"""What yes and no mean to a question, by the words in it."""

_STAGES: tuple[tuple[Stage, str], ...] = (
    ("recognition", r"识别|recogni|detect"),
    ("resolution", r"解析|resol|dns"),
)


def columns(headings: Iterable[str]) -> list[str]:
    """
    Return the field that each heading names; one that names none, or a field again, as it is.

    >>> columns(["测试时间", "机型", "网址", "测试环节", "测试结果", "操作次数"])
    ['time', 'device', 'url', 'stage', 'outcome', 'presses']
    """
    named: list[str] = []
    for heading in headings:
        field = field_of(heading)
        named.append(field if field and field not in named else plain(heading))
    return named


def plain(heading: str) -> str:
    """
    Return a heading in one line and lower case, Chinese without blanks.

    >>> plain("轮 次"), plain("Round  No.")
    ('轮次', 'round no.')
    """
    return re.sub(
        r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", " ".join(heading.split())
    ).lower()


def field_of(heading: str) -> str:
    """
    Return the field that a heading names, `?` and the heading for a question, or nothing.

    >>> field_of("打开结果"), field_of("是否弹出提示"), field_of("序号")
    ('outcome', '?是否弹出提示', '')
    """
    said = plain(heading)
    if exact := next((field for field, _ in _HEADINGS if field == said), ""):
        return exact
    if _OF_HEARSAY.search(said) or _OF_ALL_ELSE.fullmatch(said):
        return "notes"
    if re.search(_HEADINGS[0][1], said):
        return _HEADINGS[0][0]  # what a card is made of, whatever is asked of it
    asks = (
        comparing.names_what_was_put_in(said)
        or comparing.names_more(said)
        or between.is_between(said)
    )
    if asks or (asking.QUESTION.search(said) and _topic(said)):
        return f"{QUESTION}{said}"
    return next((field for field, words in _HEADINGS if re.search(words, said)), "")


_OF_HEARSAY = re.compile(
    r"投诉|举报|申诉|诉求|诉称|声称|主张|反映|来信|传闻|舆情"
    r"|complain|allegation|alleged|claim|reported by|hearsay"
)
"""What somebody says of a link elsewhere, and nobody saw at a visit."""


_OF_ALL_ELSE = re.compile(
    r"(?:其[他它]|补充)(?:情况|说明|事项|现象|备注)|other (?:remarks|notes|details)"
)
"""What there is to say beside the outcome."""


def is_topic(heading: str) -> bool:
    """Whether yes and no under a heading would say something of an outcome."""
    return _topic(plain(heading)) is not None


_Topic = tuple[DialOutcome | None, DialOutcome | None]
"""What yes and no mean."""


def _topic(said: str) -> _Topic | None:
    """Return what yes and no mean under a heading: by the question in it, where one asks."""
    asked = {_topic_of(part) for part in asking.questions(said)} - {None}
    return asked.pop() if len(asked) == 1 else _topic_of(said)


def _topic_of(said: str) -> _Topic | None:
    if comparing.names_more(said):
        return None, None
    if between.is_between(said):
        return "extra-presses", None
    if what := comparing.compared(said):
        return None, "altered" if what == "file" else None
    words, yes, no = next((t for t in _TOPICS if re.search(t[0], said)), ("", None, None))
    if not words:
        return None
    if yes == "arrives":
        return (no, yes) if _NOT_OPENED.search(said) else (yes, no)
    return ("arrives", yes) if yes and asking.denies(said, words) else (yes, no)


_NOT_OPENED = re.compile(
    r"[打点]不开|进不去|(?:打开|访问|加载|连接)(?:失败|异常|不了)"
    rf"|(?<![能可])(?:无法|不能|未能?|没法|没能)(?:正常|成功|被)*(?:{_OPENING})"
    rf"|\b(?:unable|cannot|can't|fail(?:ed|s)?|not) (?:to )?(?:be )?(?:{_OPENING})|unreach|inaccess"
)
"""A question whose yes is that the page did not open."""


OUTCOME, QUESTION, AGREEING, IGNORED = "!", "?", "~", "-"
"""
Marks before the words of a heading: what became of a visit under a heading that does not name it, the answer
to the question that follows, an outcome that counts only where it agrees with another, a column left out.
"""
NOTED = frozenset({OUTCOME, QUESTION})
"""Marks of what a tester noted of a visit."""


def asks_of_opening(question: str) -> bool:
    """Whether a question is about a page that opened, and not about copying or notices."""
    return _topic(question) == ("arrives", "failed")


_WHERE = re.compile(
    r"(?<![从由自])(?:哪里|哪儿|何处|哪个(?:浏览器|应用|软件))[^,，]{0,3}(?:打开|开的)"
    r"|where (?:it|the (?:link|page)) (?:opened|landed|ended)"
)


def tells_where(heading: str) -> bool:
    """Whether a heading asks where a link opened."""
    return bool(_WHERE.search(plain(heading)))


def names_stage(heading: str) -> bool:
    """Whether a heading names a stage of a visit."""
    return any(re.search(words, heading.lower()) for _, words in _STAGES)


_UNITS = (
    ("ms", re.compile(r"(?<![a-z])ms(?![a-z])|毫秒", re.IGNORECASE)),
    ("min", re.compile(r"分钟|(?<![a-z])min(?:ute)?s?(?![a-z])", re.IGNORECASE)),
)
_BARE = re.compile(r"\s*\d+(?:\.\d+)?\s*")


def with_unit(cell: str, heading: str) -> str:
    """
    Return a number with the unit of time that its heading gives, if that is not seconds.

    >>> with_unit("1250", "耗时（ms）"), with_unit("1.2秒", "耗时"), with_unit("3", "耗时/分钟")
    ('1250ms', '1.2秒', '3min')
    """
    unit = next((name for name, words in _UNITS if words.search(heading)), "")
    return f"{cell.strip()}{unit}" if unit and _BARE.fullmatch(cell) else cell


def has_clock(cell: str) -> bool:
    """Whether a time of the day or a date stands in a cell."""
    return bool(re.search(r"\d{1,2}[:：]\d{2}|\d{4}[-/年]", cell))


def differs(question: str, cell: str) -> bool:
    """Whether a page is said to be another than without the platform, and not in what."""
    if comparing.names_more(question):
        return comparing.is_something(cell)
    if comparing.compared(question) != "page" or comparing.same(cell) or cell in replies.NOTHING:
        return False
    return replies.answer(cell) is not True


_WORST_FIRST: tuple[DialOutcome, ...] = (
    "blocked", "copy-only", "diverted", "failed", "altered", "extra-presses", "bare", "slow",
    "arrives",
)  # fmt: skip


def worst(meanings: Iterable[DialOutcome]) -> DialOutcome | None:
    """Return the worst of several outcomes, None where there are none."""
    said = set(meanings)
    return next((outcome for outcome in _WORST_FIRST if outcome in said), None)


def answered(
    questions: Iterable[tuple[str, str]],
    words: Mapping[str, DialOutcome] | None = None,
    *,
    denied: DialOutcome | None = None,
) -> DialOutcome | None:
    """
    Return the outcome that answers come to, each with its question; None where they say nothing.

    `words` say what answers mean that a plan or a legend explains; `denied` what it means that a link
    was not kept back, or that what came is what comes without the platform.

    >>> answered([("能否打开", "是"), ("是否弹出提示", "有")]), answered([("能否打开", "否")])
    ('extra-presses', 'failed')
    """
    said: set[DialOutcome] = set()
    for question, cell in questions:
        topic, yes = _topic(question), replies.answer(cell)
        if yes is None and comparing.compared(question):
            yes = comparing.same(cell)
        meant = (topic[0] if yes else topic[1]) if topic and yes is not None else None
        if topic and topic[0] == "blocked" and yes is False:
            meant = denied
        if yes and comparing.compared(question):
            meant = denied
        if topic and yes is None:
            meant = between.told(cell) if between.is_between(question) else outcomes.outcome(cell)
        if comparing.compared(question) == "page" and comparing.tells_of_more(cell):
            meant = "altered"
        if comparing.names_what_was_put_in(question):
            meant = "altered" if comparing.is_something(cell) else None
        if words and cell.strip() in words:
            meant = words[cell.strip()]
        if yes is False and meant == "failed":
            meant = outcomes.outcome(replies.more(cell)) or meant
        if meant:
            said.add(meant)
    if {"failed", "extra-presses"} <= said:
        return "blocked"  # a notice, and no way on
    return worst(said)


def stage(said: str) -> Stage:
    """Return the stage that some words name: the last one, access, where they name none."""
    return next((stage for stage, words in _STAGES if re.search(words, said.lower())), "access")


def is_instance(heading: str) -> bool:
    """Whether a heading names a round or a context, of which a table has several."""
    return bool(named_round(heading) or named_place(heading))
