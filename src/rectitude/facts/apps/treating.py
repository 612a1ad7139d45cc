"""
What an app itself says to people where it treats the addresses of competitors worse than others.

Its web view may open them later, or only after one more press. What it says stands in the method that
decides, in texts and layouts that it names, or on a screen that it puts in between.
"""

import re
from collections.abc import Iterable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, reasons, saying
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Method, Program

SLOWED = re.compile(
    r"降速|限速|减速|放慢|放缓|延迟|延时|排队|等待|稍候|低速|降低(?:速度|优先级)|(?:不|仅)(?:展示|显示)(?:预览|卡片|标题)"
    r"|slow|delay|throttl|wait",
    re.IGNORECASE,
)
"""What is said of an address that is opened later than others, or shown in a poorer form."""
STEP = re.compile(
    r"复制(?:链接|网址|地址|后|到|并|，)|(?:系统|手机|自带|其他|外部)浏览器|浏览器(?:中|里|内)?(?:打开|访问|查看|粘贴)"
    r"|[二再两](?:次|度)确认|确认(?:后|之后|以后)(?:再|方可|才[能可])?(?:继续)?(?:访问|打开|前往|查看|跳转)"
    r"|[点按](?:击|按|选)?[^。，；]{0,12}(?:两|三|多)(?:次|下)"
    r"|手动(?:打开|输入|粘贴|访问)|(?:仍要|仍然|确[定认](?:要|继续)?|是否(?:要|继续)?|继续)(?:离开|访问|前往|打开|跳转)"
    r"|(?:即将|将要?|正在)(?:离开|访问|前往|打开|跳转)|再(?:次)?(?:点击|确认)"
    r"|copy (?:the |this )?(?:link|address)|(?:your|system|another) browser"
    r"|(?:about to|going to|still want to|sure (?:you want )?to) (?:leave|open|visit|continue)|continue to",
    re.IGNORECASE,
)
"""What is said of an address that is opened only by something more that its reader has to do."""
_CONFIRMS = re.compile(
    r"(?:仍要|仍然|确[定认](?:要|继续)?|是否(?:要|继续)?|继续)(?:离开|访问|前往|打开|跳转)"
    r"|(?:即将|将要?|正在)离开|(?:about|going|still want|sure (?:you want )?) to leave",
    re.IGNORECASE,
)
"""What asks whether somebody means it: no site needs that to be shown, as one may need another browser."""
_OURSELVES = (
    r"本(?:应用|软件|产品|APP|平台|站|商城|店)|我们(?:的)?(?:平台|商城|应用|网站)|站内|平台内|自营"
    r"|our (?:own )?(?:shop|store|app|platform)"
)
_URGES = r"(?:请|(?<!不)可以?|欢迎|建议|推荐|不如|快)[^。；，]{0,6}"
_USE = (
    r"(?:使用|搜索|选购|购买|下单|订购|预订|观看|收听|查看|浏览(?!器)|发布|体验|试试"
    r"|buy|shop|search|watch)"
)
_LEAST_NAME = 2
"""Characters of the app's name by which a text speaks of it, as people shorten names; ours."""


def confirms(text: str) -> bool:
    """Return whether a text asks whether an address is really to be opened."""
    return bool(_CONFIRMS.search(text))


def ours_instead(package: AppPackage, texts: Iterable[str]) -> str:
    """Return the text by which an app does not open an address and has people use itself instead."""
    name = package.package.label[:_LEAST_NAME]
    ours = (
        rf"(?:{_OURSELVES}|{re.escape(name)})" if len(name) == _LEAST_NAME else f"(?:{_OURSELVES})"
    )
    between = "[^。；，]{0,8}"
    urged = re.compile(rf"{_URGES}(?:{ours}{between}{_USE}|{_USE}{between}{ours})", re.IGNORECASE)
    found = (text for text in texts if reasons.NOT_OPENED.search(text) and urged.search(text))
    return next((text for text in found if not STEP.search(text)), "")


def said(package: AppPackage, program: Program, method: Method, how: re.Pattern[str]) -> str:
    """Return the text by which a web view's method says for competition's sake how it treats addresses."""
    return reasons.first(texts(package, program, method), how)


def asked_for(package: AppPackage, program: Program, method: Method) -> str:
    """Return the text by which a web view's method asks for a step more, if it is no warning of a risk."""
    found = texts(package, program, method)
    return next(filter(is_step, found), "")


def is_step(text: str) -> bool:
    """Return whether a text asks for a step more, and warns of no risk."""
    return bool(STEP.search(text)) and not reasons.OF_RISKS.search(text)


def texts(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield what a method of a web view may show to people, itself or by a screen that it starts."""
    below = program.called_by(method, handling.DEEP_IN_CLIENT)
    yield from saying.texts(package, program, (body_of(program, each) for each in below))
    yield from handling.handed(package, program, method)
