"""A seller's own account of its access: leased from a carrier or another, and let on in parts."""

import re

from rectitude.evidence.page import PageVisit
from rectitude.facts.quoting import sentence

NEAR = 160
"""Characters within which where it comes from and to whom it goes are one account; ours."""

_FROM = (
    r"(?:中国)?(?:电信|联通|移动|广电|铁通)|运营商|(?:企业|商务|政企)专线|网络公司|宽带公司|上家|上游|机房"
    r"|\b(?:telecom|unicom|china mobile|carriers?|operators?|upstreams?|isps?)\b"
)
"""Whose the line, the rack or the addresses are."""
_WE = (
    r"我们?|咱们?|本(?:人|店|站|司|公司|团队|工作室|网吧|机房)|店里|店主|老板|自己"
    r"|\bwe\b|\bour\b|\bI\b|\bmy\b"
)
_WHAT = (
    r"宽带|带宽|专线|光纤|线路|出口|上行|端口|机柜|机架|机位|机房|网络|上网"
    r"|(?<![A-Za-z])IP(?![A-Za-z])|C\s?段|地址段|节点"
    r"|\b(?:bandwidth|uplinks?|lines?|circuits?|racks?|addresses|broadband|fibres?|fibers?|ports?)\b"
)
IN_THE_NAME_OF_OWN_USE = (
    r"(?:以|打着|用|借)[^，。；\n]{0,16}(?:自用|办公|内部使用|自己使用)[^，。；\n]{0,6}(?:名义|为名|为由|幌子|的?旗号)"
    r"[^，。；\n]{0,8}(?:租|办|申[请报领]|报装|开通|拿|拉|签)"
)
"""How a line is obtained of which the carrier is told that it will serve its holder alone."""
_LEASED = (
    r"整?租(?:用|来|入|下|得|了|给(?:我|本|咱))|租(?:赁|的)|承租|包(?:下|了|租|断)|批(?:下|发?来|的)|办(?:下|来|的|了)"
    r"|以(?:个人|公司|企业|本人|员工|亲友|家人|村民|办公)[^，。；\n]{0,6}名义"
    r"|批发|(?:拉|办|租|装|签)(?:了|上)?[一二两三四五六七八九十几数多\d]{1,3}[条根](?!网线)"
    r"|拉(?:来|的|了)|拿(?:来|到|下|的|了|货)|签(?:下|的|了|约)|买(?:来|下|断|的|了)|进(?:来|货|的)|收(?:来|的)"
    r"|\b(?:lease|leased|rent|rented|buy|bought|hire|hired|took|take|signed)\b"
)
_LET_ON = (
    r"转租|分租|零租|散租|拆租|转售|分售|转卖|转手|倒卖|二房东|差价"
    r"|(?:拆|切|分|劈|掰)(?:开|成|为|好|散|给|出)(?:(?!不)[^。；\n]){0,24}?(?:卖|租|售)"
    r"|分给[^。；\n]{0,8}(?:户|[一二三四五六七八九十几各每\d]家|租客|租户|宿舍|学生|企业|商铺|店|摊位)"
    r"|由我们?[^。；，\n]{0,4}分装"
    r"|(?<![不别])再(?:出)?(?:租|卖|售)(?:给|出)|(?:对外|往外|长期)(?:出租|租|卖)|(?:出)?(?:租|卖)给(?!我|本|咱)"
    r"|\b(?:sublets?|subletting|subleases?|resells?|reselling|sell (?:it|them) on|lets? (?:it|them) on)\b"
)
_NOT = re.compile(
    r"(?:不|未|没有?|无|非|禁止?|勿|别|拒绝?|谢绝|\bnot|\bnever|\bdon't|\bno)\W{0,2}(?:[\u4e00-\u9fa5]{0,6}|\w{0,6})$",
    re.IGNORECASE,
)
"""Just before: then it is not done."""
_ASIDE = re.compile(
    r"不另(?:行)?收费|免费|已?含在|包含在|代理点|代办|代理商|由(?:电信|联通|移动|广电|运营商)[^。\n]{0,10}(?:签|开通|受理|收费)"
    r"|自用(?!的?名义|为[名由]|的?幌子)|自有业务|业务员|过户|征得|经[^。\n]{0,8}(?:同意|批准)"
    r"|free of charge|included in",
    re.IGNORECASE,
)
"""
Beside it: nobody pays for the line alone, the carrier contracts itself, or it agreed. Own use is no such
word where it is only in its name that the line was leased.
"""
_ON_PAPER = re.compile(
    r"(?:写|填|报|注明|标注?|登记)(?:为|的是|成|作|上)?\s?[“\"「『][^”\"」』\n]{0,8}自用"
)
"""Own use as a contract has it, in quotation marks: the seller says that it is not so."""
_IN_USE = "(?:正|都|已经?)?(?:在用|使用|接入|接通|开通)"
A_FLAT = rf"公寓(?!房东|业主|老板|物业|运营|分租|宽带|网络|专线|带宽|楼|{_IN_USE})"
"""A flat that is let, and not who buys access for flats, nor the access, nor where it is in use."""
_WORKPLACE = re.compile(
    rf"工位|写字楼|办公室|民宿|客房|{A_FLAT}|合租|户型|房源|卧室|co-?working|\boffices?\b", re.I
)
"""A room is let, with its connection."""
_OTHERS = re.compile(
    r"如果?|假如|凡是?|任何|有人|有的|某些?|他们|别家|同行|不法|记者|案例|您的?(?:租|拿|签|办)|客户(?:租|拿)"
    r"|[帮为给替](?:[您你]|客户|企业|公司)[^。；，\n]{0,12}(?:拉|办|租|装|签)",
)
"""Words of what might be, or of what others do."""
_SOURCE = re.compile(
    rf"(?:{_FROM})[^。；！？!?\n]{{0,24}}?(?:{_LEASED})|(?:{_LEASED})[^。；！？!?\n]{{0,40}}?(?:{_FROM})"
    rf"|{IN_THE_NAME_OF_OWN_USE}",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?:我们?|我司|本店|本公司|店里)[^。；，\n]{0,4}把[^。；，\n]{0,10}(?:专线|宽带|光纤)(?=[^。；\n]{0,6}(?:拆|切|分))"
)
"""The line that the seller has for itself, and parts."""
_GOES = re.compile(_LET_ON, re.IGNORECASE)
_SPEAKS_OF_ITSELF = re.compile(_WE, re.IGNORECASE)
_RESOURCE = re.compile(_WHAT, re.IGNORECASE)


def subleased_on(page: PageVisit) -> str:
    """
    Return the words by which a page says that its owner leased access and lets it on; nothing if none do.

    The lease is told of in the first person, and what is let on stands beside it.
    """
    for source in (*_SOURCE.finditer(page.text), *_SPLIT.finditer(page.text)):
        said = sentence(page.text, source.start(), source.end(), NEAR)
        around = page.text[max(0, source.start() - NEAR) : source.end() + NEAR]
        ours = _SPEAKS_OF_ITSELF.search(said) and not _OTHERS.search(said)
        if not ours or _denied(source) or _aside(around) or _WORKPLACE.search(around):
            continue
        goes = next((each for each in _GOES.finditer(around) if not _denied(each)), None)
        if goes and _RESOURCE.search(around):
            return said
    return ""


def _aside(around: str) -> bool:
    return bool(_ASIDE.search(_ON_PAPER.sub("", around)))


def _denied(match: re.Match[str]) -> bool:
    return bool(_NOT.search(match.string[max(0, match.start() - 12) : match.start()]))
