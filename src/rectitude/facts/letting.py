"""What a page says of letting access on: what is let, to whom, by whose licence, and of whom it is rented."""

import re
from typing import Literal

import msgspec

from rectitude.facts.offers import NEAR, ON_SALE
from rectitude.facts.quoting import sentence
from rectitude.facts.subleasing import A_FLAT

_RESOURCE = (
    r"(?:带宽|IP\s*(?:段|地址|资源|整段)|IP(?![A-Za-z])|机柜|机房|专线|宽带|家宽"
    r"|上网线路|接入线路|接入端口|节点|商宽)"
)
_FORBIDS = (
    r"(?:不得|禁止|严禁|(?<![能可])不[可能]|不(?:允许|准|许|支持|予)|未经|请勿|切勿"
    r"|不(?:对外|会)?(?:转租|分租|转售|再))"
)
"""Words of a prohibition, which offers nothing; 能不能 and 可不可以 ask."""
_UNLESS = rf"(?:(?!{_FORBIDS})[^。\n]){{0,40}}"
_SUBLET = re.compile(
    rf"{_RESOURCE}[^，。；、：:\n]{{0,10}}(?:转租|分租|转售|再出租)|(?:转租|分租|转售|再出租)[^，。；、：:\n\d平]{{0,8}}{_RESOURCE}"
    rf"|租来[^。\n]{{0,8}}{_RESOURCE}[^。\n]{{0,12}}(?:转租|分租|转售|再租)"
    rf"|{_RESOURCE}[^。\n]{{0,16}}租[来入]后?[^。\n]{{0,8}}(?:转租|分租|转售|再租)"
    rf"|(?:我们|我司|我公司|本公司|本店)[^。；\n]{{0,12}}(?:租用|租下|承租|包下|整租|批租)[^。；\n]{{0,10}}{_RESOURCE}"
    rf"(?:(?!{_FORBIDS})[^。；\n]){{0,20}}(?:转租|分租|转售|再出租)(?:给|到)"
    rf"|租(?:入|来|得|用|进|下)(?:了|的)?[^，。；：\n]{{0,4}}{_RESOURCE}"
    rf"(?:(?!{_FORBIDS})[^。；\n]){{0,30}}(?:转租|分租|转售|再出租)给"
    rf"|{_RESOURCE}[^。；\n]{{0,24}}(?<![出招])租(?:而来|来的?|得|入)(?:(?!{_FORBIDS})[^。；\n]){{0,6}}"
    rf"再[^，。；\n]{{0,4}}(?:出租|转租|分租|零租)",
    re.IGNORECASE,
)
_LET_OUT = re.compile(rf"{_RESOURCE}[^，。；：\n]{{0,10}}(?:出租|批发|零租)", re.IGNORECASE)
"""Access that is let, which the seller may have itself; that it may be let again makes a chain of it."""
_LENT = re.compile(
    r"(?:用|挂靠|借用|共用)(?:我们|我司|我公司|本公司)的?(?:IDC|ISP|CDN|电信|增值|[、/\s]){0,6}(?:经营)?(?:许可证|证照?(?![书明件券])|牌照|资质)"
    r"|(?:IDC|ISP|CDN|电信业务|增值电信)[^，。；\n]{0,8}(?:证|牌照|资质)[^，。；\n]{0,6}(?:挂靠|出借|借给|租给|可借)"
    r"|(?:挂靠|出借|租借)[^，。；：\n]{0,4}(?:IDC|ISP|CDN|电信业务|增值电信)[^，。；\n]{0,8}(?:证|牌照|资质)",
    re.IGNORECASE,
)
"""A licence is lent to who has none: MIIT Order 42 of 2017 forbids it in any way."""
_OF_ACCESS = re.compile(rf"IDC|ISP|CDN|电信|接入|{_RESOURCE}", re.IGNORECASE)
_FROM_UNLICENSED = re.compile(
    rf"(?:{_RESOURCE}[^。；\n]{{0,16}})?(?:向|从|找|跟)[^，。；\n]{{0,6}}(?:(?<!有)无|(?<!有)没有?|未取得|未办理?|不具备)"
    r"[^，。；\n]{0,12}(?:许可证?|牌照|资质|(?:IDC|ISP|CDN)\s?证)(?:的|[一-龥]{2,4})[^，。；\n]{0,10}"
    rf"(?:租|拿|批|包|买|进)(?:用)?(?:而?来|入|得|下|的|了)[^，。；\n]{{0,6}}(?:{_RESOURCE})?",
    re.IGNORECASE,
)
"""Whoever sells access buys it of the licensed (MIIT notice 32 of 2017): this one says otherwise."""
_WARNED = re.compile(
    r"[您你贵]|如果?|若|假如|凡是?|任何|客户|他人|别|同行|有[的些]|不少|很多|避免|小心|当心|谨防|风险|[？?]|吗"
)
"""In the sentence: buyers are warned of others, or asked where they rent."""
_FOR_A_FEE = re.compile(r"元|管理费|费用|收费|价格|咨询客服|联系")
_WE_SUBLET = re.compile(
    r"(?:我们|我司|我公司|本公司|本店)(?:(?!不|未|禁|拒|提醒|发现|接到|查)[^。\n]){0,40}(?:转租|分租|再出租)(?![^。\n]{0,8}(?:行为|属|违))"
)
"""A seller speaks of itself; articles tell of others."""
_THEY = r"(?:[二三多下]级)?(?:代理商?|客户|用户|下家|渠道商?)?"
"""Those to whom it is let."""
_ON_AND_ON = re.compile(
    r"(?:再|可|能|继续)(?:分|转)?(?:租|售|卖|分)给[^。\n]{0,8}(?:客户|下家|下级|他人|别人|站长)|下家不限|层层转租"
    rf"|租[入来]{_UNLESS}(?:转租|分租|转售){_UNLESS}(?<![不方才])(?:可以?|支持|允许|接受|欢迎){_THEY}(?:再次?|二次|继续|多次)?(?:转租|转售|分租)"
    rf"|(?<![不方才])(?:可以?|支持|允许|接受|欢迎|鼓励)(?!您|你|自己){_THEY}(?:再次?|二次|继续)(?:转租|转售|分租)"
    rf"|(?<![不方才])(?:可以?|允许|支持|欢迎){_THEY}自行(?:加价|定价)?(?:再|转|分)(?:租|售|卖)"
    rf"|(?<![不方才])(?:可以?|允许|支持){_THEY}(?:把|将)(?:(?!自[有己建家])[^，。；\n您你]){{0,6}}{_RESOURCE}(?:再次?|二次|继续|自行)(?:转租|转售|分租|出租|转卖)"
    r"|(?:把|将)(?:我们的|我司的?|租来的|手里的)?(?:上网)?(?:线路|带宽|专线|宽带|IP|机柜)(?:继续|再次|再)转?(?:租|售|卖)给"
    r"|(?:办理?|办下|申办|开通|报装|收购?|收来|整?租来|整租|租用|集中|汇聚)[^，。；\n]{0,10}(?:家庭|住宅|居民|个人)(?:宽带|线路)"
    rf"(?:(?!{_FORBIDS}|[您你客])[^。；\n]){{0,24}}(?:转租|分租|出租|转售|再租|转卖)给"
    r"|(?:二级|三级|下级)代理[^。\n]{0,8}(?:租来|处租|拿)|从(?:上家|上级代理|二级代理|其他代理)[^。\n]{0,12}(?:租|拿)",
)
"""What is let is let again: MIIT notice 32 of 2017 forbids it to licensed firms as well."""
_AGAIN = re.compile(r"再|继续|二次|多次|层层|下家|下级")
"""What is let is let once more, which a page apart from the offer has to say itself."""
_NOT_LET_ON = re.compile(rf"(?:[不未方才]|(?:{_FORBIDS}|同意|授权|批准)[^。；\n]{{0,12}})$")
"""What stands before words of letting on where they are forbidden, or need somebody's consent."""
_HOUSEHOLDS = re.compile(
    r"(?:家庭|住宅|个人)宽带[^。\n]{0,30}(?:接入|共享|变现|分成|收益|节点)|(?:宽带|带宽)(?:用户)?[^。\n]{0,12}(?:分成|收益|变现)"
)
_LET = re.compile(
    r"(?:出租|出售|售卖|租用)[^。\n]{0,10}(?:带宽|IP)"
    r"|(?:带宽|IP)[^。\n]{0,6}(?:出租|出售|租用)"
)
AGAINST_IT = re.compile(
    r"查处|处罚|罚款|警方|判决|违法|犯罪|打击|严禁|整治|取缔|依法|案例|举报|规定|通知要求|illegal|police"
)
_ROOM = r"(?:(?<!机)房|屋|卧?室|公寓)"
_HOMES = re.compile(
    rf"{A_FLAT}|房源|合租|户型|整租(?=[^。；，\n]{{0,8}}{_ROOM})|{_ROOM}[^。；，\n]{{0,8}}整租|套间|写字楼|办公室|平米|民宿|卧室"
)
"""A home or an office is let, with its connection."""
DENIED = re.compile(r"(禁止|不得|不允许|不可|不能|不提供|请勿|严禁|不支持|拒绝)[^。；\n]{0,12}$")

WITHOUT = re.compile(r"(?:没有|并无|并非|未|非|不|无)[^，。；\n]{0,4}$")


Kind = Literal["let", "let-on", "of-households"]
"""
Of an offer: access is let that is rented, it may be let again by who takes it, or households' is let.
"""


class Letting(msgspec.Struct, frozen=True):
    """An offer, and the sentence that makes it."""

    kind: Kind
    quoted: str


def has_prices(text: str) -> bool:
    """Whether a text has the price of such a resource; many sellers have a page of prices."""
    return any(
        ON_SALE.search(text[match.start() : match.end() + NEAR])
        for match in re.finditer(_RESOURCE, text, re.IGNORECASE)
    )


def letting(text: str, *, priced: bool) -> Letting | None:
    """
    Return the first offer of a text to let access that is rented.

    `priced`: prices stand elsewhere on the site. Access that the seller may have itself is let on only.
    """
    for match in (
        each for kind in (_SUBLET, _HOUSEHOLDS, _LET_OUT) for each in kind.finditer(text)
    ):
        near = around(match)
        offered = ON_SALE.search(near) or (priced and _WE_SUBLET.search(near))
        if not offered or is_forbidden(match) or _is_of_another_matter(near):
            continue
        quoted, goes_on = sentence(text, match.start(), match.end()), _lets_on(near)
        if match.re is _HOUSEHOLDS:
            if _LET.search(near):
                return Letting("of-households", quoted)
            continue
        if match.re is _LET_OUT and not (goes_on and _AGAIN.search(near)):
            continue
        return Letting("let-on" if goes_on else "let", quoted)
    return None


def let_again(text: str) -> str:
    """Return the sentence by which a text, apart from an offer, has what is let be let once more."""
    for match in _ON_AND_ON.finditer(text):
        near = around(match)
        if _is_of_another_matter(near):
            continue
        if _AGAIN.search(match.group()) and _lets_on(near):
            return sentence(text, match.start(), match.end())
    return ""


def lent(text: str) -> str:
    """Return the sentence by which a licence is offered, for a fee, to who has none."""
    for match in _LENT.finditer(text):
        near, quoted = around(match), sentence(text, match.start(), match.end())
        forbidden = re.search(_FORBIDS, quoted) or DENIED.search(before(match))
        is_offered = _FOR_A_FEE.search(near) and _OF_ACCESS.search(quoted)
        if is_offered and not forbidden and not AGAINST_IT.search(near):
            return quoted
    return ""


def from_unlicensed(text: str) -> str:
    """Return the sentence by which access on sale is rented of one without a licence."""
    for match in _FROM_UNLICENSED.finditer(text):
        near, quoted = around(match), sentence(text, match.start(), match.end())
        honest = is_forbidden(match) or WITHOUT.search(before(match))
        if honest or _WARNED.search(quoted) or AGAINST_IT.search(near):
            continue
        if re.search(_RESOURCE, match[0], re.IGNORECASE) and ON_SALE.search(near):
            return quoted
    return ""


def _is_of_another_matter(near: str) -> bool:
    """Whether it is told of what is punished, or a home or an office is let with its connection."""
    return bool(AGAINST_IT.search(near) or _HOMES.search(near))


def around(match: re.Match[str]) -> str:
    """Return the words that stand near, on both sides."""
    return match.string[max(0, match.start() - NEAR) : match.end() + NEAR]


def before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - NEAR) : match.start()]


def is_forbidden(match: re.Match[str]) -> bool:
    """Whether the words, or those before them, say that it is not to be done."""
    return bool(re.search(_FORBIDS, match.group()) or DENIED.search(before(match)))


def _lets_on(text: str) -> bool:
    """Whether a text offers that what is let may be let again."""
    return any(
        not re.search(_FORBIDS, each.group()) and not _NOT_LET_ON.search(text[: each.start()])
        for each in _ON_AND_ON.finditer(text)
    )
