"""What a cell says of a change of what is filed: that the filing did not follow, or that nothing is amiss."""

import re
from calendar import month_abbr
from datetime import date
from functools import lru_cache
from typing import Literal

from rectitude.facts.register.dates import day_of_month, days
from rectitude.facts.register.said import change_words as words
from rectitude.facts.register.said.grammar import affirms, normal, parts
from rectitude.facts.register.serving import CHANGE_DAYS
from rectitude.facts.register.written import days_in

ChangeSaid = Literal["changed-not-filed", "in-hand", "changed-in-time", "unchanged", "planned"]


@lru_cache(1 << 12)
def said_of_change(heading: str, text: str, day: str) -> ChangeSaid | None:
    """
    Return what a cell, read on a day, says of a change of what is filed; None where it cannot be told.

    >>> said_of_change("备注", "法人去年就换了，备案一直没改", "2026-12-01")
    'changed-not-filed'
    >>> said_of_change("备注", "法人上周换的，备案变更已提交，有受理号", "2026-12-01")
    'in-hand'
    """
    heading, text = normal(heading), normal(text)
    if not (words.OF_FILED.search(heading) or words.OF_FILING_TEXT.search(text)):
        return None
    clauses = [each for each in parts(text) if not words.CLAIMS.search(each)]
    follows_not = [each for each in (*clauses, text) if words.NOT_FOLLOWED.search(each)]
    if honest := _honest(clauses, outright=any(map(_OF_THE_FILING.search, follows_not))):
        return honest
    changed = words.CHANGED.search(",".join(clauses)) or words.CHANGED.search(heading)
    if (follows_not or _is_no_to(heading, text)) and changed and _is_long_ago(text, day):
        return "changed-not-filed"
    return None


_OF_THE_FILING = re.compile(r"备案|系统|变更|filing|icp|record|application")


def _honest(clauses: list[str], *, outright: bool) -> ChangeSaid | None:
    """Return what takes a reproach away; one of the filing outright yields only to words of the filing."""
    told: tuple[tuple[ChangeSaid, re.Pattern[str]], ...] = (
        ("in-hand", words.HANDED_IN),
        ("planned", words.PLANNED),
        ("unchanged", words.UNCHANGED),
    )
    for clause in clauses:
        if affirms(words.FOLLOWED, clause) and (_OF_THE_FILING.search(clause) or not outright):
            return "changed-in-time"
    for meaning, said in told:
        if any(said.search(each) and _holds(meaning, said, each) for each in clauses):
            return meaning
    return None


def _holds(meaning: ChangeSaid, said: re.Pattern[str], clause: str) -> bool:
    """Whether a clause does say it; that nothing changed does not, where it is the filing that did not."""
    return not _FILING_STANDS.search(clause) if meaning == "unchanged" else affirms(said, clause)


_FILING_STANDS = re.compile(
    r"(?:备案|系统|登记)\S{0,10}[没未](?:有|跟|予|办|作)?(?:换|变|动|改|过|更|报|跟)|没换过备案|三样全没|全没换"
)


def _is_no_to(heading: str, text: str) -> bool:
    """Whether a cell denies outright what its heading asks of a change of the filing."""
    asked = re.search(
        r"改没改|是否及时|及时变更|有没有改|改了没|是否变更|变更了?没|第\d+项", heading
    )
    return bool(asked and re.match(r"(?:没改|没有|否|未|没|不符|无)", text))


def _is_long_ago(text: str, day: str) -> bool:
    """Whether a cell tells that the change was long before a day."""
    text = _A_LOOK.sub("", text)
    if any((days(each, day) or 0) >= CHANGE_DAYS for each in _days_told(text) if day):
        return True
    if words.LONG_AGO.search(text):
        return True
    named = (*_A_MONTH.findall(text), *_SINCE_AN_ENGLISH_MONTH.findall(text))
    months = [_month(each) for each in named]
    seen = date.fromisoformat(day).month if day else 0
    return bool(seen) and any((seen - each) % 12 >= _MONTHS for each in months)


def _days_told(text: str) -> list[str]:
    """Return the days that a text names, also years alone, and months in English."""
    years = [f"{year}-12-31" for year in _A_YEAR.findall(text)]
    english = [day_of_month(year, _month(name)) for name, year in _AN_ENGLISH_MONTH.findall(text)]
    return [*days_in(text), *years, *english]


def _month(name: str) -> int:
    """Return the number of a month."""
    return int(name) if name.isdigit() else _MONTHS_BY_NAME[name]


_A_LOOK = re.compile(
    r"(?:20\d\d[-/.年]\s?)?\d{1,2}[-/.月](?:\d{1,2}日?)?\s?(?:上门|现场|电话|再次|又|去)*"
    r"(?:核[查对实验]|[检抽巡复]查|查[看询验]?|回访|走访|致电|看|拨打|截图)"
)
"""A day on which somebody looked, and not that of a change."""
_MONTHS_BY_NAME = {
    "元": 1,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "十一": 11,
    "十二": 12,
} | {name.lower(): place for place, name in enumerate(month_abbr) if name}
_NAMES = "|".join(sorted(_MONTHS_BY_NAME, key=len, reverse=True))
_A_YEAR = re.compile(r"(?<!\d)(20\d\d)年?(?:底|末)?(?![\d年/.-]|\s?\d{1,2}月|[\d.-])")
_AN_ENGLISH_MONTH = re.compile(rf"\b({_NAMES})[a-z]*\.?\s(20\d\d)")
_A_MONTH = re.compile(
    rf"(?<!\d年)(?<![\d/.一二三四五六七八九十-])(1[0-2]|[1-9]|{_NAMES})月(?!前|\d)"
)
_SINCE_AN_ENGLISH_MONTH = re.compile(rf"\b(?:in|since|from|until) ({_NAMES})[a-z]*\b(?!\.?\s?20)")
_MONTHS = 2
"""Months from one that is named without its year to that of the look, by which the change is old; ours."""
