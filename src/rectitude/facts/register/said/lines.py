"""What a cell says of who is on a line: its own people, or others for money; and where it comes from."""

import re
from functools import lru_cache
from typing import Literal

from rectitude.facts.register.said import line_words as words
from rectitude.facts.register.said.grammar import either, pattern
from rectitude.facts.register.said.speech import Speech, clauses, hear, since_turn
from rectitude.facts.register.written import plain, says_no, says_yes

Fault = Literal["sublet", "business", "cross-border", "unlawful-source"]
Meaning = Fault | Literal["own", "free", "another-line", "lawful", "over", "unfounded", "not-let"]


@lru_cache(1 << 12)
def line_said(heading: str, text: str) -> Meaning | None:
    """
    Return what a cell says of how a line is used; None where it cannot be told.

    >>> line_said("现场", "分给楼下两家店，每家每月收100")
    'sublet'
    >>> line_said("现场", "店里收银用，没分给别人")
    'not-let'
    """
    parts = clauses(_STRANGERS.sub("陌生的", _MARKS.sub("", plain(text))))
    for each in (since_turn(parts), parts):
        if each and (meaning := _weigh(plain(heading), hear(each))):
            return meaning
    return None


_STRANGERS = re.compile(r"互不相[干关]|不相[干关]|无关联|没有?(?:任何|一点)?关(?:系|联)|不认识")
_MARKS = re.compile(r"[“”\"「」]")
"""Marks around words that are not meant as they stand, and that are no speech of others here."""


def _weigh(heading: str, said: Speech) -> Meaning | None:
    found = "\n".join(part for part in said.found.split("\n") if not _AGREED.search(part))
    for meaning, lets_off in _LETS_OFF:
        if lets_off.search(found):
            return meaning
    if _UNFOUNDED.search(said.whole):
        return "unfounded"
    first = said.whole.partition("\n")[0]
    if _ASKS_IF_LET.search(heading) and says_no(first):
        return "not-let"
    if any(_NOT_LET.search(part) for part in found.split("\n")):
        return "not-let"
    return _fault(heading, said) or ("own" if _OWN.search(found) else None)


_AGREED = re.compile(words.AGREED)
_OWN = pattern(words.OWN)
_UNFOUNDED = pattern(words.UNFOUNDED)
_ASKS_IF_LET = re.compile(
    r"转[租供手售让卖]|分租|外接|共享|二手|外借|sub-?let|resold|resale|shared"
)
_LET = either(f"{words.SELLS} {words.LETS} {words.GAINS} {words.OTHERS} 对外 第二家 接单")
_NOT_LET = pattern(
    words.NOT_LET, rf"(?!{words.NOT_OF_LETTING})(?:(?!{words.NOT_OF_LETTING})\S){{0,7}}?", _LET
)  # fmt: skip
_LETS_OFF: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    ("free", pattern(words.FREE)),
    ("another-line", pattern(words.OF_ANOTHER_LINE)),
    ("lawful", pattern(words.LAWFUL)),
    ("over", pattern(words.IS_OVER)),
)


def _fault(heading: str, said: Speech) -> Fault | None:
    against = "\n".join(part for part in said.against.split("\n") if not _AGREED_ALONE.search(part))
    of_homes = _OF_HOMES.search(against) and _PATCHED_UP.search(against)
    bought = _SOURCES.search(f"{heading}\n{against}")
    if (of_homes and bought) or (
        bought and _WITHOUT_RIGHT.search(against) and not _GOES_OUT.search(against)
    ):
        return "unlawful-source"
    if _OWN_ALONE.search(against):
        return None
    first = said.whole.partition("\n")[0]
    is_admitted = bool(_IS_SO.match(first) or (_ASKS_IF_LET.search(heading) and says_yes(first)))
    sells, gains = _SELLS.search(against), _GAINS.search(against)
    if _ABROAD.search(against) and (sells or gains):
        return "cross-border"
    goes_out = gains or _LETS.search(against) or _BUSINESS.search(against)
    if sells and (goes_out or (_OTHERS.search(against) and not _OWN.search(against))):
        return "sublet"
    if _SELLS_ACCESS.search(against):
        return "sublet"
    if gains and _BUSINESS.search(against):
        return "business"
    if gains and (_LETS.search(against) or _OTHERS.search(against) or is_admitted):
        return "sublet"
    return None


_AGREED_ALONE = re.compile(r"(?:约定|合同)\S{0,4}不得|签的是|报的是|禁止")
_IS_SO = re.compile(r"(?:经查|查明|举报|投诉|情况)?(?:属实|成立|确有其事|确实)")
_SELLS_ACCESS = pattern(
    r"(?<![没未不])(?<!没有)(?:卖|转卖|转售|倒卖|出租|转租)(?:网(?!页|站)|宽带|流量|带宽|线路"
    r"|ip|节点)"
    r"|(?<!not )(?<!no )\b(?:sub-?let|resold|re-?sells)\b"
)
_OF_HOMES = pattern(words.OF_HOMES)
_PATCHED_UP = pattern(words.PATCHED_UP)
_SOURCES = pattern(words.SOURCES)
_WITHOUT_RIGHT = pattern(words.WITHOUT_RIGHT)
_GOES_OUT = pattern(words.SELLS)
_OWN_ALONE = pattern(r"^(?:纯)?自用$")
_SELLS = pattern(words.SELLS)
_GAINS = pattern(words.GAINS)
_LETS = pattern(words.LETS)
_OTHERS = pattern(words.OTHERS)
_ABROAD = pattern(words.ABROAD)
_BUSINESS = pattern(words.SEVERAL_BUSINESSES)
