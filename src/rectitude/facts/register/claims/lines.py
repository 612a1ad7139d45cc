"""Lines, blocks and suppliers of which a row says that access is let on, bought or used unlawfully."""

import ipaddress
import re
from collections.abc import Iterator
from contextlib import suppress

from rectitude.facts.register import ACCESS, Reconciliation
from rectitude.facts.register.claims.hearing import Topic, hear
from rectitude.facts.register.claims.licences import licence_denied
from rectitude.facts.register.claims.tables import (
    Table,
    is_a_name,
    party_of,
    subject_of,
    tables_of,
)
from rectitude.facts.register.claims.topics import TO_BE_DONE
from rectitude.facts.register.services import services_done
from rectitude.facts.register.written import Cell, Entry, days_in, last_days
from rectitude.facts.register.written_access import NEVER_WAS, SET_ASIDE, stays_at_home
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import Firms, firms_of
from rectitude.facts.register.written_order import is_in_order
from rectitude.facts.register.written_parties import is_at_issue, is_name, is_within
from rectitude.findings import Finding

_OF_ACCESS = re.compile(
    r"宽带|专线|带宽|光纤|光缆|网线|出口|机柜|机架|(?<![a-z])ip(?![a-z-])|上网|接入|线路|地址[段块]?"
    r"|网段|idc|主机|上行|流量|\d+\s?[gm](?![a-z])"
    r"|broadband|bandwidth|rack|\bline|circuit|prefix|asn"
)
LET_ON = Topic(
    asked=re.compile(r"是否(?:转租|分租|转售|对外)|转租(?:情况)?$"),
    beside=re.compile(r"租金|合同|日期"),
    affirmed=re.compile(
        r"(?:转|分|倒|零|拆)(?:租|售|卖|包)(?!方)|外(?:租|卖(?!平台|店|骑手))|(?:分|拆|接|拉|引|牵|布|租|卖|拨|让)(?:成\S{0,4}"
        r"|零)?(?:给|到|进|至|与)|(?:拉|接|引|布)\S{0,6}(?:到|给|进|至)|分接|另引|引出|接进"
        r"|接入\S{0,3}(?:宿舍|住户|租户|商户)"
        r"|汇聚\S{0,6}(?:卖|给|机柜)"
        r"|(?:把|将)\S{1,10}(?:卖|租|分|转|接)|卖(?:给|了)|整段\S{0,6}(?:租|给)|(?:私下|擅自"
        r"|私自)\S{0,4}(?:租|卖|接|拉)|按[户间人月]\S{0,2}(?:收|付|计|租)"
        r"|每[户间人家台店]\S{0,4}(?:收|付|\d)|收每[户间人家]|(?:收|交)(?:月租|网费)|resell|resold"
        r"|sub-?let|re-?let|splits?\b"
    ),
    denied=re.compile(
        r"(?:未|没有?|无|不|并未|从未)(?:再|对外|发现|有|向\S{0,4}|私自|擅自)*(?:转租|分租|转售|出租"
        r"|外租|转卖|收费|收钱|共享|分给|转接|转给|卖)|not (?:re-?sold|sublet|shared)|不收钱|免费"
    ),
    aside=re.compile(r"不得|禁止|不准|不许|严禁|是否|反映|举报|投诉|传言|据称|must not|may not"),
)
_MONEY = re.compile(
    r"元|月租|租金|收费|收钱|收了?\d|网费|月入|分账|卖|售|租给|转租|付费|计费|流水|账|paid|fee|rent"
    r"|charge|sell|resell|sold|cny|yuan|¥|￥"
)
_LET_OFF = re.compile(
    r"(?<!不是)(?<!并非)(?<!非)自用(?!为名|专线|宽带|线路|带宽|名义)|施工|布线|不提供|解除|退租|退网|清退|搬离|曾用名|简称|员工(?!名义)|居家|未(?:履行|开通|收款|启用|执行)"
    r"|免费|不(?:收|对外)|代管|授权|同一|集团|控股"
    r"|子公司|分公司|全资|亲属|已(?:停|整改|拆|清|退|终止|收回)|查无实据|不属实|误报|测试|计划|拟|介绍"
    r"|装维|直签|直接(?:交|签)|电信扫码|有证|持证"
    r"|(?:iso?p|idc|isp|b1\d?|b2\d?)\S{0,6}有效|own use only|free of charge|refuted"
)
_DENIED_FIRST = re.compile(
    r"(?:不是|并非|非|没有?|无|未)(?:经|任何|获|得|其|的)*(?:授权|同一|集团|控股|持证|有证|关联)\S{0,3}"
)


def claimed_lines(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows claim of lines, blocks and suppliers: each subject at most once."""
    every = firms_of(joined)
    read = max((file.read_on for file in joined.register.files), default="")
    written = last_days(every.entries, read)
    told: set[str] = set()
    for table in tables_of(every.entries):
        of_access = _is_of_access(table)
        for entry in table.rows:
            day = written[entry.row.file]
            finding = _let_on(entry, table, every, joined) if of_access else None
            finding = finding or _bought(entry, table, every, joined, day)
            finding = finding or _used_by_another(entry, table, every, joined)
            finding = finding or _across(entry, table)
            if finding and finding.subject and finding.subject.id not in told:
                told.add(finding.subject.id)
                yield finding


def _headings(entry: Entry) -> str:
    return " ".join(cell.heading for cell in entry.cells)


def _without_names(entry: Entry) -> Entry:
    """Return a row without the names of firms, which may be called by what they do."""
    return Entry(entry.row, tuple(c for c in entry.cells if not is_name(c)), entry.about)


def _is_let_off(entry: Entry) -> bool:
    entry = _without_what_was_agreed(entry)
    return (
        bool(is_within(entry))
        or is_in_order(entry)
        or any(
            _LET_OFF.search(_DENIED_FIRST.sub("", clause)) and not TO_BE_DONE.search(clause)
            for cell in entry.cells
            for clause in cell.clauses
        )
    )


def _without_what_was_agreed(entry: Entry) -> Entry:
    """Return a row without what a line was let for: what is done with it is another matter."""
    cells = tuple(
        Cell(
            cell.heading,
            "；".join(c for c in cell.clauses if not _is_agreed(cell, c)),
            cell.written,
        )
        for cell in entry.cells
    )
    return Entry(entry.row, cells, entry.about)


def _is_agreed(cell: Cell, clause: str) -> bool:
    return bool(
        _FOR_ITSELF.search(clause) and _OF_WHAT_WAS_AGREED.search(f"{cell.heading} {clause}")
    )


_A_BLOCK = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|\s*[-~]\s*\d{1,3}(?:\.\d{1,3}){0,3})?|[\da-f:]+::?/\d{1,3}"
)


_A_WIDE_BLOCK = re.compile(rf"(?!.*/(?:32|128)$)(?=.*[/~-])(?:{_A_BLOCK.pattern})")
"""Blocks of more than one address, which alone is no more than where somebody's machine is."""


_FIRST, _LAST = (
    re.compile(r"起始?|开始|start|first|from"),
    re.compile(r"终止?|结束|截止|end|last|to$"),
)


def _block_of(entry: Entry) -> str:
    """Return the block of a row, in one cell or from its first address to its last one; else nothing."""
    blocks = [cell for cell in entry.cells if _A_BLOCK.fullmatch(cell.text)]
    wide = next((cell.text for cell in blocks if _A_WIDE_BLOCK.fullmatch(cell.text)), "")
    first = next((cell.text for cell in blocks if _FIRST.search(cell.heading)), "")
    last = next((cell.text for cell in blocks if _LAST.search(cell.heading)), "")
    return wide or _between(first, last)


def _between(first: str, last: str) -> str:
    """Return what lies from one address to another, as one block if it is one; nothing if they are none."""
    with suppress(ValueError, TypeError):
        ends = ipaddress.ip_address(first), ipaddress.ip_address(last)
        blocks = [*ipaddress.summarize_address_range(*ends)]
        return str(blocks[0]) if len(blocks) == 1 else f"{first}-{last}"
    return ""


def _fault(message: str, entry: Entry, party: str, words: str) -> Finding:
    block = _block_of(entry)
    refs = (entry.row.ref,)
    if block:
        return holder_fault(message, block, entry.row, words, refs, kind="prefix")
    return holder_fault(message, party, entry.row, words, refs)


def _is_of_access(table: Table) -> bool:
    """Whether a table tells of lines and the like, in its title, its headings or a row."""
    told = (table.rows[0].about, *table.headings, *(row.text for row in table.rows))
    return any(map(_OF_ACCESS.search, told))


def _denied_beside(entry: Entry, table: Table) -> Cell | None:
    """Return the cell of another row by which whoever lets on in this one has no licence, or nothing."""
    party = subject_of(entry, table)
    rows = (row for row in table.rows if row is not entry)
    told = ((row, cell) for row in rows if (cell := licence_denied(row)))
    return next((cell for row, cell in told if party_of(row, table, cell) == party), None)


_FOR_ITSELF = re.compile(r"自用|办公|本单位|内部使用|own use")
_OF_WHAT_WAS_AGREED = re.compile(r"备案|用途|约定|申请|申报|登记|合同|报装|purpose|agreed")


def _let_on(entry: Entry, table: Table, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find who lets access on for money, with no licence, or against what it was let for."""
    whole = f"{entry.text} {_headings(entry)} {entry.about}"
    if not _MONEY.search(whole) or _is_let_off(entry) or _is_of_something_else(entry):
        return None
    heard = hear((_without_names(entry),), LET_ON)
    if not heard.is_affirmed:
        return None
    denied = licence_denied(entry) or _denied_beside(entry, table)
    if denied and _OF_A_SUPPLIER.search(denied.heading):
        return None  # it is bought of whom the look-up is of, and not let on
    agreed = any(_is_agreed(cell, clause) for cell in entry.cells for clause in cell.clauses)
    party = subject_of(entry, table)
    if not (denied or agreed) or not party:
        return None
    if every.is_licensed(party) or joined.licensing.is_basic(party):
        return None
    message = "written-let-on" if denied else "written-let-against-agreement"
    return _fault(message, entry, party, heard.yes[0])


def _is_of_something_else(entry: Entry) -> bool:
    """Whether all that a row says to be done is a service other than access, in a table that has others."""
    done = next(filter(None, map(services_done, _told_to_be_done(entry))), ())
    return bool(done) and not any(choice & ACCESS for choice in done)


def _told_to_be_done(entry: Entry) -> Iterator[str]:
    """Yield what stands under headings of what is done, the plainest first."""
    yield from (cell.text for cell in entry.under(_OF_WHAT_IS_DONE))


_OF_WHAT_IS_DONE = re.compile(
    r"^(?:实际|经营|开展|在售)?(?:的)?(?:业务|服务|产品)(?:内容|种类|名称|类型)?$|^services?$|^product$"
)


_OF_A_SUPPLIER = re.compile(r"供应|供方|供货|上游|上家|卖方|来源|supplier|vendor|upstream|provider")
IN_USE = Topic(
    asked=re.compile(
        r"在用|使用中|启用|合同|状态|用量|流量|月付|月租|付款|in use|status|contract|paid"
    ),
    beside=re.compile(r"日期|金额|编号|单号"),
    affirmed=re.compile(
        r"^\d[\d,.]*$|(?:现在|仍|还|正|已)?在用|接入$|本地接入|有流量|已开通|在跑|承载"
        r"|\d+\s?[gm](?![a-z])|in use|carrying"
    ),
    denied=re.compile(
        r"(?:没|未)(?:有)?(?:用|签|采购|开通|启用|合作|成交|中标)|报价|停用|已?(?:停|拆|终止|退)"
        r"|not used|quote|trial|备选"
    ),
)


def _bought(
    entry: Entry, table: Table, every: Firms, joined: Reconciliation, written_on: str
) -> Finding | None:
    """Find access that is in use and bought of somebody without a licence for it."""
    if not any(True for _ in entry.under(_OF_A_SUPPLIER)):
        return None
    denied = licence_denied(entry)
    whole = f"{entry.text} {_headings(entry)} {entry.about}"
    if denied is None or not _OF_ACCESS.search(whole) or _is_let_off(entry):
        return None
    used = hear((entry,), IN_USE)
    if _is_past(entry, written_on):
        return None
    supplier = next((cell for cell in entry.under(_OF_A_SUPPLIER, _OF_ITS_STANDING)), None)
    if not used.is_affirmed or supplier is None:
        return None
    if every.is_licensed(supplier.written) or joined.licensing.is_basic(supplier.written):
        return None
    party = subject_of(entry, table)
    if not party:
        return None
    return holder_fault("written-bought", party, entry.row, denied.text, (entry.row.ref,))


_OF_A_TERM = re.compile(r"期限|起止|合同期|有效期|until|term")


def _is_past(entry: Entry, written_on: str) -> bool:
    """Whether the term of a contract was over on the day on which a row was written."""
    ends = [max(found) for cell in entry.under(_OF_A_TERM) if (found := days_in(cell.text))]
    return bool(ends) and max(ends) < written_on


_OF_ITS_STANDING = re.compile(r"许可|证|资质|覆盖|licen[cs]e|合同|价")


def _used_by_another(
    entry: Entry, table: Table, every: Firms, joined: Reconciliation
) -> Finding | None:
    """Find a block that another uses than is on file for it."""
    block = _block_of(entry)
    users = (p for p in table.pairs(entry) if _OF_USERS.search(p.filed.heading))
    pair = next((p for p in users if not _OF_HOLDERS.search(p.found.heading)), None)
    if not block or pair is None or _is_let_off(entry):
        return None
    user = pair.found.first_clause
    if not is_a_name(user) or not is_at_issue(pair.found):
        return None
    others = (c.text for c in entry.cells if c is not pair.found)
    if pair.found.text in others:
        return None  # whose block it is has it back
    if every.is_licensed(pair.filed.written) or _is_weighed(block, entry, joined):
        return None
    if _share_a_word(pair.filed.text, user):
        return None
    return _fault("written-used-by-another", entry, "", pair.words)


def _is_weighed(block: str, entry: Entry, joined: Reconciliation) -> bool:
    """Whether another table has who uses a block, by which columns weigh what this one says."""
    if joined.register.allocations == ():
        return False
    row = joined.allocations.find([block.partition("/")[0].partition("-")[0].strip()])[0]
    return row is not None and row.file != entry.row.file


_OF_NO_NAME = re.compile(r"有限|公司|居民|个人|家庭|住户|用户|客户|单位|本部|分部|集团|中心")


def _share_a_word(one: str, other: str) -> bool:
    """Whether two names have two letters in common but for what all firms are called, or one is no name."""
    first, second = (_OF_NO_NAME.sub(" ", text) for text in (one, other))
    if first.isascii() or second.isascii():
        return True  # names in other letters may be of the same
    return len(second.replace(" ", "")) < _SHORTEST_NAME or any(
        not part.isspace() and " " not in part and part in first
        for part in (second[n : n + 2] for n in range(len(second) - 1))
    )


_SHORTEST_NAME = 3
"""Letters of a name, but for what all firms are called; ours."""
_BORDER = re.compile(r"跨境|出境|国际|境外|香港|澳门|iplc|iepl|cross-?border|international")
APPROVED = Topic(
    asked=re.compile(r"批准|审批|批文|批复|报批|approv"),
    beside=re.compile(r"日期|时间|date"),
    affirmed=re.compile(
        r"(?<!未)(?<!没)已?(?:获批|批准|报批|备案登记)|(?:电信|联通|移动)\S{0,8}(?:合同|提供|办理|租"
        r"|专线)|approved"
    ),
    denied=re.compile(
        r"(?:未|没有?|无)(?:经|获|得|取得|办|报|任何|向)*\S{0,8}(?:批准|审批|批文|批复|报批|申请|手续)"
        r"|not approved|unapproved|no approval"
    ),
)
_FOR_OTHERS = re.compile(
    r"付费|账号|卖|会员|收费|按月|月付|客户|用户\d|散户|出租|加速器|翻墙|vpn|subscri|customers|sells?"
)
_FOR_ITS_OWN = re.compile(
    r"员工|办公|自用|本公司使用|审批中|已受理|撤单|未开通|测试|拟|计划|own use|office"
)


def _across(entry: Entry, table: Table) -> Finding | None:
    """Find a line across the border that nobody approved, and that others pay for."""
    whole = f"{entry.text} {_headings(entry)} {entry.about}"
    if not (_BORDER.search(whole) and _OF_ACCESS.search(whole) and _FOR_OTHERS.search(entry.text)):
        return None
    if is_in_order(entry) or SET_ASIDE.search(entry.about) or entry.says(NEVER_WAS):
        return None
    approved = hear((entry,), APPROVED)
    party = subject_of(entry, table)
    if not approved.is_denied or not party or entry.says(_FOR_ITS_OWN) or stays_at_home(entry):
        return None
    return holder_fault("written-across", party, entry.row, approved.no[0], (entry.row.ref,))


_OF_HOLDERS = re.compile(
    r"分配|指派|持有|归属|所属|出租|接入|宣告|广播|allocat|holder|owner|provider|announc|origin"
)
"""Headings of whose a block is, or who announces it; who uses it may well be a customer."""
_OF_USERS = re.compile(r"使用单位|使用人|使用方|客户|单位|user|holder|customer")
