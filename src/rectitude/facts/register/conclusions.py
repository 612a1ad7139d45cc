"""What a row concludes of itself: whatever its cells tell, the last of them may say that all is well."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from rectitude.facts.register.said.speech import clauses
from rectitude.facts.register.written import Cell, Entry

CLEARED = "perhaps-cleared"
"""The message of a fault by columns whose row concludes that all is well."""
_OF_A_CONCLUSION = re.compile(
    r"结论|结果|意见|判断|判定|认定|定性|后来|后续|最后|最终"
    r"|查明|查出|问清|核实|核查|核的|复[查核检看]|处理|处置|销[号案]"
    r"|回访|result|comment|verdict|conclusion|outcome|assessment|resolution|disposition|turned out"
    r"|finding|follow-?up"
)
_ASKS_IF_AMISS = re.compile(
    r"(?:可疑|疑点|问题|异常|违规|违法|差异)(?:否|吗|与否|没有)?$"
    r"|(?:是否|有无|有没有)\S{0,4}(?:可疑|疑点|问题|异常|违规|违法|差异)"
    r"|issues?\??$|suspicious|violation\??$"
)
_OF_A_PARTICULAR = re.compile(
    r"备案|查询|检索|许可|资质|证(?!实)|(?<!销)号|链接|首页|页脚|访问|打开|域名|(?<![a-z])ip(?![a-z])|地址|接入|解析|变更"
    r"|日期|时间|何时|日$|人$|单位|企业|公司|部门|人员|方式|依据|filing|licen[cs]e|icp|number|link|date|(?<![a-z])by$|name"
)
"""What a look was at: that it went well says nothing of the rest of a row."""
_IS_WELL = re.compile(
    r"ok(?:ay)?|fine|good|pass(?:ed)?|cleared?|closed|好(?:的|了)?|可以|没事|[没无]问题|正常|合格|通过"
    r"|达标|合规|真实(?:有效)?"
    r"|(?:完全|均|都)?(?:符合(?:要求|规定)?|相符|一致)|无(?:异常|差异|违规)|不(?:涉及|违规|算)|[√✓✔○]"
    r"|已?(?:予以)?(?:销|撤)(?:号|案|单|项|销|了)?|作废|不成立|已?排除|不予处理|无需处理|对得上"
)
"""All that a clause says where it finds a row in order, or strikes it off the list."""
_STRUCK_OFF = r"\d{1,2}[-/.月]\d{1,2}日?\s?(?:已|予以)?(?:销|撤|结)(?:号|案|单|项|销|了)?$"
_FINDS_NOTHING = re.compile(
    rf"{_STRUCK_OFF}"
    r"|(?<![不未没])(?:定|认定|判定|属|视|仍)(?:为|于)?(?:自用|误报|误会|合规|正常)"
    r"|误[报会判传]|(?:看|搞|弄|认|记|听|查)错|虚惊|乌龙|不属实|不实(?!名)|失实"
    r"|查无(?:实据|此事)|没有?(?:这|此)回?事"
    r"|(?<!是)(?:不构成|不属于?|不算|不是|并非|^非|未构成)"
    r"(?:无证|超范围|违规|违法|违约|转租|转售|分租|转卖|空壳|经营|问题)"
    r"|(?:无需|无须|不用|不需要?|不必|毋须)(?:去|再|另|单独)?(?:备|处理|整改|变更|办|许可|报|管)"
    r"|(?<!不是)(?<!非)(?<!是否)同一(?:单位|主体|企业|公司|法人|户|家|人)"
    r"|(?:未|没有?)(?:发?现|见)\S{0,4}(?:问题|异常|违规|转租|收费|差异)"
    r"|(?<![未没])(?:已|当[天日场]|次日|\d日)\S{0,3}(?:补[上好]?|恢复|更正|改好|改正|整改)(?!通知|意见|中)"
    r"|no (?:issue|problem|violation|breach|fault|action)"
    r"|not (?:an? )?(?:issue|violation|breach|fault|required|needed)"
    r"|unfounded|false alarm|never (?:served|sold|let|went)|own use"
    r"|(?<!not )(?<!never )(?:fixed|restored|rectified)"
)
"""How a clause says that there is nothing to reproach."""
_TURNS = re.compile(
    r"但|然而|可是|只是|仍(?!为|由)|依然|又(?![名称])|再次|反弹|(?<![不未失])属实|责令|约谈|立案"
    r"|(?<![未没无不])处?罚|抄告|移[交送]"
    r"|(?<!无需)(?<!不用)(?<!不需)(?:要求|通知|建议|限期|应|须)\S{0,4}(?:整改|补|改正|备|办|停)"
    r"|not ok|\bbut\b|however|except|still|again"
)
"""That a conclusion is not all that a cell says, or that it goes against somebody."""
_BARE_NO = re.compile(r"否|无|没有?|不是|未见|no|none|n")
_A_DASH = re.compile(r"\s[-–—]+\s|[:：]")


class Conclusion(msgspec.Struct, frozen=True):
    """The last that a row says of whether something is amiss, and where it says so."""

    is_clear: bool
    cell: Cell


class Conclusions:
    """What the rows of all tables conclude of themselves; of rows that conclude nothing it has nothing."""

    def __init__(self, found: Iterable[Entry]) -> None:
        told = [(entry.row, last) for entry in found if (last := conclusion_of(entry))]
        self._by_ref = {row.ref: last for row, last in told}
        self._by_line = {(row.file, row.line): last for row, last in told}

    def clear(self, cited: Iterable[str]) -> bool:
        """Whether the last of the rows cited that concludes something finds that all is well."""
        told = [self._by_ref[ref] for ref in cited if ref in self._by_ref]
        return bool(told) and told[-1].is_clear

    def clearing(self, file: str, line: int) -> Cell | None:
        """Return the cell by which a line of a table finds that all is well, or nothing."""
        last = self._by_line.get((file, line))
        return last.cell if last and last.is_clear else None


def clears_itself(entry: Entry) -> bool:
    """Whether the last that a row concludes is that nothing is amiss."""
    last = conclusion_of(entry)
    return last is not None and last.is_clear


def conclusion_of(entry: Entry) -> Conclusion | None:
    """Return the last of the conclusions of a row, or nothing."""
    told = ((cell, _is_clear(cell.heading, cell.text)) for cell in entry.cells)
    every = [Conclusion(is_clear, cell) for cell, is_clear in told if is_clear is not None]
    return every[-1] if every else None


@lru_cache(1 << 12)
def _is_clear(heading: str, text: str) -> bool | None:
    """Return what a cell concludes; None where its heading asks for no conclusion, or it holds none."""
    if _ASKS_IF_AMISS.search(heading):
        return True if _BARE_NO.fullmatch(text) else None
    if not _OF_A_CONCLUSION.search(heading) or _OF_A_PARTICULAR.search(heading):
        return None
    if _TURNS.search(text):
        return False
    told = tuple(part for each in _A_DASH.split(text) for part in clauses(each))
    is_well = any(_IS_WELL.fullmatch(part) for part in (*told[:1], *told[-1:]))
    return True if is_well or any(map(_FINDS_NOTHING.search, told)) else None
