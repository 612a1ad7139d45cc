"""Who is in business by a row by which it has no licence, or one that is over or for another thing."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rectitude.facts.places import places_in
from rectitude.facts.register import ACCESS, Reconciliation
from rectitude.facts.register.claims.hearing import hear
from rectitude.facts.register.claims.tables import Table, parties, party_of, tables_of
from rectitude.facts.register.claims.topics import (
    DENIALS,
    NO_BUSINESS_OF_ITS_OWN,
    TO_BE_DONE,
    TRADING,
)
from rectitude.facts.register.dates import days
from rectitude.facts.register.scopes import CLOUD, codes_in
from rectitude.facts.register.services import services_done
from rectitude.facts.register.written import Cell, Entry, days_in, domain_of, last_days, says_no
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import A_LICENCE, Firms, firms_of
from rectitude.facts.register.written_order import is_in_order
from rectitude.facts.register.written_parties import (
    AS_WAS_AGREED,
    denied_licence,
    firms,
    is_within,
    name_of,
    services_in,
)
from rectitude.findings import Finding, Severity

OF_A_LICENCE = re.compile(r"许可|牌照|资质|证(?!件|明|据|券|照片)|licen[cs]e|permit")
_NO_LICENCE = re.compile(
    r"(?<![是有向从由跟和与])(?:没有?|无|未(?:取得|办|持)|不持)(?:任何|有效)?(?:许可)?证(?!据|明|件|面|号|编号|书)"
    r"|(?<![向从由跟和与])无证(?!据|明)|(?:没有?|无|未取得)(?:任何)?(?:电信|经营)?许可"
    r"|no licen[cs]e|unlicen[cs]ed"
)
_OF_AN_END = re.compile(r"有效|到期|期限|届满|截止|止$|expir|valid")
_OVER = re.compile(
    r"到期\S{0,4}(?:失效|没续|未续)|(?:没有?|未|不|无)(?:有|再|去|办|提|及时)*(?:续|换证|延续|提(?!供|醒"
    r"|示))|到期未续|已?过期|失效|not renewed|expired|no renewal"
)
_OF_RENEWAL = re.compile(r"续|换证|延续|renew")
_TAKEN_AWAY = re.compile(
    r"^(?:许可证?|证)?(?:已?被?)(?:吊销|撤销|注销|收回|revoked|withdrawn|cancelled)$"
)
_WAS_TAKEN_AWAY = re.compile(
    r"(?:许可证?|[ab][12]-?\d{6,8})\S{0,14}(?<![未没申请拟])被?(?:吊销|撤销|注销|收回)(?!申请)"
    r"|licen[cs]e (?:was )?(?:revoked|withdrawn|cancelled)"
)
_OF_A_STATE = re.compile(r"状态|许可|证|结果|state|status")
_OF_ELSE = re.compile(r"备案|工商|登记|filing")
_OF_A_REPORT = re.compile(r"年报|年度报告|annual report")
_NOT_REPORTED = re.compile(
    r"(?:未|没有?)(?:按期|按时|及时)?(?:报|交|提交|填)|逾期|not (?:filed|handed|submitted)|missing"
)
_REPORTED = re.compile(r"已(?:补)?(?:报|交|提交)|免报|不需|无需|新(?:发|领)证|延期")


def claimed_licences(joined: Reconciliation) -> Iterator[Finding]:
    """Yield who does business by rows without the licence that it needs."""
    every = firms_of(joined)
    read = max((file.read_on for file in joined.register.files), default="")
    written = last_days(every.entries, read)
    for table in tables_of(every.entries):
        for entry in table.rows:
            days_told = (max(written[entry.row.file], joined.today), read)
            if finding := _fault(entry, table, every, joined, days_told):
                yield finding


def _fault(
    row: Entry, table: Table, every: Firms, joined: Reconciliation, days_told: tuple[str, str]
) -> Finding | None:
    if finding := _not_reported(row, table) or _not_shown(row, table):
        return finding
    party = party_of(row, table, licence_denied(row))
    if not party or joined.licensing.is_basic(party):
        return None
    entry = with_its_other_rows(row, party, every)
    if _is_of_a_line(row) or not (is_in_business(row) and is_in_business(entry)):
        return None
    if _is_signed_by_another(entry, party):
        return None
    denied = licence_denied(entry)
    if denied and (A_LICENCE.search(entry.text) or _was_long_ago(entry, days_told[0])):
        denied = None
    if denied and _is_of_telecommunications(entry) and not every.is_licensed(party):
        return holder_fault("written-unlicensed", party, entry.row, denied.text, (entry.row.ref,))
    for message, words in (
        ("written-over", _is_over(entry, *days_told)),
        ("written-beyond", _sold_beyond(entry)),
        ("written-elsewhere", _done_elsewhere(entry)),
    ):
        if words:
            return holder_fault(message, party, entry.row, words, (entry.row.ref,))
    return None


_A_BLOCK = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|\s?[-~].*)?|[\da-f:]+::?/\d{1,3}")


_OF_WHO_SIGNS = re.compile(r"(?:签约|收费|收款|合同|开票)\S{0,4}(?:主体|方$|单位|公司|人$)")


def _is_signed_by_another(entry: Entry, party: str) -> bool:
    """Whether a row tells of somebody else who signs with the customers or is paid by them."""
    return any(
        name_of(cell) != party for cell in firms(entry) if _OF_WHO_SIGNS.search(cell.heading)
    )


_OF_A_LOOK_UP = re.compile(r"查询|检索|核查|查验|looked|checked")
_STALE_DAYS = 366
"""Days after which a look-up says nothing of today; ours."""


def _was_long_ago(entry: Entry, written_on: str) -> bool:
    """Whether the look-up of a licence was too long ago to say that there is none now."""
    looks = [day for cell in entry.under(_OF_A_LOOK_UP) for day in days_in(cell.text)]
    return bool(looks and written_on) and (days(max(looks), written_on) or 0) > _STALE_DAYS


def with_its_other_rows(row: Entry, party: str, every: Firms) -> Entry:
    """Return a row together with the only one of each other table that is of the same party."""
    others: dict[str, list[Entry]] = defaultdict(list)
    for each in every.firm(party).rows:
        if each.row.file != row.row.file:
            others[each.row.file].append(each)
    single = [rows[0] for rows in others.values() if len(rows) == 1]
    cells = (*row.cells, *(cell for each in single for cell in each.cells))
    return Entry(row.row, cells, " ".join((row.about, *(each.about for each in single))))


def hear_cell(cell: Cell) -> bool:
    """Whether a cell is one that tells of business."""
    return bool(TRADING.asked.search(cell.heading)) and not TRADING.beside.search(
        cell.heading.replace("日期", "").removesuffix("日")
    )


_OF_A_LINE = re.compile(
    r"线路|专线|电路|宽带(?:账)?号|租用|(?:申报|登记|申请|报装)\S{0,2}用途|用途申报"
)


def _is_of_a_line(row: Entry) -> bool:
    """Whether a row is of a line or a block of another: what is done with it is judged there."""
    return any(
        _A_BLOCK.fullmatch(cell.text) or _OF_A_LINE.search(cell.heading) for cell in row.cells
    )


def is_in_business(entry: Entry) -> bool:
    """Whether a row says that business goes on for money, and nothing that lets it be none of its own."""
    if _let_off(entry) or is_in_order(entry):
        return False
    rest = (
        Entry(entry.row, tuple(c for c in entry.cells if not _is_of_a_licence(c)), entry.about),
    )
    return hear(rest, TRADING).is_affirmed


def _let_off(entry: Entry) -> str:
    """Return what may let a business be none, or nothing."""
    undenied = tuple(Cell(c.heading, DENIALS.sub("", c.text), c.written) for c in entry.cells)
    if within := is_within(Entry(entry.row, undenied, "")):
        return within
    named = {id(cell) for cell in parties(entry)}
    said = (
        DENIALS.sub("", clause)
        for cell in entry.cells
        if id(cell) not in named
        for clause in cell.clauses
        if not (says_no(clause) or AS_WAS_AGREED.search(clause) or TO_BE_DONE.search(clause))
    )
    return next((clause for clause in said if NO_BUSINESS_OF_ITS_OWN.search(clause)), "")


def _is_of_a_licence(cell: Cell) -> bool:
    return bool(OF_A_LICENCE.search(cell.heading))


def licence_denied(entry: Entry) -> Cell | None:
    """Return the cell by which a row says that somebody has no licence, or nothing."""
    by_a_clause = (cell for cell in entry.cells if any(map(_NO_LICENCE.search, cell.clauses)))
    words = denied_licence(entry)
    by_an_answer = (cell for cell in entry.cells if words and words in cell.text)
    return next(by_an_answer, None) or next(by_a_clause, None)


_A_KIND_OF_LINE = re.compile(r"(?:家庭|住宅|个人|企业|商务)(?:宽带|专线|光纤)")
"""What a line was opened as, which is not what is done with it."""


def _is_of_telecommunications(entry: Entry) -> bool:
    """Whether a row, its headings or its title tell of a service that needs a licence."""
    cells = tuple(cell for cell in entry.cells if not _A_KIND_OF_LINE.fullmatch(cell.text))
    if services_in(Entry(entry.row, cells, entry.about)):
        return True
    headings = (cell.heading for cell in entry.cells if _is_of_a_licence(cell))
    if any(map(services_done, headings)):
        return True
    return any(not choice & ACCESS for choice in services_done(entry.about))


def _is_over(entry: Entry, written_on: str, read_on: str) -> str:
    """Return the words by which a licence has ended, or was taken away, by its own row; or nothing."""
    of_licences = any(map(_is_of_a_licence, entry.cells))
    for cell in entry.under(_OF_A_STATE, _OF_ELSE) if of_licences else ():
        if _TAKEN_AWAY.match(cell.first_clause):
            return cell.text
    if taken := entry.says(_WAS_TAKEN_AWAY):
        return taken
    ends = [day for cell in entry.under(_OF_AN_END, _OF_RENEWAL) for day in days_in(cell.text)]
    refused = next((c.text for c in entry.under(_OF_RENEWAL) if says_no(c.text)), "")
    refused = refused or entry.says(_OVER)
    since = [
        day
        for cell in entry.cells
        if hear_cell(cell) and not _OF_AN_END.search(cell.heading)
        for day in days_in(cell.text)
    ]
    if ends and since and max(since) <= max(ends):
        return ""
    told_on = written_on if ends and written_on > max(ends) else read_on
    return f"{max(ends)}；{refused}" if ends and max(ends) < told_on and refused else ""


_OF_WHAT_IS_SOLD = re.compile(r"在售|售|卖|业务|产品|经营|product|sold|service")


_LEFT_OUT = re.compile(r"(?:没有|无|不含|未含|不包括)[^,，;；。]*")


def _sold_beyond(entry: Entry) -> str:
    """Return the codes of what is sold that the licence in the same row is not for, or nothing."""
    allowed = {
        code
        for cell in entry.cells
        if _is_of_a_licence(cell)
        for code in codes_in(_LEFT_OUT.sub("", cell.text).upper())
    }
    if not allowed or any(len(code) < len("B11") for code in allowed):
        return ""
    sold = (
        choice
        for cell in entry.under(_OF_WHAT_IS_SOLD, OF_A_LICENCE)
        for choice in services_done(cell.text)
    )
    outside = {
        code for choice in sold if not choice & allowed and CLOUD not in choice for code in choice
    }
    return "、".join(sorted(outside))


_OF_AN_AREA = re.compile(r"覆盖|地域|许可\S{0,4}(?:范围|地区|省)|coverage|area")
_OF_WHERE = re.compile(r"(?!.*地址)(?:机房|在营|装机|实际|经营地|开展地|where|rooms?$|检查地)")


def _done_elsewhere(entry: Entry) -> str:
    """Return the places of business that the licence in the same row does not cover, or nothing."""
    allowed = [p for cell in entry.under(_OF_AN_AREA) for p in places_in(cell.text)]
    if not allowed or any(_EVERYWHERE.search(cell.text) for cell in entry.under(_OF_AN_AREA)):
        return ""
    where = [p for cell in entry.under(_OF_WHERE, _OF_AN_AREA) for p in places_in(cell.text)]
    outside = [p for p in where if not any(a.holds(p) for a in allowed)]
    return "、".join(dict.fromkeys(p.city or p.province for p in outside))


_EVERYWHERE = re.compile(r"全国|跨(?:省|地区)|nation")


def _not_reported(entry: Entry, table: Table) -> Finding | None:
    """Find a licensee that has not handed in its annual report after the day for it."""
    asked = (cell.text for cell in entry.under(_OF_WHAT_WAS_CHECKED))
    if not _OF_A_REPORT.search(" ".join((entry.about, *(c.heading for c in entry.cells), *asked))):
        return None
    words = entry.says(_NOT_REPORTED)
    party = party_of(entry, table)
    if not words or not party or entry.says(_REPORTED):
        return None
    told = days_in(words)
    due = [day for by in _WAS_DUE.findall(entry.text) for day in days_in(by)]
    is_past = bool(due) and max(due) < max(told, default="")
    late = is_past or _IS_LATE.search(words) or (told and _IS_LATE.search(entry.text))
    return (
        holder_fault(
            "written-report-missing",
            party,
            entry.row,
            words,
            (entry.row.ref,),
            severity=Severity.MEDIUM,
        )
        if late
        else None
    )


_OF_WHAT_WAS_CHECKED = re.compile(r"^(?:检查|核查|抽查|问题|违规)?(?:项目?|事项|内容|类型|类别)$")
_WAS_DUE = re.compile(r"(?:应当?|须|需)(?:于|在)?(20\d\d[-/.年\d月日]{4,8})(?:日)?(?:之?前|以前)")
"""By when a report was to be handed in: 应于2026-03-31前报送."""
_IS_LATE = re.compile(r"仍|还|至今|一直|逾期|拒|不想|not yet|still|overdue")


_OF_A_NUMBER_SHOWN = re.compile(
    r"(?=.*(?:许可证?|经营许可|licen[cs]e))(?=.*(?:页|网站|官网|底部|site|page))"
)
_OF_A_SITE = re.compile(r"网址|网站|域名|官网|首页|site|domain|url")
_NO_SITE = re.compile(
    r"^(?:无|—|-|/|none|n/a)$|(?:暂|没有?|未建?|无)\S{0,2}(?:网站|官网|首页)|打不开"
)
_SHOWS_NONE = re.compile(
    r"(?:没有?|无|未)(?:任何|见|有|找到|标)*\S{0,4}(?:许可证?|编号|证号)|not shown|none"
)
_IN_TRADE = re.compile(r"正常|在售|售卖|营业|打开|能开|live|selling")


def _not_shown(entry: Entry, table: Table) -> Finding | None:
    """Find a licensee whose home page, open for business, does not show the number of its licence."""
    cell = next(entry.under(_OF_A_NUMBER_SHOWN, re.compile("备案")), None)
    if any(_NO_SITE.search(c.text) for c in entry.under(_OF_A_SITE)):
        return None
    held = re.search(r"[ab][12]\s?[-.]\s?\d{6,}", entry.text)
    if cell is None or not held or held[0] in cell.text:
        return None
    if not (says_no(cell.text) or any(map(_SHOWS_NONE.search, cell.clauses))):
        return None
    if not entry.says(_IN_TRADE) and not says_no(cell.text):
        return None
    if re.search(r"打不开|改版|补|已|关于|小程序|未上线|无网站", entry.text):
        return None
    site = next((c.text for c in entry.cells if domain_of(Entry(entry.row, (c,), ""))), "")
    party = party_of(entry, table) or site
    return (
        holder_fault(
            "written-number-not-shown",
            party,
            entry.row,
            cell.text,
            (entry.row.ref,),
            severity=Severity.LOW,
        )
        if party
        else None
    )
