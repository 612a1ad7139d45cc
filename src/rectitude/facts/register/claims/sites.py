"""Sites and apps that are open to all from the mainland, and of which a row says that they are not filed."""

import re
from collections.abc import Iterator

from rectitude.facts.places import places_in
from rectitude.facts.places_abroad import is_abroad
from rectitude.facts.register import Reconciliation
from rectitude.facts.register.claims.hearing import hear
from rectitude.facts.register.claims.tables import Table, cell_of, tables_of
from rectitude.facts.register.claims.topics import FILED, FILED_FALSELY, OPEN, SHOWN
from rectitude.facts.register.written import Dossier, Entry, domain_dossiers, entries
from rectitude.facts.register.written_excuses import NO_SITE, is_stopped
from rectitude.facts.register.written_faults import domain_fault
from rectitude.facts.register.written_filings import files_that_look, is_not_seen
from rectitude.facts.register.written_pages import NOTHING, tells_of_a_site
from rectitude.facts.register.written_places import AN_ADDRESS_IN
from rectitude.findings import Finding, Severity

_EXCUSED = re.compile(
    r"(?<!上)海外|境外|香港|(?:不|无|毋)(?:需|须|用|必)(?!整改|再)|免(?:于)?备|豁免"
    r"|子域(?!\S{0,2}[都也均查])|二级域|主域已备"
    r"|跳转(?:到|至)|转向|停放|占位|筹备|建设中|测试"
    r"|(?<!未)(?<!没)(?:已补|恢复|重新备案|补办完成|新备案号)|误|overseas|offshore|redirect|parked"
    rf"|not (?:needed|required)|{NO_SITE}"
)
_CLAIMED = re.compile(r"(?:说|称|认为|以为|觉得|讲|claims?|says?)")
"""What somebody says of itself excuses nobody: 老板说不走80就不用备."""


def claimed_sites(joined: Reconciliation) -> Iterator[Finding]:
    """Yield the sites and apps that rows claim to be open and not filed."""
    rows = entries(joined.register.written)
    looked_at = files_that_look(rows)
    for dossier in (*domain_dossiers(rows), *_apps(rows)):
        if is_stopped(dossier) or any(is_not_seen(entry, looked_at) for entry in dossier.own):
            continue
        if finding := _not_filed(dossier) or _filed_falsely(dossier) or _not_shown(dossier):
            yield finding


def _not_filed(dossier: Dossier) -> Finding | None:
    now = [_of_now(entry) for entry in dossier.own]
    filed, opened = hear(now, FILED), hear(now, OPEN)
    if not (filed.is_denied and opened.is_affirmed) or _is_excused(dossier):
        return None
    at_home = stands_at_home(dossier)
    if at_home is False:
        return None
    return domain_fault(
        "written-not-filed", dossier, dossier.own[0].row, filed.no[0], sure=bool(at_home)
    )


def _filed_falsely(dossier: Dossier) -> Finding | None:
    """Find a filing for which somebody's papers were borrowed or forged."""
    heard = hear(dossier.own, FILED_FALSELY)
    if not heard.is_affirmed:
        return None
    return domain_fault("written-false", dossier, dossier.own[0].row, heard.yes[0])


def _not_shown(dossier: Dossier) -> Finding | None:
    """Find a home page, open to all, that shows no number."""
    heard = hear(dossier.own, SHOWN)
    opened = hear(dossier.own, OPEN)
    if not heard.is_denied or opened.no or stands_at_home(dossier) is False or _is_excused(dossier):
        return None
    if {*heard.no} <= NOTHING and not tells_of_a_site(dossier):
        return None
    return domain_fault(
        "written-not-shown", dossier, dossier.own[0].row, heard.no[0], severity=Severity.MEDIUM
    )


def _of_now(entry: Entry) -> Entry:
    """Return a row without what it says of the past."""
    return Entry(
        entry.row, tuple(c for c in entry.cells if not _OF_THE_PAST.search(c.heading)), entry.about
    )


def _is_excused(dossier: Dossier) -> bool:
    return any(
        _EXCUSED.search(clause) and not _CLAIMED.search(clause)
        for entry in dossier.own
        for cell in entry.cells
        if not _OF_THE_PAST.search(cell.heading)
        for clause in cell.clauses
    )


_OF_THE_PAST = re.compile(r"原|旧|曾|迁出|从哪|来自|迁自|建站|制作|former|old|previous")
_LONGEST_PLACE = 12
"""Characters of a cell that is no more than a place; ours."""
_OF_A_PLACE = re.compile(
    r"机房|位置|所在|放在|在哪|地点|地区|区域|节点|接入地|托管|源站|服务器|入口|location"
    r"|(?<![a-z])loc(?![a-z])|region|where|origin|host"
)
_A_ROOM = re.compile(r"(?:[\u4e00-\u9fff]{2,10})(?:机房|数据中心|idc|节点)")
_IN_A_ROOM = re.compile(
    r"(?:机房|服务器|节点|主机|源站)(?:都|就|均)?(?:在|位于|设在)([\u4e00-\u9fff]{2,8})"
)
_HOSTED_IN = re.compile(r"\b(?:hosted|served|located|runs) (?:in|from|at) ([a-z][a-z .'-]*)")
_AT_HOME = re.compile(r"境内|国内|大陆|内地|mainland|domestic")


def stands_at_home(dossier: Dossier) -> bool | None:
    """Whether what serves a site stands in the mainland, or an app is of a firm there; None where untold."""
    told = [text for entry in dossier.own for text in _places_told(entry)]
    short = (c.text for e in dossier.own for c in e.cells if not _OF_THE_PAST.search(c.heading))
    if any(map(is_abroad, (*told, *(text for text in short if len(text) <= _LONGEST_PLACE)))):
        return False
    if any(_AT_HOME.search(text) or places_in(text) for text in told):
        return True
    names = [cell.text for entry in dossier.own for cell in entry.cells]
    at_home = any(_FIRM_AT_HOME.search(name) and places_in(name) for name in names)
    in_a_room = any(True for entry in dossier.own for _ in entry.under(_OF_A_ROOM))
    if "." not in dossier.subject or in_a_room:
        return at_home or None
    return None


_OF_A_ROOM = re.compile(r"^(?:所在)?(?:机房|机柜|机位|机架)(?:位置)?$")
"""Headings of rooms of whoever keeps the list, whose names need name no place."""


_FIRM_AT_HOME = re.compile(r"公司$")


def _places_told(entry: Entry) -> Iterator[str]:
    """Yield what a row says of where a machine stands now: under headings, in them, or by a room."""
    for cell in entry.cells:
        if _OF_THE_PAST.search(cell.heading):
            continue
        if _OF_A_PLACE.search(cell.heading):
            yield cell.text
        yield from _A_ROOM.findall(cell.heading)
        yield from (match[0] for match in _A_ROOM.finditer(cell.text))
        yield from _IN_A_ROOM.findall(cell.text)
        yield from AN_ADDRESS_IN.findall(cell.text)
        yield from _HOSTED_IN.findall(cell.text)


_OF_AN_APP = re.compile(
    r"^(?:小程序|快应用|app|应用|软件|公众号)(?:名称?)?$|^(?:mini ?program|app) ?(?:name)?$"
)


def _apps(rows: tuple[Entry, ...]) -> Iterator[Dossier]:
    """Yield each app or mini program of tables that list them by name, with its row."""
    for table in tables_of(rows):
        heading = next(filter(_OF_AN_APP.search, table.headings), "") or _key_of_apps(table)
        for entry in table.rows if heading else ():
            if name := cell_of(entry, heading):
                yield Dossier(name.written, (entry,))


_AN_APP = re.compile(r"(?:安卓|苹果|ios|android)?(?:app|小程序|快应用)|安卓|ios", re.IGNORECASE)
_OF_KINDS = re.compile(r"类别|类型|形态|种类|kind|type")


def _key_of_apps(table: Table) -> str:
    """Return the heading of the names in a table whose rows are of kinds of apps, or nothing."""
    kinds = [cell.text for row in table.rows for cell in row.under(_OF_KINDS)]
    return table.key if kinds and all(map(_AN_APP.search, kinds)) else ""
