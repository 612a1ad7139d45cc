"""
What checks found of blocks and home lines, by the row alone: another user than is filed, or a business.

No table of blocks is needed where a check lays the user on file beside the one that it found and says that
they differ, or where a firm of which a look-up found no licence serves others from a home line.
"""

import re
from collections.abc import Iterator, Mapping

from rectitude.evidence.register import Statement
from rectitude.facts.register import Dealing, Reconciliation
from rectitude.facts.register.access import holder_place, prefix_place, prefix_subject
from rectitude.facts.register.dealings import A_LINE
from rectitude.facts.register.explaining import explanation
from rectitude.facts.register.filings import NOT_TOLD, fault
from rectitude.facts.register.weighing import ON_FILE, plain
from rectitude.findings import Finding, Subject

USER_NOT_AS_FILED = "user-not-as-filed"
FROM_HOME = "business-from-home"
_A_DEPARTMENT = re.compile(r"(?:部|科|室|处|组|中心|车间|分厂|班|院区|校区)$")
_SEVERAL = re.compile(
    r"若干|[多数几各\d][家户个]|^(?:各|在孵|入孵|入驻)\S{0,2}(?:企业|单位|商户)|various|several"
)
"""Users who are nobody by name: 入孵企业若干."""
_COMPARED = re.compile(r"一致|相符|吻合|match|agree|same as", re.IGNORECASE)
"""Headings of whether what was found is as it is on file."""
_COMPARED_WITH_THE_FILE = re.compile(
    r"(?:与|和|同)\S{0,4}(?:备案|报备|登记)\S{0,8}(?:一致|相符|吻合)|(?:备案|报备|登记)\S{0,8}(?:一致|相符|吻合)"
    r"|(?:match|agree)\S* \S*\s?(?:file|filing|record)",
    re.IGNORECASE,
)
"""Such headings that say with what it is compared: 是否一致 alone may be of a list or a contract."""
_OF_ELSE = re.compile(
    r"联系|电话|邮箱|用途|方式|住所|地址是否|contact|phone|purpose", re.IGNORECASE
)
"""Headings of what else may differ, while the user is the one on file."""
_DIFFERS = re.compile(
    r"(?:(?:实际)?(?:使用)?(?:单位|主体|用户|使用人|使用者)(?:与(?:原|ip|地址)*(?:备案|报备|登记)\S{0,4})?"
    r"|(?:ip)?(?:地址)?(?:备案|报备|登记)(?:的)?(?:信息|数据|情况|内容|(?:使用)?(?:单位|用户|主体))?与(?:现场|实际)(?:核查)?(?:的)?"
    r"(?:使用)?(?:单位|主体|用户|使用人|使用者|使用方|使用情况|情况)?)?(?:不一致|不相符|不符|不吻合|不同)"
    r"|(?:the )?(?:actual |real )?user (?:is not|differs from|does not match|is other than)"
    r" (?:the )?(?:one |user )?(?:filed|registered|recorded|on (?:file|record)|(?:the )?(?:ip )?filing)"
    r"(?: user)?"
    r"|(?:现场|实际)?(?:的)?使用(?:人|者|单位|方)(?:并非|不是|非)(?:ip|地址)*(?:备案|登记|报备)(?:登记)?(?:的)?(?:使用)?(?:单位|主体|用户|人|者)"
    r"|(?:filed|registered|recorded) user and (?:the )?(?:actual|real) user (?:are not the same|differ)"
    r"|否|no|n|false|not as (?:filed|registered|recorded)|mismatch(?:ed)?|differs?|different",
    re.IGNORECASE,
)
"""What says of the whole, or of the user, that it differs: neither 联系人不一致 nor 用途不一致."""
_OF_AN_EARLIER_CHECK = re.compile(
    r"上次|上一|上年|上期|前次|往年|历史|初查|整改前|previous|earlier|last|first", re.IGNORECASE
)
_LAYS_BESIDE = re.compile(
    r"(?:ip)?(?:地址)?(?:备案|报备|登记)|(?:实际)?使用(?:单位|主体|用户|人|者|方)?与(?:原|ip|地址)*(?:备案|报备|登记)"
    r"|(?:the )?(?:actual|real) user ",
    re.IGNORECASE,
)
"""How a cell begins that says itself what it lays beside what: 备案信息与实际使用单位不符."""
_AT_HOME = re.compile(
    r"家庭|家宽|住宅|居民|个人宽带|residential|household|home (?:line|broadband)", re.IGNORECASE
)
_OF_THE_LINE = re.compile(
    r"用途|类型|性质|种类|业务|产品|套餐|资费|线路|接入方式|账号|purpose|type|plan|product|use$",
    re.IGNORECASE,
)
"""Headings of what a line was opened for."""
PROXIES = re.compile(
    r"代理\s*ip|ip\s*代理|(?:动态|换|秒拨|拨号|住宅|家宽)\s*ip|ip\s*池|拨号\s*(?:vps|主机|服务器)|秒拨|挂机宝|prox(?:y|ies)",
    re.IGNORECASE,
)
"""Addresses of homes sold as proxies: resources, though no service of the catalogue is named."""


def found_uses(joined: Reconciliation, denied: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what checks found of blocks that no table of blocks has; `denied`: firms without licence."""
    on_record = {id(dealing) for dealing, _ in joined.dealings.uses}
    from_lines: set[str] = set()
    for dealing in joined.dealings.all:
        if not dealing.is_sure or id(dealing) in on_record:
            continue
        row = dealing.row
        does = _who_does_it(row, denied, joined)
        identity = joined.parties.identity(does)
        if row.prefix and _is_of_another(dealing, joined):
            yield found_fault(USER_NOT_AS_FILED, dealing)
        elif identity not in denied or not _is_business_from_home(dealing):
            continue
        elif row.prefix:
            yield found_fault(FROM_HOME, dealing, denied[identity], party=does)
        elif identity not in from_lines and _is_found_on_a_line(dealing, joined):
            from_lines.add(identity)
            yield _of_firm(FROM_HOME, dealing, denied[identity])


def _who_does_it(row: Statement, denied: Mapping[str, str], joined: Reconciliation) -> str:
    """Return who carries on what was found: of a block who uses it, unless that is whom a firm serves."""
    serves = row.firm and not row.capacity and joined.parties.identity(row.firm) in denied
    if serves or not row.prefix:
        return row.firm
    return row.customer or row.firm


_OF_CHECKS = re.compile(r"核查|检查|排查|巡查|稽查|整治|check|inspect|audit", re.IGNORECASE)


def _is_found_on_a_line(dealing: Dealing, joined: Reconciliation) -> bool:
    """Whether a check of lines found what a firm does from one that was opened, for somebody else."""
    row = dealing.row
    of_a_line = any(A_LINE.search(name) for name in row.extra)
    of_checks = bool(_OF_CHECKS.search(f"{row.about} {row.file}"))
    apart = not row.customer or joined.parties.are_apart(row.firm, row.customer)
    return bool(row.firm) and of_a_line and of_checks and apart


def _of_firm(message: str, dealing: Dealing, *more: str) -> Finding:
    row = dealing.row
    return fault(
        message,
        Subject("holder", row.firm),
        holder_place(message, row.firm, row),
        (row.ref, *more),
        {"user": row.firm, "party": row.firm, "service": row.service or NOT_TOLD, "file": row.file},
    )


def _is_of_another(dealing: Dealing, joined: Reconciliation) -> bool:
    """Whether a check says that the user differs from the one on file, and names two strangers."""
    row = dealing.row
    are_named = ON_FILE.search(row.capacity) and row.firm and row.customer
    if not are_named or _A_DEPARTMENT.search(row.customer) or _SEVERAL.search(row.customer):
        return False  # a department is perhaps that of the user on file; several are no party
    return joined.parties.are_apart(row.firm, row.customer) and _is_said_to_differ(dealing)


def _is_said_to_differ(dealing: Dealing, of: re.Pattern[str] = _COMPARED) -> bool:
    """Whether a check says so of the user under a heading of such a comparison, and of nothing else."""
    answers = [
        plain(cell)
        for name, cell in dealing.row.extra.items()
        if of.search(plain(name)) and not _OF_ELSE.search(name)
    ]
    answers += [
        plain(cell)
        for name, cell in dealing.row.extra.items()
        if _LAYS_BESIDE.match(plain(cell)) and not _OF_AN_EARLIER_CHECK.search(name)
    ]
    if dealing.row.capacity:  # beside the user on file, what a check concludes is of that
        answers.append(plain(dealing.row.state))
    return any(map(_says_that_it_differs, answers))


_ANOTHER_IS_FOUND = re.compile(
    r"^(?:ip)?(?:地址)?(?:备案|登记|报备)(?:的)?(?:使用)?(?:用户|单位|主体|人|者)?(?:为|是|系)[^,;。]{2,30}[,;](?:但)?(?:现场|核查)?"
    r"实(?:际)?(?:使用(?:者|人|单位|方)?)?(?:为|是|系)(?=[^,;。]{0,30}(?:公司|厂|店|院|所|校|中心|局|社|部|行|馆|会|室))"
)
"""Who is on file, and who was found instead: 备案用户为甲公司，实为乙公司."""


def _says_that_it_differs(text: str) -> bool:
    """Whether a cell answers so, and does not explain it beside: 不一致，正在办理变更."""
    if match := _ANOTHER_IS_FOUND.match(text):
        return not explanation("", text[match.end() :])
    answer, *more = _FIRST.split(text, maxsplit=1)
    return bool(_DIFFERS.fullmatch(answer)) and not explanation("", "".join(more))


_FIRST = re.compile(r"[,;:。(]")
"""After the answer of a check more may be told: 不一致，已由另一公司对外出租."""


def compares_with_the_file(heading: str) -> bool:
    """
    Whether a heading is of whether what was found is as it is filed.

    >>> compares_with_the_file("与备案是否一致"), compares_with_the_file("是否一致")
    (True, False)
    """
    return bool(_COMPARED_WITH_THE_FILE.search(plain(heading)))


def differs_from_the_file(dealing: Dealing) -> bool:
    """Whether a check says that the user is not the one on file, and names no department of it."""
    user = dealing.row.customer
    named = bool(user) and not _A_DEPARTMENT.search(user)
    of_the_file = _OF_THE_FILE.search(f"{dealing.row.about} {dealing.row.file}")
    compared = _COMPARED if of_the_file else _COMPARED_WITH_THE_FILE
    return named and dealing.is_sure and _is_said_to_differ(dealing, compared)


_STRANGERS = re.compile(
    r"(?:无|没有|不存在)(?:任何)?(?:的)?(?:关联|隶属|股权|投资|控股|业务|合同|合作|授权|租赁)(?:关系|往来)?"
    r"|(?:\S{2,24}(?:与|和|同)\S{2,24}|(?:两|二|双)(?:家|个)?(?:公司|单位|企业|方|者)?(?:之间)?)(?:互不关联|互无关系)"
    r"|unrelated|no (?:relation|affiliation)\w*",
    re.IGNORECASE,
)
_NOT_SAID_FOR_SURE = re.compile(
    r"是否|有无|疑|自?称|尚|待|未|可能|不(?!存在)|suspected|claims?|whether|not", re.IGNORECASE
)
_CLAUSES = re.compile(r"[,;。、()\n]+")


def says_strangers(dealing: Dealing) -> bool:
    """Whether a check says, and not as somebody's words or as a doubt, that its two firms are strangers."""
    cells = (plain(text) for text in (dealing.row.state, *dealing.row.extra.values()))
    clauses = (clause for cell in cells for clause in _CLAUSES.split(cell))
    return any(_STRANGERS.search(c) and not _NOT_SAID_FOR_SURE.search(c) for c in clauses)


_NOT_CHANGED = re.compile(
    r"(?:备案|报备|登记)(?:信息|资料|用户|单位)?(?:至今|仍|一直|尚|还|均|都)*(?:未|没有?)(?:能|有|作|做|办理?|申请|及时|按期|按规定)*(?:变更|更新|修改|改)"
)


def says_file_not_changed(dealing: Dealing) -> bool:
    """Whether a check says that what is on file was not changed, and nothing that explains it."""
    cells = [plain(text) for text in (dealing.row.state, *dealing.row.extra.values())]
    said = any(_NOT_CHANGED.search(clause) for cell in cells for clause in _CLAUSES.split(cell))
    return said and not any(explanation("", cell) for cell in cells)


_OF_THE_FILE = re.compile(
    r"(?:备案|报备)(?:信息|情况|数据|地址)?(?:的)?(?:核查|核对|核验|核实|检查|比对|对账)"
    r"|filing (?:check|review|audit)",
    re.IGNORECASE,
)
"""Titles of tables that lay what was found beside what is filed: there 是否一致 is of that."""


def _is_business_from_home(dealing: Dealing) -> bool:
    """Whether a line that was opened for a home serves others, by what its row says of both."""
    row = dealing.row
    at_home = any(
        _OF_THE_LINE.search(plain(name)) and _AT_HOME.search(plain(cell))
        for name, cell in row.extra.items()
    )
    serves = dealing.choices or PROXIES.search(plain(row.service))
    return at_home and bool(serves) and (dealing.serves_others or dealing.has_customers)


def found_fault(
    message: str, dealing: Dealing, *more: str, on_file: str = "", party: str = ""
) -> Finding:
    """Return what the row of a check alone shows of a block; `on_file`: its user by another row."""
    row = dealing.row
    party = party or row.customer or row.firm
    return fault(
        message,
        prefix_subject(row),
        prefix_place(message, row, party),
        (row.ref, *more),
        {
            "user": on_file or row.firm,
            "party": party,
            "service": row.service or NOT_TOLD,
            "file": row.file,
        },
    )
