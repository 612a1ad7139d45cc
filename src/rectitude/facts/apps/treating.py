"""
What an app itself says to people where it treats the addresses of competitors worse than others.

Its web view may open them later, or only after one more press. What it says stands in the method that
decides, in texts and layouts that it names, or on a screen that it puts in between.
"""

import re
from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, intents, reasons
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.program import Method, Program

SLOWED = re.compile(
    r"降速|限速|减速|放慢|放缓|延迟|延时|排队|等待|稍候|低速|降低(?:速度|优先级)|(?:不|仅)(?:展示|显示)(?:预览|卡片|标题)"
    r"|slow|delay|throttl|wait",
    re.IGNORECASE,
)
"""What is said of an address that is opened later than others, or shown in a poorer form."""
STEP = re.compile(
    r"复制(?:链接|网址|地址|后|到|并|，)|(?:系统|手机|自带|其他|外部)浏览器|浏览器(?:中|里|内)?(?:打开|访问|查看|粘贴)"
    r"|手动(?:打开|输入|粘贴|访问)|(?:仍要|仍然|确[定认](?:要|继续)?|是否(?:要|继续)?|继续)(?:离开|访问|前往|打开|跳转)"
    r"|(?:即将|将要?|正在)(?:离开|访问|前往|打开|跳转)|再(?:次)?(?:点击|确认)"
    r"|copy (?:the |this )?(?:link|address)|(?:your|system|another) browser"
    r"|(?:about to|going to|still want to|sure (?:you want )?to) (?:leave|open|visit|continue)|continue to",
    re.IGNORECASE,
)
"""What is said of an address that is opened only by something more that its reader has to do."""
_OF_RISKS = re.compile(
    r"风险|诈骗|欺诈|钓鱼|安全|病毒|木马|违法|违规|举报|scam|phish|malware|unsafe|risk",
    re.IGNORECASE,
)
"""Words of a warning, whose reason is asked for by the rule on blocking without justification."""


def said(package: AppPackage, program: Program, method: Method, how: re.Pattern[str]) -> str:
    """Return the text by which a web view's method says for competition's sake how it treats addresses."""
    return reasons.first(texts(package, program, method), how)


def asked_for(package: AppPackage, program: Program, method: Method) -> str:
    """Return the text by which a web view's method asks for a step more, if it is no warning of a risk."""
    found = texts(package, program, method)
    return next((each for each in found if STEP.search(each) and not _OF_RISKS.search(each)), "")


def texts(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    """Yield what a method of a web view may show to people, itself or by a screen that it starts."""
    below = list(program.called_by(method, handling.DEEP_IN_CLIENT))
    screens = {name for each in below for name in _screens(program, body_of(program, each))}
    made = (each for name in sorted(screens) for each in program.methods(name) if each.code)
    for each in (*below, *made):
        yield from _named(package, body_of(program, each))
    yield from handling.handed(package, program, method)


def _named(package: AppPackage, body: Body) -> Iterator[str]:
    """Yield the constant texts of a method, and those of the resources and layouts that it names."""
    kept = {each.id: each.text for each in package.texts}
    for each in body.instructions:
        if isinstance(each.reference, str) and each.name.startswith("const-string"):
            yield each.reference
        elif each.name.startswith("const") and each.literal:
            yield kept.get(each.literal, "")
            yield from (view.text for view in package.views if view.resource == each.literal)


def _screens(program: Program, body: Body) -> Iterator[str]:
    """Yield the app's screens whose classes a method names."""
    for each in body.instructions:
        if each.name == "const-class" and isinstance(each.reference, str):
            name = each.reference
            if name in program.classes and intents.SCREEN in program.ancestors(name):
                yield name
