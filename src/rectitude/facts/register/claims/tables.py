"""The columns of a written table: whom its rows are of, and which two columns are the same kind of thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from rectitude.facts.register.compared import sides_of
from rectitude.facts.register.written import Cell, Entry, days_in, plain, says_no
from rectitude.facts.register.written_parties import firms, is_at_issue, name_of

_BRACKETS = re.compile(r"[(（【\[][^()（）【】\[\]]*[)）】\]]")
_OF_RECORDS = re.compile(
    r"备案|登记(?:的|在)?|在册|约定|合同上|filed|filing|on (?:record|file)|record|contracted"
)
_OF_FINDINGS = re.compile(
    r"实际|实测|现|目前|如今|真实|工商|公示|核实|核查|检查|首页|页面|源站|解析|在用|使用人|合同客户"
    r"|actual|current|observed|live|now|real|seen|found"
)
_OF_NO_PARTICULAR = re.compile(
    r"(?:备注|说明|结论|情况|状态|结果|日期?|时间|起始|何时|天数|天\)|后续|号)$|变更|受理|回执|手续|处理"
    r"|交接|更新"
    r"|是否|有无|有没有|方式|渠道|途径|许可|资质|牌照|查询|note|remark|status|date|since|change|licen[cs]e"
)
"""Headings of what is told of two particulars, and is none of them."""


class Pair(msgspec.Struct, frozen=True):
    """What a row has on record, and what was really found, where they differ."""

    filed: Cell
    found: Cell

    @property
    def words(self) -> str:
        return f"{self.filed.text}→{self.found.text}"


class Table(msgspec.Struct, frozen=True, dict=True):
    """The rows of one table."""

    rows: tuple[Entry, ...]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """All headings, in the order in which rows have them."""
        return tuple(dict.fromkeys(cell.heading for row in self.rows for cell in row.cells))

    @cached_property
    def sides(self) -> tuple[tuple[str, str], ...]:
        """
        The pairs of headings that have the same kind of thing on record and as it was found.

        Some of their cells are alike: of a list that compares, most rows are in order. Where none is, their
        headings must say outright which side they are.
        """
        if compared := sides_of(self.headings):
            _, filed, seen = compared
            return ((filed, seen),)
        headings = [h for h in self.headings if not _OF_NO_PARTICULAR.search(bare_heading(h))]
        on_record = [h for h in headings if _OF_RECORDS.search(h)]
        found = (
            (filed, seen)
            for seen in headings
            if seen not in on_record
            for filed in self._filed_beside(seen, on_record)
        )
        return tuple(found)

    def _filed_beside(self, seen: str, on_record: list[str]) -> list[str]:
        """Return the headings of what is on record of the same kind as what was seen."""
        alike = [filed for filed in on_record if self._are_somewhere_alike(filed, seen)]
        if alike or not _OF_FINDINGS.search(seen):
            return alike
        return [filed for filed in on_record if _share_a_noun(filed, seen)]

    def _are_somewhere_alike(self, filed: str, seen: str) -> bool:
        both = ((cell_of(row, filed), cell_of(row, seen)) for row in self.rows)
        return any(a and b and is_a_name(a.text) and are_alike(a.text, b.text) for a, b in both)

    def pairs(self, row: Entry) -> Iterator[Pair]:
        """Yield what a row has otherwise on record than it was found; nothing where one finding agrees."""
        agreed: set[str] = set()
        differing: list[Pair] = []
        for filed, found in self.sides:
            one, other = cell_of(row, filed), cell_of(row, found)
            if not one or not other or _is_blank(one) or _is_blank(other):
                continue
            if are_alike(one.text, other.text):
                agreed.add(filed)
            else:
                differing.append(Pair(one, other))
        yield from (pair for pair in differing if pair.filed.heading not in agreed)

    @cached_property
    def key(self) -> str:
        """The heading of what its rows are of: the first whose cells are names, each another."""
        for heading in self.headings:
            cells = [cell for row in self.rows if (cell := cell_of(row, heading))]
            texts = [cell.text for cell in cells]
            if not _OF_A_SUBJECT.search(bare_heading(heading).strip()) or len(cells) < len(
                self.rows
            ):
                continue
            if all(map(is_a_name, texts)) and len({*texts}) == len(texts):
                return heading
        return ""


def _is_blank(cell: Cell) -> bool:
    """Whether a cell says that there is nothing, or bears no more than a mark."""
    return says_no(cell.text) or not _A_WORD.search(cell.text)


_A_WORD = re.compile(r"\w")
_NOUNS = re.compile(
    r"名称|单位|主体|负责人|法定代表人|联系人|地址|电话|手机|接入商?|机房|持有|内容|栏目|服务|ip|人|商"
    r"|name|owner|holder|provider|host|address|phone|entity|origin|asn"
)
_KIN = (frozenset({"内容", "栏目", "服务"}), frozenset({"接入", "接入商", "机房", "商"}))
"""Nouns by which two headings may be of one kind of thing."""


def _share_a_noun(one: str, other: str) -> bool:
    first, second = {*_NOUNS.findall(one)}, {*_NOUNS.findall(other)}
    return bool(first & second) or any(first & kin and second & kin for kin in _KIN)


def bare_heading(heading: str) -> str:
    """Return a heading without what it says in brackets."""
    return _BRACKETS.sub("", heading)


def cell_of(row: Entry, heading: str) -> Cell | None:
    """Return the cell of a row under a heading."""
    return next((cell for cell in row.cells if cell.heading == heading), None)


_A_NAME = re.compile(r"(?=\D)[\w\u4e00-\u9fff“”\"'&·. -]{2,40}(?:[(（][^()（）]*[)）])?")
_IS_NO_NAME = re.compile(
    r"[,，;；。:：!！?？]|^(?:是|否|有|无|没有?|未|不|已|按|正常|异常|待|y|n|yes|no|none|ok)$|^(?:未|没"
    r"|不|已|无|可(?:用于|以)|仅(?:限|供)|只(?:能|限|供)|限于|用于)|一致|相符|同上|联系上|若干|[多数几各\d][家户个]"
)


def is_a_name(text: str) -> bool:
    """Whether a text can be what somebody or something is called."""
    return bool(_A_NAME.fullmatch(text)) and not _IS_NO_NAME.search(text) and not days_in(text)


_STEM = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|股份公司|集团公司|分公司|公司|集团)$|\s+"
)
_FEWEST_ALIKE = 2


def are_alike(one: str, other: str) -> bool:
    """
    Whether two texts can be of the same: one is in the other, but for its form, brackets and masked letters.

    >>> are_alike("绍兴上虞伞业有限公司", "上虞伞业"), are_alike("珍珠贸易(外包代管)", "诸暨珍珠贸易有限公司")
    (True, True)
    """
    first, second = _stem(one), _stem(other)
    if min(len(first), len(second)) < _FEWEST_ALIKE:
        return first == second
    masked = re.compile(re.escape(first).replace(r"\*", ".").replace("某", "."))
    return first in second or second in first or bool(masked.fullmatch(second))


def _stem(text: str) -> str:
    return _STEM.sub("", _BRACKETS.sub("", plain(text)).strip())


_OF_A_PARTY = re.compile(
    r"(?:公司|企业|单位|主体|对象|厂商|受检人|机主|归属|名称|被举报人|供给方|供应商|供应方|客户|商家"
    r"|平台|商户|当事[人方]|被(?:投诉|检查|举报|反映)[人方](?:[/、]\S{1,4})?|[卖买甲乙丙]方|承租[方人]?|出租[方人]?|租户|收费方|经营[者方]"
    r"|持证[人方]?|机构|用户|代理商|服务商|provider|supplier|company|firm|vendor|customer|client|operator"
    r"|entity|lessee|lessor|seller|holder)(?:名称?|简称|全称)?$",
)


_OF_A_SUBJECT = re.compile(
    rf"{_OF_A_PARTY.pattern}|(?:线路|专线|电路|宽带|网段|地址|号段|地址[段块]|[校小园社]区|楼[栋宇盘]?|站点?|网站|域名|网址|小程序|应用"
    r"|场所|点位|位置|项目|资源|店|店铺|门店|房源?|上[游家]|下[游家]|line|circuit|block|prefix|site|domain|app|location|campus"
    r"|upstream)(?:名称?|号)?$"
)
"""Headings of columns by which a table lists what it is of: a party, a site, a line, a block, a place."""


def parties(row: Entry) -> Iterator[Cell]:
    """Yield the cells that name whom a row is of: names of firms, and names under headings of parties."""
    named = {id(cell) for cell in firms(row)}
    for cell in row.cells:
        under = _OF_A_PARTY.search(bare_heading(cell.heading).strip())
        if id(cell) in named or (under and is_a_name(cell.text) and is_at_issue(cell)):
            yield cell


def party_of(row: Entry, table: Table, told: Cell | None = None) -> str:
    """Return whom a row is of: of whom a heading tells, else its first party, else what its table lists."""
    named = [*parties(row)]
    if told is not None and (of_its_role := [c for c in named if _share_a_role(c, told)]):
        named = of_its_role
    chosen = next(iter(named), None) or _listed(row, table)
    return name_of(chosen) if chosen else ""


def subject_of(row: Entry, table: Table) -> str:
    """Return what a row is about: a firm that it names, else what its table lists, else its first party."""
    firm = next(firms(row), None)
    chosen = firm or _listed(row, table) or next(parties(row), None)
    return name_of(chosen) if chosen else ""


def _listed(row: Entry, table: Table) -> Cell | None:
    """Return the cell of a row by which its table lists it, where that can be at issue."""
    cell = cell_of(row, table.key) if table.key else None
    return cell if cell and is_at_issue(cell) else None


_ROLES = re.compile(
    r"卖方|买方|甲方|乙方|丙方|承租|出租|供应商|客户|收费方|经营者|经营方|持证|用户|租户|子公司|供方|转租方"
    r"|supplier|vendor|customer|lessee|lessor|seller|provider"
)


def _share_a_role(party: Cell, told: Cell) -> bool:
    role = bare_heading(party.heading).strip()
    is_named = len(role) >= _FEWEST_ALIKE and role in told.heading
    return is_named or bool({*_ROLES.findall(party.heading)} & {*_ROLES.findall(told.heading)})


def tables_of(rows: Sequence[Entry]) -> tuple[Table, ...]:
    """Return the tables of rows, each of a file or a sheet."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for row in rows:
        found[row.row.file].append(row)
    return tuple(Table(tuple(each)) for each in found.values())
