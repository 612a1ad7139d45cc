"""What a check concludes of a filing: that it is false. Whoever concluded knew what stands before it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

_OF_A_CONCLUSION = re.compile(
    r"(?:核查|核验|核实|检查|调查|复核|认定|真实性)(?:的)?(?:结论|结果|认定|意见)$|^(?:结论|认定|结果)$"
    r"|^(?:check|audit|verification)?[ _-]?(?:conclusion|verdict|result)$",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"(?:经查|属于?|系|为|构成|认定为?|确认为?)*(?:虚假(?:的)?(?:网站|主体)?备案|备案(?:信息|主体)?(?:虚假|不真实|系伪造|系冒用)"
    r"|冒用(?:他人|其他单位)\S{0,8}备案)|(?:the )?(?:filing is false|false filing|fraudulent filing)",
    re.IGNORECASE,
)
_DOUBTED = re.compile(
    r"疑似|涉嫌|可能|待|是否|举报|投诉|不属实|未发现|不存在|排除|suspected|alleged|not ",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,，;；。(（]")


def verdict_of(cells: Mapping[str, str]) -> tuple[str, str]:
    """
    Return the words by which a check concludes that a filing is false, and their column, or nothing.

    >>> verdict_of({"核查结论": "虚假备案，冒用执照"})
    ('虚假备案,冒用执照', '核查结论')
    >>> verdict_of({"核查结论": "非虚假备案", "备注": "虚假备案"})
    ('', '')
    """
    for heading, cell in cells.items():
        text = unicodedata.normalize("NFKC", cell).strip()
        first = _DOUBTED.sub("", _CLAUSES.split(text)[0].strip())
        if _OF_A_CONCLUSION.search(heading.strip()) and _FALSE.fullmatch(first):
            return text, heading
    return "", ""


def is_doubted(words: str) -> bool:
    """Whether a conclusion is no more than a suspicion."""
    return bool(_DOUBTED.search(words))


def after_the_verdict(cells: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """
    Yield the cells of a row that a verdict on it did not take into account; all where there is none.

    >>> [*after_the_verdict({"关系核查": "冒用证件办理", "结论": "虚假备案", "备注": "在办注销"})]
    [('备注', '在办注销')]
    """
    words, column = verdict_of(cells)
    is_known = bool(words) and not is_doubted(words)
    for heading, cell in cells.items():
        if not is_known:
            yield heading, cell
        is_known = is_known and heading != column
