"""What a site says itself of where the access resources come from that it sells, and who may sell them on."""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.crossing import crossing_on
from rectitude.facts.licence_answers import answered_no, said_lacking, without_lack
from rectitude.facts.observed_day import observed_day
from rectitude.facts.offers import NEAR, ON_SALE
from rectitude.facts.parties import bare
from rectitude.facts.quoting import sentence
from rectitude.facts.shown_licences import ended, shown_licences
from rectitude.facts.site import has_unread_pages, home, pages_once
from rectitude.facts.subleasing import A_FLAT, IN_THE_NAME_OF_OWN_USE, subleased_on
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 16

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
_AGAINST_IT = re.compile(
    r"查处|处罚|罚款|警方|判决|违法|犯罪|打击|严禁|整治|取缔|依法|案例|举报|规定|通知要求|illegal|police"
)
_ROOM = r"(?:(?<!机)房|屋|卧?室|公寓)"
_HOMES = re.compile(
    rf"{A_FLAT}|房源|合租|户型|整租(?=[^。；，\n]{{0,8}}{_ROOM})|{_ROOM}[^。；，\n]{{0,8}}整租|套间|写字楼|办公室|平米|民宿|卧室"
)
"""A home or an office is let, with its connection."""
_LICENSED = re.compile(
    r"持[^。\n]{0,4}证|持牌|许可证|牌照|(?<![A-Za-z])[AB][12](?:\.[AB][12])*\s?-\s?\d{6,}|\blicen[cs]ed?\b",
    re.IGNORECASE,
)
"""Who says so may be licensed to let on; whether to whom it lets, too, is not seen from a page."""
_LICENSED_FOR_ACCESS = re.compile(
    r"(?:持有?|具备|取得|拥有)[^。；\n]{0,12}(?:IDC|ISP|数据中心|互联网接入|B1[14])[^。；\n]{0,8}(?:证|牌照)|持牌"
    r"|持证(?!单位|主体|企业|机构|人)",
    re.IGNORECASE,
)
"""The same where the licences that a site shows are by its own words for other services, or over."""
_UNASKED = re.compile(
    r"(不查|不看|无需|不需要?|不用|(?<!有)没有|无)(?:[^，。；\n]{0,4}|增值电信业务(?:经营)?"
    r"|(?:[A-Za-z\s、/和或及与等]|办理|取得|增值|电信|业务|经营|相关|任何|资质){0,20})"
    r"(许可证|牌照|(?<![验认保论见身])(?<!身份)证(?![件明书券]))"
)
"""That none is held or asked for; a question whether there is one says neither, nor does an identity card."""
_DENIED = re.compile(r"(禁止|不得|不允许|不可|不能|不提供|请勿|严禁|不支持|拒绝)[^。；\n]{0,12}$")

_LINE_ABROAD = re.compile(
    r"(?:跨境|国际|境外|出海|深港|沪港|粤港)[^，。；\n]{0,8}(?:专线|线路|专网)|IEPL|IPLC",
    re.IGNORECASE,
)
_ACROSS = (
    r"专线|线路|专网|IEPL|IPLC|隧道"
    r"|(?:跨境|国际|出境|出海|境外|翻墙|加速)(?:业务|联网|访问|通道|服务|这一?块|这方面|的|部分)?"
)
_UNAPPROVED = re.compile(
    rf"(?:{_ACROSS})(?:也|均|都|还|并|目前|暂时|从来|这边|根本|肯定|其实|自然|当然|[，,]?我们)*(?:没有|没|未|尚未|暂未|从未|不曾)"
    r"(?:(?!不得|的|者)[^，。；？?\n]){0,14}(?:报批|审批|批准|报备|批复|批文|许可|批[过准]|报过|备过)"
    r"(?![的者]|[^。；\n]{0,12}(?:不得|不予|不能|不可|不准|谢绝|拒绝|请勿|将被|属于|代办|协助|[？?]))"
    rf"|(?:{_ACROSS})[^。；\n]{{0,60}}?(?<![您你])(?:不(?:用)?(?:经过?|走|通过|报|做)|绕[过开]|避开)(?:(?!不得|您|你)[^，。；？?\n]){{0,16}}(?:审批|报批|批准|报备)"
    r"(?![的者]|[^。；\n]{0,12}(?:不得|不予|不能|不可|不准|将被|属于|违|[？?]))",
    re.IGNORECASE,
)
"""A line across the border of which it is said that nobody approved it (MIIT notice 32 of 2017, 2 (4))."""
_OWN = re.compile(r"我们|我司|我方|本公司|本团队|本司|本站|自建|自营|自有|自拉")
_DIRECTIONS = r"(?:[京津沪深广莞杭渝蓉厦粤港澳台日韩美新英德法俄泰马越印菲加]{2}[、/和及与]){0,8}"
"""Of several lines: from where to where, by a letter each."""
_OWN_LINE_ABROAD = re.compile(
    r"(?:自建|自营|自有|自拉|自架|独立铺设|(?:我们|我司|本公司|本站|本店)(?:租用|租下|包下|拉))(?:了|的)?"
    rf"{_DIRECTIONS}[^，。；、：\n]{{0,8}}"
    r"(?:(?:跨境|国际|境外|出境|出海|深港|沪港|粤港|港澳|直通海外)(?:线路|专线|专网|专用通道|通道|隧道)|IEPL|IPLC)"
    r"|(?:跨境|国际|境外|深港|沪港|粤港)(?:线路|专线|专网|通道|隧道)(?:为|是|均为|都是|全部|均|系)?(?:我们|我司|本站|自己)?(?:自建|自营|自有|自拉|自架)"
    r"|(?:跨境|国际|境外|深港|沪港|粤港)(?:线路|专线|专网|通道)(?:[^。；，\n]|，(?!不)){0,24}"
    rf"{IN_THE_NAME_OF_OWN_USE}",
    re.IGNORECASE,
)
"""
The seller's own or rented line across the border. Sold to the public as a way round it, it cannot be one
that was approved: carriers let such lines to firms, for their own offices (MIIT notice 32 of 2017, 2 (4)).
"""
_PLACE_ABROAD = (
    r"(?:香港|澳门|台湾|台北|日本|东京|大阪|韩国|首尔|新加坡|美国|洛杉矶|硅谷|圣何塞|西雅图|纽约|德国|法兰克福|英国|伦敦|荷兰"
    r"|马来西亚|泰国|越南|俄罗斯|境外|海外|国外)"
)
_MACHINES = r"(?:服务器|VPS|云主机|主机|节点|机器|中转机?|落地机?|机房)"
_LINE_BUILT = re.compile(
    rf"(?:我们|我司|咱们?|自己|自家|本站|老板|站长|团队)[^。；\n]{{0,10}}在?[^。；\n]{{0,4}}{_PLACE_ABROAD}[^。；\n]{{0,12}}"
    rf"(?:租|买|搭|架|建|托管|放)(?:的|了|用|设|下)*[^。；\n]{{0,8}}{_MACHINES}[^。；\n]{{0,24}}?(?:拉|搭|架|打|连|建|铺|接)[^。；\n]{{0,12}}(?:隧道|线路?|通道)"
    rf"|(?:隧道|线路|专线|通道)[^。；\n]{{0,12}}(?:我们|咱们?|自己|自家|老板|站长|团队)[^。；\n]{{0,8}}(?:拉|搭建?|架设?|打|建|铺)(?:的|了|出去|到|好)"
    rf"|(?:我们|咱们?|自己|自家|老板|站长|团队)[^。；\n]{{0,8}}(?:拉|搭建?|架设?|打|建|铺)(?:的|了)?[^。；\n]{{0,8}}(?:到|去|往|通)[^。；\n]{{0,4}}{_PLACE_ABROAD}"
    rf"[^。；\n]{{0,8}}(?:隧道|线路|专线|通道)",
    re.IGNORECASE,
)
"""How a seller tells of its own line to machines abroad, where it is asked where the lines come from."""
_NOT_BUILT = re.compile(r"没有|没自|并无|并非|不是|不[用需会]|未|持证|运营商")
"""Among those words: it built none, or the line is a carrier's."""
_WITHOUT = re.compile(r"(?:没有|并无|并非|未|非|不|无)[^，。；\n]{0,4}$")
_SUPPOSED = re.compile(r"如果?|若|假如|凡是?|任何|对于?|客户|他人|别家|同行|有的")
"""Of others' lines, or of what might be."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail where pages let on what is rented, or sell an unapproved line across the border; else ask."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    pages = pages_once(website)
    has_prices, papers = any(map(_prices, pages)), _words_of_a_licence(website)
    shown = any(_has_licence(page.text, papers) for page in pages)
    on_pages = (_on_page(page, has_prices=has_prices, shown=shown) for page in pages)
    found = next(filter(None, on_pages), None)
    if found and found.message == "sublet" and not shown:
        found = next(filter(None, (_let_on_beside(found, page) for page in pages)), found)
    if found is None or found.message == "sublet":
        found = _subleased(website, pages, papers, has_prices=has_prices) or found
    crossings = [each for page in pages if (each := crossing_on(page))]
    sold = any(each.kind == "public" for each in crossings)
    unapproved = next(filter(None, (_unapproved(page, sold=sold) for page in pages)), None)
    own_line = next(filter(None, map(_own_line, pages)), None) or (
        _own_line_beside(pages) if sold else None
    )
    lent = next(filter(None, map(_lent, pages)), None)
    source = next(filter(None, map(_from_unlicensed, pages)), None)
    told = [each for each in (found, unapproved, own_line, lent, source) if each]
    proved = (each for each in told if each.outcome is Outcome.FAILED)
    yield next(proved, told[0] if told else inapplicable("nothing-sublet", pages=len(pages)))


def _prices(page: PageVisit) -> bool:
    """Whether it has the price of such a resource; many sellers have a page of prices."""
    return any(
        ON_SALE.search(page.text[match.start() : match.end() + NEAR])
        for match in re.finditer(_RESOURCE, page.text, re.IGNORECASE)
    )


def _words_of_a_licence(website: Website) -> re.Pattern[str]:
    """Return by which words a site may be licensed: what it shows may be for other services, or over."""
    pages, day = pages_once(website), observed_day(website)
    shown = shown_licences(pages)
    over = ended(pages, shown)
    of_no_use = (each for each in shown if each.is_for_others or each.is_over(day))
    past = {str(each.number) for each in (*of_no_use, *(over.licences if over else ()))}
    return _LICENSED_FOR_ACCESS if shown and len(past) == len(shown) else _LICENSED


def _on_page(page: PageVisit, *, has_prices: bool, shown: bool) -> Finding | None:
    kinds = (_SUBLET, _HOUSEHOLDS, _LET_OUT)
    for match in (each for kind in kinds for each in kind.finditer(page.text)):
        around = _around(match)
        offered = ON_SALE.search(around) or (has_prices and _WE_SUBLET.search(around))
        if not offered or _is_forbidden(match):
            continue
        quoted = sentence(page.text, match.start(), match.end())
        place = Place(kind="page", key="sublet", fields={"url": bare(page.final_url)})
        if _AGAINST_IT.search(around) or _HOMES.search(around):
            continue
        if match.re is _HOUSEHOLDS:
            if _LET.search(around):
                return cannot_tell("of-households", place, (page.ref,), quoted=quoted)
            continue
        goes_on = _lets_on(around)
        if match.re is _LET_OUT and not (goes_on and _AGAIN.search(around)):
            continue
        if goes_on and not shown:
            return failed("let-on", place, (page.ref,), quoted=quoted)
        return cannot_tell("sublet", place, (page.ref,), quoted=quoted)
    return None


def _let_on_beside(sublet: Finding, page: PageVisit) -> Finding | None:
    """Fail where one page sublets, and another says that it may be let on: agents have one of their own."""
    for match in _ON_AND_ON.finditer(page.text):
        around = _around(match)
        if _AGAINST_IT.search(around) or _HOMES.search(around):
            continue
        if _AGAIN.search(match.group()) and _lets_on(around):
            cited = tuple(dict.fromkeys((*sublet.evidence, page.ref)))
            quoted = sentence(page.text, match.start(), match.end())
            return failed("let-on", sublet.place, cited, quoted=quoted)
    return None


def _subleased(
    website: Website, pages: tuple[PageVisit, ...], papers: re.Pattern[str], *, has_prices: bool
) -> Finding | None:
    """
    Fail where a seller says that it leased access itself and lets it on, and shows no licence anywhere.

    Who has one must show it on the site. While pages are left unread, it may stand there, unless the
    seller says that there is none.
    """
    accounts = ((page, subleased_on(page)) for page in pages)
    page, quoted = next((each for each in accounts if each[1]), (None, ""))
    if page is None or not (has_prices or ON_SALE.search(page.text)):
        return None
    if _AGAINST_IT.search(page.text):
        return None
    place = Place(kind="page", key="sublet", fields={"url": bare(page.final_url)})
    said = any(
        _UNASKED.search(each.text) or answered_no(each.text) or said_lacking(each.text)
        for each in pages
    )
    told_of = (_UNASKED.sub("", without_lack(each.text)) for each in pages)
    licensed = any(map(papers.search, told_of))
    if licensed or (has_unread_pages(website) and not said):
        return cannot_tell("sublet", place, (page.ref,), quoted=quoted)
    cited = tuple(dict.fromkeys((page.ref, *(each.ref for each in pages))))
    told: dict[str, Any] = {"quoted": quoted, "pages": len(pages)}
    return failed("leased-and-let", place, cited, confidence=Confidence.MEDIUM, **told)


def _unapproved(page: PageVisit, *, sold: bool) -> Finding | None:
    """Fail where a seller says of its own line across the border that it was not approved."""
    for match in _UNAPPROVED.finditer(page.text):
        around = _around(match)
        quoted = sentence(page.text, match.start(), match.end())
        own = (sold or _OWN.search(quoted)) and not _SUPPOSED.search(quoted)
        is_sold = sold or (ON_SALE.search(around) and _LINE_ABROAD.search(around))
        if own and is_sold and not _AGAINST_IT.search(around):
            place = Place(kind="page", key="unapproved", fields={"url": bare(page.final_url)})
            return failed("unapproved", place, (page.ref,), quoted=quoted)
    return None


def _lent(page: PageVisit) -> Finding | None:
    """Fail where a page offers its licence, for a fee, to who has none."""
    for match in _LENT.finditer(page.text):
        around = _around(match)
        before = _before(match)
        quoted = sentence(page.text, match.start(), match.end())
        forbidden = re.search(_FORBIDS, quoted) or _DENIED.search(before)
        is_offered = _FOR_A_FEE.search(around) and _OF_ACCESS.search(quoted)
        if forbidden or _AGAINST_IT.search(around) or not is_offered:
            continue
        place = Place(kind="page", key="lent", fields={"url": bare(page.final_url)})
        return failed(
            "licence-lent", place, (page.ref,), confidence=Confidence.MEDIUM, quoted=quoted
        )
    return None


def _from_unlicensed(page: PageVisit) -> Finding | None:
    """Fail where access is on sale that the seller rents, by its own words, of one without a licence."""
    for match in _FROM_UNLICENSED.finditer(page.text):
        around = _around(match)
        quoted = sentence(page.text, match.start(), match.end())
        honest = _is_forbidden(match) or _WITHOUT.search(_before(match))
        if honest or _WARNED.search(quoted) or _AGAINST_IT.search(around):
            continue
        if re.search(_RESOURCE, match[0], re.IGNORECASE) and ON_SALE.search(around):
            place = Place(kind="page", key="from-unlicensed", fields={"url": bare(page.final_url)})
            return failed("from-unlicensed", place, (page.ref,), quoted=quoted)
    return None


def _own_line(page: PageVisit) -> Finding | None:
    """Fail where the public is sold a way round the border by a line that is the seller's own."""
    crossing = crossing_on(page)
    if crossing is None or crossing.kind != "public":
        return None
    quoted = _told_of_own_line(_OWN_LINE_ABROAD, crossing.around)
    return _of_own_line(quoted, page) if quoted else None


def _own_line_beside(pages: tuple[PageVisit, ...]) -> Finding | None:
    """Fail where the public is sold a way round the border, and any page tells of the line as its own."""
    for page in pages:
        told = (_told_of_own_line(words, page.text) for words in (_OWN_LINE_ABROAD, _LINE_BUILT))
        if (quoted := next(filter(None, told), "")) and not _AGAINST_IT.search(quoted):
            return _of_own_line(quoted, page)
    return None


def _of_own_line(quoted: str, page: PageVisit) -> Finding:
    place = Place(kind="page", key="own-line", fields={"url": bare(page.final_url)})
    return failed("own-line", place, (page.ref,), quoted=quoted)


def _told_of_own_line(words: re.Pattern[str], text: str) -> str:
    for match in words.finditer(text):
        quoted = sentence(text, match.start(), match.end())
        before = _before(match)
        denied = _DENIED.search(before) or _WITHOUT.search(before) or _NOT_BUILT.search(match[0])
        if not (denied or _SUPPOSED.search(quoted)):
            return quoted
    return ""


def _has_licence(text: str, papers: re.Pattern[str]) -> bool:
    told_of = without_lack(text)
    return bool(papers.search(told_of)) and not _UNASKED.search(told_of)


def _around(match: re.Match[str]) -> str:
    """Return the words that stand near, on both sides."""
    return match.string[max(0, match.start() - NEAR) : match.end() + NEAR]


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - NEAR) : match.start()]


def _is_forbidden(match: re.Match[str]) -> bool:
    """Whether the words, or those before them, say that it is not to be done."""
    before = _before(match)
    return bool(re.search(_FORBIDS, match.group()) or _DENIED.search(before))


def _lets_on(text: str) -> bool:
    """Whether a text offers that what is let may be let again."""
    return any(
        not re.search(_FORBIDS, each.group()) and not _NOT_LET_ON.search(text[: each.start()])
        for each in _ON_AND_ON.finditer(text)
    )
