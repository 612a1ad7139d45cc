"""What rows say in words of a site's filing: none was found, or its number is not shown or not linked."""

import re
from collections.abc import Iterator

from rectitude.facts.parties import party
from rectitude.facts.places import places_in
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.domains import bare
from rectitude.facts.register.written import (
    PACKAGE,
    Cell,
    Dossier,
    Entry,
    days_in,
    domain_dossiers,
    entries,
    is_at_home,
    plain,
    room_at_home,
    says_no,
    says_yes,
)
from rectitude.facts.register.written_ends import served_after_its_end
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_parties import firms
from rectitude.findings import Finding, Severity

_OF_A_FILING = re.compile(r"备案|(?<![a-z])icp|filing|filed|beian|miit|工信部|管局|命中|核对码")
_OF_ELSE = re.compile(
    r"公安|网安|变更|更新|负责|联系|电话|手机|人$|主体|单位|名称|用途|接入商|日期?$|时间|地址|进度"
    r"|police|changed?|contact"
)
"""What of a filing is not whether there is one."""
_ON_A_PAGE = re.compile(
    r"页|底部|页脚|悬挂|标明|标注|标示|展示|显示|公示|亮证|shown|displayed|footer|home ?page|on site"
    r"|visible"
)
_LINKED = re.compile(r"链接|跳转|可点|点击|超链|指向|link|click")
_UNFILED = re.compile(
    r"(?:^|查询?(?:后|为|结果)?|域名|网站|站点|主体|[该仍尚均也都其但却而]|系统|自己|[中内里下上])(?:尚"
    r"|至今|一直|从|并)?(?:未|没有?|无)(?:有|曾|办理?|做|取得|完成|进行|任何|相关)?(?:过|到)?(?:icp|网站"
    r"|域名|工信部)*备案"
    r"(?!变更|更新|的?变|信息(?:变|未)|负责|接入|号?链接|网站|主体不)|(?:没有|未见|无)新的?备案"
    r"|unfiled|not filed|no (?:icp )?(?:filing|record)|never filed"
)
_NOT_FOUND = re.compile(
    r"(?:查无|查询为空|(?:两次|多次|均|都)无记录|(?:都|也|均)没有备案|未查(?:询)?(?:到|得)|没有?查到|查不到|查询不到|未检索到|检索不到|找不到|未找到|查过无"
    r"|无[此该本](?:域名|网站|站点|记录)?|没有符合|未见|(?<!暂)无结果|0\s*条|无匹配|无(?:相关|任何|备案)?(?:记录|信息))"
    r"(?!\S{0,4}(?:异常|问题|违规|变更|投诉|许可|举报))|not found|no (?:match|result|hit)"
)
_ALONE = re.compile(r"(?:无|没有|不)(?:需)?(?:单独|另行|单列)")
"""A sub-domain has no record of its own."""
_ASKS = re.compile(
    r"查|核|有没有|有无|是否|情况|结果|返回|状态|命中|条数|result|status|check|look|hits?(?![a-z])|count|found|\?"
    r"|备案$|备案号?$"
)
_EXCUSED = re.compile(
    r"(?:不|无|毋)(?:需|须|用|必|要求)(?!整改)|免于?备|豁免|子域名|二级域|海外|境外|overseas"
    r"|offshore|(?:仅|只)(?:限|供|对|在)?(?:校内|内部|内网|局域网|本单位|员工|公司内)"
    r"|内网|(?:未|没有?|尚未|从未|不)(?:正式|对外|曾)?(?:开通|上线|上架|发布|启用|解析|部署|开放|投用"
    r"|提供服务)|不对外|不解析|封(?:$|着|停|禁|闭)|(?<!压力)测试|筹备|建设中|在建|(?:尚?未|等"
    r"|待)下号|初审|(?<!未)(?<!没有)(?<!没)(?:审核中|已?提交(?:备案|初审)|受理)|待审"
    r"|需要?备案|not (?:needed|required)|no (?:need|filing needed)|intranet|internal only|parked"
    r"|under construction|for sale|(?<!不)(?<!未)(?:跳转|转向)(?:到|至)|redirect|占位|停放"
)
"""What lets a site be without a filing: it serves nobody here, or is filed as another."""
_DEAD = re.compile(
    r"(?:已|被)?(?:关停|关闭|停用|下线|下架|停服|停止|注销)(?!\S{0,4}备案)|(?:打不开|无法(?:访问|打开)"
    r"|不能(?:访问|打开)|无响应|超时)|不可访问|offline|unreachable|down\b"
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
_A_NUMBER = re.compile(r"icp备\s?\d{6,}")


def written_filings(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows say outright of domains: each at most once."""
    rows = entries(joined.register.written)
    looked_at = {entry.row.file for entry in rows for _ in entry.under(_OF_SERVING, _OF_NO_LOOK)}
    for dossier in domain_dossiers(rows):
        if any(_is_not_seen(entry, looked_at) for entry in dossier.own):
            continue
        if dossier.says(_EXCUSED) or _is_excused_by_an_answer(dossier):
            continue
        found = (
            _not_filed(dossier, joined)
            or served_after_its_end(dossier, joined)
            or _filed_falsely(dossier)
            or _wrong_number(dossier)
            or _not_shown(dossier)
            or _not_linked(dossier)
        )
        if found is not None:
            yield found


_OF_NO_LOOK = re.compile(rf"建站|日期|时间|日$|{_OF_A_FILING.pattern}|{_ON_A_PAGE.pattern}")


def _is_not_seen(entry: Entry, looked_at: set[str]) -> bool:
    """Whether a list that tells of its sites whether they answer tells of this one no, or nothing."""
    told = [*entry.under(_OF_SERVING, _OF_NO_LOOK)]
    unanswered = entry.row.file in looked_at and not told
    return unanswered or any(says_no(cell.text) for cell in told)


_OF_AN_EXCUSE = re.compile(r"内网|境外|海外|测试|跳转|停用|intranet|overseas")


def _is_excused_by_an_answer(dossier: Dossier) -> bool:
    """Whether a column that asks for what excuses a site is answered with yes."""
    cells = (cell for entry in dossier.own for cell in entry.under(_OF_AN_EXCUSE, _OF_A_PLACE_TOO))
    return any(says_yes(cell.text) for cell in cells)


_OF_A_PLACE_TOO = re.compile(r"境内")


def _not_filed(dossier: Dossier, joined: Reconciliation) -> Finding | None:
    """Find a site of which a look-up found no filing, and that serves from the mainland all the same."""
    words = next((said for entry in dossier.own if (said := _said_unfiled(entry))), "")
    if not words or _is_filed(dossier, joined) or dossier.says(_DEAD):
        return None
    shows_a_number = any(
        _A_NUMBER.search(cell.text)
        for entry in dossier.own
        for cell in entry.under(_ON_A_PAGE, _LINKED)
    )
    at_home = is_at_home(dossier.own)
    if at_home is False or not (shows_a_number or any(map(_serves, dossier.own))):
        return None
    sure = bool(at_home or shows_a_number or _is_run_from_home(dossier))
    where = room_at_home(dossier.own)
    message = "written-not-filed-there" if where else "written-not-filed"
    return domain_fault(message, dossier, dossier.own[0].row, words, sure=sure, where=where)


def _is_run_from_home(dossier: Dossier) -> bool:
    """Whether an app is that of a firm of the mainland: by this and not by its hosts it must be filed."""
    names = (cell.text for entry in dossier.own for cell in firms(entry))
    return bool(PACKAGE.fullmatch(dossier.subject)) and any(map(places_in, names))


def _said_unfiled(entry: Entry) -> str:
    """Return the words by which a row says that its site is not filed, or nothing."""
    for cell in entry.cells:
        if _ON_A_PAGE.search(cell.heading) or _OF_THE_POLICE.search(cell.heading):
            continue
        asked = _OF_A_FILING.search(cell.heading) and not _OF_ELSE.search(cell.heading)
        if asked and _ASKS.search(cell.heading) and _is_denied(cell):
            return cell.text
        for clause in cell.clauses:
            if _ALONE.search(clause) or _OF_THE_POLICE.search(clause):
                continue
            of_a_filing = _OF_A_FILING.search(f"{cell.heading} {clause} {entry.about}")
            if _UNFILED.search(clause) or (
                of_a_filing
                and _NOT_FOUND.search(clause)
                and not _OF_ELSE_FOUND.search(cell.heading)
            ):
                return cell.text
    listed = _LISTED_AS_UNFILED.search(entry.about)
    return listed[0] if listed else ""


_LISTED_AS_UNFILED = re.compile(
    r"(?<![是否])未(?:查询到|取得|办理|履行)?(?:有效)?备案(?:手续)?的?(?:网站|域名|站点)(?!处置|整改"
    r"|清零|清理)"
)
"""Titles of lists of sites that are not filed."""


_OF_THE_POLICE = re.compile(r"公安|网安|许可|police|licen[cs]e|algorithm|算法")
_OF_ELSE_FOUND = re.compile(r"许可|投诉|工商|商标|电话|licen[cs]e")


def _is_denied(cell: Cell) -> bool:
    """Whether the answer to whether there is a filing is no; 无 alone may mean that none is needed."""
    if cell.text in _NOTHING and not ASKS_WHETHER.search(cell.heading):
        return False
    return says_no(cell.text) and not _ALONE.search(cell.text)


_OF_THE_PAST = re.compile(r"原|旧|曾|注销|填|自报|所报|former|old|cancelled|previous|claimed")
_NOTHING = frozenset({"无", "-", "/", "—", "none", "n/a", "×", "未取得"})
ASKS_WHETHER = re.compile(r"有没有|有无|是否|命中|条数|查询(?!词|对象|网址|域名)|hits|\?")


def _is_filed(dossier: Dossier, joined: Reconciliation) -> bool:
    """Whether other cells, rows or tables have a filing of the domain, or of what it belongs to."""
    for entry in dossier.own:
        for cell in entry.cells:
            of_now = not _ON_A_PAGE.search(cell.heading) and not _OF_THE_PAST.search(cell.heading)
            if of_now and any(map(_is_its_number, cell.clauses)):
                return True
    if any(_A_NUMBER.search(entry.text) and not _said_unfiled(entry) for entry in dossier.around):
        return True
    gone = " ".join(
        clause
        for entry in dossier.own
        for cell in entry.cells
        for clause in cell.clauses
        if _OF_THE_PAST.search(cell.heading) or _BORROWED.search(clause)
    )
    numbers = (
        plain(row.service_licence or row.main_licence)
        for row in joined.register.filings
        if bare(row.domain) == dossier.subject and row.status in {"normal", "change_under_review"}
    )
    return any(_A_NUMBER.search(number) and number not in gone for number in numbers)


def _is_its_number(clause: str) -> bool:
    """Whether a clause names the number of a filing, and not that another's was borrowed."""
    return bool(_A_NUMBER.search(clause)) and not _BORROWED.search(clause)


_BORROWED = re.compile(r"借用|冒用|盗用|套用|挂的是|别人|别家|他人|borrowed|another's")
_OF_ITS_MAKING = re.compile(r"建站|制作")


def _serves(entry: Entry) -> bool:
    """Whether a row says that its site answers, is in use, or that its page was seen."""
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
    r"|整改)|not |unfounded|suspected|alleged"
)


def _filed_falsely(dossier: Dossier) -> Finding | None:
    """Find a filing that a row says was made in the name of somebody who knew nothing of it."""
    words = dossier.says(_FALSE)
    if not words or dossier.says(_NOT_FALSE):
        return None
    told = (f"{entry.text} {entry.about}" for entry in dossier.own)
    if not any(_A_NUMBER.search(text) or _OF_FILED.search(text) for text in told):
        return None
    return domain_fault("written-false", dossier, dossier.own[0].row, words)


_OF_FILED = re.compile(r"备案(?:信息|主体|网站|单位|真实)")
_A_WHOLE_NUMBER = re.compile(r"([\u4e00-\u9fff])\s?icp备\s?(\d{6,})号")
_COMPARES = re.compile(r"比对|一致|核对|相符|正确|对应|属于|match|same|belongs|correct")
_IS_WRONG = re.compile(
    r"不存在|查无此?号|不一致|不符|错误|写错|录错|标错|错号|他人|别家|别人|其他(?:网站|单位)"
    r"|不是(?:本|该)|wrong|not (?:match|exist|found)|another"
)


def _wrong_number(dossier: Dossier) -> Finding | None:
    """Find a number on a home page that is of another than its own, where the row itself says so."""
    for entry in dossier.own:
        shown = {n for c in entry.under(_ON_A_PAGE) for n in _A_WHOLE_NUMBER.findall(c.text)}
        own = {
            number
            for cell in entry.cells
            if not _ON_A_PAGE.search(cell.heading) and not _OF_THE_PAST.search(cell.heading)
            for number in _A_WHOLE_NUMBER.findall(cell.text)
        }
        wrong = entry.says(_IS_WRONG) or next(
            (c.text for c in entry.under(_COMPARES) if says_no(c.text)), ""
        )
        if shown and own and not shown & own and wrong and not entry.says(_SEEN_ALL_THE_SAME):
            return _on_page("written-wrong-number", dossier, wrong)
    return None


def _not_shown(dossier: Dossier) -> Finding | None:
    """Find a home page that shows no number, where no later look found one."""
    words = ""
    for entry in dossier.own:
        asked = [*entry.under(_SHOWS_A_NUMBER, _NOT_OF_IT), *entry.under(_OF_THE_FOOT)]
        denied = [cell for cell in asked if says_no(cell.text)]
        words = words or next((cell.text for cell in denied), "") or entry.says(_NO_NUMBER_SHOWN)
        if any(says_yes(cell.text) or _A_NUMBER.search(cell.text) for cell in asked):
            return None
        if entry.says(_SEEN_ALL_THE_SAME):
            return None
    if not words or dossier.says(_DEAD) or is_at_home(dossier.own) is False:
        return None
    return _on_page("written-not-shown", dossier, words)


_SHOWS_A_NUMBER = re.compile(
    rf"(?:{_ON_A_PAGE.pattern})\S*?\s*(?:号|备案|icp|number|filing)|(?:号|备案|icp|number"
    rf"|filing)\S*\s*(?:{_ON_A_PAGE.pattern})"
)
_NOT_OF_IT = re.compile(
    rf"许可|公安|网安|链接|跳转|可点|licen[cs]e|police|link|执照|{_LINKED.pattern}"
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
    r"后加载|晚加载|(?<!未)(?<!没)(?<!没有)(?<!无)(?:已|现已|均已)(?:补|标|挂|整改|改正|加上)|(?:有"
    r"|见|标有|显示)\s*[\u4e00-\u9fff]?icp备\d|复[看查核](?:后)?(?:有|正常|已)|loads? late"
)
"""What a later look found, or what a machine overlooked."""


def _not_linked(dossier: Dossier) -> Finding | None:
    """Find a number on a home page that links nowhere, or not to the ministry's system."""
    words = ""
    for entry in dossier.own:
        asked = [*entry.under(_ASKS_OF_LINKS, _OF_THE_POLICE)]
        words = words or next((cell.text for cell in asked if says_no(cell.text)), "")
        if not words and (asked or entry.says(_OF_A_NUMBER)):
            words = entry.says(_NO_LINK)
        words = words or _leads_elsewhere(entry, dossier.subject)
        if entry.says(_SEEN_ALL_THE_SAME) or any(says_yes(cell.text) for cell in asked):
            return None
    if not words or dossier.says(_DEAD) or is_at_home(dossier.own) is False:
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
    for cell in entry.under(_LEADS_TO, _OF_THE_POLICE):
        address = _ELSEWHERE.search(cell.text)
        if address and party(domain) in address[0] and not _shows_where_a_click_leads(cell, entry):
            continue
        if address and "miit.gov.cn" not in cell.text and "beian.gov.cn" not in cell.text:
            return cell.text
    return ""


def _shows_where_a_click_leads(cell: Cell, entry: Entry) -> bool:
    """Whether a row tells the number that a page shows, and beside it what a click on it opens."""
    numbers = (c.text for c in entry.under(_ON_A_PAGE))
    return bool(_CLICKED.search(cell.heading)) and any(map(_A_NUMBER.search, numbers))


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
