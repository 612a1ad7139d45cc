"""Days, months and terms as they are written, in figures, in Chinese numerals and in English words."""

import re
import unicodedata
from calendar import monthrange
from contextlib import suppress
from datetime import date
from functools import lru_cache

from rectitude.collectors.register.cells import MANY, BadCell, NotLookedAt

_DAY = r"\d{4}\s*(?:[-/.]|年)\s*\d{1,2}\s*(?:[-/.]|月)\s*\d{1,2}\s*日?|(?<!\d)\d{8}(?!\d)"
_DATE = re.compile(
    r"(?P<y>\d{4})\s*(?P<gap>[-/.]|年)\s*(?P<m>\d{1,2})\s*(?:[-/.]|月)\s*(?P<d>\d{1,2})\s*日?"
    r"(?:[T ]*(?:上午|下午)?(?P<time>\d{1,2}[:时]\d{2}分?(?::?\d{2}(?:\.\d+)?秒?)?)\s*(?:[AP]M)?"
    r"\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:\d{2}){0,3}")
_SERIAL = re.compile(r"[3-6]\d{4}(?:\.\d+)?")
"""Excel's day number of the years 1982 to 2091."""
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_NO_DAY_YET = re.compile(
    r"(?:待|未|尚未|暂未|还未|没有?)(?:签(?:订|署|约)?|定|确定|约定|商定|开通|启用|交付|起租|生效|开始|填|明确|批|审批|续)(?:合同|协议)?"
    r"|t\.?b\.?[acd]\.?|to be (?:agreed|determined|confirmed)|not (?:yet )?(?:signed|agreed|started|set)",
    re.IGNORECASE,
)
"""What stands for a day where nothing is agreed or begun: the row is in doubt, and not the table."""
_FOREVER = frozenset({"长期", "永久", "无固定期限", "9999-12-31", "/", "-", "无"})


_ENGLISH = re.compile(
    r"(?P<d>\d{1,2})[ -]?(?P<m>[a-z]{3})[a-z]*\.?,?[ -]?(?P<y>\d{4})"
    r"|(?P<m2>[a-z]{3})[a-z]*\.? ?(?P<d2>\d{1,2})(?:st|nd|rd|th)?,? ?(?P<y2>\d{4})"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_IN_CHINESE = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日?"
)
_MONTH_IN_CHINESE = re.compile(
    r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?![一二三四五六七八九十]{1,3}日)"
)
_CHINESE_DIGITS = {
    **dict(zip("一二三四五六七八九", range(1, 10), strict=True)),
    "〇": 0,
    "零": 0,
    "○": 0,
}
_AROUND = re.compile(
    r"^(?:自|从|由|截至|截止到?|于|since|from|until|by)\s*|\s*(?:起|止|前|到期|(?:星期|周|礼拜)[一二三四五六日天]|\((?:星期|周|礼拜).\))$"
)


def _written_out(text: str) -> str:
    """Return a text with dates in Chinese numerals or English words as ISO dates."""
    text = _IN_CHINESE.sub(
        lambda m: (
            f"{''.join(str(_CHINESE_DIGITS[c]) for c in m[1])}-{_numeral(m[2]):02}-{_numeral(m[3]):02}"
        ),
        text,
    )
    text = _MONTH_IN_CHINESE.sub(
        lambda m: f"{''.join(str(_CHINESE_DIGITS[c]) for c in m[1])}年{_numeral(m[2])}月", text
    )
    return (
        _ENGLISH.sub(_english, text.lower()) if re.search("[a-z]{3}", text, re.IGNORECASE) else text
    )


def _numeral(said: str) -> int:
    tens, ten, units = said.rpartition("十")
    return (_CHINESE_DIGITS.get(tens, 1) * 10 if ten else 0) + _CHINESE_DIGITS.get(units, 0)


def _english(match: re.Match[str]) -> str:
    month = match["m"] or match["m2"]
    if month not in _MONTHS:
        return match[0]
    number = _MONTHS.index(month) + 1
    return f"{match['y'] or match['y2']}-{number:02}-{int(match['d'] or match['d2']):02}"


@lru_cache(MANY)
def day(cell: str) -> str:
    """
    Return a date as ISO `YYYY-MM-DD`; the time of day and "for ever" (长期) are dropped.

    >>> day("2026年11月1日"), day("20261101"), day("2026/11/1 08:30"), day("1 Nov 2026")
    ('2026-11-01', '2026-11-01', '2026-11-01', '2026-11-01')

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if text in _FOREVER:
        return ""
    if _NO_DAY_YET.fullmatch(text):
        raise NotLookedAt("还没有日期", "there is no day yet")
    if _SERIAL.fullmatch(text):
        return date.fromordinal(_EXCEL_EPOCH + int(float(text))).isoformat()
    match = _DATE.fullmatch(text) or _COMPACT.fullmatch(text)
    if not match:
        plain = _AROUND.sub("", _written_out(text)).strip().upper()
        match = _DATE.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if not match:
        raise BadCell("不是日期", "not a date")
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError as error:
        raise BadCell("没有这一天", "there is no such day") from error


_MONTH = re.compile(r"(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*月?份?")


_COMPACT_MONTH = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])")


@lru_cache(MANY)
def day_or_month(cell: str) -> str:
    """
    Return a date as ISO; of a month its first day.

    >>> day_or_month("2026年8月"), day_or_month("2026-08-15")
    ('2026-08-01', '2026-08-15')

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    written = _written_out(text)
    match = _MONTH.fullmatch(written) or _COMPACT_MONTH.fullmatch(written)
    return day(f"{match[1]}-{match[2]}-1" if match else cell)


_PERIOD = re.compile(
    rf"(?:自|从|由|from )?\s*(?P<first>{_DAY})?\s*(?:日|起)*\s*(?P<till>至|到|止|~|-|–|—|/|to|until|till)+\s*"
    rf"(?P<last>{_DAY}|长期|永久)?\s*(?:止|为止)?"
)
_BEGUN = re.compile(
    rf"(?:自|从)?\s*(?P<first>{_DAY})\s*起(?:租|算)?(?:\s*[,，;、(]?\s*按(?:年|月|季度?|半年)[付缴续签结租]{{0,2}}\)?)?"
)
"""A term without an end, with how it is paid: 2026-04-20起 按年."""
_LABEL_OF_TERM = re.compile(r"^(?:有效期限?|期限|valid(?:ity)?)\s*:?\s*")
_YEARS = re.compile(
    r"\(?(?:共)?(?<!\d)(?:[一二三四五六七八九十]{1,2}|\d{1,2})年(?:期)?(?![\d月])\)?"
)


_ENDED = re.compile(r"(?<=[\d日])\s*(?:已|被){0,2}(?:注销|到期|届满|失效|终止|吊销|收回)$")
"""How a licence came to its end, after its last day."""


_MONTHS_WRITTEN = re.compile(
    r"(?P<y>20\d\d)\s*年\s*(?P<m>\d{1,2})\s*月?份?"
    r"(?:\s*(?:至|到|~|-|–|—)+\s*(?:(?P<y2>20\d\d)\s*年\s*)?(?P<m2>\d{1,2})\s*月份?)?"
    r"|(?P<iy>20\d\d)[-/.](?P<im>\d{1,2})(?:\s*(?:至|到|~|–|—|to)+\s*(?P<iy2>20\d\d)[-/.](?P<im2>\d{1,2}))?"
)
"""A hyphen between months of figures would be one within a day."""


def _months(text: str) -> tuple[str, str] | None:
    """Return the first and last day of a run of months, of one month its last; else None."""
    match = _MONTHS_WRITTEN.fullmatch(text)
    if match is None:
        return None
    year, month = match["y"] or match["iy"], match["m"] or match["im"]
    begins = int(year), int(month)
    ends = (
        int(match["y2"] or match["iy2"] or year),
        int(match["m2"] or match["im2"] or month),
    )
    if not (1 <= begins[1] <= _OF_A_YEAR and 1 <= ends[1] <= _OF_A_YEAR and begins <= ends):
        return None
    last = date(*ends, monthrange(*ends)[1]).isoformat()
    return ("" if begins == ends else date(*begins, 1).isoformat()), last


_OF_A_YEAR = len(_MONTHS)


_SINCE_A_MONTH = re.compile(
    r"(?:自|从)?\s*(?P<month>20\d\d\s*[-/.年]\s*(?:1[0-2]|0?[1-9])月?)\s*(?:起\s*)?(?:至今|迄今|起)"
)


_TWO_DAYS = re.compile(r"(?<=\d)\s*[;,、]\s*(?=20\d\d[-/.]\d{1,2}[-/.]\d{1,2}$)")
"""Between the first and the last day of a term that were told as a list of two."""


@lru_cache(MANY)
def period(cell: str) -> tuple[str, str]:
    """
    Return the first and the last day of a term in words; an open end is empty.

    >>> period("2018年5月1日至2023年4月30日"), period("至 2023-04-30"), period("2026年1月至3月")
    (('2018-05-01', '2023-04-30'), ('', '2023-04-30'), ('2026-01-01', '2026-03-31'))
    >>> period("2025-01-01/2026-12-31"), period("2025-03 至今")
    (('2025-01-01', '2026-12-31'), ('2025-03-01', ''))
    >>> period("2026-04-20起 按年"), period("自2025年1月1日起，按季付")
    (('2026-04-20', ''), ('2025-01-01', ''))

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip().strip("。;")
    if text in _FOREVER:
        return "", ""
    text = _written_out(_TWO_DAYS.sub("/", text))
    if begun := _BEGUN.fullmatch(text):
        return day(begun["first"]), ""
    if since := _SINCE_A_MONTH.fullmatch(text):
        return day_or_month(since["month"]), ""
    if months := _months(_LABEL_OF_TERM.sub("", text)):
        return months
    text = _LABEL_OF_TERM.sub("", text)
    text = _ENDED.sub("", text)
    plain = _YEARS.sub("", text) if re.search(_DAY, _YEARS.sub("", text)) else text
    match = _PERIOD.fullmatch(text) or _PERIOD.fullmatch(plain.strip(" ()"))
    if match and (match["first"] or match["last"]):
        first, last = match["first"] or "", match["last"] or ""
        return day(first) if first else "", day(last) if last else ""
    return "", day(text)


def written_days(text: str) -> list[str]:
    """
    Return the days that stand in a text.

    >>> written_days("截至二〇二六年十一月一日，自2026-10-01起")
    ['2026-11-01', '2026-10-01']
    """
    found = []
    for written in re.findall(_DAY, _written_out(text)):
        with suppress(BadCell):
            found.append(day(written))
    return found
