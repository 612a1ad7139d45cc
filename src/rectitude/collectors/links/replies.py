"""Cells that answer a question with yes or no, by a word or a sign, and cells in which nothing was noted."""

import re

_YES = frozenset([
    "是", "有", "能", "可", "可以", "会", "对", "y", "yes", "true", "1", "√", "✓", "✔",
    "正常", "成功", "通过", "ok", "pass",
])  # fmt: skip
_NO = frozenset([
    "否", "无", "不能", "不可", "没有", "没", "不", "不会", "未", "n", "no", "false", "0", "×", "✗", "x",
    "-", "—", "失败", "none", "不可以", "不是",
])  # fmt: skip


NOTHING = frozenset({"-", "--", "—", "——", "/", "无", "n/a", "N/A", "na", "none", "?", "？"})
"""What is written where there was nothing to note."""
_IN_ORDER = frozenset(["正常", "成功", "通过", "ok", "pass", "失败"])
_COUNTS = frozenset(["0", "1"])


_AFTER = re.compile(r"[,，。;；(（:：\s]")


def says_no(cell: str) -> bool:
    """Whether a cell answers with no."""
    return bool(cell) and answer(cell) is False


_MISSING = re.compile(
    r"(?:没有|无|未|缺|空)(?:(?!有)[^,，。;；])*|missing|absent|empty|blank|not (?:set|there|present|given)",
    re.IGNORECASE,
)


def is_missing(cell: str) -> bool:
    """
    Whether a cell says that something is not there.

    >>> is_missing("none"), is_missing("无标题、无缩略图"), is_missing("无标题，有缩略图")
    (True, True, False)
    """
    return says_no(cell) or bool(_MISSING.fullmatch(cell.strip()))


def answer(cell: str) -> bool | None:
    """
    Return whether a cell says yes or no, by a word or a sign, None where it says neither.

    >>> answer("√"), answer("否，白屏"), answer("打开")
    (True, False, None)
    """
    said = _AFTER.split(cell.strip().lower(), maxsplit=1)[0]
    return True if said in _YES else False if said in _NO else None


def more(cell: str) -> str:
    """Return what is said beside yes or no."""
    return _AFTER.split(cell, maxsplit=1)[-1] if _AFTER.search(cell) else ""


def is_yes_or_no(cell: str) -> bool:
    """Whether a cell answers a question."""
    return answer(cell) is not None


def is_flag(cell: str) -> bool:
    """Whether a cell is a bare yes, no or mark, which means nothing without a question."""
    said = cell.strip().lower()
    return said in (_YES | _NO) - _IN_ORDER - _COUNTS


_BARE_ANSWERS = frozenset(
    ["是", "否", "有", "无", "没有", "会", "不会", "对", "yes", "no", "y", "n"]
)


def is_bare_answer(said: str) -> bool:
    """Whether words are yes or no, to a question that they do not tell."""
    return said.strip(" )）。.").lower() in _BARE_ANSWERS


_NOT_MADE = re.compile(
    r"(?:当日|当天|[本该此这]次|[本该]轮)?(?:暂|尚)?(?:未|没有?|漏|待|无法)(?:测试?|做|拨测|执行|补测|复测)(?:到|成)?"
    r"|跳过|空缺|缺测|作废|(?:[本该此这][次轮]|测试|结果|数据|记录)(?:已)?(?:无效|作废|剔除|弃用|不计入?|不算|不作数)"
    r"|not (?:tested|run|done|executed|performed)|skipped|missed"
    r"|(?:the )?(?:test|run|visit|result)?(?: is| was)? ?(?:void|discarded|not counted)"
    r"|(?:没电|断电|请假)[,，]?(?:未|没)测",
    re.IGNORECASE,
)


def was_not_made(cell: str) -> bool:
    """
    Whether a cell says that no test was made.

    >>> was_not_made("未测"), was_not_made("not tested"), was_not_made("未打开")
    (True, True, False)
    """
    return bool(_NOT_MADE.fullmatch(cell.strip()))
