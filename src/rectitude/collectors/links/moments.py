"""Times as people write them: dates and clocks, Chinese or English, with or without the year."""

import re
import unicodedata
from contextlib import suppress
from datetime import datetime, timedelta
from functools import lru_cache

_TIMES = (
    "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%H:%M:%S", "%H:%M",
    "%d %b %Y %H:%M:%S", "%d %b %Y %H:%M", "%d %b %Y", "%b %d, %Y %H:%M:%S", "%b %d, %Y %H:%M", "%b %d, %Y",
    "%d-%m-%Y %H:%M:%S", "%d-%m-%Y %H:%M", "%d-%m-%Y",
)  # fmt: skip
"""Of a time in which what parts its numbers was made one."""
_MONTHS = ("%d %b %Y", "%b %d %Y", "%d %B %Y", "%B %d %Y")
"""Of a day of a named month, with the year put after it."""
_DAYS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d")
"""Of a day without its year, with the one put before it."""
_ANY_LEAP_YEAR = 2000
"""Stands in for a year that is not told: there is a 29 February in it."""
_SPELT = (
    (re.compile(r"(?<=\d)\s*[年月/.]\s*(?=\d)"), "-"),
    (re.compile(r"\s*日\s*"), " "),
    (re.compile(r"(?<=\d)\s*[时点]\s*"), ":"),
    (re.compile(r"(?<=:\d\d)分$|秒$|\(.*?\)|(?:星期|周)[一二三四五六日天]"), ""),
    (re.compile(r"(?<=:\d\d)分"), ":"),
)
_AFTERNOON = re.compile(r"下午|晚上?|\bp\.?m\b", re.IGNORECASE)
_HALF = re.compile(r"上午|下午|早上|中午|晚上?|凌晨|\b[ap]\.?m\b\.?", re.IGNORECASE)
_NOON = 12


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime:
    """Return a time, for ordering; raises ValueError where it is none."""
    plain = unicodedata.normalize("NFKC", text)
    afternoon = bool(_AFTERNOON.search(plain))
    plain = _HALF.sub(" ", plain)
    for spelt, instead in _SPELT:
        plain = spelt.sub(instead, plain)
    plain = " ".join(plain.split())
    in_a_year, of_a_year = f"{_ANY_LEAP_YEAR}-{plain}", f"{plain} {_ANY_LEAP_YEAR}"
    for written, pattern in (
        *((plain, p) for p in _TIMES),
        *((in_a_year, p) for p in _DAYS),
        *((of_a_year, p) for p in _MONTHS),
    ):
        with suppress(ValueError):
            found = datetime.strptime(written, pattern)  # noqa: DTZ007  only compared with its like
            return found + timedelta(hours=12) if afternoon and 0 < found.hour < _NOON else found
    return datetime.fromisoformat(text.replace("Z", "+00:00")).replace(tzinfo=None)


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Return whether a text is a time that `moment` reads."""
    try:
        moment(text)
    except ValueError:
        return False
    return True


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    rf"\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?|\d{{1,2}}月\d{{1,2}}日|\b\d{{1,2}} {_MONTH}\b(?: \d{{4}})?"
    rf"|\b{_MONTH} \d{{1,2}}\b",
    re.IGNORECASE,
)


def day_in(text: str) -> str:
    """
    Return the day that stands in a text, or nothing.

    >>> day_in("11月3日 群聊"), day_in("2 Nov via the app"), day_in("Pixel 9")
    ('11月3日', '2 Nov', '')
    """
    return next((match[0] for match in _DAY.finditer(text) if is_time(match[0])), "")
