"""What the words of a page that came instead of another site say: that the link is stopped, and why."""

import re
from collections.abc import Iterator
from typing import Literal

from rectitude.facts.links.reasons import stated

Cause = Literal["none", "rivalry", "vague", "specific", "appeal", "ground", "silent", "needless"]
"""
Why a link was stopped, by the page's own words. `none`: it says that the link is not opened, and not why;
`rivalry`: since it is another firm's; `vague`: against some rule; `specific`: what can be checked, or a
danger; `appeal`: there is a way to object; `ground`: a fault, a condition or another ground that has nothing
to do with whose the link is; `silent`: no word says that the link is not opened; `needless`: it asks to
sign in, or says that the link is dead.
"""

_SENTENCE = re.compile(r"[^。！？!?\n]+")
_NOT = (
    "(?:无法|不能|不可(?!避免|控|抗)|不予|不支持|不允许|禁止|停止|拒绝|拦截|屏蔽|限制|封禁)"
    "(?!保证|确保|保障|担保|核实|核验|确认|控制|承担|负责|判断|知悉|对[^方]|[为就代]|(?:在?本站|本平台)?退)"
)
"""Of an opening; what a site does not vouch for or take back is no stop, nor what nobody can help."""
_LINK = "(?:链接|网页|网址|网站|页面|站点|商品|店铺|内容|访问|打开|跳转|前往)"
_OF_A_LINK = re.compile(rf"{_LINK}|平台|\b(?:links?|pages?|sites?|open|visit)\b", re.IGNORECASE)
_REFUSED = (
    r"\b(?:(?:cannot|can['’]?t|unable to)(?! (?:guarantee|vouch|verify|control|be responsible))"
    r"|not (?:able|allowed|permitted|supported|available|accessible)"
    r"|blocked|denied|refused|disabled|restricted)\b"
)
_A_LINK = r"\b(?:links?|pages?|sites?|url|address|open|visit|access)\b"
_STOPS = re.compile(
    rf"{_NOT}.{{0,16}}{_LINK}|{_LINK}.{{0,24}}{_NOT}|{_REFUSED}.{{0,40}}{_A_LINK}|{_A_LINK}.{{0,40}}{_REFUSED}",
    re.IGNORECASE,
)
"""Words that the link is not opened. Whatever else a press brings up is no stop."""
_OTHERS = "(?:其他|其它|别的|外部|第三方|站外|竞争)(?:电商|购物|视频|社交|直播|内容|短视频|音乐|外卖|打车)?"
_STOPPED_AS_RIVALS = re.compile(
    rf"{_NOT}[^。；\n]{{0,10}}(?:同类|其[他它])?(?:竞争(?:性|类)?(?:平台|网站|对手|产品|方)|竞品|友商)"
    rf"|不(?:提供|开放)[^。；\n]{{0,10}}(?:竞争(?:性|类)?(?:平台|网站|对手|产品|方)|竞品|友商)"
    rf"|(?:竞争(?:性|类)?(?:平台|网站|对手|产品|方)|竞品|友商)的?(?:链接|网址|网站|页面|商品)?[^。；，\n]{{0,4}}(?:暂|已|均)?{_NOT}"
)
"""Whatever else is told of beside it: members, fees, faults."""
_RIVALRY = re.compile(
    r"竞品|竞争对手|友商|同类(?:平台|网站)"
    rf"|{_OTHERS}(?:平台|商城|网店)的?.{{0,10}}(?:链接|商品|内容|店铺)?.{{0,8}}(?:暂|已)?{_NOT}"
    r"|(?:仅|只)(?:支持|能|允许)(?:打开|访问)?(?:本站|本平台|自家|旗下|合作(?:伙伴|方|平台|网站)?|签约(?:平台|网站)?)的?(?:链接|网址|网页|商品|域名|店铺)"
    r"|\bcompetitors?\b|\brivals?\b|\bonly (?:our own|partners?)\b.{0,20}\b(?:links?|sites?|pages?)",
    re.IGNORECASE,
)
_NO_PARTNER = re.compile(
    r"(?:不(?:属于|是)|并?非)(?:本站|本平台|我们|平台)?的?(?:合作|签约)(?:伙伴|方|平台|网站|商家)?"
)
"""A reason where the sentence tells of a stop, or the page says no more; none in a notice to take care."""
_PARTNERS_RATHER = re.compile(
    r"(?:未|没有?)(?:[与和同跟][^，。；\n]{1,8})?(?:建立|达成)?(?:合作|签约)[^。\n]{0,12}"
    r"(?:建议|推荐|请|欢迎)(?:您|你)?(?:优先)?(?:选择?|选购|使用|前往|到|在)[^，。；\n]{0,8}(?:合作|自营|自家|签约)"
)
"""Who is no partner is told of, and those who are ones are praised in the same breath."""
_CARE = re.compile(
    r"谨慎|慎重|注意|留意|小心|当心|警惕|核实|自行|careful|caution|at your own", re.IGNORECASE
)
"""Words by which visitors are asked to take care; ours."""
_AGAINST_A_RULE = re.compile(
    r"违规|违法|违反|不良|有害|投诉|举报|规范|规定|条款|politic|violat|polic(y|ies)|complain|report|against",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(
    r"(请先?|需要?|须|尚?未|立即|扫码|手机号?|账号|密码|微信|短信|一键)[^。\n]{0,6}(登录|登陆|登入|注册|实名)|(登录|登陆)(后|即|以|/|／)"
    r"|(已|链接)(失效|过期|不存在|被?删除|下线)|找不到(该|此)?(页面|链接)"
    r"|404|not found|expired|(sign|log) ?in (first|to|with)|password",
    re.IGNORECASE,
)
_DEAD = re.compile(
    r"(?:已|链接|页面|网页|网址|网站|内容)(?:已经?)?(?:失效|过期|不存在|不见了|被?[^，。；\n]{0,6}删除|下线)"
    r"|(?:找不到|没有找到)(?:该|此|这个)?(?:页面|网页|链接|网站)|404|\bnot found\b|\bexpired\b",
    re.IGNORECASE,
)
"""Words that there is nothing to which the link leads."""
_GROUND = re.compile(
    r"网络|超时|服务器|繁忙|频繁|稍[后候]|重试|刷新|错误|出错|异常|故障|维护|签名|参数|解析|缓冲|播放|预览|嵌入"
    r"|加载|转码|兼容|版本|客户端|小程序|扫一?扫|二维码|验证|滑块|拼图|积分|会员|付费|购买|开通|余额|权限|年满|已满"
    r"|未成年|成人|酒类|烟草|处方|停止(运营|服务)|关停|停运|歇业|关闭(了|该)|境外|海外|地区|备案|安全名单|未收录|未知网站|陌生"
    r"|(?<![a-z])(vip|time[d ]?out|try again|later|error|server|network|busy|captcha|verify|verification"
    r"|members?|subscri[a-z]*|upgrade|region|country|maintenance|offline|forbidden|nginx|unavailable)(?![a-z])"
    r"|\b\d{2} (years )?old\b|\b[45]\d\d\b|(?:返回|代码|状态码?)\s?[45]\d\d(?!\d)",
    re.IGNORECASE,
)
"""Faults, conditions and states of the other site: honest readings of a link that does not open. Ours."""
_ON_THE_WAY = re.compile(
    r"(即将|正在|自动)(离开|前往|跳转|访问|打开|为您)|请稍[候等]|redirect|leaving|please wait",
    re.IGNORECASE,
)
_SIGN_IN = re.compile(r"登录|登陆|登入|验证码|密码|sign in|log ?in|password", re.IGNORECASE)
SHORT = 240
"""Characters of a page that is all about the link; on longer ones only the words around count. Ours."""
BY_HAND = re.compile(
    r"(?:请|需|须|可|自行|手动)[^。\n]{0,8}(?:复制|长按)|复制[^。\n]{0,16}(?:浏览器|粘贴|打开|访问)"
    r"|浏览器(?:中|里|内)?.{0,6}(?:打开|访问|粘贴)|cop(?:y|ied).{0,40}browser",
    re.IGNORECASE,
)
"""Words that ask to copy the address and to open it elsewhere; that it was copied are none."""


def cause_of(text: str, controls: tuple[str, ...] = (), *, in_error: bool = False) -> Cause:
    """
    Return why a link was stopped, by what came instead of the other site.

    >>> cause_of("该链接暂时无法打开"), cause_of("New arrivals"), cause_of("网络超时，无法打开链接")
    ('none', 'silent', 'ground')
    """
    said = stated(text, controls)
    if is_of_rivals(text):
        return "rivalry"
    if _NEEDLESS.search(" ".join(_around(text))):
        return "needless"
    if said.kind in {"specific", "dangerous"}:
        return "specific"
    if said.appeal:
        return "appeal"
    if _AGAINST_A_RULE.search(text):
        return "vague"
    if in_error or names_a_ground(text):
        return "ground"
    return "none" if _STOPS.search(text) or BY_HAND.search(text) else "silent"


def death_told(text: str) -> str:
    """
    Return the sentence by which a page says that there is nothing to which a link leads, if any.

    >>> death_told("该链接已失效。去首页看看吧"), death_told("请先登录")
    ('该链接已失效', '')
    """
    return next((each for each in _around(text) if _DEAD.search(each)), "")


SCANNED = re.compile(
    r"(?:手机[^。；\n]{0,6})?扫(?:描|码|一扫)(?:[^。；\n]{0,12}(?:访问|打开|查看|浏览)|[^。；\n]{0,6}二维码)"
    r"|\bscan\b[^.\n]{0,24}\b(?:code|phone)\b",
    re.IGNORECASE,
)
"""Words that ask to scan the address with a phone."""
_BY_A_CLIENT = re.compile(
    r"微信|小程序|支付宝|钉钉|客户端|(?<![a-z])(?:app|qq)(?![a-z])", re.IGNORECASE
)
"""Then the other site may be one that no browser opens."""
_PRICE = re.compile(
    r"(?:请先?|须先?|需要?|先)?(?:开通|购买|升级(?:为|到)?|续费|充值|消耗|支付|扣除)?[^，。；\n的先]{0,4}"
    r"(?:会员|vip|积分|金币|余额|等级)[^，。；\n的]{0,4}?(?:权限|专享|专属|可用|不足)?",
    re.IGNORECASE,
)


def would_hold_of_any(text: str, controls: tuple[str, ...] = ()) -> bool:
    """
    Whether what is said for a stop is as true of any other site: a price, or an address to be scanned.

    >>> would_hold_of_any("该网站的链接仅限会员打开，请先开通会员。"), would_hold_of_any("对方网站正在维护。")
    (True, False)
    """
    if _BY_A_CLIENT.search(text):
        return False
    rest = _PRICE.sub(" ", SCANNED.sub(" ", text))
    labels = tuple(_PRICE.sub(" ", label) for label in controls)
    return rest != text and cause_of(rest, labels) in {"none", "silent"}


COUNTS_DOWN = re.compile(
    r"\d\s*(秒|s(?![a-z])|sec)|countdown|即将(跳转|前往)|自动跳转"
    r"|(?:继续|前往|访问|离开|打开|跳转|确[定认])[^\n（(]{0,6}[（(]\s*\d{1,2}\s*s?\s*[)）]",
    re.IGNORECASE,
)
"""A page that leads on by itself, in a while."""

_HEDGE = re.compile(
    r"(?:可能|或许?|也许|不排除)[^，。；！!？?\n]{0,6}(?:安全)?风险|(?:注意|防范|提防|警惕|小心)[^，。；！!？?\n]{0,6}风险"
    r"|风险[^，。；！!？?\n]{0,4}自(?:行|己)?(?:承?担|负)|风险(?:提示|提醒)|\b(?:may|might|could)\b[^.;\n]{0,24}\b(?:risk\w*|unsafe|harmful)",
    re.IGNORECASE,
)
"""That there might be a risk, as of any site."""


def is_hedged(text: str) -> bool:
    """
    Whether a page warns of what may be a risk anywhere, and of no harm that this site does.

    >>> is_hedged("该网站可能存在风险，请谨慎访问"), is_hedged("该网站为钓鱼网站，可能存在风险")
    (True, False)
    >>> is_hedged("由此产生的风险请自行承担"), is_hedged("该网站含有木马，风险请自行承担")
    (True, False)
    """
    return bool(_HEDGE.search(text)) and stated(_HEDGE.sub("", text)).kind == "none"


def is_on_the_way(text: str) -> bool:
    """
    Whether a page is one between a link and where it leads: a notice, a sign-in, an error.

    >>> is_on_the_way("统一登录 账号 密码"), is_on_the_way("南湖灯具 今日新品 台灯 ¥199")
    (True, False)
    """
    if _ON_THE_WAY.search(text) or _STOPS.search(text):
        return True
    return len(text) <= SHORT and bool(_SIGN_IN.search(text) or _GROUND.search(text))


def is_of_rivals(text: str) -> bool:
    """Whether a sentence about the link gives for a reason whose it is, and no other."""
    if _PARTNERS_RATHER.search(text) or _STOPPED_AS_RIVALS.search(text):
        return True
    all_said = not _CARE.search(text)
    return any(
        (_RIVALRY.search(each) or (_NO_PARTNER.search(each) and (all_said or _STOPS.search(each))))
        and _OF_A_LINK.search(each)
        and not _GROUND.search(each)
        for each in _sentences(text)
    )


def names_a_ground(text: str) -> bool:
    """Whether a fault, a condition or a state of the other site is named for it."""
    return any(_GROUND.search(each) for each in _around(text))


def _sentences(text: str) -> list[str]:
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]


def _around(text: str) -> Iterator[str]:
    """Yield what stands beside the words of a stop; of a short page, and without such words, all."""
    sentences = _sentences(text)
    stops = [n for n, each in enumerate(sentences) if _STOPS.search(each) or BY_HAND.search(each)]
    if len(text) <= SHORT or not stops:
        yield from sentences
        return
    for number, each in enumerate(sentences):
        if any(abs(number - stop) <= 2 for stop in stops):
            yield each
