"""What is filed and what was found, where they have long differed and nobody had the filing changed."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.claims.hearing import Topic, hear
from rectitude.facts.register.claims.tables import Pair, Table, party_of, tables_of
from rectitude.facts.register.claims.times import is_long_since
from rectitude.facts.register.dates import read_on, told_day
from rectitude.facts.register.parties import Kinship
from rectitude.facts.register.written import (
    Dossier,
    Entry,
    days_in,
    domain_of,
    entries,
    last_days,
)
from rectitude.facts.register.written_changes import are_within_a_group
from rectitude.facts.register.written_excuses import BELIEVED, was_cancelled, was_never_filed
from rectitude.facts.register.written_faults import domain_fault
from rectitude.findings import Finding

FOLLOWED = Topic(
    asked=re.compile(
        r"变更|受理|回执|手续|交接|改备案|更新|转接入|新增接入|报备|申报|提交|后续|变更单|change|update"
        r"|receipt|submitted|reported"
    ),
    beside=re.compile(r"事由|事项|日期?$|时间|公示|工商|原因|变更(?:前|后|内容)|date"),
    affirmed=re.compile(
        r"已(?:经)?(?:提交|报|受理|变更|改|办|更新|申请|取消接入|注销备案|在\S{0,4}新增接入|通过)|审核中"
        r"|受理[号中]|通过|(?<![a-z])[a-z]{2}-?\d{6,}|办(?:完|好|妥)了?|\d{5,}-\d+"
        r"|submitted|approved|pending|under review|in progress"
    ),
    denied=re.compile(
        r"(?:未|没有?|从未|一直没)\S{0,5}?(?:变更|改(?!名|版)|报|办|提交|交(?!接|流)|更新|注销|申请|受理"
        r"|处理)"
        r"|无(?:任何)?变更(?:单|记录|申请|手续)|备案\S{0,8}[没未](?:有)?(?:换|变|改|动|跟)|退回|驳回|不理|忘了"
        r"|备案\S{0,4}(?:仍|还|依然|依旧)|(?:仍|还|依然|依旧)(?:然)?(?:写|登记|列|挂|有效|在册|未注销)"
        r"|never|(?:has|have|was|is|did) ?n[o']t|not (?:yet|filed|updated|reported)|still (?:lists|shows"
        r"|names|says)"
    ),
)
_FINE = re.compile(
    r"cdn|加速|高防|waf|(?<![未没])恢复|检修|割接|同一|简称|(?<!不)一致|没变|未变|不涉及|无需|不需要?"
    r"|不用|临时|装饰|特别版|误|代管|缓存|不算|recovered|restored|same|temporary|mirror"
)
_OF_A_FRONT = re.compile(r"cdn|waf|高防|前置")
_NOTHING = re.compile(r"^(?:无|没有|否|不用|未用|直连|none|no|n|-|—|/)$")


def claimed_changes(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows have otherwise on file than it was found, long since, where nobody had it changed."""
    rows = entries(joined.register.written)
    written = last_days(rows, max((file.read_on for file in joined.register.files), default=""))
    read = told_day(joined.register) or read_on(joined.register)
    of_sites: dict[str, list[Entry]] = defaultdict(list)
    for entry in rows:
        of_sites[domain_of(entry)].append(entry)
    for table in tables_of(rows):
        for entry in table.rows:
            site = domain_of(entry)
            own = of_sites[site] if site and len(of_sites[site]) <= _MOST_ROWS else [entry]
            if finding := _not_followed(entry, table, own, joined, (written[entry.row.file], read)):
                yield finding


_MOST_ROWS = 20
"""Rows of one site that are heard together; ours."""


def _not_followed(
    entry: Entry, table: Table, own: list[Entry], joined: Reconciliation, told_on: tuple[str, str]
) -> Finding | None:
    """Find what is filed otherwise than it was found, or has changed, where the filing did not follow."""
    pair = next(table.pairs(entry), None)
    words = pair.words if pair else _changed(entry)
    subject = domain_of(entry) or party_of(entry, table)
    if not words or not subject or _is_of_a_block(entry, pair):
        return None
    if any(map(was_never_filed, own)):
        return None  # what was never filed is missing, not stale
    if any(map(was_cancelled, own)):
        return None  # what is no longer filed has nothing left to change
    followed, elsewhere = hear((entry,), FOLLOWED), hear(own, FOLLOWED)
    if not followed.is_denied or elsewhere.yes or _is_fine(entry, pair):
        return None
    if are_within_a_group(own, joined) or (pair and _are_kin(pair, joined)):
        return None
    written_on, handed_in_on = told_on
    told = tuple(c for row in own if row is not entry for c in row.cells if _CHANGED.search(c.text))
    row = Entry(entry.row, (*entry.cells, *told), entry.about)
    handed_in_on = handed_in_on if _is_still_so(followed.no) else ""
    if not is_long_since(row, written_on, handed_in_on, followed.no):
        return None
    return domain_fault(
        "written-not-handed-in",
        Dossier(subject, (entry,)),
        entry.row,
        f"{words}；{followed.no[0]}",
    )


_OF_A_NEW_NAME = re.compile(r"现名|新名|更名|改名|new name|renamed")


def _are_kin(pair: Pair, joined: Reconciliation) -> bool:
    """Whether who is on file and who was found are one, or of one group, and not a name and a new one."""
    if _OF_A_NEW_NAME.search(pair.found.heading):
        return False
    kinship = joined.parties.kinship(pair.filed.written, pair.found.written)
    return kinship in {Kinship.SAME, Kinship.RELATED}


_OF_A_FILING = re.compile(r"备案|(?<![a-z])icp|filing|filed")
_CHANGED = re.compile(
    r"(?<![未没不无])(?<!没有)(?:离职|辞职|辞了|离任|离开|调走|退休|去世|病故|更名|改名|改为|改成|变更为"
    r"|变为|换(?:成|为|到|了|人|号|给)|更换|退租|迁(?:出|至|到|往|移|走)"
    r"|搬|转让|转给|卖给|过户|易主|空号|停机|退机|关站|停运|打不开|不做(?:网站)?了|合同终止|(?:主体|单位"
    r"|公司|企业)\S{0,14}注销|^注销|已注销|被注销|抢注)|resigned|left|renamed|moved"
    r"|transferred|replaced|dissolved"
)


_DAY_OF_A_CHANGE = re.compile(r"(?:名称|主体|负责人|联系人|地址|接入商?)变更(?:的)?(?:日|时间)")


def _changed(entry: Entry) -> str:
    """Return the words by which a row that is of filings tells that what is filed has changed, or nothing."""
    if not _OF_A_FILING.search(
        f"{entry.text} {entry.about} {' '.join(c.heading for c in entry.cells)}"
    ):
        return ""
    return entry.says(_CHANGED) or next(
        (
            f"{c.heading} {c.text}"
            for c in entry.cells
            if (_CHANGED.search(c.heading) or _DAY_OF_A_CHANGE.search(c.heading))
            and days_in(c.text)
        ),
        "",
    )


_SHORTEST_SENTENCE = 4
"""Characters of an answer that says more than no; ours."""


def _is_still_so(denials: tuple[str, ...]) -> bool:
    """Whether it is told in words that nobody handed it in until now, and not by a bare answer."""
    return any(len(text) >= _SHORTEST_SENTENCE for text in denials)


_A_BLOCK = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}/\d{1,2}|[\da-f:]+::?/\d{1,3}")


def _is_of_a_block(entry: Entry, pair: Pair | None) -> bool:
    """Whether a row is of a block, or of who uses one, which is no filing of a site."""
    if pair and re.search(r"ip备案|使用单位", pair.filed.heading):
        return True
    return not domain_of(entry) and any(_A_BLOCK.fullmatch(cell.text) for cell in entry.cells)


def _is_fine(entry: Entry, pair: Pair | None) -> bool:
    """Whether a row says that what differs is none that a filing must follow."""
    return any(
        _FINE.search(clause) or (_OF_A_FRONT.search(cell.heading) and not _NOTHING.match(cell.text))
        for cell in entry.cells
        if pair is None or cell is not pair.filed
        for clause in cell.clauses
        if not (FOLLOWED.denied.search(clause) or BELIEVED.search(clause))
    )
