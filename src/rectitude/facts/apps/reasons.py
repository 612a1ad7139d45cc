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
_OF_LIKE = re.compile(
    r"竞对|同类(?:型)?(?:的)?(?:平台|应用|产品|网站|软件|服务|App|商家|店铺)"
    r"|同行(?:的)?(?:平台|应用|软件|产品|App|网站)"
    r"|(?:其[他它]|别的|别家|外部|第三方)(?:的)?"
    r"(?:电商|购物|商城|外卖|打车|出行|网约车|短视频|视频|直播|音乐|听歌|阅读|小说|读书|社交|聊天|旅游|旅行"
    r"|订票|地图|笔记|办公|招聘|租房|二手|团购|跑腿|配送|接单)类?(?:的)?(?:平台|网站|应用|软件|App|产品|客户端)",
    re.IGNORECASE,
)
"""Words for what offers the same as the app: a reason of competition where no other is given."""
OF_RISKS = re.compile(
    r"风险|诈骗|欺诈|钓鱼|安全|病毒|木马|违法|违规|举报|scam|phish|malware|unsafe|risk",
    re.IGNORECASE,
)
"""Words of a warning, whose reason is asked for by the rule on blocking without justification."""
_OTHER_REASON = re.compile(
    r"投诉|冲突|卡顿|耗电|旧版|老版|非法|作弊|外挂|录屏|远程|考试|多开|虚拟|侵权|盗版|版权|色情|赌博|不良|未成年|青少年|家长|儿童|防沉迷|学习|专注|工作|内网|保密|单位|管理员"
    r"|隐私|个人信息|谨慎|小心|注意|警惕|核实|仿冒|假冒|冒充|官方|来源|未知|可疑|过期|失效|备案|资质|合规|法律|法规"
    r"|迁移|搬迁|停用|登录|登陆|支付|付款|交易|下载|兼容|版本|插件|播放器|流量|技术|故障|维护|升级|网络|合作|第三方机构|广告|推广"
    r"|privacy|caution|careful|phish|adult|gambl|child|parent|copyright|complain|partner|sign.?in|log.?in|pay"
    r"|advert|\bads?\b|tracker|unknown|verify|official|download|malicious|fraud|spam|danger",
    re.IGNORECASE,
)
"""Other reasons that an app may give for treating some addresses otherwise, some of them good."""
_INCOMPATIBLE = re.compile(r"不(?:能)?兼容|无法兼容|not compatible|incompatible", re.IGNORECASE)
"""That something does not go together, which is what is refused and no reason for it."""
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
    below = [one for each in called for one in program.called_by(each, _DEEP)]
    given = [
        *saying.texts(package, program, (body,), places),
        *saying.texts(package, program, (body_of(program, each) for each in below)),
    ]
    return first(given, NOT_SERVED) or of_like(given, NOT_SERVED)


def gives_reason(texts: Iterable[str]) -> bool:
    """Return whether any of some texts warns of a risk or gives another reason, whether a good one or not."""
    return any(OF_RISKS.search(text) or _OTHER_REASON.search(text) for text in texts)


def says_why_incompatible(texts: Iterable[str]) -> bool:
    """
    Return whether any of some texts gives a reason beside the bare word that a client is not compatible.

    >>> says_why_incompatible(["数据格式不兼容"]), says_why_incompatible(["版本过低，不兼容"])
    (False, True)
    """
    return gives_reason(_INCOMPATIBLE.sub("", text) for text in texts)


def of_like(texts: Iterable[str], refused: re.Pattern[str]) -> str:
    """Return the text that refuses what offers the same as the app, if none of them gives another reason."""
    given = list(texts)
    found = (text for text in given if _OF_LIKE.search(text) and refused.search(text))
    return "" if gives_reason(given) else next(found, "")


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
