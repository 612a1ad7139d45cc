"""
What the lines above, between and below the rows of a table say in words.

A title may name what no column does: 分配单位：某公司, 以下均为自用地址, 截至2026年11月1日; so may the name
of a sheet or of the file. Notes at the end are no rows.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import PurePath

from rectitude.collectors.register import page_words, vocabulary
from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.days import written_days
from rectitude.collectors.register.practice import firm_in
from rectitude.collectors.register.wordings import column_by_words, fragment, plain_heading

_LABELLED = re.compile(
    r"([^\s:：;；,，。()（）]{2,14})\s*[:：]\s*([^\s;；,，。]+(?: [A-Za-z][^\s;；,，。]*)*)"
)
_OF_THE_PAPER = re.compile(
    r"填报|制表|编制|报送|审核|联系|导出|来源|经办|打印|汇总|^单位$|电话|页|版本|编号$|prepared|source|contact|unit$"
)
"""Labels of who made the table, not of what stands in it."""
_OF_ALL = re.compile(r"以下|下列|本表|均|全部|all |following")
_LISTED = re.compile(r"(?:清单|名单|列表|明细|台账|表)$")
_DATED = re.compile(
    r"日期|时间|时点|截至|截止|导出|生成|(?:统计|更新|汇总|登记|填报|盘点)(?:到|至)|(?:填报|制表|统计|汇总|核查|检查)日(?!期)"
    r"|(?:填报|制表|编制|统计|汇总|核查|复核|复查)于?(?=20\d\d)"
    r"|as of|date|snapshot|数据",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"有效期|到期|届满|期满|期限|时限|(?:填报|报送|申报|上报|提交|反馈|整改|改正|报名|答复|办理)(?:的)?截(?:止|至)"
    r"|截(?:止|至)(?:填报|报送|提交|反馈|报名)|(?:之|日)?前(?:完成|报送|提交|反馈|填报|整改)"
    r"|deadline|validity|expir",
    re.IGNORECASE,
)
"""Sentences of a day that is to come: until when a licence holds, or by when something is to be done."""
_UNTIL = re.compile(
    r"\b(?:valid(?:ity)? (?:until|to|through|till)|expir\w+(?: on)?|due (?:by|on)|deadline)\s*:?\s*"
    r"(?:\d{1,2} [a-z]{3,9} \d{4}|[\w./-]+)",
    re.IGNORECASE,
)
"""The same in English, where blanks part the words from the day."""
_NOTE = re.compile(
    r"^[(（【\[]?(?:(?:附?注|备注|说明|数据来源|来源|制表人?|填表人?|审核人?|(?:填报|填表|制表|报送|统计|数据|核查|查询|导出|更新|检查|采集|盘点)(?:截止)?(?:人|日期|时间|单位))\s*[:：\d]"
    r"|(?:打印|导出)时间\s*[:：\d]"
    rf"|(?:{fragment('check')})(?:人员?|日期?|时间|时点)\s*[:：\d]"
    r"|(?:合计|总计|小计)\s*(?:$|[:：\d])|共\s*\d+|以上(?:均|为|共|数据|各)|本表|(?:数据|统计|查询|核查)?截[至止到]+\s*\d|第\s*\d+\s*页"
    r"|(?:note|source|total|prepared by|page|generated)s?\s*(?:$|[:\d]| by)|end of |\*|※|—{2,}|-{3,})",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|【|\d{1,2}[、.．]|#|以下|下列)"
)
_VALUE = re.compile(r"\.[a-z]{2,}|\d\.\d|://", re.IGNORECASE)
"""A domain or an address: a row that lacks the rest, not a title."""
_FIRM = re.compile(r"公司|集团|中心|大学|研究院|分行|银行")

_OF_CHANGES = re.compile(
    r"变更(?!.{0,2}(?:审|受理|中))|chang(?!.{0,20}(?:pending|review))", re.IGNORECASE
)
"""A table of changes (变更登记表), which are not under review for that."""


def _state_of_all(sentence: str) -> str:
    """Return the state that a title gives the filings below it; raises BadCell where it gives none."""
    return vocabulary.filing_status(_OF_CHANGES.sub("", sentence))


_SAID_IN_WORDS: dict[str, dict[str, Callable[[str], object]]] = {
    "filings": {"status": _state_of_all, "location": vocabulary.location},
    "allocations": {"use": vocabulary.use},
    "observations": {"http_status": page_words.status_code, "location": vocabulary.location},
    "relations": {"kind": vocabulary.relation_kind},
}
_LABELS: dict[str, frozenset[str]] = {
    "filings": frozenset({"access_provider", "status", "location"}),
    "registrants": frozenset({"registrar"}),
    "licences": frozenset({"services", "area"}),
    "relations": frozenset({"parent", "kind"}),
    "allocations": frozenset({"holder", "user", "use", "location", "contract", "parent_contract"}),
    "observations": frozenset({"location", "observed_at"}),
    "statements": frozenset({"firm", "customer", "location", "service"}),
}
"""Columns that a title may stand for, by its label; the others differ from row to row."""
_OWNED = {"allocations": "holder", "statements": "firm"}
_WHOSE = re.compile(
    r"(?:^|\s)(?!关于|致|客户|用户|供应商|上游|附件|附表|抄送|主送|转发|来自)"
    r"(?P<zh>(?:(?!有限|公司)\S){2,40}(?:有限责任公司|有限公司))"
    r"(?:的|ip|地址|接入|带宽|专线|资源|机柜|对外)*(?:客户|出租)"
    r"(?:ip|地址|资源|情况|登记|信息)*(?:台账|清单|名单|明细表?|登记表|一览表|表)(?:$|\s)"
    r"|(?<!former )(?<!potential )(?<!prospective )(?:leases|lettings|customers|tenants|lessees) of"
    r" (?P<en>[^,;:()]{2,60}?\b(?:ltd|inc|llc|gmbh|limited|corp)\b\.?)",
    re.IGNORECASE,
)
"""
Whose customers or lettings a title says that a table lists; 租用 would be of one who rents.

It names one firm: of 甲有限公司向乙有限公司出租台账 nobody could say by this whose it is.
"""
_OF_CUSTOMERS = re.compile(r"客户|承租|租户|lessee|tenant|customer", re.IGNORECASE)
"""Headings by which the firm that a title begins with is whose customers the rows are."""
_FULL_FIRM = re.compile(r"[^\s,，。;；:：、()]{2,40}?(?:有限责任公司|股份有限公司|有限公司)")
_NAMED_BY_SHEET = {"allocations": "holder", "licences": "holder", "relations": "parent"}
_DAY_OF = {"filings": "snapshot_date", "observations": "observed_at"}


def is_note(cells: Iterable[str]) -> bool:
    """
    Whether a line is a note below the rows, or the sums of columns: not a row of whoever is called 合计.

    >>> is_note(["注：数据截至2026年11月1日", "", ""]), is_note(["共创网络有限公司", "B11"])
    (True, False)
    >>> is_note(["核对日期：2026-10-22；均据合同", "", ""]), is_note(["核对对象：甲公司", "", ""])
    (True, False)
    >>> is_note(["合计", "", "12370", "1,989 户", "15139.2"]), is_note(["合计", "示例网络有限公司", "3"])
    (True, False)
    """
    filled = [stripped for cell in cells if (stripped := cell.strip())]
    if not filled:
        return False
    if len(filled) <= OF_A_NOTE and _NOTE.search(filled[0]):
        return True
    return filled[0] in SUMS and all(map(_A_SUM.fullmatch, filled[1:]))


OF_A_NOTE = 2
"""Cells that a note fills."""
SUMS = frozenset(
    f"{first}{gap}{second}"
    for first, second in ("合计", "总计", "小计", "共计", "累计", "总和")
    for gap in ("", " ", "\u3000")
) | {"Total", "TOTAL", "total", "Subtotal", "Sum"}
"""What stands before the sums of columns, where a row has its name."""
_A_SUM = re.compile(r"[-－—/]|[-+]?[\d,，]+(?:\.\d+)?\s*[%％\u4e00-\u9fff]{0,3}")


def is_section(cells: Iterable[str]) -> bool:
    """Whether a line is the title of the rows after it."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) != 1 or _VALUE.search(filled[0]):
        return False
    return bool(_SECTION.search(filled[0].strip()))


def said_above(table: str, text: str, headings: Iterable[str] = ()) -> dict[str, str]:
    """
    Return the cells that titles stand for, by column; beside customers a firm's paper is the provider's.

    >>> said_above("allocations", "分配单位：甲公司 以下地址均为自用")
    {'holder': '甲公司', 'use': '以下地址均为自用'}
    """
    plain = unicodedata.normalize("NFKC", text)
    found: dict[str, str] = {}
    for label, value in _LABELLED.findall(plain):
        column = column_by_words(table, plain_heading(label))
        if column in _LABELS.get(table, ()) and not _OF_THE_PAPER.search(label.lower()):
            found.setdefault(column, _without_a_bracket(value))
    if table in _OWNED and (match := _WHOSE.search(plain)):
        found.setdefault(_OWNED[table], (match["zh"] or match["en"]).strip())
    elif table in _OWNED and any(map(_OF_CUSTOMERS.search, headings)):
        firms = dict.fromkeys(_FULL_FIRM.findall(plain))
        if len(firms) == 1 and (owner := firm_in(plain.strip())):
            found.setdefault(_OWNED[table], owner)
    if table == "filings" and (match := _OF_FILED_SITES.search(plain)):
        found.setdefault("status", match[1])
    for sentence in re.split(r"[\s;；,，。()（）]+", plain):
        if not (_OF_ALL.search(sentence) or _LISTED.search(sentence)):
            continue
        for column, parse in _SAID_IN_WORDS.get(table, {}).items():
            with suppress(BadCell):
                parse(sentence)
                found.setdefault(column, sentence)
    return found


_OF_FILED_SITES = re.compile(
    r"(?:^|\s|[一二三四五六七八九十][、.．]|[(（]?\d[)）、.．])(未备案|已备案|备案已注销)(?:的)?(?:网站|域名|站点)(?:$|\s|清单|名单|列表)"
)
"""Titles of a part of a list: 二、未备案网站."""


def _without_a_bracket(value: str) -> str:
    """Return a value without the bracket that was opened before its label: （分配单位：甲公司）."""
    if "(" in value and ")" not in value:
        return value.partition("(")[0]  # cut within a bracket: 甲公司（许可证：...
    return value[:-1] if value.endswith(")") and "(" not in value else value


def said_by_name(table: str, sheet: str) -> dict[str, str]:
    """
    Return what the name of a sheet stands for: the unit whose table it is, without what it says of its paper.

    >>> said_by_name("allocations", "甲乙数据有限公司地址分配表.csv")
    {'holder': '甲乙数据有限公司'}
    """
    if table == "statements" and (firm := firm_in(sheet)):
        return {"firm": firm}
    column = _NAMED_BY_SHEET.get(table)
    stem = PurePath(sheet).stem if PurePath(sheet).suffix in _SUFFIXES else sheet
    if _NAMES_NOBODY.fullmatch(stem.strip()):
        is_of_leave = table == "relations" and _OF_LEAVE.search(stem)
        return {"parent": ""} if is_of_leave else {}  # of whom it has leave is told elsewhere
    is_a_title = " " in stem.strip()  # which may name who made the table
    if not column or is_a_title or _OURS.search(stem) or not _FIRM.search(stem):
        return {}
    if not _OF_A_PAPER.search(stem):
        return {column: stem}
    firm = firm_in(stem)
    whose = firm and _WHAT_IT_HAS.fullmatch(stem.rpartition(firm)[2])
    return {column: firm} if whose else {}


def with_subsidiaries(sheet: str, headers: list[str]) -> list[str]:
    """
    Return the headings of a sheet of subsidiaries, where the only one of units is of these.

    >>> with_subsidiaries("授权子公司", ["序号", "公司名称", "授权地区"])
    ['序号', '子公司名称', '授权地区']
    """
    stem = PurePath(sheet).stem if PurePath(sheet).suffix in _SUFFIXES else sheet
    if not (_NAMES_NOBODY.fullmatch(stem.strip()) and _OF_SUBSIDIARIES.search(stem)):
        return headers
    units = [n for n, text in enumerate(headers) if _A_UNIT.search(text)]
    if len(units) != 1 or not _UNIT_ALONE.fullmatch(headers[units[0]].strip()):
        return headers
    return ["子公司名称" if n == units[0] else text for n, text in enumerate(headers)]


_OF_SUBSIDIARIES = re.compile(r"子公司|subsidiar", re.IGNORECASE)
_A_UNIT = re.compile(r"公司|单位|企业|集团|持证|company|firm|unit|parent|holder", re.IGNORECASE)
_UNIT_ALONE = re.compile(
    r"(?:单位|企业|公司)(?:名称|全称)?|(?:company|firm|unit)(?: name)?", re.IGNORECASE
)
_NAMES_NOBODY = re.compile(
    r"[^有限]{0,8}(?:子公司|分公司|控股公司|关联公司|成员公司|下属公司|母公司)(?:名单|清单|列表|一览|情况|信息|名录|台账|明细)*(?:表)?\d*"
    r"|(?:list of )?(?:authori[sz]ed )?subsidiaries",
    re.IGNORECASE,
)
"""Names of sheets that are of firms, and the name of none: 授权子公司."""
_OF_LEAVE = re.compile(r"授权|authori[sz]ed", re.IGNORECASE)
_OF_A_PAPER = re.compile(
    r"(?:台账|[^代]表|清单|名单|明细|登记|情况|数据|信息|记录|汇总|核查|检查)\d*$"
)
"""How a name ends that is of a paper, and not of a unit."""
_WHAT_IT_HAS = re.compile(
    r"(?:的|所属|持有|自有)*(?:ip|地址|网段|段|资源|许可证?|持证|证照|子公司|关联)*(?:分配|出租|对外|转租|客户)*(?:情况|登记|信息|数据|明细|汇总)*"
    r"(?:台账|表|清单|名单|一览表)?\d*",
    re.IGNORECASE,
)
"""What a paper is of after the name of whose it is: neither 租用, of one who rents, nor 核查."""


_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".txt", ".md"})
_OURS = re.compile(r"本(?:公司|集团|中心|分行)|我司")
"""Words for whoever keeps the table: 使用核查（本公司资源）."""
_CLAIMED = re.compile(
    r"自报|自填|自行申报|自查|填报企业|(?:页面|网页|网站|官网|首页)(?:标明|展示|显示|标注|宣称|公示)|报价|自称|宣称"
    r"|self-?(?:reported|declared)|claimed|declared by|advertis|price ?list|as shown",
    re.IGNORECASE,
)


def is_claimed(text: str) -> bool:
    """Whether a table holds what firms say of themselves: no record of an office's."""
    return bool(_CLAIMED.search(text))


LOOKED_AT = re.compile(
    r"^(?:最近|本次|末次)?(?:一次)?(?:核查|核验|核对|核实|查询|检索|检查|巡查|排查|抽查|走访|跟踪|比对|统计|采集|回访|巡检|抽检|普查|自查|拨测|填报|填表|制表)(?:的)?(?:日期?|时间)$"
    r"|^(?:last )?(?:check|query|look-?up|search|visit)(?:ed)?[ _]?(?:date|time|on|at)$",
    re.IGNORECASE,
)
"""Headings of the day on which a row was looked at."""
ENTERED = re.compile(
    r"^(?:登记|填报|填表|录入|制表|建档)(?:的)?(?:日期?|时间)$|^(?:recorded|entered)[ _]?(?:on|at)$",
    re.IGNORECASE,
)
"""Headings of the day on which a row was written: in a list of changes no other is registered."""
_PART = re.compile(
    r"抽样|抽取|样本|部分(?!业务|地区|省)|节选|摘录|摘抄|不完整|不全|非全量|非完整|未含全部"
    r"|sample|excerpt|\bpartial|not (?:all|complete)|incomplete",
    re.IGNORECASE,
)


def is_part(text: str) -> bool:
    """
    Whether words above or below a table say that it is a sample or an excerpt.

    >>> is_part("昆明局抽样清单"), is_part("全量导出")
    (True, False)
    """
    return bool(_PART.search(unicodedata.normalize("NFKC", text)))


def day_column(table: str) -> str:
    """Return the column that the day of a table stands for, or nothing."""
    return _DAY_OF.get(table, "")


def stated_day(titles: str, name: str = "") -> str:
    """
    Return the day that titles, else the name of the file, give for a table, or nothing.

    >>> stated_day("填报单位：数据管理部 制表日期：2026年11月20日"), stated_day("", "备案_20261101.csv")
    ('2026-11-20', '2026-11-01')
    >>> stated_day("通报日期：2026年2月27日；填报截止：2026年4月15日"), stated_day("许可证有效期至2031-05-30")
    ('2026-02-27', '')
    """
    plain = _UNTIL.sub("", unicodedata.normalize("NFKC", titles))
    parts = re.split(r"([\s;；,，。()]+)", plain)
    text = "".join(part for part in parts if not _TO_COME.search(part))
    sentences = re.split(r"[\s;；,，。]+", text)
    labelled = [day for sentence in sentences if _DATED.search(sentence)
                for day in written_days(sentence)]  # fmt: skip
    everywhere = written_days(text)
    if labelled:
        return labelled[-1]
    if len(set(everywhere)) == 1:
        return everywhere[0]
    named = written_days(unicodedata.normalize("NFKC", name))
    return named[0] if len(set(named)) == 1 else ""


_MONTH_OF_A_YEAR = re.compile(
    r"(?<!\d)(20\d\d)\s*[年.-]\s*(0?[1-9]|1[0-2])(?:\s*月份?|(?![\d.年月-]))"
)


def stated_month(name: str) -> str:
    """
    Return the month that the name of a sheet gives, `YYYY-MM`, or nothing.

    >>> stated_month("2026年7月"), stated_month("2026年7月3日")
    ('2026-07', '')
    """
    plain = unicodedata.normalize("NFKC", name)
    found = {f"{year}-{int(month):02}" for year, month in _MONTH_OF_A_YEAR.findall(plain)}
    return found.pop() if len(found) == 1 and not written_days(plain) else ""


def day_of_month(month: str, last: str) -> str:
    """
    Return the day that stands for a sheet's month: its last, but of the last month its first.

    No silence is then longer than it was.

    >>> day_of_month("2026-07", "2026-09"), day_of_month("2026-09", "2026-09")
    ('2026-07-31', '2026-09-01')
    """
    if not month:
        return ""
    year, number = map(int, month.split("-"))
    return f"{month}-{1 if month == last else monthrange(year, number)[1]:02}"
