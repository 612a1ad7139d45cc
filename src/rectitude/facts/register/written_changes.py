"""What rows say in words of filings that no longer hold: a change not handed in, a site that is shut."""

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
from rectitude.facts.register.staleness import FRESH_DAYS
from rectitude.facts.register.written import (
    Cell,
    Dossier,
    Entry,
    days_in,
    domain_dossiers,
    entries,
    last_days,
    says_no,
    says_yes,
)
from rectitude.facts.register.written_excuses import was_never_filed
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_moves import OF_A_FRONT, is_behind_a_front, served_by_another
from rectitude.facts.register.written_parties import firms, name_of
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
_OF_HANDING_IN = re.compile(
    r"提交|报备|报送|上报|申报|报管局|申请变更|变更申请|备案变更|(?:是否|有无|有没有|何时|哪天"
    r"|日期).{0,4}(?:变更备案|备案变更|更新备案|报变更|办理)|备案(?:系统)?(?:变更|更新)|变更备案"
    r"|办理变更|受理|回执|更新备案|报变更|变更手续|变更报送|备案(?:是否|有没有|已)(?:更新|改|变更)|向.{0,6}局|变更记录"
    r"|application|submitted|reported|filed(?! value)|filing (?:updated|change)|handed in|receipt"
)
_NOT_HANDED_IN = re.compile(
    r"(?:备案|接入信息|变更单|手续|登记)\S{0,8}(?:没|未)(?:有)?(?:人)?(?:来|去)?(?:报|交|改|换|办|注销|申请)"
    r"|(?:期满|逾期|至今|一直|仍|从来?)(?:仍|还)?(?:没|未)(?:有)?(?:人)?(?:来|去)?(?:报|交|改|换|办|注销|申请)"
    r"|没(?:有)?人(?:来|去)?(?:办|报|改|申请|注销)|漏报|(?:对方|用户|客户|单位)(?:拒)?不办|忘了(?:报|办)?$|"
    r"(?:未|没有?|从未|一直(?:没有?|未)|至今(?:没有?|未)|仍(?:未|没)|还没|都没|尚未|未曾)(?:及时"
    r"|按时|按期|再|去|来|向\S{0,8}|到\S{0,6}|在\S{0,6})?(?:提交|报备|报送|上报|申报|申请|办理?|做"
    r"|走|报|改|变更|更新备案)(?!名|期)"
    r"|备案\S{0,12}(?:一直|至今|仍然?|还|都|均)?(?:没有?|未)(?:改|变|更新|动|换|调整)"
    r"|备案\S{0,6}(?:还是|仍是|仍为|还写|仍写|没变|未变|未动|没动)"
    r"|never (?:applied|filed|updated|reported|submitted|changed)|not (?:yet )?(?:been )?(?:reported"
    r"|updated|submitted|filed|changed)|no (?:change|update|application) (?:filed|submitted|made"
    r"|handed)"
)
_HANDED_IN = re.compile(
    r"(?<![未没不无])(?<!没有)(?<!尚未)(?:审核中|在审|已受理|受理中|已(?:经)?(?:在\S{0,8})?(?:提交"
    r"|报备|报送|申报|申请|更新|办理|变更备案|完成变更|注销备案)|提交(?:了)?(?:备案)?变更(?!的?通知)"
    r"|变更备案已|通过审核|审核通过|已通过|^通过|\d\s?通过|已下号|待审)"
    r"|pending|under review|approved|submitted (?:on|in|\d)|received|in progress"
)
_FINE = re.compile(
    r"恢复|检修|割接|故障|抢修|停电|(?<![非未])(?<!不是)(?<!没用)cdn|加速节点|源站未|同一(?:单位|企业|主体|公司)|简称"
    r"|仅为?(?:简写|写法)|不涉及|无需|不需要?|不用|相符|一致(?!性)|(?<!不)符合|临时|误报|误判"
    r"|(?<!备案)未(?:发生)?变|无变化|没有变化|recovered|restored|maintenance|same (?:firm|entity|party)"
    r"|abbreviat|unchanged"
)
_NOT_FINE = re.compile(r"不一致|不相符|不符|未恢复|不符合")
_LONG = re.compile(
    r"逾期|期满|逾\d+|超过\d+|一直|多年|长期|至今|从未|\d个多?月|\d多?年(?![\d年底初末])|半年|去年|前年"
    r"|年前|[三四五六]次|多次|years?|months?|long ago|since"
)
_RECEIPT = re.compile(r"受理(?:号|编号)|回执|receipt|受理单")


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
            or _shut(dossier, joined, written)
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
        if _is_handed_in(dossier) or _is_fine(rows):
            return None
        since = _since(entry, words)
        told_on = max(joined.today, *(written[row.row.file] for row in rows))
        age = days(since, told_on) if since and since != told_on else None
        if age is not None and age < CHANGE_DAYS:
            return None
        sure = age is not None or bool(_LONG.search(entry.text))
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
    if any(_is_fine_by(cell) or _HANDED_IN.search(cell.text) for cell in others):
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
    for cell in entry.under(_OF_A_CHANGE, _OF_HANDING_IN):
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
    for cell in entry.under(_OF_HANDING_IN):
        if says_no(cell.text):
            return cell.text
    for cell in entry.cells:
        for clause in cell.clauses:
            if _NOT_HANDED_IN.search(clause) or UNREPORTED.search(clause):
                return clause
    return ""


def _is_handed_in(dossier: Dossier) -> bool:
    """Whether a row says that the change was handed in after all, or gives its receipt."""
    for entry in (*dossier.own, *dossier.around):
        if entry.says(_HANDED_IN):
            return True
        for cell in entry.under(_OF_HANDING_IN):
            told = says_yes(cell.text) or days_in(cell.first_clause)
            if told and not says_no(cell.text) and not _NOT_HANDED_IN.search(cell.text):
                return True
        if any(re.search(r"\d{5}", cell.text) for cell in entry.under(_RECEIPT)):
            return True
    return False


def _is_fine(found: Iterable[Entry]) -> bool:
    """Whether a row says that what it tells is no fault."""
    return any(_is_fine_by(cell) for entry in found for cell in entry.cells)


def _is_fine_by(cell: Cell) -> bool:
    """Whether a cell says so; that no front is in use (用CDN吗：不用) says it of nothing else."""
    if OF_A_FRONT.search(cell.heading):
        return is_behind_a_front(cell)
    return any(_FINE.search(clause) and not _NOT_FINE.search(clause) for clause in cell.clauses)


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
    rf"查|检|核|访|登记日|制表|{_OF_HANDING_IN.pattern}|checked|seen|visited"
)


_OF_LAST_LIFE = re.compile(
    r"(?:最后|最近|末次|末一次|last).{0,10}(?:访问|打开|响应|应答|在线|能开|可用|更新|answer|online"
    r"|alive|seen|up|reach|respon)|(?:停|关).{0,4}(?:日|时间|起)|^(?:关停|关站|停服)$|shut"
    r"|closed (?:on|since)|(?:不可|无法|不能)访问起|打不开起|down since"
)
_SHUT = re.compile(
    r"(?:网站|站点|服务|系统|平台)?(?:已经?|早就?|均)?(?:关站|关闭|关停|停办|停运|下线|停止运营"
    r"|停止服务|不再(?:使用|运营|更新|续)|废弃|无人维护|停用|到期未续|打不开|无法(?:访问|打开)"
    r"|不能(?:访问|打开))|shut (?:for good|down)|closed down|abandoned|discontinued"
    r"|no longer (?:used|in use|online)|went dark"
)
_OF_STANDING = re.compile(
    r"备案(?:状态|是否|还|仍|未|尚)?|在册|系统(?:状态|里|中)|filing|on record|on file|record"
)
_STANDS = re.compile(
    r"备案\S{0,6}(?:没|未)(?:有)?(?:人)?(?:来|去)?(?:申请|办理?)?注销|备案还挂|"
    r"(?:未|没有?|尚未|从未|仍未|一直(?:没有?|未))(?:办理?|申请|提交|做|去)?(?:过)?\S{0,4}注销"
    r"|注销\S{0,6}(?:未|没)|备案(?:仍|还|尚|依然|一直)(?:在|有效|存在|挂|保留)|仍(?:在册|有效"
    r"|为正常)|空壳|never (?:applied to )?cancel|not cancel|still on (?:record|file)"
)


_OF_CANCELLING = re.compile(
    r"注销(?:备案)?(?:申请|办理|手续|情况|没有|了吗)|(?:申请|办理|有无)注销"
)


def _shut(dossier: Dossier, joined: Reconciliation, written: dict[str, str]) -> Finding | None:
    """Find a site that is shut for good while its filing stands."""
    for entry in dossier.own:
        stands = entry.says(_STANDS) or next(
            (
                cell.text
                for cell in entry.under(_OF_STANDING)
                if says_yes(cell.text) and not _OF_HANDING_IN.search(cell.heading)
            ),
            "",
        )
        stands = stands or next(
            (c.text for c in entry.under(_OF_CANCELLING) if says_no(c.text)), ""
        )
        if not stands:
            continue
        today = max(joined.today, *(written[row.row.file] for row in dossier.own))
        last = next((d for c in entry.under(_OF_LAST_LIFE) for d in days_in(c.text)), "")
        told = entry.says(_SHUT)
        since = last or next(
            (d for c in entry.cells if told and told in c.text for d in days_in(c.text)), ""
        )
        age = days(since, today) if since else None
        shut_long = (age is not None and age >= FRESH_DAYS) or _months_told(entry) >= _SHUT_MONTHS
        told_long = bool(told and (_LONG.search(entry.text) or entry.says(_STANDS)))
        if not (shut_long or told_long) or (age is not None and not shut_long):
            continue
        if _is_handed_in(dossier) or _is_fine(dossier.own):
            return None
        if not (shut_long and (told or entry.says(_STANDS))):
            return None
        return domain_fault("written-shut", dossier, entry.row, f"{told or last}；{stands}")
    return None


_SHUT_MONTHS = 3
"""Months that a site has been shut, where a row counts them; ours, as of days."""


def _months_told(entry: Entry) -> int:
    """Return how many months a row says that something has been so, 0 where it says none."""
    told = [
        int(count)
        for cell in entry.cells
        if not days_in(cell.text)
        for clause in cell.clauses
        for count in _COUNTED_MONTHS.findall(clause)
    ]
    return max(told, default=0)


_COUNTED_MONTHS = re.compile(r"(\d{1,2})\s*(?:个多|多个|个)月")
