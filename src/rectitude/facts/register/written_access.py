"""What rows say in words of where access comes from and goes: bought of none, let on, across the border."""

import re
from collections.abc import Callable, Iterator

from rectitude.facts.places import places_in
from rectitude.facts.places_abroad import is_abroad
from rectitude.facts.register import ACCESS, Reconciliation
from rectitude.facts.register.told_lines import told_line
from rectitude.facts.register.written import (
    Cell,
    Entry,
    clauses,
    says_no,
    says_yes,
    without_what_is_forbidden,
)
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import A_LICENCE, Firms, firms_of
from rectitude.facts.register.written_order import is_in_order
from rectitude.facts.register.written_parties import (
    CHARGES,
    customer,
    denied_licence,
    firms,
    is_within,
    line,
    name_of,
    provider,
    read_by_columns,
    services_in,
    supplier,
)
from rectitude.findings import Finding


def written_access(joined: Reconciliation) -> Iterator[Finding]:
    """Yield what rows say outright of resources that break the rules: each party at most once."""
    every = firms_of(joined)
    told: set[str] = set()
    weighed = read_by_columns(joined)
    for entry in every.entries:
        of_columns = (entry.row.file, entry.row.line) in weighed
        for read in _of_columns(entry) if of_columns else _READERS:
            finding = read(entry, every, joined)
            if finding is None or finding.subject is None or finding.subject.id in told:
                continue
            told.add(finding.subject.id)
            yield finding
            break


def _bought(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find a supplier of access that is said to have no licence."""
    party = supplier(entry) if _is_of_purchases(entry) else ""
    services = services_in(entry)
    if not party or not services or not all(choice & ACCESS for choice in services):
        return None
    if every.is_licensed(party):
        return None
    rows = every.of(party)
    denied = next(((w, each) for each in rows if (w := denied_licence(each))), None)
    if denied is None or any(map(is_within, (entry, *rows))) or is_in_order(entry):
        return None
    words, other = denied
    return holder_fault("written-bought", party, entry.row, words, (entry.row.ref, other.row.ref))


_OF_PURCHASES = re.compile(
    r"供应商|供应方|供给方|供货|采购|上游|上家|租自|购自|买自|来源|supplier|vendor|upstream|purchas|procure"
    r"|bought"
)


def _is_of_purchases(entry: Entry) -> bool:
    """Whether a row tells of what is bought, and not of what somebody sells."""
    return bool(_OF_PURCHASES.search(f"{_headings(entry)} {entry.about}"))


_ACCESS_OR_UNNAMED = (
    r"(?=$|[\s,，。;；、:：)）(（“”\"]|\S{0,12}(?:线|宽带|带宽|光纤|出口|机[柜架位房]|u位|ip|网络|上网|接入|地址|主机"
    r"|服务器|流量|云|vps|vpn|节点|端口|套餐|资源|空间|idc|业务|服务))"
)
"""What is sold is access or is not named: who sells furniture lets nothing on."""
_SERVES_MANY = (
    r"(?<![未不非无没禁])(?<!没有)(?<!不得)(?<!是否)(?<!禁止)(?:"
    r"给\S{0,14}?(?:户|家|企业|商户|居民|租客|租户|店)\S{0,6}?(?:分线|接线|拉线|装网|开网|供网|分网)"
    r"|向\S{0,16}?(?:户|家|居民|商户|租户|租客|企业)\S{0,6}?收取?\S{0,4}?(?:宽带|上网|网络|网|接入)费)"
)
"""That somebody parts a line among others, or takes money for access of them: whoever they are told to be."""
_LETS_ON = re.compile(
    r"(?<![未不非无没禁])(?<!没有)(?<!不得)(?<!是否)(?<!禁止)(?:转租|分租|转售|转卖|倒卖|转接"
    r"|拆分?(?:零售|出售|出租|卖)|分销|二次(?:销售|出租|转租)|再出租|外租|分(?:拉|接|线"
    r"|享)\S{0,4}(?:给|到|至)|拉线|分给|共享给|分享给|租(?:给|与)|出租给|(?:接|拉|引)(?:给|到|入)\S{0,10}(?:户|家|租客|商户|邻)"
    r"|(?:接|拉|引)(?:给|到)\S{0,10}(?:市场|菜场|摊位|对面|隔壁|楼[上下]|宿舍)|私接|私拉|按[天日次月年]\S{0,2}(?:出租|售卖)|对外提供(?:宽带"
    r"|上网|接入|带宽|机柜|主机)|供会员|卖(?:给|与))"
    rf"|(?<![未不非无没禁])(?<!没有)(?<!不得)(?<!是否)(?<!禁止)(?:对外(?:出租|销售|售卖|经营|卖(?!平台|店|员|骑手|商家|订单|柜|餐))"
    rf"|向\S{{0,12}}?(?:户|家|企业|客户|商户|公司)\S{{0,3}}(?:卖|出租|销售|售卖)){_ACCESS_OR_UNNAMED}"
    rf"|{_SERVES_MANY}"
    r"|(?<!not )(?<!no )(?:re-?sells?|resold|re-?selling|sub-?let(?:s|ting)?|re-?lets?|shared with"
    r"|passes? on|splits? (?:it )?(?:to|among))"
)
_SPLITS = re.compile(
    r"(?<![未不非无没禁])(?<!没有)(?<!不得)(?:转租|分租|转售|分给|分享给|共享给)|(?:接|拉|引)(?:给|到)"
    rf"|向\S{{0,12}}?户\S{{0,3}}卖|{_SERVES_MANY}"
)
"""That a line is parted among others: more than columns of who sells what can hold."""
_OF_ACCESS = re.compile(
    r"宽带|专线|带宽|光纤|网线|出口|机柜|机架|u位|ip|网络|上网|接入|光纤|线路|地址段?|idc|主机|服务器|流量"
    r"|broadband|bandwidth|rack|line|circuit|access|address"
)
_HOW_MANY = re.compile(
    r"[\d两三四五六七八九十几多数]+余?(?:多)?[户家个间名](?!月)|tenants|households|customers"
)
_OF_A_HOME = re.compile(r"家庭|家宽|住宅|民宅|居民|小区|residential|household|home")


def _let_on(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find who lets on for money what it has of others, without a licence."""
    entry = _with_its_line(entry, every)
    words = _says_that_it_lets_on(entry) or _sold_by_the_head(entry) or _run_from_a_home(entry)
    words = words or _serves_from_a_home(entry, every)
    if not words or not _OF_ACCESS.search(f"{entry.text} {entry.about} {_headings(entry)}"):
        return None
    whole = "\n".join(f"{cell.heading} {cell.text}" for cell in entry.cells)
    charged = CHARGES.search(whole) or _HOW_MANY.search(whole)
    of_a_home = _OF_A_HOME.search(f"{whole} {entry.about}")
    party = _who_lets_on(entry, every)
    if not charged or _is_refuted(entry):
        return None
    if not (of_a_home or denied_licence(entry) or (party and every.denial(party))):
        return None
    if (party and every.is_licensed(party)) or A_LICENCE.search(entry.text):
        return None
    subject = party or line(entry)
    return (
        holder_fault("written-let-on", subject, entry.row, words, (entry.row.ref,))
        if subject
        else None
    )


def _says_that_it_lets_on(entry: Entry) -> str:
    """Return the clause by which a row tells that access is let on, and not that this is forbidden."""
    parts = (c for cell in entry.cells for c in clauses(without_what_is_forbidden(cell.text)))
    return next(filter(_LETS_ON.search, parts), "")


_OF_THE_PUBLIC = re.compile(r"对公众|对外|公开|public")
_FORBIDDEN = re.compile(r"不允许|禁止|违反|违约|not allowed|forbidden")


def _run_from_a_home(entry: Entry) -> str:
    """Return the words by which a row forbids that a home line serves the public for money, as it does."""
    whole = "\n".join(f"{cell.heading} {cell.text}" for cell in entry.cells)
    for_all = any(says_yes(cell.text) for cell in entry.under(_OF_THE_PUBLIC))
    if not (for_all and CHARGES.search(whole) and _OF_A_HOME.search(whole)):
        return ""
    return entry.says(_FORBIDDEN)


_OF_A_SERVER = re.compile(r"cdn|节点|内容分发|代理ip|云主机|服务器.*(?:出租|托管)|直播推流|挖矿")


def _serves_from_a_home(entry: Entry, every: Firms) -> str:
    """Return the words by which a row tells that a home line serves others as a hosting does, for money."""
    whole = "\n".join(f"{cell.heading} {cell.text}" for cell in entry.cells)
    if not (CHARGES.search(whole) and _OF_A_HOME.search(whole)):
        return ""
    party = _who_lets_on(entry, every)
    denied = denied_licence(entry) or (party and every.denial(party))
    return entry.says(_OF_A_SERVER) if denied else ""


def _with_its_line(entry: Entry, every: Firms) -> Entry:
    """Return a row that names no firm together with the other row of its line, which says whose it is."""
    code = line(entry)
    if not code or any(True for _ in firms(entry)):
        return entry
    others = [other for other in every.of_line(code) if other is not entry]
    named = [other for other in others if any(True for _ in firms(other))]
    if len(named) != 1:
        return entry
    return Entry(entry.row, (*entry.cells, *named[0].cells), f"{entry.about} {named[0].about}")


_OF_A_SOURCE = re.compile(r"来源合同|上游合同|源合同|上级合同|source contract|upstream contract")


def _sold_on(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find who sells on for money, without a licence, what it has itself by a contract of another table."""
    party = provider(entry)
    words = denied_licence(entry)
    if not party or not words or not services_in(entry) or is_within(entry):
        return None
    if every.is_licensed(party):
        return None
    whole = "\n".join(f"{cell.heading} {cell.text}" for cell in entry.cells)
    codes = [name_of(cell) for cell in entry.under(_OF_A_SOURCE)]
    source = next(
        (
            other
            for code in codes
            for other in every.of_line(code)
            if other is not entry and customer(other) == party
        ),
        None,
    )
    if source is None or not CHARGES.search(whole):
        return None
    refs = (entry.row.ref, source.row.ref)
    return holder_fault("written-let-on", party, entry.row, words, refs)


_BY_THE_HEAD = re.compile(
    r"(?:\d+\s*元?\s*/\s*(?:户|家|人|间|店)|每[户家人间店]\S{0,6}\d|\d+元?每[户家人间店])"
)


def _sold_by_the_head(entry: Entry) -> str:
    """Return the words by which many pay for access that a row says nobody is licensed for."""
    return entry.says(_BY_THE_HEAD) if denied_licence(entry) else ""


def _headings(entry: Entry) -> str:
    return " ".join(cell.heading for cell in entry.cells)


def _who_lets_on(entry: Entry, every: Firms) -> str:
    """Return who lets on what a row is of: whose it is, who is told to do so, or the only firm."""
    named = [*firms(entry)]
    if len(named) == 1:
        return name_of(named[0])
    if not named:
        return every.named_within(entry.text)
    does = [c for c in named if re.search(r"转(?!出|入)|经营|实际|承租|sub|resell", c.heading)]
    return name_of(does[0]) if does else customer(entry) or provider(entry)


_REFUTED = re.compile(
    r"不属实|查无实据|未发现|没有发现|无异常|未见|否认(?!无效)|误报|同住|亲属|合租(?!.*收)"
    r"|(?<!非)基础电信企业|unfounded|no evidence"
)


def _is_refuted(entry: Entry) -> bool:
    return bool(entry.says(_REFUTED) or is_within(entry) or is_in_order(entry))


_BORDER = re.compile(r"跨境|出境|国际|境外|iplc|iepl|cross-?border|international")
_OF_APPROVAL = re.compile(r"批准|审批|批复|许可|手续|报批|备案登记|approv|permit|licen[cs]e")
_NOT_APPROVED = re.compile(
    r"(?:未|没有?|无)(?:经|获|得|取得|办理?|报|任何|电信|主管部门|有)*\S{0,10}(?:批准|审批|批复|批文|报批"
    r"|手续)|not approved|no approval|without approval|unapproved"
)
_IS_ASKED_FOR = re.compile(r"审批中|(?<!未)(?<!没有)申请(?!过)|(?<!未)受理|在办|办理中|pending")
_NEEDS_NONE = re.compile(
    r"(?:无需|无须|不需要?|不必|毋须|免)(?:报|经|另行)?(?:审批|批准|报批|批|办|申请)|not (?:needed|required)"
)
"""An answer by which no approval is called for: whether that is so, a person decides."""
_FOR_OTHERS = re.compile(
    r"vpn|翻墙|会员|外网|客户|对外|收费|出租|转|卖|自行?(?:搭|建|架)|非(?:境内)?基础电信|customers"
    r"|resell|self-built|subscri"
)
_BY_AN_OPERATOR = re.compile(
    r"(?<!非)(?<!非境内)基础电信企业(?:办理|租|提供)|(?:中国)?(?:电信|联通|移动)\S{0,8}(?:办理|提供"
    r"|报批)|登记在案|已(?:批准|审批|登记|办理)|approved by|operator arranged"
)


def _across(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find a line across the border that nobody approved, and that serves others or is of own making."""
    whole = f"{entry.text} {entry.about} {_headings(entry)}"
    crosses = _BORDER.search(whole) or any(
        is_abroad(part)
        for cell in entry.cells
        for part in re.split(r"[-–—~→至到;；、,，/\s]+", cell.text)
    )
    if not crosses or entry.says(_BY_AN_OPERATOR) or stays_at_home(entry):
        return None
    if SET_ASIDE.search(entry.about) or entry.says(NEVER_WAS):
        return None
    answers = [c.text for c in entry.under(_OF_APPROVAL) if says_no(c.text)]
    if any(_IS_ASKED_FOR.search(text) or _NEEDS_NONE.search(text) for text in answers):
        return None
    words = next(iter(answers), "")
    words = words or entry.says(_NOT_APPROVED)
    if not words or not _FOR_OTHERS.search(entry.text):
        return None
    party = customer(entry) or provider(entry)
    subject = party or line(entry)
    if not subject or (party and joined.licensing.is_basic(party)):
        return None
    return holder_fault("written-across", subject, entry.row, words, (entry.row.ref,))


SET_ASIDE = re.compile(
    r"拟|计划|(?<!付费)测试(?!技术)|代理(?!有限|服务|公司|\S{0,4}有限)|\bagent\b|planned|trial|历史"
)
"""Titles of lines that are not yet or no more, or of another."""
NEVER_WAS = re.compile(
    r"撤单|意向|取消|(?:未|没有|从未)(?:布放|开通|启用)|cancelled|never (?:built|used)"
)
_AN_END = re.compile(r"[abz][\s_-]?端|两端|起点|终点|起止|端点|对端|落地|^from$|^to$|end")
_AT_HOME = re.compile(r"^(?:本地|境内|国内|省内|市内)")


def stays_at_home(entry: Entry) -> bool:
    """Whether a line is told as one at home, or all its ends are places of the mainland."""
    if any(_AT_HOME.search(cell.text) for cell in entry.cells):
        return True
    ends = [cell.text for cell in entry.under(_AN_END)]
    return bool(ends) and all(places_in(text) and not is_abroad(text) for text in ends)


_A_BLOCK = re.compile(
    r"\d{1,3}(?:\.\d{1,3}){3}(?:/\d{1,2}|\s*[-~]\s*\d{1,3}(?:\.\d{1,3}){0,3})|[\da-f:]+::?/\d{1,3}"
)
_ASKS_IF_ALIKE = re.compile(r"一致|相符|符合|相同|match|same|as filed|consistent")
_NOT_ALIKE = re.compile(
    r"(?<!无)不(?:一致|相?符|同)|(?:另有|不是)(?:其人|他人|本单位)|mismatch|not (?:the same|as filed"
    r"|match)|differs?"
)
_UNRELATED = re.compile(
    r"(?:无|没有?|不存在|非|互不)(?:任何|直接|股权|隶属|投资|的|存在)*(?:关联|隶属|关系|相关)|不认识"
    r"|不相干|unrelated|no relation|not related|not affiliated|strangers?"
)


def _let_to(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find a block that a heading says was let on, to somebody without a licence who serves the public."""
    block = next((c for c in entry.cells if _A_BLOCK.fullmatch(c.text)), None)
    lessee = next((c for c in firms(entry) if _LETS_ON.search(c.heading)), None)
    words = denied_licence(entry)
    if block is None or lessee is None or not words or is_within(entry):
        return None
    whole = "\n".join(f"{cell.heading} {cell.text}" for cell in entry.cells)
    if not services_in(entry) or not CHARGES.search(whole) or every.is_licensed(name_of(lessee)):
        return None
    told = f"{lessee.heading} {name_of(lessee)}"
    return holder_fault(
        "written-let-on", block.text, entry.row, told, (entry.row.ref,), kind="prefix"
    )


_RENTED_OF_IT = re.compile(r"(?:向|从|跟)\S{1,12}租(?:来|用|的)?|租来|租的|rented (?:it )?from")
_AN_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


def _block_of_an_address(entry: Entry, every: Firms) -> tuple[Entry, Cell] | None:
    """Return a row of an address together with that of the block in which it lies, and the block."""
    address = next((c.text for c in entry.cells if _AN_ADDRESS.fullmatch(c.text)), "")
    held = every.block_around(address, entry) if address else None
    if held is None:
        return None
    other, cell = held
    return Entry(entry.row, (*other.cells, *entry.cells), entry.about), cell


_NOT_SURE = re.compile(r"待核|是否|称|疑|可能|未核|said to|alleged")


def _used_by_another(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find a block that a stranger to whoever is on file uses."""
    block = next((c for c in entry.cells if _A_BLOCK.fullmatch(c.text)), None)
    row, within = entry.row, is_within(entry)
    if block is None and (wider := _block_of_an_address(entry, every)):
        entry, block = wider
    names = [name_of(cell) for cell in firms(entry)]
    apart = len(names) > 1 and any(joined.parties.are_apart(names[0], other) for other in names[1:])
    if block is None or not apart:
        return None
    differs = entry.says(_NOT_ALIKE) or next(
        (c.text for c in entry.under(_ASKS_IF_ALIKE) if says_no(c.text)), ""
    )
    unrelated = entry.says(_UNRELATED)
    unrelated = "" if _NOT_SURE.search(unrelated) else unrelated
    differs = differs or entry.says(_LETS_ON) or entry.says(_RENTED_OF_IT)
    if not unrelated or not differs or within:
        return None
    return holder_fault(
        "written-used-by-another", block.text, row, unrelated, (row.ref,), kind="prefix"
    )


_READERS = (told_line, _bought, _let_on, _let_to, _sold_on, _across, _used_by_another)


def _of_columns(
    entry: Entry,
) -> tuple[Callable[[Entry, Firms, Reconciliation], Finding | None], ...]:
    """Return what is read of a row that columns weighed: what it says outright."""
    splits = denied_licence(entry) and entry.says(_SPLITS)
    of_a_source = any(True for _ in entry.under(_OF_A_SOURCE))
    return (_let_on, _sold_on) if splits or of_a_source else ()
