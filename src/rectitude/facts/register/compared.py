"""Lists that lay what is filed beside what was found, item by item: which rows differ, by their columns."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_OF_WHAT_IS_COMPARED = re.compile(
    r"^(?:核[对查实验]|[比对]对|对[比照]|检查|变动|差异|不一致|不符)(?:的)?(?:项目?|事项|内容|要素|信息项|字段)$"
    r"|^(?:compared |checked )?(?:item|field)$",
    re.IGNORECASE,
)
_ON_RECORD = re.compile(
    r"(?:备案|登记|系统|在册|报备|原)\S{0,4}(?:值|内容|信息|记载的?|登记的?|填报的?|数据)?$"
    r"|^(?:as )?(?:filed|registered|on (?:file|record))(?: value)?$",
    re.IGNORECASE,
)
_AS_FOUND = re.compile(
    r"^(?:实际|真实|现|现场|目前|当前|核[对查实验]|[比对]对|走访|检查|看到|查到)\S{0,4}(?:值|所得|所见|内容|信息|情况|的|为)$"
    r"|^(?:as )?(?:found|actual|current)(?: value)?$",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(r"[-—–/\s]*|无|未知|不详|n/?a", re.IGNORECASE)
_AGREES = re.compile(
    r"(?<!不)(?:一致|相符|相同|无误|属实|正确)|[无没未](?:有|发生)?(?:变|差异|改)|同(?:上|左|备案|登记)|same|unchanged",
    re.IGNORECASE,
)
HAS_LEFT = re.compile(
    r"离[职任店岗校院厂开]|调[离走任]|换人|更换|卸任|辞[职去退]|退休|去世|病故|不再(?:担任|负责|任)|left|resigned|replaced",
    re.IGNORECASE,
)
"""That whoever is on file is so no more."""


def item_that_differs(cells: Mapping[str, str]) -> str:
    """
    Return the item in which a row of such a list differs, or nothing.

    >>> row = {"核对项": "负责人", "系统登记值": "高某", "核对所得": "高某已调离，现由严某负责"}
    >>> item_that_differs(row)
    '负责人'
    >>> item_that_differs(row | {"核对所得": "高某，出差"}), item_that_differs(row | {"核对项": "—"})
    ('', '')
    """
    sides = sides_of(cells)
    if sides is None:
        return ""
    item, filed, found = (_plain(cells[heading]) for heading in sides)
    if any(map(_SAYS_NOTHING.fullmatch, (item, filed, found))):
        return ""
    return item if _differ(filed, found) else ""


def sides_of(headings: Iterable[str]) -> tuple[str, str, str] | None:
    """
    Return the headings of what is compared, of what is filed and of what was found; None where one lacks.

    >>> sides_of(["域名", "核对内容", "登记值", "实际情况"]), sides_of(["域名", "登记值", "实际情况"])
    (('核对内容', '登记值', '实际情况'), None)
    """
    headings = tuple(headings)
    items = [each for each in headings if _OF_WHAT_IS_COMPARED.search(each.strip())]
    others = [each for each in headings if each not in items]
    filed = [each for each in others if _ON_RECORD.search(each.strip())]
    seen = [each for each in others if _AS_FOUND.search(each.strip())]
    if len(items) == len(filed) == len(seen) == 1:
        return items[0], filed[0], seen[0]
    return None


def _differ(filed: str, found: str) -> bool:
    if HAS_LEFT.search(found):
        return True
    return not (_AGREES.search(found) or filed in found or found in filed)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()
