"""What rows say in words of a filing that was cancelled, and of a site that is served all the same."""

import re

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.dates import days
from rectitude.facts.register.staleness import FRESH_DAYS
from rectitude.facts.register.written import Dossier, days_in
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_places import is_at_home
from rectitude.findings import Finding

_DAY_OF_ITS_END = re.compile(r"备案注销(?!申请|受理)\S{0,4}(?:日|时间)|^注销(?:日期?|时间)$")
_OF_A_LOOK = re.compile(r"拨测|巡检|巡查|访问|打开|探测|检测|复测|http|probe|reach")
_ANSWERS = re.compile(
    r"(?<![\d.])200(?!\d)|正常(?:打开|访问)|(?<![不没])(?:能|可)(?:以|正常)*(?:打开|访问)|打得开|^正常$"
)
_DOES_NOT = re.compile(
    r"打不开|无法|不能|不可|未(?:开通|解析|启用)|(?:已|被)?(?:关站|关停|停用|下线|封|拦截|跳转|阻断)"
    r"|超时|40[34]|50\d|无响应|停止|接入已停"
)
_FILED_ANEW = re.compile(
    r"重新备案|新备案|再次备案|已恢复|重新取得|已补|误注销|(?:新|现)备案号|re-?filed"
)


def served_after_its_end(dossier: Dossier, joined: Reconciliation) -> Finding | None:
    """Find a site that still answered from the mainland well after the day on which its filing ended."""
    ended = [
        day
        for entry in dossier.own
        for cell in entry.under(_DAY_OF_ITS_END)
        for day in days_in(cell.text)
    ]
    if len(set(ended)) != 1 or dossier.says(_FILED_ANEW):
        return None
    looks = [cell for entry in dossier.own for cell in entry.under(_OF_A_LOOK)]
    answers = [cell.text for cell in looks if _ANSWERS.search(cell.text)]
    if not answers or any(entry.says(_DOES_NOT) for entry in dossier.own):
        return None
    seen = max(_days_under(_OF_A_LOOK, dossier) or _days_under(_DAY_OF_A_LOOK, dossier), default="")
    age = days(ended[0], seen) if seen else None
    if age is None or age < FRESH_DAYS or is_at_home(dossier.own) is not True:
        return None
    words = f"{ended[0]}；{answers[-1]}"
    return domain_fault("written-not-filed", dossier, dossier.own[0].row, words)


def _days_under(heading: re.Pattern[str], dossier: Dossier) -> list[str]:
    """Return the days that headings of a kind, and the cells under them, name."""
    return [
        day
        for entry in dossier.own
        for cell in entry.under(heading, _DAY_OF_ITS_END)
        for day in days_in(f"{cell.heading} {cell.text}")
    ]


_DAY_OF_A_LOOK = re.compile(rf"{_OF_A_LOOK.pattern}|查询|检查|核[查对]|checked")
"""Where no look tells its own day, that of the look-up of the filing beside it."""
