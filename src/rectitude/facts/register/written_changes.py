"""What rows say in words of filings that no longer hold: first of all of changes not handed in."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from rectitude.facts.places_abroad import is_abroad
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.dates import days
from rectitude.facts.register.domains import bare
from rectitude.facts.register.explaining import UNREPORTED
from rectitude.facts.register.parties import Kinship
from rectitude.facts.register.said.cells import told_of_change
from rectitude.facts.register.serving import CHANGE_DAYS
from rectitude.facts.register.written import (
    Cell,
    Dossier,
    Entry,
    days_in,
    domain_dossiers,
    entries,
    last_days,
    says_no,
)
from rectitude.facts.register.written_excuses import was_never_filed
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_follow_ups import (
    HANDED_IN,
    LONG,
    NOT_HANDED_IN,
    OF_HANDING_IN,
    is_fine,
    is_fine_by,
    is_handed_in,
)
from rectitude.facts.register.written_moves import served_by_another
from rectitude.facts.register.written_parties import firms, name_of
from rectitude.facts.register.written_shut import shut_for_good
from rectitude.findings import Finding

_OF_A_CHANGE = re.compile(
    r"变更(?!备案|号|受理|状态|进度|申请|手续|提交|报备|审核)|变化|变动|变了|更名|改名|改动|过户"
    r"|转让|易主|换人|事项|(?:现|新)(?:名称|负责人|单位|接入|地址|电话)|新旧"
    r"|change(?!.{0,12}(?:filed|submitted|reported))|new (?:name|owner|provider)"
)
_CHANGED = re.compile(
    r"(?<![未不没无])(?<!没有)(?:离职|离任|去世|病故|已故|更名|改名|改为|改成|改做|变更为|更换(?:为|成|了)|退租|退网|迁(?:出|至|到"
    r"|往|移|走)|搬(?:到|至|走|迁)|换(?:了|成|为|到|人|号)|转让|过户|卖给|空号|停机|换机房|已?换"
    r"|易主|注销了?(?:营业)?(?:执照|企业)|(?:单位|公司|企业|主体)已?注销$|转手"
    r"|停用|→|->)|renamed|moved (?:to|out)|resigned|left (?:in|the)|transferred|replaced|switched"
    r"|changed (?:to|from|hands)"
)


def written_changes(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows say outright of filings that no longer hold: each domain at most once."""
    rows = entries(joined.register.written)
    of_filings = {entry.row.file for entry in rows for _ in entry.under(_OF_CHANGED_FILINGS)}
    written = last_days(rows, _read_on(joined))
    for dossier in domain_dossiers(rows):
        if any(map(was_never_filed, dossier.own)):
            continue
        found = (
            _not_handed_in(dossier, joined, of_filings, written)
            or _told_by_a_cell(dossier, joined)
            or shut_for_good(dossier, joined, written)
            or served_by_another(dossier, joined, _read_on(joined))
        )
        if found is not None:
            yield found


_OF_CHANGED_FILINGS = re.compile(r"备案变更|变更备案|filing change")
"""Headings by which a list, whichever of its rows answers it, is one of changes of filings."""


def _not_handed_in(
    dossier: Dossier, joined: Reconciliation, of_filings: set[str], written: dict[str, str]
) -> Finding | None:
    """Find a change of what is filed that was not handed in, long enough after it."""
    rows = (*dossier.own, *dossier.of_its_firm)
    for entry in rows:
        refused = _refusal(entry)
        words = (_change(entry) or _changed_across(entry, dossier)) if refused else ""
        if not (words and refused) or _OF_NO_FILING.search(words) or _comes_home(words):
            continue
        filed = any(map(_tells_a_filing, rows)) or entry.row.file in of_filings
        filed = filed or bool(entry.says(_OF_CHANGED_FILINGS))
        if not filed and not _is_on_file(dossier, joined):
            continue
        if is_handed_in(dossier) or is_fine(rows):
            return None
        since = _since(entry, words)
        told_on = max(joined.today, *(written[row.row.file] for row in rows))
        age = days(since, told_on) if since and since != told_on else None
        if age is not None and age < CHANGE_DAYS:
            return None
        sure = age is not None or bool(LONG.search(entry.text))
        if not (sure or since):
            return None
        told = f"{words}；{refused}"
        return domain_fault("written-not-handed-in", dossier, entry.row, told, sure=sure)
    return None


def _told_by_a_cell(dossier: Dossier, joined: Reconciliation) -> Finding | None:
    """Find a change of which one cell says by itself that the filing did not follow."""
    rows = (*dossier.own, *dossier.of_its_firm)
    told = told_of_change(dossier, joined.today, _read_on(joined))
    if told is None or not (any(map(_tells_a_filing, rows)) or _is_on_file(dossier, joined)):
        return None
    if are_within_a_group(rows, joined):
        return None
    others = [cell for entry in rows for cell in entry.cells if cell is not told]
    if any(is_fine_by(cell) or HANDED_IN.search(cell.text) for cell in others):
        return None
    return domain_fault("written-not-handed-in", dossier, dossier.own[0].row, told.text)


def are_within_a_group(rows: Iterable[Entry], joined: Reconciliation) -> bool:
    """Whether two firms that rows name are of one group: that may run what the other has filed."""
    named = {name_of(cell) for entry in rows for cell in firms(entry)}
    return any(joined.parties.kinship(a, b) is Kinship.RELATED for a, b in combinations(named, 2))


_OF_NO_FILING = re.compile(r"员工|人数|资本|规模|股权|章程|经营范围|营业额|logo|不涉及")
"""What may change without the filing."""
_NAMES_A_FILING = re.compile(
    r"系统(?:里|中|上|内)?的?\S{0,4}(?:接入商|单位|名称|负责人|主体)|备案(?!变更|回执|是否|有没有"
    r"|更新|提交|办理|报|手续|情况)\S*(?:名称|主体|单位|接入商|负责人|号|网站|状态|人|ip|地址|内容|[中里]\))|(?:filed"
    r"|filing|icp) (?:no|number|name|holder|provider)|on file|(?:管局|备案)库\S{0,4}(?:接入商|单位|名称)"
)
_IS_STILL_FILED = re.compile(
    r"仍(?:然)?(?:登记|备案|为|是|写|在册)|备案(?:里|上|中|系统|信息|仍|还|的)|系统(?:里|中|内)(?:还"
    r"|仍)|备案(?:负责人|主体|名称|接入商|信息)\S{0,3}[未没](?:换|变|改)|filing still|still (?:shows|lists)"
)


def _tells_a_filing(entry: Entry) -> bool:
    """Whether a row shows that there is a filing which the change concerns."""
    named = any(cell.text not in _NOTHING for cell in entry.under(_NAMES_A_FILING))
    return named or bool(_A_NUMBER.search(entry.text) or entry.says(_IS_STILL_FILED))


_NOTHING = frozenset({"-", "/", "—", "无", "none", "n/a"})
_A_NUMBER = re.compile(r"icp备\s?\d{6,}")


def _is_on_file(dossier: Dossier, joined: Reconciliation) -> bool:
    """Whether a table of filings has the domain."""
    return any(
        bare(row.domain) == dossier.subject
        and row.status != "none"
        and row.main_licence + row.service_licence
        for row in joined.register.filings
    )


_FILED = re.compile(r"备案|登记|原|系统|报备|在册|filed|on (?:record|file)|registered|old")
_ACTUAL = re.compile(
    r"实际|现(?!场)|目前|如今|真实|新|actual|current|live|now|real|verified|核实|确认"
)
_PARTICULAR = re.compile(
    r"value|名称?|单位|主体|负责人|联系人|地址|电话|手机|接入商?|机房|持有|主办|经营|内容|ip|服务器"
    r"|name|owner|holder|provider|host|address|phone|head|title"
)


def _pair(entry: Entry) -> tuple[str, str] | None:
    """Return a particular as it is filed and as it really is, or nothing; the first pair that differs."""
    found: tuple[str, str] | None = None
    for one in entry.under(_FILED, _ACTUAL):
        for other in entry.under(_ACTUAL, _FILED):
            same = _particulars(one) & _particulars(other)
            if not same or says_no(one.text) or says_no(other.text):
                continue
            if not _are_alike(one.text, other.text):
                return one.text, other.text
            found = found or (one.text, other.text)
    return found


def _particulars(cell: Cell) -> set[str]:
    """Return what of a filing a cell is of; who serves a site is of a kind, but for its address."""
    told = set(_PARTICULAR.findall(cell.heading))
    serves = told & _OF_SERVING and not _AN_ADDRESS.search(cell.text)
    return told | {"served"} if serves else told


_OF_SERVING = frozenset({"接入", "接入商", "机房", "服务器", "provider", "host"})
_AN_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


def _comes_home(words: str) -> bool:
    """Whether a site moved here from abroad: what it lacks is a filing, not the change of one."""
    before, arrow, _ = words.partition("→")
    return bool(arrow) and is_abroad(before)


def _changed_across(entry: Entry, dossier: Dossier) -> str:
    """Return a particular as another row has it filed and as this one really finds it, where they differ."""
    if dossier.is_a_log:
        return ""
    filed = [cell for row in dossier.own if row is not entry for cell in row.under(_FILED, _ACTUAL)]
    for cell in entry.under(_ACTUAL, _FILED):
        same = [each for each in filed if _particulars(cell) & _particulars(each)]
        if same and not says_no(cell.text) and not any(_are_alike(c.text, cell.text) for c in same):
            return f"{same[0].text}→{cell.text}"
    return ""


def _are_alike(one: str, other: str) -> bool:
    """Whether two texts are one, but for a part that is masked: 张*, 张三."""
    masked = re.escape(one).replace(r"\*", ".")
    return one == other or one in other or other in one or bool(re.fullmatch(masked, other))


def _read_on(joined: Reconciliation) -> str:
    return max((file.read_on for file in joined.register.files), default="")


def _change(entry: Entry) -> str:
    """Return what a row says has changed, or nothing; what is filed as it really is has not."""
    if pair := _pair(entry):
        return "" if _are_alike(*pair) else "→".join(pair)
    if told := entry.says(_CHANGED):
        return told
    for cell in entry.under(_OF_A_CHANGE, OF_HANDING_IN):
        if not says_no(cell.text) and cell.text not in {"-", "/", "无"}:
            return cell.text
    ended = next((c for c in entry.under(_OF_AN_END) if days_in(c.text)), None)
    return f"{ended.heading} {ended.text}" if ended else ""


_OF_AN_END = re.compile(
    r"(?:服务|接入|托管|合作|合同)(?:关系)?(?:终止|结束|停止|解除|止$)|退租|迁出|撤出|迁移日|切换日"
    r"|(?:service|contract) ended|moved on"
)
"""Headings of the day on which a provider ceased to serve a site, or another began to."""


def _refusal(entry: Entry) -> str:
    """Return the words by which a row says that a change was not handed in, or nothing."""
    for cell in entry.under(OF_HANDING_IN):
        if says_no(cell.text):
            return cell.text
    for cell in entry.cells:
        for clause in cell.clauses:
            if NOT_HANDED_IN.search(clause) or UNREPORTED.search(clause):
                return clause
    return ""


def _since(entry: Entry, words: str) -> str:
    """Return the day of a change: in its words, else in their cell, else under a heading of such days."""
    for text in (words, *(cell.text for cell in entry.cells if words in cell.text)):
        if found := days_in(text):
            return found[0]
    dated = (*entry.under(_DAY_OF_A_CHANGE, _DAY_OF_A_LOOK), *entry.under(_A_DAY_ALONE))
    for cell in dated:
        if not says_no(cell.text) and (found := days_in(cell.text)):
            return found[0]
    return ""


_DAY_OF_A_CHANGE = re.compile(
    r"变|换|改|更名|迁|退租|离职|生效|发生|何时|哪天|过户|自何|起$|止$|since|changed|effective|moved|date of"
)
_A_DAY_ALONE = re.compile(r"^(?:日期|时间|date|day)$")
_DAY_OF_A_LOOK = re.compile(
    rf"查|检|核|访|登记日|制表|{OF_HANDING_IN.pattern}|checked|seen|visited"
)
