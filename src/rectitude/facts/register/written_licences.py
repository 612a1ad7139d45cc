"""What rows say in words of firms and their licences: none, over, of another place, or not shown."""

import re
from collections.abc import Callable, Iterator

from rectitude.facts.places import places_in
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.scopes import CLOUD, Area, area_in
from rectitude.facts.register.services import Choice, services_done
from rectitude.facts.register.told_licences import told_licence
from rectitude.facts.register.written import (
    Cell,
    Entry,
    days_in,
    says_no,
    says_yes,
)
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import A_LICENCE, Firm, firms_of, is_charged
from rectitude.facts.register.written_order import is_in_order
from rectitude.facts.register.written_parties import (
    provider,
    read_by_columns,
    services_in,
)
from rectitude.findings import Finding, Severity


def written_licences(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows say outright of firms and their licences: each firm at most once."""
    every = firms_of(joined)
    told: set[str] = set()
    weighed = read_by_columns(joined)
    for entry in every.entries:
        of_columns = (entry.row.file, entry.row.line) in weighed
        party = provider(entry) or every.whose_site(entry)
        identity = joined.parties.identity(party)
        if not party or identity in told or is_in_order(entry):
            continue
        for read in _of_columns(entry) if of_columns else _READERS:
            if finding := read(entry, every.firm(party), joined):
                told.add(identity)
                yield finding
                break


_CONCLUDES_NONE = re.compile(r"(?:自身|本身|确系?|属|系|其)无证(?!据|明)|无证经营")
"""What a check concludes, beside the look-up that columns read."""


def _none(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who does for money what needs a licence, and is said to have none."""
    if not services_in(entry) or not is_charged(entry):
        return None
    if firm.denied is None or firm.is_within or firm.is_licensed:
        return None
    words, other = firm.denied
    if firm.licences and services_done(words):
        return None  # it has one, if not for that
    refs = (entry.row.ref, other.row.ref)
    return holder_fault("written-unlicensed", firm.name, entry.row, words, refs)


_OF_ITS_END = re.compile(
    r"(?:证|许可|有效|licen[cs]e|valid)\S{0,6}?(?:到期|届满|期满|至|止|截止|expir|until|to)|到期日?"
    r"|有效期|expir|valid (?:to|until)"
)
_OF_RENEWAL = re.compile(r"续|换证|延续|renew")
_GOES_ON = re.compile(
    r"(?:最近|最后|最新|末|近一|本期|当前|现).{0,8}(?:收款|收费|开票|付款|账单|缴费|计费|开通|签约"
    r"|发票)|(?:收款|收费|开票|账单|计费|缴费)(?:日|时间|月|期|至)|账期|账单月|last (?:invoice"
    r"|payment|bill|paid)|billed|invoice (?:date|month)|paid (?:on|for|through)"
)


def _over(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who is paid for a service after its licence ended, of which no renewal was asked for."""
    ends = [day for cell in entry.under(_OF_ITS_END, _OF_RENEWAL) for day in days_in(cell.text)]
    if len(ends) != 1:
        return None
    later = [cell for cell in entry.under(_GOES_ON) if any(d > ends[0] for d in days_in(cell.text))]
    refused = [cell for cell in entry.under(_OF_RENEWAL) if says_no(cell.text)]
    if not later or not refused or firm.is_within or len(firm.licences) > 1:
        return None  # another licence may stand for it
    return holder_fault(
        "written-over", firm.name, entry.row, f"{ends[0]}；{refused[0].text}", (entry.row.ref,)
    )


_REVOKED = re.compile(
    r"(?<![未不])(?:吊销|撤销|注销|收回)\S{0,14}(?:许可证?|经营许可)"
    r"|(?:许可证?)\S{0,32}(?<![未不])(?:吊销|撤销|注销)|licen[cs]e (?:was )?(?:revoked|cancelled"
    r"|withdrawn)"
)


_STATE_OF_AN_END = frozenset({"吊销", "被吊销", "已吊销", "撤销", "已撤销", "revoked", "withdrawn"})


def _revoked(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who is paid for a service after its licence was revoked."""
    words = entry.says(_REVOKED) or (
        next((c.text for c in entry.cells if c.text in _STATE_OF_AN_END), "")
        if A_LICENCE.search(entry.text)
        else ""
    )
    ends = days_in(entry.text)
    if not words or not ends or len(firm.licences) > 1:
        return None
    later = [each for day, each in firm.paid if each is not entry and day > max(ends)]
    if _is_billed_since(entry, words):
        later = [entry]
    if not later:
        return None
    refs = (entry.row.ref, *(each.row.ref for each in later))
    ended = max(days_in(words) or ends)
    return holder_fault("written-over", firm.name, entry.row, f"{ended}；{words}", refs[:_CITED])


_OF_A_BILL = re.compile(r"票据|发票|开票|收款|账单|收费|付款|invoice|payment|bill")


def _is_billed_since(entry: Entry, words: str) -> bool:
    """Whether the row that tells a licence's end by its day has a bill of a service after it."""
    ended = days_in(words)
    bills = [day for cell in entry.under(_OF_A_BILL) for day in days_in(cell.text)]
    return bool(ended and bills and services_in(entry)) and min(bills) > max(ended)


_IS_OVER = re.compile(
    r"(?<![未没不])(?:到期|过期|期满|失效|届满)(?:后|自动|已|了|就)*\S{0,4}(?:没有?续|未续|失效|没办续|$)"
    r"|(?:没有?|未)(?:续期|续证|续办|延续|换证)|证\S{0,2}到期后没续|expired|no renewal|not renewed"
)
_GOES_ON_ALL_THE_SAME = re.compile(
    r"(?:照样|照旧|照常|仍然?|仍在|还在|继续|依旧)\S{0,8}(?:收|卖|接单|经营|签约|开通|计费|提供|营业|出租|开票)"
    r"|still (?:billing|selling|charging|serving|invoicing|operating)|continues? to (?:bill|sell|serve)"
)
_GAVE_UP = re.compile(
    r"清退|停业|停止|移交|交还|退出|已(?:续|换|延续|受理)|续期(?:中|已)|受理"
    r"|(?<![未没])(?:拿到|领到|取得|换发|发了)\S{0,4}新证|closed|handed over|renewed"
)


def _goes_on(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who, as a row says outright, goes on with its business though its licence is over."""
    over, going_on = entry.says(_IS_OVER), entry.says(_GOES_ON_ALL_THE_SAME)
    if not (over and going_on) or entry.says(_GAVE_UP) or len(firm.licences) > 1:
        return None
    if not A_LICENCE.search(entry.text) or joined.licensing.is_basic(firm.name):
        return None
    words = over if over == going_on else f"{over}；{going_on}"
    return holder_fault("written-over", firm.name, entry.row, words, (entry.row.ref,))


_LACKS = re.compile(
    r"(?:证|许可证?)(?:里|上|中|载|只)\S{0,16}?(?:没有|无|未含|不含|不包括)(?P<one>\S{2,16})"
    r"|(?:没有?|未)(?:办理?|取得|申请|申办)(?P<asked>\S{2,12}?)(?:业务)?(?:经营)?许可证?$"
    r"|^(?:均|都)?(?:没有|无|未含|不含|不包括)(?P<other>\S{2,16}?)(?:业务|许可|项目)?$"
)
_OF_ITS_LICENCE = re.compile(r"许可|证|备注|记事|licen[cs]e")
_OF_A_LICENCE = re.compile(r"许可|证|licen[cs]e")
_APPLIED = re.compile(r"已(?:批|增项|取得|获批)|准予")


def _lacking(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who sells for money the very service that its licence is said to be without."""
    if not is_charged(entry) or entry.says(_APPLIED) or firm.is_within:
        return None
    done = {code for choice in _done_in(entry) for code in choice}
    for cell in entry.under(_OF_ITS_LICENCE):
        for clause in cell.clauses:
            match = _LACKS.search(clause)
            if match is None or (match["other"] and not _is_of_its_licence(cell)):
                continue
            lacked = services_done(match["one"] or match["other"] or match["asked"])
            named = {code for choice in lacked for code in choice}
            if named & done and not joined.licensing.is_basic(firm.name):
                return holder_fault(
                    "written-beyond", firm.name, entry.row, clause, (entry.row.ref,)
                )
    return None


def _is_of_its_licence(cell: Cell) -> bool:
    """Whether a cell is of a licence, by its heading or since it names one by its number."""
    return bool(_OF_A_LICENCE.search(cell.heading) or A_LICENCE.search(cell.text))


def _done_in(entry: Entry) -> tuple[Choice, ...]:
    """Return what a row says is done: in its cells, in headings of what is let, or by the table's name."""
    told = (
        cell.heading for cell in entry.cells if _OF_LETTING.search(f"{cell.heading} {cell.text}")
    )
    beside = (choice for text in (*told, entry.about) for choice in services_done(text))
    return (*services_in(entry), *beside)


_OF_LETTING = re.compile(r"出租|租给|卖|销售|收费")
_LENT = re.compile(
    r"(?<![未没不无])(?:把|将)\S{0,6}(?:许可证|证)\S{0,3}(?:借|租|出租|转让)给|^(?:出借|出租|转借|转让)许可证$"
)
_DISPUTED = re.compile(r"否认|不属实|查无实据|疑|是否|涉嫌|denied|alleged")


def _lent(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who lends its licence to another, as a row says outright."""
    words = entry.says(_LENT)
    if not words or entry.says(_DISPUTED) or not A_LICENCE.search(entry.text):
        return None
    return holder_fault("written-lent", firm.name, entry.row, words, (entry.row.ref,))


def _beyond(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who sells a service for money that none of its licences is for."""
    done = services_in(entry)
    outside = [c for c in done if not c & firm.allowed and CLOUD not in c] if firm.allowed else []
    if not outside or firm.is_within or joined.licensing.is_basic(firm.name):
        return None
    if not (is_charged(entry) or _SOLD.search(" ".join(cell.heading for cell in entry.cells))):
        return None
    words = "、".join(sorted(code for choice in outside for code in choice))
    refs = (entry.row.ref, *(each.row.ref for each in firm.rows))
    return holder_fault("written-beyond", firm.name, entry.row, words, refs[:_CITED])


_SOLD = re.compile(r"\bsold\b|invoiced|在售|已售|销售|所售|实际经营")


_OF_WHERE = re.compile(
    r"(?:实际|装机|开展|开通|经营|服务|接入|机房|客户|用户|业务|查获|现场|落地|所在).{0,4}(?:地|省|哪"
    r"|市|城|处|区域|位置|机房)|^(?:使用|托管|部署)?机房$|^位置$|^省份?$|^地点$|^城市$|province|city|where|installed"
    r"|actual location|site$"
)
_NO_PLACE = re.compile(
    r"地址|注册|登记|住所|(?:客户|用户)(?!.{0,2}(?:装机|安装|所在))|registered|customer"
)
_NOT_YET = re.compile(
    r"计划|拟|筹备|未(?:开通|开展|经营|上线)|意向|洽谈|planned|not yet|cancel|终止|已(?:停|退|关)"
)


def _elsewhere(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who does in one place what its licences, all of them, allow in others alone."""
    where = [
        (cell, place)
        for cell in entry.under(_OF_WHERE, _OF_AN_AREA_ALONE)
        if not _NO_PLACE.search(cell.heading)
        for place in places_in(cell.text)
    ]
    where += [
        (cell, place)
        for cell in entry.cells
        for named in _DOES_BUSINESS_IN.findall(cell.text)
        for place in places_in(named)
    ]
    if not where or entry.says(_NOT_YET) or joined.licensing.is_basic(firm.name):
        return None
    sells = services_in(entry) or _licensed_services(entry) or firm.is_paid_beside(entry)
    if not sells and not (is_charged(entry) and A_LICENCE.search(entry.text)):
        return None
    found = firm.areas or _area_beside_a_number(entry, firm)
    areas = [area for _, area in found]
    outside = [cell for cell, place in where if all(a.covers(place) is False for a in areas)]
    if not areas or not outside or firm.is_explained:
        return None
    words = f"{outside[0].text}；{found[0][0].text}"
    refs = (entry.row.ref, *(each.row.ref for each in firm.rows))
    return holder_fault("written-elsewhere", firm.name, entry.row, words, refs[:_CITED])


_DOES_BUSINESS_IN = re.compile(
    r"(?:已?在|于)([\u4e00-\u9fff]{2,8}?)(?:发展|开展|装(?:了|机)|签约|经营|有用户|布放)(?!\S{0,3}(?:计划|意向))"
)
"""Where somebody is said to have customers: 在云南水富发展用户."""


def _area_beside_a_number(entry: Entry, firm: Firm) -> tuple[tuple[Cell, Area], ...]:
    """Return the area that stands beside the number of a firm's only licence (B1-20210003 接入 江西)."""
    cells = [c for c in entry.under(_OF_AN_AREA_ALONE) if A_LICENCE.search(c.text)]
    if len(cells) != 1 or len(firm.licences) != 1:
        return ()
    words = [
        part
        for part in A_LICENCE.sub("", cells[0].text).split()
        if len(part) > 1 and places_in(part)
    ]
    area = area_in("、".join(words)) if words else None
    return ((cells[0], area),) if area is not None and area.is_read else ()


_CITED = 5
_OF_AN_AREA_ALONE = re.compile(r"许可|证|批准|核准|覆盖|licen[cs]ed")


def _licensed_services(entry: Entry) -> bool:
    """Whether a row names a licence, and who is served by it."""
    return bool(A_LICENCE.search(entry.text)) and any(
        re.search(r"用户|客户|装机|users|customers", cell.heading) for cell in entry.cells
    )


_OF_ITS_NUMBER_SHOWN = re.compile(
    r"(?=.*(?:许可证?|经营许可|证号|licen[cs]e))(?=.*(?:页|网站|官网|footer|home ?page|site))(?!.*执照)"
)
_OF_FILINGS = re.compile(r"备案(?!以外)|icp备|filing")
_SAYS_NONE_SHOWN = re.compile(
    r"(?:首页|主页|官网|网站|页脚|底部|网页)\S{0,8}(?:未|没有?|无|不)\S{0,6}(?:许可证|经营许可|证号)"
    r"|(?:未|没有?)(?:在\S{0,8})?(?:标明|标注|公示|展示|显示|标示|悬挂|亮)\S{0,6}(?:许可证|经营许可"
    r"|证号)"
    r"|licen[cs]e (?:number |no\.? )?(?:is )?not (?:shown|displayed)|no licen[cs]e number (?:shown"
    r"|displayed)?"
)


def _not_shown(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find a licensee whose home page does not show the number of its licence."""
    asked = [*entry.under(_OF_ITS_NUMBER_SHOWN, _OF_FILINGS)]
    words = next((cell.text for cell in asked if says_no(cell.text)), "")
    words = words or entry.says(_SAYS_NONE_SHOWN)
    asked_again = entry.under(_OF_ANOTHER_LOOK)
    if (
        not words
        or not firm.licences
        or any(says_yes(cell.text) for cell in (*asked, *asked_again))
    ):
        return None
    if entry.says(_NOT_SEEN) or entry.says(_SHOWN_SINCE) or entry.says(_ELSEWHERE_ON_IT):
        return None
    if any(cell.text in _NO_SITE for cell in entry.under(_OF_A_SITE, _OF_ITS_NUMBER_SHOWN)):
        return None
    return holder_fault(
        "written-number-not-shown",
        firm.name,
        entry.row,
        words,
        (entry.row.ref,),
        severity=Severity.LOW,
    )


_OF_ANOTHER_LOOK = re.compile(r"二次|第二次|再次|复[查核看检]|重[查看]|again|second|re-?check")
_ELSEWHERE_ON_IT = re.compile(
    r"关于我们|其他页|内页|二级页|改版|无需|未取得|(?:没有|无|未见)备案|营业执照|about page"
)
"""What an answer says beside its no that leaves a doubt: it stands elsewhere, or is none of a licence."""
_OF_A_SITE = re.compile(r"网址|网站|域名|官网|site|domain|url")
_NO_SITE = frozenset({"无", "—", "-", "/", "none", "n/a"})
_NOT_SEEN = re.compile(
    r"[打点]不开|没有?[打点]开|无法(?:访问|打开)|未(?:上线|开通|查看|检查)|维护|没有网站|无网站|未建|小程序|注销"
    r"|not (?:reachable|online)|no site"
)
_SHOWN_SINCE = re.compile(
    r"(?<!未)(?:已|现)(?:补|标明|整改|改正|加上|公示|更正)|后加载|复[看查核](?:时|后)?(?:有|已)"
    r"|fixed|added"
)


_READERS = (
    told_licence,
    _none,
    _over,
    _goes_on,
    _revoked,
    _lent,
    _lacking,
    _beyond,
    _elsewhere,
    _not_shown,
)


def _of_columns(
    entry: Entry,
) -> tuple[Callable[[Entry, Firm, Reconciliation], Finding | None], ...]:
    """Return what is read of a row that columns weighed: what one cell says outright."""
    return (_none,) if entry.says(_CONCLUDES_NONE) else ()
