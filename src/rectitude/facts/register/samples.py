"""Rows that show how a table is filled in, and names of anybody: neither tells of a real party."""

import re

from rectitude.facts.register.written import Entry

SAMPLE = "perhaps-a-sample"
"""The message of a fault whose row may only show how a table is filled in."""
_OF_SAMPLES = re.compile(
    r"样例|示例|范例|样表|填[表写报](?:说明|示范|范本|要求)|模板|sample|template|example",
    re.IGNORECASE,
)
"""Names of sheets and files that show how to fill in another; real rows are found in them as well."""
_A_SAMPLE = re.compile(r"[(（【\[]?(?:填写)?(?:示例|样例|范例|例如?|例子)\s?\d*[)）】\]]?[:：]?")
"""All that a cell says by which its row is a sample."""
_ANYBODY = re.compile(
    r"某某|某[省市县区镇乡][a-z甲乙丙丁某]?|某[\u4e00-\u9fffa-z]{0,8}(?:公司|集团|网吧|酒店|宾馆|店|厂|单位|企业|机构|物业|小区)"
    r"|^[a-z甲乙丙丁](?:公司|网吧|酒店|企业|单位|厂)$|(?:[x×＊*○〇]{2,}|_{2,})\S*(?:公司|网吧|店|厂|单位|中心)"
    r"|^(?:张三|李四|王五|赵六|(?:示例|样例|例)\s?\d*)$",
    re.IGNORECASE,
)
"""Names of nobody: 某某网吧, 某省A公司, ××公司, 张三."""


def is_anybody(name: str) -> bool:
    """
    Whether a name stands for anybody.

    >>> is_anybody("某省A公司"), is_anybody("张三"), is_anybody("张三丰网吧")
    (True, True, False)
    """
    return bool(_ANYBODY.search(name))


def is_a_sample(entry: Entry) -> bool:
    """Whether a row may only show how its table is filled in: by its sheet, or by a mark in it."""
    sheet = entry.row.file.rpartition("/")[2]
    return bool(_OF_SAMPLES.search(sheet)) or any(
        _A_SAMPLE.fullmatch(cell.text) for cell in entry.cells
    )
