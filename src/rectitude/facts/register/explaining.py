"""Cells that were not understood in rows that speak against somebody: they may explain the others."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.register import Allocation, Register, Relation, Statement, TableRow
from rectitude.facts.register.listed_changes import lists_a_change
from rectitude.facts.register.measures import is_measure
from rectitude.facts.register.verdicts import after_the_verdict
from rectitude.facts.register.weighing import A_TEST, FILED_AS_OWN
from rectitude.findings import Confidence, Finding, Outcome

EXPLAINED = "perhaps-explained"
"""The message of a fault whose row says more than was understood."""

_DENIED = re.compile(
    r"(?:查无|未|无|没有|不|非|否|尚)[^,，。；;、:：()（）\s]*|\b(?:no|not|never|without)\b[^,.;:()]*",
    re.IGNORECASE,
)
_UNTIL_NOW = re.compile(r"^(?:至今|迄今|截至目前|目前|仍然?|一直|均|都|皆|全部|两者)+")
_EXPLAINS = re.compile(
    r"续期|延续|续展|换证|换发|受理|审查|审核中|审批|办理(?!的?\S{0,4}(?:宽带|专线|线路|固网|账号|套餐|入网))|在办|变更|更名|改名|曾用名|名称变化|授权|委托|代持"
    r"|分公司|子公司|控股|集团|股东|回租|回购|融资|迁移|割接|搬迁|过渡|(?<!需)(?<!须)(?<!应)(?<!限期)(?<!责令)(?<!要求)(?<!督促)(?<!待)整改|临时|有误|误[录填报]|录入错误"
    rf"|{A_TEST}|演练|维护|停机|检修|关联|同一(?!机房|机柜|地址|网段|平台|页面?|套|台|天|日|时|条|批)|批准|豁免|公益"
    r"|备案[^主负联接手电未不无公企单]{0,14}?(?:注销|取消)"
    r"|(?:后|晚|延迟|异步|脚本|动态|js)(?:才)?加载|load(?:s|ed)? late"
    r"|renew|pending|receipt|authori[sz]|subsidiar|affiliat|shareholder|renam|lease-?back"
    r"|maintenance|migrat|error in|typo|exempt",
    re.IGNORECASE,
)
_NEVER_WAS = re.compile(
    r"(?:未|没有|尚未|从未)(?:实际)?(?:执行|履行|启用|生效|签订|签署|开通|交付|使用)|作废|解除|终止|撤销"
    r"|not (?:performed|executed|started)|never|void|cancelled|terminated",
    re.IGNORECASE,
)
"""What a row of contracts says of its own state: it may never have been so, or be so no more."""
_OF_A_STATE = re.compile(r"履行|执行|状态|进度|进展|status|state", re.IGNORECASE)
_OWN_USE = re.compile(r"自用|办公|own use|internal", re.IGNORECASE)
"""It explains a block of which no use was read."""
_DAY_OF_A_STATE = re.compile(
    r"状态(?:的)?(?:变更|变化|更新)?(?:日期?|时间)$|^实际(?:的)?(?:变更|过户|更换)(?:的)?(?:日期?|时间)$"
    r"|(?:变更|变化|变动|转让|易主|更换)(?:的)?(?:实际)?(?:发生|起始|开始)(?:的)?(?:日期?|时间)$"
    r"|^(?:工商|营业?执照|企业|公司)(?:登记)?(?:名称)?(?:变更|更名)(?:的)?(?:日期?|时间)$"
)
"""Since when the state beside it is so (状态变更日期), or since when it is really so."""
_ACCUSES = re.compile(r"^(?:已|经查)?(?:属实|查实|证实|责令|约谈|立案|处罚|罚款)")
"""What a column such as 办理结果 holds that speaks against somebody once more."""
_FIRM = re.compile(r"\S{2,40}(?:公司|集团)")
"""A name in which such words say nothing of the row."""
_KIN = re.compile(
    r"(?:[系为是属的其同]|同一|一家|[一二三]级|全资|控股|参股|直属|下属|所属|关联|母|子|分|总|兄弟|姐妹)+(?:公司|集团)+(?:内|内部)?"
)
"""How two firms are related, which ends as a name does: 全资子公司, 同一集团."""
_OFFICE = re.compile(r"[^\s,，。；;]{0,20}行政审批[^\s,，。；;]{0,6}局")
"""An office whose name has such a word: 区行政审批局."""
_CLAUSES = re.compile(r"[,，。；;\n]+")
_ORDERED = re.compile(
    r"\s*(?:已|现)?(?:责令|要求|督促|限期|限|责成)[^,，。;；已后完正]{0,20}?"
    r"(?:变更|更正|补办|办理)(?:ip|地址|备案|登记|信息|手续|申请)*\s*",
    re.IGNORECASE,
)
"""What was ordered is not done yet, and explains nothing: 责令5个工作日内变更."""
_LONGEST = 24
"""Characters of a cell that a report quotes: remarks may name persons; ours."""
_MATTERS = frozenset(
    (
        "status", "receipt_no", "receipt_date", "use", "kind", "location", "unit_name",
        "valid_from", "valid_to", "renewal_no", "renewal_date", "services", "area",
    )
)  # fmt: skip
"""Our own columns of which an unread cell may explain a fault."""


UNREPORTED = re.compile(
    r"变更(?:后)?[,，]?(?:但)?(?:至今|仍|一直|均|尚)*(?:未|没有?)(?:及时|按时|按期)*(?:报送?|报备|备案|办理|申报|申请|更新备案)"
    r"|(?:未|没有?|从未)(?:及时|按时|按期|再|去|曾|有)*(?:办理?|申请|申报|提交|做|报送?|报备|进行|去)(?:过)?"
    r"(?:网站|icp)?(?:备案)?(?:信息|主体)?(?:的)?(?:变更|更新)"
    r"|(?:未|没有?)去?变更备案|应变更(?:而|但)?未变更"
    r"|change (?:was )?(?:not|never) (?:reported|filed|submitted|made)|never updated",
    re.IGNORECASE,
)
"""That a change was not handed in: the change that is named beside it explains nothing."""
_OF_THE_CHANGE = re.compile(r"变更|chang", re.IGNORECASE)
_NOT_HANDED_IN = re.compile(
    r"(?:未|没有?|从未|尚未)(?:及时|按时|按期|曾|有|去)*(?:提交|申请|申报|报送|报备|办理)(?!成功|完)(?:过|材料|申请)?(?:$|[,，。;；])"
    r"|not (?:yet )?(?:submitted|filed|handed in|applied for)",
    re.IGNORECASE,
)


def tells_unreported(column: str, cell: str) -> bool:
    """
    Whether a cell says that a change was not handed in, by itself or as its heading has it.

    >>> tells_unreported("变更进展", "多次催办，至今未提交"), tells_unreported("变更进展", "已提交，审核中")
    (True, False)
    """
    by_heading = _OF_THE_CHANGE.search(column) and _NOT_HANDED_IN.search(cell)
    return bool(UNREPORTED.search(cell) or by_heading)


_OF_PROOF = re.compile(
    r"^(?:核[对查实验]|认定|判断|判定|证明|数据|信息|事实|线索|取证|比对)?(?:的)?(?:依据|凭证|证据|来源|佐证|佐证材料)$"
    r"|^(?:evidence|proof|source|basis)$",
    re.IGNORECASE,
)
"""Headings of by what somebody knows what a row tells: 核对依据, 工商变更通知书."""
_MORE_THAN_PROOF = re.compile(
    r"授权|委托|批准|批复|同意|受理|回执|豁免|审[核查]中|通过|集团|子公司|authori[sz]|receipt|accepted|approved",
    re.IGNORECASE,
)
"""What such a cell may name all the same that explains the row: leave, a receipt, kinship."""
_OF_LEAVE = re.compile(r"授权|委托|authori[sz]", re.IGNORECASE)
_NO_LEAVE = re.compile(
    r"(?:从未|未曾|并未|未|没有|无)(?:对其|向其|任何|书面)*(?:授权|委托|同意)|与其(?:无|没有)(?:任何)?关系"
    r"|(?:never|not) authori[sz]ed",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(r"本(?:单位|公司|企业)|自有|自身|own|itself", re.IGNORECASE)
"""What stands there where no leave is needed."""


def denies_leave(column: str, cell: str) -> bool:
    """
    Whether a cell on the leave of another says that there is none.

    >>> denies_leave("授权情况", "从未授权"), denies_leave("授权情况", "授权书在有效期内")
    (True, False)
    """
    return bool(_OF_LEAVE.search(column) and _NO_LEAVE.search(cell))


_OF_SHAREHOLDERS = re.compile(
    r"^(?:主要|全部|自然人)?股东(?:名称|姓名|信息|名单)?$|^shareholders?$", re.IGNORECASE
)
"""A column of names: they explain what they name, and are looked at where a registrant is."""


class Remark(msgspec.Struct, frozen=True):
    """A cell that may explain its row: the heading as written, and the words."""

    column: str
    words: str


def explanation(column: str, cell: str) -> str:
    """
    Return the words of a cell that may explain its row, or nothing; what is denied explains nothing.

    >>> explanation("备注", "机房三楼，续期申请在审"), explanation("备注", "未申请续期")
    ('续期申请在审', '')
    >>> explanation("依据", "工商变更通知书"), explanation("依据", "变更受理通知书")
    ('', '变更受理通知书')
    >>> explanation("备注", "责令限期变更备案"), explanation("备注", "责令变更，已受理")
    ('', '已受理')
    >>> explanation("两者关系", "全资子公司"), explanation("备注", "甲乙集团有限公司")
    ('全资子公司', '')
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    text = _OFFICE.sub("", text)
    if (
        not text
        or _DENIED.match(text)
        or _DENIED.fullmatch(_UNTIL_NOW.sub("", text))
        or _DAY_OF_A_STATE.search(column)
        or (_OF_PROOF.search(column) and not _MORE_THAN_PROOF.search(text))
        or is_measure(column, cell)
    ):
        return ""
    own = _OF_LEAVE.search(column) and _ITS_OWN.fullmatch(text)
    if tells_unreported(column, text) or own or denies_leave(column, text):
        return ""
    is_a_name = _FIRM.fullmatch(text) and not _KIN.fullmatch(text)
    for clause in () if is_a_name else _CLAUSES.split(text):
        if not _ORDERED.fullmatch(clause) and _EXPLAINS.search(_DENIED.sub("", clause)):
            return clause.strip()[:_LONGEST]
    explains = _EXPLAINS.search(_OF_SHAREHOLDERS.sub("", column)) and not _ACCUSES.search(text)
    return text[:_LONGEST] if explains else ""


def remarks(register: Register) -> dict[str, Remark]:
    """Return what may explain a row, by how the row is cited."""
    found: dict[str, Remark] = {}
    unread = {
        (bad.file, bad.line): Remark(bad.column, bad.value[:_LONGEST])
        for bad in register.bad_rows
        if bad.kept and bad.column in _MATTERS
    }
    contracts = _contracts(register.allocations)
    for row in _rows(register):
        if row.unread and (remark := unread.get((row.file, row.line))):
            found[row.ref] = remark
        for column, cell in after_the_verdict(row.extra):
            if isinstance(row, Allocation) and cell.strip() in contracts:
                found.setdefault(row.ref, Remark(column, cell.strip()[:_LONGEST]))
            if isinstance(row, Relation) and not row.valid_from and _DAY.search(cell):
                found.setdefault(row.ref, Remark(column, cell.strip()[:_LONGEST]))
            of_contract = isinstance(row, Allocation) and _explains_a_contract(row, column, cell)
            if words := _explained(row, column, cell) or (
                cell.strip()[:_LONGEST] if of_contract else ""
            ):
                found.setdefault(row.ref, Remark(column, words))
    return found


_OF_THE_CHANGE = re.compile(r"变更|更名|改名|曾用名|名称变化|renam", re.IGNORECASE)
_OF_THE_FILING = re.compile(r"备案|icp|filing", re.IGNORECASE)


def _explained(row: TableRow, column: str, cell: str) -> str:
    """Return what may explain a row; a change of name is not explained by being called one (变更事项)."""
    if isinstance(row, Relation) and row.kind == "former_name" and not _OF_THE_FILING.search(cell):
        return explanation("", _OF_THE_CHANGE.sub("", cell))
    listed = (isinstance(row, Statement) and row.domain and not row.firm) or lists_a_change(row)
    if listed and _LISTED.fullmatch(column.strip()):
        return explanation("", _OF_THE_CHANGE.sub("", cell))
    return explanation(column, cell)


_LISTED = re.compile(r"(?:发生)?变更(?:的)?(?:事项|项目|内容|类型|类别|要素|情形|[前后]\S{0,4})")
"""Headings of a list of changes, of which each row is one: that it is called so explains nothing."""


def _explains_a_contract(row: Allocation, column: str, cell: str) -> bool:
    """Whether a cell gives a block a use where none was read, or says that its lease is none."""
    if not row.use and _OWN_USE.search(FILED_AS_OWN.sub("", cell)):
        return True
    return bool(_OF_A_STATE.search(column) and _NEVER_WAS.search(cell))


def _contracts(rows: Iterable[Allocation]) -> set[str]:
    """Return the contracts on record, and what stands in two columns that were not understood."""
    named: set[str] = set()
    column_of: dict[str, str] = {}
    for row in rows:
        named.add(row.contract)
        for column, cell in row.extra.items():
            if column_of.setdefault(cell.strip(), column) != column and _KEY.match(cell):
                named.add(cell.strip())
    return named - {""}


_DAY = re.compile(r"(?:19|20)\d\d\D{0,2}\d{1,2}\D{0,2}\d{1,2}")
_KEY = re.compile(r"[^A-Za-z\u4e00-\u9fff]*[A-Za-z\u4e00-\u9fff].*\d")


def _rows(register: Register) -> Iterator[TableRow]:
    for rows in (
        register.filings, register.registrants, register.licences, register.relations,
        register.allocations, register.observations, register.statements,
    ):  # fmt: skip
        for row in rows:
            if row.extra or row.unread:
                yield row


_NOT_FILED = "not-filed"
_CANCELLED = "cancelled-but-served"
_IS_CANCELLED = re.compile(
    r"(?:网站|域名|icp)*备案(?:已|被|于)*(?:注销|取消)(?:\s*[(（][\s\d年月日./-]*(?:[)）]|$))?",
    re.IGNORECASE,
)
"""That a filing has ended, and perhaps when, is what a site is accused of that is served all the same."""
_OF_WHOM = re.compile(r"(?:所属|下属|填报|责任)?(?:子公司|分公司|集团公司|成员单位)(?:名称)?")
"""Whose site it is explains no missing filing."""


def asked_where_explained(
    findings: Iterable[Finding], known: dict[str, Remark]
) -> Iterator[Finding]:
    """Yield findings; a fault of a row with a cell that may explain it is the question whether it does."""
    for finding in findings:
        remark = next((known[ref] for ref in finding.evidence if ref in known), None)
        if remark and finding.message == _NOT_FILED and _OF_WHOM.fullmatch(remark.column):
            remark = None
        if remark and finding.message == _CANCELLED and _IS_CANCELLED.fullmatch(remark.words):
            remark = None
        if remark is None or finding.outcome is not Outcome.FAILED:
            yield finding
            continue
        yield msgspec.structs.replace(
            finding,
            outcome=Outcome.CANNOT_TELL,
            confidence=Confidence.MEDIUM,
            message=EXPLAINED,
            parameters={"column": remark.column, "words": remark.words},
        )
