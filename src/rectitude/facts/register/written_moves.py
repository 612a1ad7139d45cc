"""What rows say in words of who really serves a site, beside the provider that is filed for it."""

import re
from collections.abc import Iterator

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.dates import days
from rectitude.facts.register.serving import CHANGE_DAYS
from rectitude.facts.register.written import Cell, Dossier, Entry, days_in, says_no
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_parties import name_of
from rectitude.findings import Finding

_A_PROVIDER = (
    r"(?:接入(?:服务)?(?:提供)?(?:商|者|单位|方|企业)|服务商|机房|access provider|provider)"
)
_OF_THE_ACTUAL = re.compile(
    rf"(?:ip|地址|解析|源站|服务器|实际|现在|目前|真实)\S{{0,6}}{_A_PROVIDER}"
    rf"|(?:actual|current|real|ip) (?:access )?provider"
)
"""Headings of who serves a site as it was found."""
_OF_THE_FILED = re.compile(_A_PROVIDER)
_OF_A_RECORD = re.compile(r"备案|登记|在册|filing|filed|on record")
OF_A_FRONT = re.compile(r"cdn|加速|高防")
"""Headings of what stands before a site's own machine."""
_BEHIND_NOTHING = re.compile(
    r"(?:非|未用|不用|没用|不是|无|不经)\S{0,2}(?:cdn|加速)|not (?:a )?cdn|no cdn"
)
_SINCE = re.compile(r"起(?:始)?(?:日期?|时间|于)?$|何时起|自何时|since|from when|迁移日|切换日")
_OF_AN_EXPORT = re.compile(r"导出|快照|截[至止]|查询日|查询时间|export|snapshot|as of")
_HANDED_IN = re.compile(
    r"变更|受理|回执|审核中|过渡|并行|双接入|多接入|新增接入|测试|迁移中|检修|恢复|pending|submitted"
)
"""What rows say beside it that leaves a doubt."""


def served_by_another(dossier: Dossier, joined: Reconciliation, read_on: str) -> Finding | None:
    """Find a site that has long been served by another than its filing, exported since, still names."""
    if dossier.is_a_log:
        return None
    filed = [*_filed_providers(dossier)]
    for entry in dossier.own:
        actual = next(entry.under(_OF_THE_ACTUAL, _OF_A_RECORD), None)
        since = next((d for c in entry.under(_SINCE) for d in days_in(c.text)), "")
        if actual is None or not since or not _is_straight(entry):
            continue
        apart = [cell for _, cell in filed if joined.parties.are_apart(cell.text, actual.text)]
        if not apart or len(apart) < len(filed) or _is_in_doubt(dossier):
            return None
        seen = [day for row, _ in filed for day in _days_of_record(row) if day <= read_on]
        age = days(since, max(seen)) if seen else None
        if age is None or age < CHANGE_DAYS:
            return None
        words = f"{name_of(apart[0])}→{name_of(actual)}；{since}"
        return domain_fault("written-still-filed", dossier, entry.row, words)
    return None


def _filed_providers(dossier: Dossier) -> Iterator[tuple[Entry, Cell]]:
    """Yield who serves the site by the rows of its filing, each with its row."""
    for entry in dossier.own:
        of_a_filing = bool(_A_NUMBER.search(entry.text)) or bool(_OF_A_RECORD.search(entry.about))
        for cell in entry.under(_OF_THE_FILED, _OF_THE_ACTUAL):
            if of_a_filing or _OF_A_RECORD.search(cell.heading):
                yield entry, cell


_A_NUMBER = re.compile(r"icp备\s?\d{6,}")


def _days_of_record(entry: Entry) -> list[str]:
    """Return the days on which a row of a filing is said to be so."""
    told = [day for cell in entry.under(_OF_AN_EXPORT) for day in days_in(cell.text)]
    return told or days_in(entry.about)


def _is_straight(entry: Entry) -> bool:
    """Whether a row says that no front stands before the site's own machine."""
    asked = [*entry.under(OF_A_FRONT)]
    told = bool(entry.says(_BEHIND_NOTHING) or asked)
    return told and not any(is_behind_a_front(cell) for cell in asked)


def is_behind_a_front(cell: Cell) -> bool:
    """Whether the answer to whether a front is in use is anything but no."""
    return not says_no(cell.text) and cell.text not in _USES_NONE


_USES_NONE = frozenset({"不用", "直连", "无需", "源站直连"})


def _is_in_doubt(dossier: Dossier) -> bool:
    """Whether a row tells of a change that is on its way, or of both providers at once."""
    return any(
        _HANDED_IN.search(f"{cell.heading} {cell.text}") and not says_no(cell.text)
        for entry in dossier.own
        for cell in entry.cells
    )
