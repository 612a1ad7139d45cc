"""Visits that came to nothing by a fault of the tester's own: a phone without network tells of no link."""

import re
from collections.abc import Sequence

from rectitude.collectors.links import outcomes, replies

_CLAUSE = r"(?:(?![未没不无非])[^,，。;；:：()（）])"
_DEVICE = (
    r"手机|测试机|本机|设备|平板|电脑|模拟器|测试(?:点|现场|环境|网络|wi-?fi)|我方|己方|本地|现场|wi-?fi"
    r"|sim卡"
)
_DOWN = (
    r"断网|没网|无网络?|没有?(?:信号|电)|无信号|断线|掉线|断电|关机|死机|重启|欠费|断开|断了|离线"
    r"|飞行模式"
)
_DEVICE_EN = (
    r"phone|handset|tablet|emulator|tester'?s? \w+|test (?:phone|device|network|wi-?fi)"
    r"|our (?:wi-?fi|network)|wi-?fi"
)
_DOWN_EN = (
    r"offline|no (?:signal|network)|without (?:signal|network)|signal|battery|powered off|switched off"
    r"|rebooted|down|disconnected|dropped|flight mode"
)
_OWN = re.compile(
    rf"(?:{_DEVICE}){_CLAUSE}{{0,6}}?(?:{_DOWN})"
    r"|\b(?:"
    rf"{_DEVICE_EN})\b(?: (?:was|went|had|had gone|lost|ran|is|has))?(?: out of| its| its own)?"
    rf" ?(?:{_DOWN_EN})\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"提示|显示|弹|页面|说|称|[\"“”「」『』]|\b(?:says|said|shows|showed|shown|message|notice)\b",
    re.IGNORECASE,
)
"""That somebody else says so: a page of the platform may give any reason."""


_CLAUSES = re.compile(r"[,，。;；()（）]|\s[-–—]+\s")


def _was_not_made(cell: str) -> bool:
    """Whether a cell says that no test was made or counts, and nothing of what became of one but a fault."""
    clauses = [clause.strip() for clause in _CLAUSES.split(cell) if clause.strip()]
    others = [clause for clause in clauses if not replies.was_not_made(clause)]
    return len(others) < len(clauses) and {outcomes.outcome(o) for o in others} <= {None, "failed"}


def is_void(noted: Sequence[str], notes: str = "") -> bool:
    """
    Whether what was noted of a visit says that none was made, or that it failed by the tester's own fault.

    >>> is_void(["未测"]), is_void(["打不开（手机断网）"]), is_void(["打不开"], "测试机没电")
    (True, True, True)
    >>> is_void(["拦截（手机断网）"]), is_void(["打不开，页面提示手机断网"]), is_void(["手机没有断网"])
    (False, False, False)
    """
    if all(map(_was_not_made, noted)):
        return True
    said = (*noted, notes)
    told = any(_OWN.search(text) for text in said) and not any(_SHOWN.search(text) for text in said)
    return told and {outcomes.outcome(text) for text in noted} <= {"failed", None}
