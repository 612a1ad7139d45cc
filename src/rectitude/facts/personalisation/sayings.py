"""What a website says of personalisation, in its pages and its policy; what it says proves no more."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.facts.forms import AGREES
from rectitude.facts.personalisation.claims import CLAIM
from rectitude.facts.personalisation.naming import PERSONALISED, SWITCHED
from rectitude.facts.quoting import sentence

Kind = Literal[
    "feed",
    "claim",
    "advert",
    "option",
    "policy",
    "reading",
    "recommending",
    "refused-service",
    "no-option",
]

_FEED = re.compile(
    r"猜[你您](喜欢|想[看读听买要]|关注|可能)|为你推荐|为您推荐|专属推荐|你可能(还)?(喜欢|感兴趣)|您可能(还)?(喜欢|感兴趣)"
    r"|个性化?推荐|千人千面|recommended for you|picked for you|you may also like",
    re.IGNORECASE,
)
_OPTION = re.compile(
    r"(?<!不支持)(?<!不提供)(?<!不允许)(?<!无法)(?<!不能)(?<!不可)(?<!不可以)"
    rf"(关闭|停用|退出|管理|设置|开启/?关闭|不用|不要|不看|取消).{{0,8}}({PERSONALISED}|定向推送|定推|程序化广告|兴趣|算法推荐)"
    rf"|({PERSONALISED}|定向|算法)(推荐|广告|推送|内容)?((?!无法|不[能可支提]|未提).){{0,6}}"
    r"(设置|管理|开关|选项|关闭)|不感兴趣|减少此类推荐"
    r"|非个性化|按时间排序|兴趣标签管理|opt.?out|ad preferences|do not sell|turn off personali[sz]"
    r"|not interested|latest first",
    re.IGNORECASE,
)
_NO_SUCH_OPTION = re.compile(
    r"(?:没有|不提供|未提供|暂无|尚无|并无|未设|不设|无法|不能|不可以?|不支持)(?:(?!也|仍|还|时|者|则|但|可以|即可)[^，。；;\n]){0,12}$"
    r"|\b(?:no (?:way|option|means|setting)|cannot|can't|unable to|impossible to)\b[^.;\n]{0,30}$",
    re.IGNORECASE,
)
"""Before what would be an option: there is none."""
_AND_THEN = r"(?:(?![不未没无非])[^。；;\n])"
"""What may stand in the same sentence, and takes nothing back."""
_TURNED_TO = r"(?:看|读|浏览|阅读|搜索?|购?买|听|收藏|关注|点击|逛|玩)过"
_POLICY = re.compile(
    rf"{PERSONALISED}|定向推送|定向广告|精准(营销|推送|广告)|用户画像|算法推荐|推荐算法|兴趣标签"
    r"|偏好.{0,8}推荐|推荐.{0,12}(感兴趣|偏好)"
    r"|自动化决策[^。；;\n]{0,16}(?:推送|推荐|营销|展示)"
    r"|推荐[^。；;\n]{0,6}(?:准确|精准|相关)[^。；;\n]{0,16}(?:收集|分析|记录)[^。；;\n]{0,8}"
    r"(?:浏览|点击|关注|收藏|搜索|阅读|观看|行为)"
    r"|(?:依据|根据|基于|结合|按照|利用|参考)[^。；;\n]{0,4}(?:您|你)[^。；;\n]{0,12}"
    r"(?:浏览(?!器)|搜索|购买|观看|阅读|点击|点赞|收藏|收听|停留|兴趣|偏好|行为|足迹|使用习惯)[^。；;\n]{0,16}"
    r"(?:推荐|推送|优选|排序|(?:展示|呈现|投放)[^。；;\n]{0,6}(?:您|你|更)|生成[^。；;\n]{0,8}(?:单|列表|推荐|画像|标签)|生成\W*$)"
    r"|(?:浏览|阅读|搜索|观看|购买|点击)[^。；;\n]{0,8}(?:记录|历史|足迹|行为|习惯)[^。；;\n]{0,40}"
    r"(?:推荐|推送|排序|排列|优先展示|感兴趣)"
    rf"|(?:推荐|排序|排列){_AND_THEN}{{0,24}}(?:用|按|凭|依){_AND_THEN}{{0,16}}{_TURNED_TO}"
    rf"|(?:用|按|凭|依){_AND_THEN}{{0,24}}{_TURNED_TO}{_AND_THEN}{{0,40}}(?:推荐|推送|排序|排列)"
    r"|personali[sz]|profil(e|ing)|interest-based|recommendation"
    r"|\b(?:browsing|viewing|search|purchase) history to (?:tailor|choose|select|rank)",
    re.IGNORECASE,
)
_READING = re.compile(
    r"(?:浏览|阅读|观看|点击|看过|读过|访问)(?:了|过|的)?[^，。；;\n]{0,4}(?:记录|历史|足迹|习惯|文章|内容|新闻|视频|商品|哪些|什么)"
    r"|兴趣|偏好|\b(?:browsing|reading|viewing) (?:history|habits)|\binterests?\b|\bpreferences\b",
    re.IGNORECASE,
)
"""What a visitor has turned to, and what may be concluded from it: a policy may tell of it without more."""
_RECOMMENDING = re.compile(
    r"推荐(?!人|码|好友|奖|信|官|语|位|[您你]?(?:使用|安装|下载|用|阅读)|[^，。；;\n]{0,4}浏览器)"
    r"|算法|千人千面|猜[你您]|感兴趣|个性化?(?!签名|头像|皮肤|主题|装扮|定制)"
    r"|\brecommend(?!ed (?:browser|version))",
    re.IGNORECASE,
)
"""Words of a policy that may tell of it, though not that the choice is a visitor's own: no silence."""
_PERSONALISED = (
    rf"(?:{PERSONALISED}|定向(?:推送|推荐|广告|营销|展示)?|程序化广告|算法推荐|智能推荐|用户画像"
    r"|(?:按照?|根据|基于)(?:您|你|用户)的?(?:兴趣|偏好|喜好|画像|浏览记录|阅读记录|观看记录|行为)的?(?:进行)?(?:推荐|推送|排序|展示))"
)
_ENDS = r"(?=\s*(?:了|[，,。；;！!）)<\n]|$))"
"""The end of a clause: words that go on may say "functions of" or "except"."""
_SERVICE = r"(?:网?站|平台|软件|应用(?:程序)?|产品|服务|APP)"
_WHOLE = (
    rf"(?:(?:本|我们的?|我们提供的|任何){_SERVICE}(?:[和或及与]{_SERVICE})?"
    rf"(?:的?(?:任何|一切)(?:{_SERVICE}|功能))?){_ENDS}"
)
"""The service as a whole; "all functions" is left out, since "not all" is said with the same words."""
_OTHER = r"(?:(?!个性化|定向|推荐|推送|相关|部分|基于|喜欢|[该此的])[^，。；;\n]){0,8}"
_BASIC = (
    rf"{_OTHER}(?:浏览|搜索|阅读|购物|交易|播放|聊天|支付|查询|基本(?:功能)?){_OTHER}服务{_ENDS}"
)
"""What people use such a service for at all: without it nothing is left of it."""
_GOODS = r"(?:商品|视频|文章|作品|正文|内容|订单|职位|信息)?的?"
_USE = r"(?:搜索|检索|浏览|阅读|播放|观看|下单|购买|支付|结算|投递)"
_FUNCTIONS = (
    rf"{_GOODS}{_USE}(?:(?:[、,和及与或/]|以及){_GOODS}{_USE})*"
    rf"(?:等?(?:基本|基础|核心|主要)?(?:功能|服务))?{_ENDS}"
)
"""What people come for, named and nothing else: a search by voice is another, or of what is recommended."""
_AFTERWARDS = (
    r"[^，。；;\n]{0,16}"
    r"(?:[，,](?:(?!功能|模块|频道|栏目|板块|页面|推荐|推送)[^，。；;\n]){0,16}){0,2}?"
)
"""What stands between the refusal and its consequence: no other subject than who serves, and is served."""
_REFUSED_SERVICE = re.compile(
    rf"(?:不同意|不接受|拒绝|关闭|停用|未开启)[^，。；;\n]{{0,16}}{_PERSONALISED}{_AFTERWARDS}"
    rf"(?:(?:无法|不能|不得)(?:继续)?(?:(?:使用|访问|浏览){_WHOLE}|(?:使用|进行)?{_FUNCTIONS})"
    rf"|请(?:您|你)?(?:立即|自行)?(?:停止(?:使用|访问)|不要(?:使用|访问)|勿(?:使用|访问)|卸载|离开){_WHOLE}"
    rf"|(?:停止|终止|中止|不再)(?:继续)?(?:[向为](?:您|你|用户))?提供"
    rf"(?:{_WHOLE}|(?:任何)?(?:产品[和或及与])?服务{_ENDS}|{_BASIC}))"
    rf"|{_PERSONALISED}?[^。；;\n]{{0,12}}推荐[^。；;\n]{{0,8}}[，,。]?关闭后[，,]?(?:将|会|则|便)?(?:立即)?(?:暂停|停止|终止|中止)(?:提供)?"
    r"(?:全部|所有|一切)(?:(?!推荐|推送|个性|定向|相关|基于|此类|该|广告)[^，。；;\n]){0,12}服务(?=\s*(?:[，,。；;！!）)<\n]|$))"
    r"|(refus|declin|disabl|without)[^.\n]{0,40}personali[sz][^.\n]{0,40}"
    r"(cannot|can't|may not|unable to) (use|access|visit) (the|this|our) (site|website|service|app)"
    r"(?=\s*([.,;!\n]|$))",
    re.IGNORECASE,
)
"""The service, or what people come for, and not the function that was refused: that it ends is no refusal."""
_CANNOT = (
    r"(?:您|用户|我们|目前|暂时?|现在?|尚|将|均|也|还|且|默认开启)*"
    r"(?:(?:无法|不能|不可以?|不支持|暂?不提供|未提供)(?:由?(?:您|用户)|提供|进行|单独|自行|自主)?"
    r"(?:关闭|关掉|停用|退出|更改)|(?:不设|未设|没有设?|不提供|未提供)(?:置)?(?:任何|单独)?的?(?:关闭)?的?(?:开关|选项|入口|渠道|途径)"
    r"(?=\s*(?:[，,。；;！!）)<\n]|$)))(?!的|时|后|怎么|如何|故障|问题)"
    r"(?![，,]?(?:您|你)?(?:请|可以?)(?:您|你)?(?:联系|拨打|致电|反馈))"
)
_CANNOT_BEFORE = (
    r"(?:^|(?<=[，,。；;\n>]))\s*(?:因此|所以|故|但)?"
    r"(?:本(?:产品|应用|软件|平台|网站|站)|我们|您|用户|目前|暂时|现在?|尚|均|也|还)*(?:无法|不能|不可以?|暂?不支持|暂?不提供|暂?未提供)(?:您|用户)?"
    rf"(?:关闭|停用|退出){_PERSONALISED}(?:推荐|推送|广告|内容|服务|功能|展示)*{_ENDS}"
)
"""The other way round: "it is not possible to turn personalisation off", as a clause of its own."""
_THINGS = r"(?:推荐|推送|广告|内容|服务|功能|展示)*"
_WAY_OUT = r"(?:关闭|停用|退出|拒绝)"
_NO_WAY = (
    r"(?:^|(?<=[，,。；;\n>]))\s*(?:因此|所以|故|但)?"
    r"(?:本(?:产品|应用|软件|平台|网站|站)|我们|目前|暂时|现在?|尚|均|也|还)*(?:没有|并无|暂无|尚无|不提供|未提供|不设|未设)(?:任何|单独|专门)?的?"
    rf"(?:{_WAY_OUT}{_PERSONALISED}{_THINGS}|{_PERSONALISED}{_THINGS}的?{_WAY_OUT})的?(?:入口|选项|开关|方式|方法|按钮|途径|功能){_ENDS}"
)
"""Or that there is no such switch, as a clause of its own."""
_TAILORED = r"(?:personali[sz]\w*|tailored|targeted|interest-based)"
_STOPS = r"(?=\s*(?:[.;!\n]|$))"
_NO_WAY_IN_ENGLISH = (
    rf"(?<![\w'’]){_TAILORED}(?: \w+){{1,3}} (?:cannot|can't|can not|may not) be (?:turned|switched) off"
    rf"{_STOPS}"
    rf"|\bthere is no (?:way|option|setting) to (?:opt out of|turn off|switch off|disable) {_TAILORED}"
    rf"(?: \w+){{1,2}}{_STOPS}"
)
_UNDER_CONDITION = re.compile(
    r"如果?|若|当[^前]|一旦|未登录|情况下|期间|版本|机型|设备上|部分|时[，,]|故障|异常"
)
"""Before it: then it holds for some alone, or only until something is put right."""
_THE_NEXT_SAYS = (
    rf"{_PERSONALISED}[^，。；;\n]{{0,20}}[。；;]\s*(?:该|此|本|这|上述)[项类一]?(?:功能|服务|推荐|推送|机制)"
    r"(?:[，,]?(?:是|为|属于|作为)[^，。；;\n]{0,16}[，,])?"
)
"""The next sentence begins with what the one before ended with: "this function"."""
_UNDER_ITS_HEADING = (
    rf"{_PERSONALISED}{_THINGS}[：:][^。；;\n]{{0,80}}[。；;]\s*"
    r"(?:该|此|本|这|上述)[项类一]?(?:功能|服务|推荐|推送|机制)"
    r"(?:[，,]?(?:是|为|属于|作为)[^，。；;\n]{0,16}[，,])?"
)
"""The same under a heading that ends with a colon: the sentence between says what the function does."""
_BY_WHAT_ONE_READS = (
    r"(?:根据|按照?|依据|参照)(?:您|你|用户)[^，。；;\n]{0,12}(?:浏览|看过|读过|阅读|收听|搜索|兴趣|点击)[^。；;\n]{0,12}"
    r"(?:为|给|向)(?:您|你|用户)(?:推荐|推送|排列|排序|展示|排)(?![^。；;\n]{0,12}(?:最近|历史|记录|足迹))[^。；;\n]{0,16}[。；;]\s*"
    r"(?:该|此|本|这|上述)[项类一]?(?:功能|服务|推荐|推送|机制|排序)(?:[，,]?(?:是|为|属于|作为)[^，。；;\n]{0,16}[，,])?"
)
"""What personalisation is, in other words, and the next sentence begins with it."""
_BEGINS_WITH_CANNOT = re.compile(rf"{_CANNOT_BEFORE}|{_NO_WAY}", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"(?:不|没有|未|并无|暂无|尚无)(?:再|会|曾)?(?:提供|进行|使用|开展|采用|做|设|有|涉及|包含)?(?:任何)?$"
)
"""Just before "personalisation": there is none, so that it needs no way out either."""
_STOP = re.compile("[。；;]")
_OF_ANOTHER = re.compile(
    r"(?<!无法)(?<!不能)(?:停用|禁用|屏蔽|关闭|退出|取消|限制|过滤)|(?:不同|有别|区别)于|而非|除(?!非)"
)
"""Just before "personalisation": "this function" in the next sentence is one that turns it off."""
_PAUSE = re.compile(r"[，,。；;\n]")
_NO_OPTION = re.compile(
    rf"{_PERSONALISED}(?:推荐|推送|广告|内容|服务|功能|展示|信息|营销|算法|等|[和与及或、“”])*"
    r"(?:[，,]?(?:是|为|属于|作为)[^，。；;\n]{0,16})?"
    r"(?:[，,](?:但|且|并|因此)?(?:您|用户|我们)?"
    r"(?:对?(?:该|此|本|这|上述)[项类一]?(?:功能|服务|推荐|推送|内容|广告)?)?)?"
    rf"{_CANNOT}|(?:{_THE_NEXT_SAYS}|{_UNDER_ITS_HEADING}|{_BY_WHAT_ONE_READS}){_CANNOT}|{_CANNOT_BEFORE}|{_NO_WAY}|{_NO_WAY_IN_ENGLISH}",
    re.IGNORECASE,
)
"""Of personalisation itself, by no more words than it takes: other notices have no need of a switch."""
_SWITCHED = re.compile(SWITCHED, re.IGNORECASE)
CLAUSE = 80
"""Characters before and after a passage in which what takes it back is looked for; ours."""

_DENIED = re.compile(
    r"(不(?![仅但只断同定时少限])|没有|未(?![来成登经])|无(?![论需须])|并非)[^，。；,;\n]{0,20}$"
    r"|\b(do(es)? not|don't|doesn't|never|no|without)\b[^,.;\n]{0,60}$",
    re.IGNORECASE,
)
_OF_SOME = re.compile(
    r"未成年|儿童|敏感|生物识别|人脸|指纹|身份证|通讯录|短信|聊天|私信|位置|第三方|其[他它]|未登录|游客"
    r"|minor|child|sensitive|third part",
    re.IGNORECASE,
)
"""In the clause of a denial: of some persons, data or recipients alone; the rest may well be done."""
_UNLESS = re.compile(r"未经|同意[之以]?前|除非|除了|without your|unless|before you", re.IGNORECASE)
"""In the sentence of a denial: the condition under which it is done."""
_HEADING = re.compile(
    r"^\W*(?:[一二三四五六七八九十\d]+[\W\d]*|第.{1,3}[章节条]\W*)?(?:关于|有关|我们的?)?(?:我们|本站)?(?:如何)?"
    r"(?:个性化?|定向|算法|精准)(?:推荐|推送|广告|营销|内容|服务|展示|信息|[和与及、])*的?(?:说明|声明|告知|政策|规则|机制)?\W*$"
)
"""A line that names the matter and says nothing of it."""
_WISH = re.compile(r"希望|想|愿|同意|接受|喜欢|want|wish|like|agree", re.IGNORECASE)
"""Of a visitor who "does not wish" for something the site speaks as of what it does."""
_ONCE_OFF = re.compile(
    r"(?:关闭|停用|退出|关掉|turn(?:ed|ing)? (?:it |this )?off|disabl(?:e|ed|ing))[^。；;.\n]{0,16}$",
    re.IGNORECASE,
)
"""Before a denial: what is no longer done once it is off is done until then."""
_REASSURED = re.compile(
    r"不会|并不|不因|不影响|不致|不以|不得[以因在将强]|仍[可能然]|\b(will not|won't|does not|never)\b",
    re.I,
)
"""Of who refuses: "this will not keep you from using our service" is a promise, not a refusal."""
_IF = re.compile(r"(如果?|若|倘若?|假如|一旦|发现|遇到)[^，。；,;\n]{0,12}$")
_THEN = re.compile(
    r"^[^。；;\n]{0,8}[，,]?\s*(请|可以?|我们[会将]).{0,6}(联系|拨打|致电|反馈|发送|告知|投诉|处理|修复)"
)
"""Together: "if it cannot be turned off, please call us" says nothing of whether it can."""
_BEFORE_NOW = re.compile(r"旧版|早期版本|此前|以前|之前|曾经?(?!用)|过去")
_CAN = re.compile(
    r"(?<![不法未])(?:可以?|支持|能够|已)(?:(?!无法|不)[^，。；;\n]){0,16}(?:关闭|停用|退出|取消)"
)
"""Beside "it cannot be turned off": elsewhere, or by now, it can; which holds is not to be told."""
_ASKED = re.compile(r"^[了呢吗么]*(?:怎么办)?\s*[？?吗]")
"""A question, as lists of frequent ones have it."""
_SHELF = re.compile(
    r"^\W*(今日|每日|热门|精选|好物|相关|精彩|最新|更多|商品|文章|视频|内容)?(推荐|发现|热榜|信息流)\W*$"
    r"|^\W*(recommended|recommendations|trending|for you|discover|suggested)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The heading of a list whose choice nobody explains: it may be an editor's, or follow the visitor."""
_PATTERNS: dict[Kind, re.Pattern[str]] = {
    "feed": _FEED,
    "claim": CLAIM,
    "option": _OPTION,
    "policy": _POLICY,
    "reading": _READING,
    "recommending": _RECOMMENDING,
    "refused-service": _REFUSED_SERVICE,
    "no-option": _NO_OPTION,
}


class Saying(msgspec.Struct, frozen=True):
    """One passage about personalisation, and the page on which it stands."""

    kind: Kind
    quoted: str
    page: PageVisit


def sayings(pages: tuple[PageVisit, ...], kind: Kind) -> Iterator[Saying]:
    """Yield the first passage of a kind on each page; what a page says it does not do is none."""
    for page in pages:
        if quoted := said(page.text, kind):
            yield Saying(kind, quoted, page)


def said(text: str, kind: Kind) -> str:
    """
    Return the first passage of a kind in a text; nothing where there is none.

    >>> said("隐私政策。我们根据您的浏览记录推荐商品。", "claim")
    '我们根据您的浏览记录推荐商品'
    >>> said("我们不会根据您的浏览记录推荐商品。", "claim")
    ''
    """
    for match in _PATTERNS[kind].finditer(text):
        if not _unsaid(kind, text, match):
            return sentence(text, match.start(), match.end())
    return ""


def _unsaid(kind: Kind, text: str, match: re.Match[str]) -> bool:
    """Whether the words around a passage take back what it says alone."""
    whole = sentence(text, match.start(), match.end())
    after = text[match.end() : match.end() + CLAUSE]
    if kind == "refused-service":
        return bool(_REASSURED.search(whole) or _ASKED.search(after))
    if kind == "no-option":
        before = text[max(0, match.start() - CLAUSE) : match.start()]
        if _ASKED.search(after) or _BEFORE_NOW.search(whole) or _CAN.search(whole):
            return True
        if _BEGINS_WITH_CANNOT.match(match[0]) and _UNDER_CONDITION.search(
            whole[: whole.find(match[0].strip())]
        ):
            return True
        if re.match(_PERSONALISED, match[0]) and _NOT_DONE.search(before):
            return True
        if _STOP.search(match[0]):
            of_another = _OF_ANOTHER.search(_PAUSE.split(before)[-1])
            if of_another or _denied(text, match.start()):
                return True
        return _IF.search(before) is not None and _THEN.search(after) is not None
    if kind == "policy" and (_denies(text, match.start()) or _heads_a_denial(text, match)):
        return True
    if kind == "option":
        return bool(_NO_SUCH_OPTION.search(text, max(0, match.start() - CLAUSE), match.start()))
    if kind in {"reading", "recommending"}:
        return _denies(text, match.start())
    return kind in {"feed", "claim"} and _denied(text, match.start())


def shelf(pages: tuple[PageVisit, ...]) -> str:
    """Return the heading of a list of recommendations on some page; nothing where there is none."""
    found = (_SHELF.search(page.text) for page in pages)
    return next((match[0].strip() for match in found if match), "")


def denials(pages: tuple[PageVisit, ...], kind: Kind = "policy") -> Iterator[Saying]:
    """Yield the first passage on each page by which the site denies what a kind tells of."""
    for page in pages:
        if quoted := denied(page.text, kind):
            yield Saying(kind, quoted, page)


def denied(text: str, kind: Kind = "policy") -> str:
    """
    Return the first passage by which a text says that there is no personalisation; or nothing.

    >>> denied("我们不提供个性化推荐。"), denied("我们不记录您看过哪些文章。", "reading")
    ('我们不提供个性化推荐', '我们不记录您看过哪些文章')
    """
    for match in _PATTERNS[kind].finditer(text):
        if _denies(text, match.start()):
            return sentence(text, match.start(), match.end())
    return ""


def _heads_a_denial(text: str, match: re.Match[str]) -> bool:
    """Whether a passage is a heading alone, of words that say that it is not done."""
    start = text.rfind("\n", max(0, match.start() - CLAUSE), match.start()) + 1
    end = text.find("\n", match.end(), match.end() + CLAUSE)
    if end < 0 or end - start > CLAUSE or not _HEADING.match(text[start:end]):
        return False
    below = _POLICY.search(text, end)
    return below is not None and _denies(text, below.start())


def _denies(text: str, start: int) -> bool:
    """Whether a passage of a policy is denied, of everybody and of all that visitors do."""
    if not _denied(text, start) or _UNLESS.search(sentence(text, start, start + 1)):
        return False
    before = _PAUSE.split(text[max(0, start - CLAUSE) : start])[-1]
    after = _PAUSE.split(text[start : start + CLAUSE], maxsplit=1)[0]
    return not _OF_SOME.search(before + after)


def _denied(text: str, start: int) -> bool:
    """Whether the words before a passage say that it is not done."""
    denial = _DENIED.search(text, max(0, start - CLAUSE), start)
    if denial is None or _WISH.search(denial.group()):
        return False
    return not _ONCE_OFF.search(text, max(0, denial.start() - CLAUSE), denial.start())


def names_option(label: str) -> bool:
    """
    Whether a label is that of a way to turn it off or to manage it.

    >>> names_option("关闭个性化推荐"), names_option("为你推荐")
    (True, False)
    """
    return bool(said(label, "option"))


def is_switch_of_it(label: str) -> bool:
    """
    Whether a box with such a label turns it on and off, and not all that a policy says along with it.

    >>> is_switch_of_it("个性化推荐"), is_switch_of_it("我已阅读并同意隐私政策和个性化推荐")
    (True, False)
    """
    return bool(_SWITCHED.search(label)) and not AGREES.search(label)
