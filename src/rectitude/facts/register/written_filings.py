"""What rows say in words of a site's filing: none was found, or its number is not shown or not linked."""

import re
from collections.abc import Iterator

from rectitude.facts.places import places_in
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.domains import bare
from rectitude.facts.register.said.cells import FilingTold, told_of_filing
from rectitude.facts.register.said.filings import FilingSaid, said_of_filing
from rectitude.facts.register.written import (
    PACKAGE,
    Cell,
    Dossier,
    Entry,
    days_in,
    domain_dossiers,
    entries,
    plain,
    says_no,
    says_yes,
)
from rectitude.facts.register.written_ends import served_after_its_end
from rectitude.facts.register.written_excuses import is_excused, is_stopped
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_pages import (
    A_NUMBER,
    DEAD,
    LINKED,
    OF_THE_PAST,
    OF_THE_POLICE,
    ON_A_PAGE,
    not_linked,
    not_shown,
    number_of_another,
    numbers_on_record,
    returned_for_another,
    wrong_number,
)
from rectitude.facts.register.written_parties import firms
from rectitude.facts.register.written_places import is_at_home, room_at_home
from rectitude.findings import Finding, Severity

_OF_A_FILING = re.compile(r"备案|(?<![a-z])icp|filing|filed|beian|miit|工信部|管局|命中|核对码")
_OF_ELSE = re.compile(
    r"公安|网安|变更|更新|负责|联系|电话|手机|人$|主体|单位|名称|用途|接入商|日期?$|时间|地址|进度"
    r"|police|changed?|contact"
)
"""What of a filing is not whether there is one."""
_UNFILED = re.compile(
    r"(?:^|查询?(?:后|为|结果)?|域名|网站|站点|主体|[该仍尚均也都其但却而]|系统|自己|[中内里下上])(?:尚"
    r"|至今|一直|从|并)?(?:未|没有?|无)(?:有|曾|办理?|做|取得|完成|进行|任何|相关)?(?:过|到)?(?:icp|网站"
    r"|域名|工信部)*备案"
    r"(?!变更|更新|的?变|信息(?:变|未)|负责|接入|号?链接|网站|主体不)|(?:没有|未见|无)新的?备案"
    r"|unfiled|not filed|no (?:icp )?(?:filing|record)|never filed"
)
_NOT_FOUND = re.compile(
    r"(?:(?:查询?|检索|搜索|核验)(?:结果)?(?:均|都|皆)(?:为)?无$|查无|查询为空|(?:两次|多次|均|都)无记录|(?:都|也|均)没有备案|未查(?:询)?(?:到|得)|没有?查到|查不到|查询不到|未检索到|检索不到|找不到|未找到|查过无"
    r"|无[此该本](?:域名|网站|站点|记录)?|没有符合|未见|(?<!暂)无结果|0\s*条|无匹配|无(?:相关|任何|备案)?(?:记录|信息))"
    r"(?!\S{0,4}(?:异常|问题|违规|变更|投诉|许可|举报))|not found|no (?:match|result|hit)"
)
_ALONE = re.compile(r"(?:无|没有|不)(?:需)?(?:单独|另行|单列)")
"""A sub-domain has no record of its own."""
_ASKS = re.compile(
    r"查|核|有没有|有无|是否|情况|结果|返回|状态|命中|条数|result|status|check|look|hits?(?![a-z])|count|found|\?"
    r"|备案$|备案号?$"
)
_OF_SERVING = re.compile(
    r"访问|打开|浏览|开通|上线|上架|开放|在线|运行|能否用|能用吗|可用|站点状态|网站状态|可达|响应|http|reach|live"
    r"|online|answer|status|serving|up\?"
)
_SERVES = re.compile(
    r"(?<![不未无没])(?:(?:对外|公开|对公众|面向公众)(?:提供)?(?:访问|服务|开放|接单|下单|经营)|公网可(?:看|访问)|上线(?:已)?[\d一两二三四五六七八九十半多]+(?:个|天|年)|指向我\S{0,4}机房|可下载|(?:可|能)(?:以|够"
    r"|正常)*(?:公开)?(?:访问|打开)|正常(?:访问|打开|运行)|(?:访问|打开|运行)正常|已开通|已上线"
    r"|在线运行|打得开|20\d\d年\d{1,2}月\S{0,4}(?:上线|开通)|^(?:加速|推流|运行|服务|营业|分发)中$|(?:正)?在营业|(?:仍|还|照常|一直)(?:在\S{0,12})?(?:开着|开放|营业|运行"
    r"|可(?:以)?(?:打开|访问|下单))|可下单|能下单)|(?<!\d)200(?!\d)"
    r"|\bserving\b|\bopens?\b(?! source)|reachable|is live|publicly"
)
_SINCE = re.compile(r"开通|上线|上架|启用|launched|online since|live since")
_COUNTED = re.compile(r"请求|访问量|流量|点击|日均|pv|uv|requests?|visits?|hits|traffic")
_A_COUNT = re.compile(r"[1-9][\d,.]*\s*(?:[万次gmtk]\S{0,3})?")
_A_PAGE_SEEN = re.compile(
    r"标题|title|首页|页脚|页面|网站内容|栏目|底部|内容|footer|home ?page|content|shows"
)


def written_filings(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows say outright of domains: each at most once."""
    rows = entries(joined.register.written)
    looked_at = files_that_look(rows)
    on_record = numbers_on_record(joined)
    for dossier in domain_dossiers(rows):
        if any(is_not_seen(entry, looked_at) for entry in dossier.own):
            continue
        told = told_of_filing(dossier)
        if is_stopped(dossier) or is_excused(dossier, told):
            continue
        found = (
            _not_filed(dossier, joined, told)
            or served_after_its_end(dossier, joined)
            or _filed_falsely(dossier)
            or wrong_number(dossier)
            or number_of_another(dossier, joined, on_record)
            or returned_for_another(dossier, joined)
            or not_shown(dossier)
            or not_linked(dossier)
            or _told_by_a_cell(dossier, told)
        )
        if found is not None:
            yield found


_OF_NO_LOOK = re.compile(rf"建站|日期|时间|日$|{_OF_A_FILING.pattern}|{ON_A_PAGE.pattern}")


def files_that_look(rows: tuple[Entry, ...]) -> set[str]:
    """Return the tables that tell of their sites whether they answer."""
    return {entry.row.file for entry in rows for _ in entry.under(_OF_SERVING, _OF_NO_LOOK)}


def is_not_seen(entry: Entry, looked_at: set[str]) -> bool:
    """Whether a list that tells of its sites whether they answer tells of this one no, or nothing."""
    told = [*entry.under(_OF_SERVING, _OF_NO_LOOK)]
    unanswered = entry.row.file in looked_at and not told
    return unanswered or any(says_no(cell.text) for cell in told)


_BY_WHAT_IS_TOLD: dict[FilingSaid, str] = {
    "false": "written-false",
    "number-of-another": "written-wrong-number",
    "not-shown": "written-not-shown",
    "not-linked": "written-not-linked",
}


def _told_by_a_cell(dossier: Dossier, told: FilingTold) -> Finding | None:
    """Find what a cell says by itself against a filing, its number, or how it is shown and linked."""
    said = next((each for each in _BY_WHAT_IS_TOLD if each in told), None)
    if said is None or dossier.says(DEAD) or is_at_home(dossier.own) is False:
        return None
    severity = None if said == "false" else Severity.MEDIUM
    row = dossier.own[0].row
    return domain_fault(_BY_WHAT_IS_TOLD[said], dossier, row, told[said], severity=severity)


def _not_filed(dossier: Dossier, joined: Reconciliation, told: FilingTold) -> Finding | None:
    """Find a site of which a look-up found no filing, and that serves from the mainland all the same."""
    words = next((said for entry in dossier.own if (said := _said_unfiled(entry))), "")
    words = words or told.get("unfiled", "")
    if not words or _is_filed(dossier, joined) or _is_over(dossier, words):
        return None
    shows_a_number = any(
        A_NUMBER.search(cell.text)
        for entry in dossier.own
        for cell in entry.under(ON_A_PAGE, LINKED)
    )
    at_home = is_at_home(dossier.own)
    if at_home is False or not (shows_a_number or any(map(_serves, dossier.own))):
        return None
    sure = bool(at_home or shows_a_number or _is_run_from_home(dossier))
    where = room_at_home(dossier.own)
    message = "written-not-filed-there" if where else "written-not-filed"
    return domain_fault(message, dossier, dossier.own[0].row, words, sure=sure, where=where)


def _is_over(dossier: Dossier, words: str) -> bool:
    """Whether a row says that its site is no more, and not only, where it has no filing, why it has none."""
    return any(
        DEAD.search(clause) and not (clause in words and _OF_AN_END_OF_FILING.search(clause))
        for entry in dossier.own
        for cell in entry.cells
        for clause in cell.clauses
    )


_OF_AN_END_OF_FILING = re.compile(r"注销")
"""What is cancelled is the filing, where the words that there is none say so."""


def _is_run_from_home(dossier: Dossier) -> bool:
    """Whether an app is that of a firm of the mainland: by this and not by its hosts it must be filed."""
    names = (cell.text for entry in dossier.own for cell in firms(entry))
    return bool(PACKAGE.fullmatch(dossier.subject)) and any(map(places_in, names))


def _said_unfiled(entry: Entry) -> str:
    """Return the words by which a row says that its site is not filed, or nothing."""
    for cell in entry.cells:
        if ON_A_PAGE.search(cell.heading) or OF_THE_POLICE.search(cell.heading):
            continue
        if said_of_filing(cell.heading, cell.text) in _SETTLED:
            continue
        asked = _OF_A_FILING.search(cell.heading) and not _OF_ELSE.search(cell.heading)
        if asked and _ASKS.search(cell.heading) and _is_denied(cell):
            return cell.text
        for clause in cell.clauses:
            if _ALONE.search(clause) or OF_THE_POLICE.search(clause):
                continue
            of_a_filing = _OF_A_FILING.search(f"{cell.heading} {clause} {entry.about}")
            if _UNFILED.search(clause) or (
                of_a_filing
                and _NOT_FOUND.search(clause)
                and not _OF_ELSE_FOUND.search(cell.heading)
            ):
                return cell.text
    refused = entry.says(_REFUSED)
    if refused and (given_up := entry.says(_NOT_ASKED_AGAIN)):
        return f"{refused}；{given_up}"
    listed = _LISTED_AS_UNFILED.search(entry.about)
    return listed[0] if listed else ""


_REFUSED = re.compile(r"备案(?:申请|审核)?(?:被|已)?(?:驳回|退回|未通过|不予通过)")
_NOT_ASKED_AGAIN = re.compile(r"(?:未|没有?)再次?(?:提交|申请|报|备案|办)")
"""That a filing was refused, and nobody asked for it again."""


_SETTLED: frozenset[FilingSaid | None] = frozenset({"filed", "own-number", "shown", "linked"})
"""What a cell says as a whole for its site, whatever its clauses have in them."""
_LISTED_AS_UNFILED = re.compile(
    r"(?<![是否])未(?:查询到|取得|办理|履行)?(?:有效)?备案(?:手续)?的?(?:网站|域名|站点)(?!处置|整改"
    r"|清零|清理)"
)
"""Titles of lists of sites that are not filed."""


_OF_ELSE_FOUND = re.compile(r"许可|投诉|工商|商标|电话|licen[cs]e")


def _is_denied(cell: Cell) -> bool:
    """Whether the answer to whether there is a filing is no; 无 alone may mean that none is needed."""
    if cell.text in _NOTHING and not ASKS_WHETHER.search(cell.heading):
        return False
    return says_no(cell.text) and not _ALONE.search(cell.text)


_NOTHING = frozenset({"无", "-", "/", "—", "none", "n/a", "×", "未取得"})
ASKS_WHETHER = re.compile(r"有没有|有无|是否|命中|条数|查询(?!词|对象|网址|域名)|hits|\?")


def _is_filed(dossier: Dossier, joined: Reconciliation) -> bool:
    """Whether other cells, rows or tables have a filing of the domain, or of what it belongs to."""
    for entry in dossier.own:
        for cell in entry.cells:
            of_now = not ON_A_PAGE.search(cell.heading) and not OF_THE_PAST.search(cell.heading)
            if of_now and any(map(_is_its_number, cell.clauses)):
                return True
    if any(A_NUMBER.search(entry.text) and not _said_unfiled(entry) for entry in dossier.around):
        return True
    gone = " ".join(
        clause
        for entry in dossier.own
        for cell in entry.cells
        for clause in cell.clauses
        if OF_THE_PAST.search(cell.heading) or _BORROWED.search(clause)
    )
    numbers = (
        plain(row.service_licence or row.main_licence)
        for row in joined.register.filings
        if bare(row.domain) == dossier.subject and row.status in {"normal", "change_under_review"}
    )
    return any(found not in gone for number in numbers for found in A_NUMBER.findall(number))


def _is_its_number(clause: str) -> bool:
    """Whether a clause names the number of a filing, and not that another's was borrowed."""
    return bool(A_NUMBER.search(clause)) and not _BORROWED.search(clause)


_BORROWED = re.compile(r"借用|冒用|盗用|套用|挂的是|别人|别家|他人|borrowed|another's")
_OF_ITS_PLAN = re.compile(
    r"(?:计划|预计|拟定?|预定|目标)(?:的)?(?:正式|对外)*(?:上线|开通|上架|启用|开放|发布)"
    r"|(?:planned|expected) launch"
)
"""Headings of when a site is to be opened."""
_OF_ITS_MAKING = re.compile(r"建站|制作")


def _serves(entry: Entry) -> bool:
    """Whether a row says that its site answers, is in use, or that its page was seen."""
    if any(True for _ in entry.under(_OF_ITS_PLAN)):
        return False  # it is to be opened, and is not yet
    told = (cell for cell in entry.cells if not _OF_ITS_MAKING.search(cell.heading))
    if any(_SERVES.search(clause) for cell in told for clause in cell.clauses):
        return True
    answers = [
        cell
        for cell in entry.under(_OF_SERVING, _OF_A_FILING)
        if not _OF_ITS_MAKING.search(cell.heading)
    ]
    if any(says_yes(cell.text) for cell in answers):
        return True
    if any(days_in(cell.text) for cell in answers if _SINCE.search(cell.heading)):
        return True
    if any(_A_COUNT.fullmatch(cell.text) for cell in entry.under(_COUNTED)):
        return True
    seen = entry.under(_A_PAGE_SEEN, _A_PLACE_OF_A_FILING)
    return any(not says_no(cell.text) for cell in seen)


_A_PLACE_OF_A_FILING = re.compile(r"备案|号|链接|是否|能否|icp|number|link")


_FALSE = re.compile(
    r"(?:被|遭|系|属)?(?:冒用|盗用|冒名|冒充|借用)\S{0,12}备案|备案\S{0,12}(?:冒用|盗用|冒名|冒充)"
    r"|(?:身份证?|证照|执照|名义|证件)\S{0,10}(?:冒用|盗用|被人\S{0,4}(?:拿|借|用)|拿去\S{0,3}(?:报|备案|办))"
    r"|(?:执照|证件|证照|身份证|材料)\S{0,4}(?:系|为|是|属)?(?:伪造|变造|假的|假证)|虚假备案|备案(?:信息)?(?:系|是|为)?虚假"
    r"|(?:fake|false) filing|identity (?:was )?(?:stolen|misused)"
)
_NOT_FALSE = re.compile(
    r"非虚假|不属实|未发现|没有发现|不存在|不是|不属于|并非|排除|是否|疑|待核|可能|已(?:注销|更正|撤销|改正"
    r"|整改)|想起来?了?是|(?:原来|其实)是\S{1,10}办的|not |unfounded|suspected|alleged"
)


def _filed_falsely(dossier: Dossier) -> Finding | None:
    """Find a filing that a row says was made in the name of somebody who knew nothing of it."""
    words, message = dossier.says(_FALSE), "written-false"
    if not words:
        words, message = _filed_by_a_stranger(dossier), "written-of-a-stranger"
    if not words or dossier.says(_NOT_FALSE):
        return None
    told = (f"{entry.text} {entry.about}" for entry in dossier.own)
    if not any(A_NUMBER.search(text) or _OF_FILED.search(text) for text in told):
        return None
    return domain_fault(message, dossier, dossier.own[0].row, words)


def _filed_by_a_stranger(dossier: Dossier) -> str:
    """Return the words by which a row that tells in whose name a site is filed calls them strangers to it."""
    rows = (entry for entry in dossier.own if any(True for _ in entry.under(_IN_WHOSE_NAME)))
    return next((words for entry in rows if (words := entry.says(_STRANGERS))), "")


_IN_WHOSE_NAME = re.compile(
    r"备案\S{0,3}(?:主体|单位|名称|人$|者$|是谁|归谁|名下)|备案上写|filed (?:by|entity|under)|filer"
)
_STRANGERS = re.compile(
    r"(?:与|和|跟)(?:本|该|我)?(?:学校|[校院店厂]|单位|公司|企业|机构|医院|我们|他们|网站|经营者|运营者)\S{0,2}"
    r"(?:没有?|无|毫无|不存在)(?:任何|一点|半点)(?:关系|关联|隶属|联系)"
    r"|no (?:relation|connection) (?:at all )?(?:to|with) (?:us|the (?:school|firm|company|operator|site))"
)
_OF_FILED = re.compile(r"备案(?:信息|主体|网站|单位|真实)")
