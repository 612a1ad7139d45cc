"""What rows say in words of the number on a home page: not shown, another's, or not linked."""

import re
from collections import defaultdict

from rectitude.evidence.register import Filing
from rectitude.facts.parties import party
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.claims.hearing import hear
from rectitude.facts.register.claims.topics import OPEN
from rectitude.facts.register.hearsay import is_hearsay
from rectitude.facts.register.measures import ORDERED
from rectitude.facts.register.written import (
    Cell,
    Dossier,
    Entry,
    plain,
    says_no,
    says_yes,
)
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_parties import firms, name_of
from rectitude.facts.register.written_places import is_at_home
from rectitude.findings import Finding, Severity

ON_A_PAGE = re.compile(
    r"页|底部|页脚|悬挂|标明|标注|标示|展示|显示|公示|亮证|shown|displayed|footer|home ?page|on site"
    r"|visible"
)
LINKED = re.compile(r"链接|跳转|可点|点击|超链|指向|link|click")
DEAD = re.compile(
    rf"^(?!.*{ORDERED}).*?(?:关停|关闭|停用|下线|下架|停服|停止|注销)(?!\S{{0,4}}备案)|(?:打不开|无法(?:访问|打开)"
    r"|不能(?:访问|打开)|无响应|超时)|不可访问|offline|unreachable|down\b"
)
A_NUMBER = re.compile(r"icp备\s?\d{6,}")
OF_THE_POLICE = re.compile(r"公安|网安|许可|police|licen[cs]e|algorithm|算法")
OF_THE_PAST = re.compile(r"原|旧|曾|注销|填|自报|所报|former|old|cancelled|previous|claimed")
_A_WHOLE_NUMBER = re.compile(r"([\u4e00-\u9fff])\s?icp备\s?(\d{6,})号")
_COMPARES = re.compile(r"比对|一致|核对|相符|正确|对应|属于|match|same|belongs|correct")
_IS_WRONG = re.compile(
    r"不存在|查无此?号|不一致|不符|错误|写错|录错|标错|错号|他人|别家|别人|其他(?:网站|单位)"
    r"|不是(?:本|该)|wrong|not (?:match|exist|found|ours\b|its own)|another|copied from"
)


def wrong_number(dossier: Dossier) -> Finding | None:
    """Find a number on a home page that is of another than its own, where the row itself says so."""
    for entry in dossier.own:
        shown = {n for c in entry.under(ON_A_PAGE) for n in _A_WHOLE_NUMBER.findall(c.text)}
        own = {
            number
            for cell in entry.cells
            if not ON_A_PAGE.search(cell.heading) and not OF_THE_PAST.search(cell.heading)
            for number in _A_WHOLE_NUMBER.findall(cell.text)
        }
        wrong = entry.says(_IS_WRONG) or next(
            (c.text for c in entry.under(_COMPARES) if says_no(c.text)), ""
        )
        if shown and own and not shown & own and wrong and not entry.says(_SEEN_ALL_THE_SAME):
            return _on_page("written-wrong-number", dossier, wrong)
    return None


_A_SITE_NUMBER = re.compile(r"[\u4e00-\u9fff]\s?icp备\s?\d{6,}号-\d{1,4}")


def numbers_on_record(joined: Reconciliation) -> dict[str, list[Filing]]:
    """Return the filings by the number of their site."""
    found: dict[str, list[Filing]] = defaultdict(list)
    for row in joined.register.filings:
        if row.domain and row.unit_name and row.service_licence:
            found[plain(row.service_licence)].append(row)
    return found


def number_of_another(
    dossier: Dossier, joined: Reconciliation, on_record: dict[str, list[Filing]]
) -> Finding | None:
    """Find a home page that shows the number that another table has on record for a stranger's site."""
    for entry in dossier.own:
        names = [name_of(cell) for cell in firms(entry)]
        shown = {n for c in entry.under(ON_A_PAGE) for n in _A_SITE_NUMBER.findall(c.text)}
        filed = on_record.get(shown.pop(), []) if len(shown) == 1 else []
        strangers = [
            row
            for row in filed
            if party(row.domain) != party(dossier.subject)
            and all(joined.parties.are_apart(name, row.unit_name) for name in names)
        ]
        if names and filed and len(strangers) == len(filed):
            row = strangers[0]
            words = f"{row.service_licence}；{row.unit_name}"
            return _on_page("written-wrong-number", dossier, words)
    return None


_GIVEN = re.compile(r"(?:填报|所填|填写|提供|提交|标[注明示])\S{0,4}(?:备案号|号)$")
_RETURNED = re.compile(r"返回|查得|查到|查询到|检索到|对应")
_OF_WHOM = re.compile(r"主体|单位|主办|公司")
_OF_WHAT = re.compile(r"应用|网站|app|名称$")
_ITS_NAME = re.compile(r"^(?:应用|app|网站)(?:名称?)?$")
_DIFFERS = re.compile(r"(?:均|主体与?应用均|都)?(?:不一致|不相?符|不匹配)")


def returned_for_another(dossier: Dossier, joined: Reconciliation) -> Finding | None:
    """Find a number given for a site or an app that a look-up returns for another's, of another name."""
    for entry in dossier.own:
        given = any(A_NUMBER.search(cell.text) for cell in entry.under(_GIVEN))
        returned = [*entry.under(_RETURNED)]
        whose = [c for c in firms(entry) if c in returned and _OF_WHOM.search(c.heading)]
        own = [name_of(c) for c in firms(entry) if c not in returned]
        called = [c.text for c in returned if c not in whose and _OF_WHAT.search(c.heading)]
        name = next((c.text for c in entry.under(_ITS_NAME)), "")
        if not (given and whose and own and called and name):
            continue
        apart = all(joined.parties.are_apart(each, name_of(whose[0])) for each in own)
        differs = any(_DIFFERS.fullmatch(cell.text) for cell in entry.cells)
        if apart and differs and name not in called[0] and called[0] not in {name, "同名"}:
            words = f"{name_of(whose[0])}；{called[0]}"
            return _on_page("written-number-returns-another", dossier, words)
    return None


def not_shown(dossier: Dossier) -> Finding | None:
    """Find a home page that shows no number, where no later look found one."""
    words = ""
    for entry in dossier.own:
        asked = [*entry.under(_SHOWS_A_NUMBER, _NOT_OF_IT), *entry.under(_OF_THE_FOOT)]
        denied = [c for c in asked if says_no(c.text) and not is_hearsay(c.first_clause)]
        words = words or next((cell.text for cell in denied), "") or _says_none_is_shown(entry)
        if any(says_yes(cell.text) or A_NUMBER.search(cell.text) for cell in asked):
            return None
        if entry.says(_SEEN_ALL_THE_SAME):
            return None
    if not words or dossier.says(DEAD) or is_at_home(dossier.own) is False:
        return None
    if words in NOTHING and not tells_of_a_site(dossier):
        return None
    return _on_page("written-not-shown", dossier, words)


NOTHING = frozenset({"无", "没有", "-", "--", "—", "——", "/", "none", "n/a", "nil"})
"""What stands for the number that a page shows where there is no page as well."""


def tells_of_a_site(dossier: Dossier) -> bool:
    """Whether rows tell that a domain has a site: its number, where it is served, or that it is open."""
    numbered = any(A_NUMBER.search(entry.text) for entry in dossier.own)
    return numbered or bool(is_at_home(dossier.own) or hear(dossier.own, OPEN).yes)


def _says_none_is_shown(entry: Entry) -> str:
    """Return the clause that no number is shown; that of a licence is another."""
    said = entry.says(_NO_NUMBER_SHOWN)
    if is_hearsay(said):
        return ""
    of_a_licence = any(
        _OF_A_LICENCE.search(f"{cell.heading} {said}") for cell in entry.cells if said in cell.text
    )
    return "" if of_a_licence else said


_OF_A_LICENCE = re.compile(r"许可|licen[cs]e")
_SHOWS_A_NUMBER = re.compile(
    rf"(?:{ON_A_PAGE.pattern})\S*?\s*(?:号|备案|icp|number|filing)|(?:号|备案|icp|number"
    rf"|filing)\S*\s*(?:{ON_A_PAGE.pattern})"
)
_NOT_OF_IT = re.compile(
    rf"许可|公安|网安|链接|跳转|可点|licen[cs]e|police|link|执照|{LINKED.pattern}"
)
_OF_THE_FOOT = re.compile(
    r"(?:页脚|页尾|底部|页面底部|首页底部)\S{0,2}(?:写|内容|文字|所示|看到|有什么|是什么)\S{0,2}$"
)
"""Headings of what stands at the foot of a home page, where the number belongs."""
_NO_NUMBER_SHOWN = re.compile(
    r"(?:首页|主页|页面|网页|页脚|页尾|底部)\S{0,6}(?:找不到|看不到|见不到|没有?|未见)\S{0,4}(?:备案号|这?串号|编号)|"
    r"(?<!公安)(?:未|没有?|无)(?:按规定|在首页|在页脚|在底部)*(?:标注|标明|标示|悬挂|展示|显示|公示"
    r"|见到?|挂|标)(?:网站|icp|任何)*备案(?:编?号|信息|编号)"
    r"|no (?:icp |filing |beian )+number (?:shown|displayed|visible)|(?:icp "
    r"|filing )number (?:is )?(?:not shown|missing|absent)"
)
_SEEN_ALL_THE_SAME = re.compile(
    r"后加载|晚加载|(?:脚本|异步|动态|js)\S{0,2}(?:加载|生成|渲染|写入|输出)|渲染后|浏览器\S{0,4}(?<!没)(?<!无)(?:有$|可见|能看)|(?<!未)(?<!没)(?<!没有)(?<!无)(?:已|现已|均已)(?:补|标|挂|整改|改正|加上)|(?:有"
    r"|见|标有|显示)\s*[\u4e00-\u9fff]?icp备\d|复[看查核](?:后)?(?:有|正常|已)|loads? late"
)
"""What a later look found, or what a machine overlooked."""


def not_linked(dossier: Dossier) -> Finding | None:
    """Find a number on a home page that links nowhere, or not to the ministry's system."""
    words = ""
    for entry in dossier.own:
        asked = [*entry.under(_ASKS_OF_LINKS, OF_THE_POLICE)]
        words = words or next((cell.text for cell in asked if says_no(cell.text)), "")
        if not words and (asked or entry.says(_OF_A_NUMBER)):
            words = entry.says(_NO_LINK)
        words = words or _leads_elsewhere(entry, dossier.subject)
        if entry.says(_SEEN_ALL_THE_SAME) or any(says_yes(cell.text) for cell in asked):
            return None
    if not words or dossier.says(DEAD) or is_at_home(dossier.own) is False:
        return None
    return _on_page("written-not-linked", dossier, words)


_LEADS_TO = re.compile(r"指向|跳转|链接|链到|点击|点开|click|link|goes to|leads|target|href")
_ELSEWHERE = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}")
_OF_NUMBERS = re.compile(r"备案号|页脚|icp|号|number|footer|beian")


def _leads_elsewhere(entry: Entry, domain: str) -> str:
    """Return where a number leads that leads neither to the ministry nor to the site itself, or nothing."""
    headings = " ".join(cell.heading for cell in entry.cells)
    if not _OF_NUMBERS.search(f"{headings} {entry.about}"):
        return ""
    for cell in entry.under(_LEADS_TO, OF_THE_POLICE):
        address = _ELSEWHERE.search(cell.text)
        if address and party(domain) in address[0] and not _shows_where_a_click_leads(cell, entry):
            continue
        if address and "miit.gov.cn" not in cell.text and "beian.gov.cn" not in cell.text:
            return cell.text
    return ""


def _shows_where_a_click_leads(cell: Cell, entry: Entry) -> bool:
    """Whether a row tells the number that a page shows, and beside it what a click on it opens."""
    numbers = (c.text for c in entry.under(ON_A_PAGE))
    return bool(_CLICKED.search(cell.heading)) and any(map(A_NUMBER.search, numbers))


_CLICKED = re.compile(r"点[击开]\S{0,4}(?:跳|打开|到|进|后)|click")
_ASKS_OF_LINKS = re.compile(
    r"(?:链接|跳转|可点|点击|超链|能点|点(?:得|能|开|了))\S*|\blinks?\b|linked|clickable|hyperlink"
)
_OF_A_NUMBER = re.compile(r"备案号|备案编号|icp|页脚号|filing number")
_NO_LINK = re.compile(
    r"纯文[本字]|点不[了动开]|(?:未|没有?|无)(?:加|做|设|设置)?(?:超)?链接|点(?:击|了)?(?:后)?没反应|跳到?(?:的是)?(?:我们|自己|本站|自家|首页)"
    r"|不(?:能|可)点|plain text|not (?:linked|clickable)|no (?:hyper)?link"
)


def _on_page(message: str, dossier: Dossier, words: str) -> Finding:
    return domain_fault(message, dossier, dossier.own[0].row, words, severity=Severity.MEDIUM)
