"""Rows of a check that was not made: nobody was met, the door was closed, it is still to come."""

import re
import unicodedata

from rectitude.evidence.register import TableRow

_OF_A_CHECK = re.compile(
    r"一致|相符|吻合|核[查实验对]|检查|比对|抽查|巡查|走访|回访|match|agree|check|verif|inspect",
    re.IGNORECASE,
)
"""Headings of what a check found, or of whether it agrees with the record."""
_NOT_MADE = re.compile(
    r"(?:^|[,，。;；、\s])(?:尚|暂|仍|还|均)?(?:未|没有?|无法|未能|不能|待|需|拟)(?:能|予|予以|再|另行|下次|现场|实地|完成|进行|补充?|二次)*"
    r"(?:核[查实验对]|检查|比对|抽查|巡查|走访|回访|到场|进入|确认)"
    r"(?!\S{0,4}(?:问题|异常|不一致|到|出|发现))"
    r"|^(?:本次|本轮|尚|暂|均)*(?:未|没有?)(?:被)?(?:查$|抽中|抽到|抽取|列入|纳入)"
    r"|(?:未|没有?)(?:来得及|顾上|有时间)\S{0,4}[查核检]|^(?:下[月次周]|择日|另日|改日)[再另]\S{0,2}[查核检]"
    r"|\b(?:not|un)[ -]?(?:yet )?(?:checked|verified|inspected|visited)|to be (?:checked|verified)",
    re.IGNORECASE,
)
"""That it was not made: neither 未核查出问题 nor 核查未发现异常."""


def was_not_checked(row: TableRow) -> bool:
    """
    Whether a row of a list of checks says that its own was not made.

    >>> was_not_checked(TableRow(extra={"与备案是否一致": "未核实"}))
    True
    >>> was_not_checked(TableRow(extra={"核查结果": "未核查出问题"}))
    False
    """
    return any(
        _OF_A_CHECK.search(heading) and _NOT_MADE.search(unicodedata.normalize("NFKC", cell))
        for heading, cell in row.extra.items()
    )
