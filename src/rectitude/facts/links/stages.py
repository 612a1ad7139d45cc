"""In which order the stages of a campaign came, as far as their names tell it."""

import re
from collections.abc import Collection

_SEVERAL = 2
_NUMERALS = "一二三四五六七八九十"
_NUMBERED = re.compile(
    rf"^[（(]?([{_NUMERALS}]|\d{{1,2}})[)）]?\s*[、.．)）]"
    rf"|第?([{_NUMERALS}]|\d{{1,2}})\s*(?:阶段|期)|(?:phase|period|stage)\s*(\d{{1,2}})",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"前|摸底|初[测检查]|首[测检]|before|prior|\bpre|baseline", re.IGNORECASE)
_AFTER = re.compile(
    r"后|复[测检查核]|回头看|验收|after|since|\bpost|re[- ]?test|follow[- ]?up|look[- ]?back",
    re.IGNORECASE,
)
_DURING = re.compile(r"期间|整改期|自查|during", re.IGNORECASE)


def after(stages: Collection[str], some: Collection[str]) -> frozenset[str]:
    """
    Return those of several stages that came after all of some of them; nothing where names tell no order.

    >>> sorted(after({"整改前", "整改后"}, {"整改前"})), sorted(after({"一、摸底", "二、督查"}, {"二、督查"}))
    (['整改后'], [])
    >>> sorted(after({"第三批", "安卓"}, {"安卓"}))
    []
    """
    for rank in (_number, _by_words):
        ranks = {stage: rank(stage) for stage in stages}
        known = {place for place in ranks.values() if place is not None}
        if None not in ranks.values() and len(known) >= _SEVERAL:
            last = max(ranks[stage] or 0 for stage in some)
            return frozenset(stage for stage, place in ranks.items() if (place or 0) > last)
    return frozenset()


def _number(stage: str) -> int | None:
    match = _NUMBERED.search(stage.strip())
    said = next(filter(None, match.groups()), "") if match else ""
    return int(said) if said.isdecimal() else _NUMERALS.index(said) + 1 if said else None


def _by_words(stage: str) -> int | None:
    order = ((_BEFORE, 0), (_AFTER, 2), (_DURING, 1))
    return next((place for words, place in order if words.search(stage)), None)
