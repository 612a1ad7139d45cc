"""Texts by which an app itself gives competition as its reason for refusing something."""

import re
from collections.abc import Container, Iterable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import saying
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.program import Method, Program

_OF_RIVALS = re.compile(
    r"(?<!不正当)竞争(?!法|行为|激烈|力)|竞品|友商|对手(?:的|平台|链接|产品|网站|应用|软件)"
    r"|(?:与|和|跟|同)(?:其[他它]|别的)[^，。；！]{0,6}平台[^，。；！]{0,4}(?:同时|一起|共[存用]|并[存用行])"
    r"|competitor|competing|\brivals?\b",
    re.IGNORECASE,
)
"""Words that give competition as a reason; a complaint of unfair competition is another."""
_REFUSED = (
    r"不支持|不能|无法|不予|不允许|不可|禁止|屏蔽|拦截|限制|拒绝|终止|中[断止]|停止(?:访问|打开|支持|服务)"
    r"|不(?:再|予|给)?(?:提供|开放|打开|访问|展示)|关闭了?(?:访问|打开)|(?:已|被|将)(?:被)?(?:关闭|停止|中止)"
    r"|not (?:supported|allowed|opened)|can(?:no|.)t"
    r"|block|forbidden|restrict"
)
NOT_OPENED = re.compile(_REFUSED, re.IGNORECASE)
"""What is said of an address that is not opened."""
NOT_SERVED = re.compile(
    rf"{_REFUSED}|卸载|停用|谢绝|退出|关闭|结束运行|不(?:再|得|提供|开放|接受|欢迎)"
    r"|不(?:与|和|跟|同)[^。，；！]{0,20}(?:同时|一起|共[存用]|并[存用行]|兼容)"
    r"|不(?:向|对|为|给|让|供|在)[^。，；！]{0,30}(?:提供|开放|服务|使用|播放|打开|访问|调用|派单|接单|发货|供货)"
    r"|二选一|(?:仅|只)(?:能|可|限)?(?:使用|安装|保留)"
    r"|uninstall|remove|refuse|den(?:y|ied)|(?:not|n.t) (?:available|offered|served|provided|open)",
    re.IGNORECASE,
)
"""What is said of an app that is not to be there."""
_DEEP = 2
"""Calls within calls in which the text may stand; ours."""


def in_method(
    package: AppPackage, program: Program, method: Method, deep: int, refused: re.Pattern[str]
) -> str:
    """Return the text with which a method, or one that it calls so deep, refuses for competition."""
    bodies = (body_of(program, each) for each in program.called_by(method, deep))
    return first(saying.texts(package, program, bodies), refused)


def at_places(package: AppPackage, program: Program, body: Body, places: Container[int]) -> str:
    """Return the text with which a method refuses other apps for competition at places or by calls."""
    called = (
        method
        for call in body.calls
        if call.place in places and call.callee is not None
        if (method := program.sole(call.callee)) is not None
    )
    return first(saying.texts(package, program, (body,), places), NOT_SERVED) or next(
        filter(None, (in_method(package, program, each, _DEEP, NOT_SERVED) for each in called)), ""
    )


def first(texts: Iterable[str], refused: re.Pattern[str]) -> str:
    """Return the first of some texts that refuses for competition."""
    return next((text for text in texts if _OF_RIVALS.search(text) and refused.search(text)), "")


def said(
    package: AppPackage, bodies: Iterable[Body], places: Container[int] | None = None
) -> Iterator[str]:
    """Yield the constant texts of methods, and of the resources that they name; of some places."""
    texts = {each.id: each.text for each in package.texts}
    for body in bodies:
        for each in body.instructions:
            if places is not None and each.place not in places:
                continue
            if each.name.startswith("const") and each.name != "const-class":
                text = each.reference
                yield text if isinstance(text, str) else texts.get(each.literal, "")
