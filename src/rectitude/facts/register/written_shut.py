"""What rows say in words of a site that is shut for good while its filing stands."""

import re

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.dates import days
from rectitude.facts.register.staleness import FRESH_DAYS
from rectitude.facts.register.written import Dossier, Entry, days_in, says_no, says_yes
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_follow_ups import LONG, OF_HANDING_IN, is_fine, is_handed_in
from rectitude.findings import Finding

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


def shut_for_good(
    dossier: Dossier, joined: Reconciliation, written: dict[str, str]
) -> Finding | None:
    """Find a site that is shut for good while its filing stands."""
    for entry in dossier.own:
        stands = entry.says(_STANDS) or next(
            (
                cell.text
                for cell in entry.under(_OF_STANDING)
                if says_yes(cell.text) and not OF_HANDING_IN.search(cell.heading)
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
        told_long = bool(told and (LONG.search(entry.text) or entry.says(_STANDS)))
        if not (shut_long or told_long) or (age is not None and not shut_long):
            continue
        if is_handed_in(dossier) or is_fine(dossier.own):
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
