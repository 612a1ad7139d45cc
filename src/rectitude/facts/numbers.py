"""
Filing, licence and public-security numbers: found in a text, and parsed into their parts.

Sources of the grammar: MII Order 33 (filing number, 省简称ICP备...号, suffix -n of the site), MIIT
Order 42 (licence number B2-YYYYNNNN with the province's sign, or 合字 for joint ventures), MIIT
2023 No. 105 (suffix letter A for an app, X for a mini program, K for a quick app), MPS (14 digits
after 公网安备).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Literal

import msgspec

Kind = Literal["filing", "icp-licence", "telecom-licence", "public-security", "algorithm-filing"]
Medium = Literal["website", "app", "mini-program", "quick-app"]
Problem = Literal["placeholder", "digits", "no-sign", "year", "region"]

PROVINCES: dict[str, str] = {
    "京": "11", "津": "12", "冀": "13", "晋": "14", "蒙": "15",
    "辽": "21", "吉": "22", "黑": "23",
    "沪": "31", "苏": "32", "浙": "33", "皖": "34", "闽": "35", "赣": "36", "鲁": "37",
    "豫": "41", "鄂": "42", "湘": "43", "粤": "44", "桂": "45", "琼": "46",
    "渝": "50", "川": "51", "蜀": "51", "贵": "52", "黔": "52", "云": "53", "滇": "53", "藏": "54",
    "陕": "61", "秦": "61", "甘": "62", "陇": "62", "青": "63", "宁": "64", "新": "65",
}  # fmt: skip
"""The sign of each province, and its code in GB/T 2260; some have two signs in use (川 and 蜀)."""

JOINT = "合字"
"""Stands where the sign would: a licence of a joint venture."""

_FILING_DIGITS = frozenset({8, 10})
"""Two figures of the year and six of the series, or, since 2009, four and six."""
_ICP_LICENCE_DIGITS = range(5, 11)
"""Six as a rule; some offices gave other lengths, so this is ours and lenient."""
_SECURITY_DIGITS = 14
_ALGORITHM_DIGITS = 21
_FIRST_YEAR, _LAST_YEAR = 1999, 2049
"""No number is older than the Measures of 2000; the end is ours."""
_MEDIA: dict[str, Medium] = {"A": "app", "X": "mini-program", "K": "quick-app"}


class Number(msgspec.Struct, frozen=True, kw_only=True):
    """
    One number in its parts, as written in `京ICP备12345678号-1A`.

    `sign` is the province's character or 合字, empty if there is none. `problem` says why it cannot
    be a number that was issued: a placeholder, the wrong count of digits, no sign, an impossible
    year, or (public security) a region that is not the sign's.
    """

    kind: Kind
    sign: str = ""
    digits: str = ""
    suffix: str = ""
    """The site's or app's serial under the subject, without dash and letter."""
    medium: Medium = "website"
    services: tuple[str, ...] = ()
    """Classes of service in a licence number: `B1`, `B2`."""
    problem: Problem | None = None

    @property
    def subject(self) -> str:
        """The number of the subject, without the suffix: what two forms of one number share."""
        match self.kind:
            case "filing":
                return f"{self.sign}ICP备{self.digits}号"
            case "icp-licence":
                return f"{self.sign}ICP证{self.digits}号"
            case "telecom-licence":
                return f"{self.sign}{'.'.join(self.services)}-{self.digits}"
            case "public-security":
                return f"{self.sign}公网安备{self.digits}号"
            case "algorithm-filing":
                return f"网信算备{self.digits}号"

    def __str__(self) -> str:
        letter = next((key for key, medium in _MEDIA.items() if medium == self.medium), "")
        return f"{self.subject}-{self.suffix}{letter}" if self.suffix else self.subject

    @property
    def province(self) -> str:
        """The province's code in GB/T 2260, or nothing."""
        return PROVINCES.get(self.sign, "")


class Found(msgspec.Struct, frozen=True):
    """A number in a text: `text[start:end]` is how it was written."""

    number: Number
    start: int
    end: int


_SIGN = f"[{''.join(PROVINCES)}]"
_GAP = r"\s{0,3}"
_COLON = r"\s{0,3}[:.]?\s{0,3}"
_DIGITS = r"\d{2,24}(?:\s\d{2,24}){0,5}"
_PLACEHOLDER = r"[Xx*#]{4,16}"
_ICP = r"[Ii]\s?[Cc]\s?[Pp]"
_SERVICE = r"[ABab][12]"


def _suffix(name: str) -> str:
    """Return the pattern of `-1` or `-1A`; not followed by what would make it something else."""
    return (
        rf"(?:\s{{0,2}}-\s{{0,2}}(?P<{name}>\d{{1,4}})(?:\s?(?P<{name}_letter>[AXKaxk]))?"
        r"(?![0-9A-Za-z]|\s?-\s?\d))?"
    )


_PATTERNS: dict[Kind, re.Pattern[str]] = {
    "filing": re.compile(
        rf"(?:(?P<sign>{_SIGN}){_GAP})?{_ICP}{_GAP}备{_GAP}案?{_GAP}(?:编?号)?{_COLON}"
        rf"(?P<digits>{_DIGITS}|{_PLACEHOLDER}){_suffix('early')}(?:{_GAP}号{_suffix('late')})?"
    ),
    "icp-licence": re.compile(
        rf"(?:(?P<sign>{_SIGN}){_GAP})?{_ICP}{_GAP}证{_GAP}(?:编?号)?{_COLON}"
        rf"(?P<digits>{_DIGITS}|{_PLACEHOLDER}){_suffix('early')}(?:{_GAP}号{_suffix('late')})?"
    ),
    "telecom-licence": re.compile(
        rf"(?:(?P<office>{_SIGN}){_GAP}{_ICP}{_GAP}证{_GAP}(?:编?号)?{_COLON})?"
        rf"(?:(?P<sign>{JOINT}|{_SIGN}){_GAP})?(?<![0-9A-Za-z])"
        rf"(?P<services>{_SERVICE}(?:\s?[.、,&+/]\s?{_SERVICE}){{0,3}})\s?-\s?"
        rf"(?P<digits>\d{{4}}\s?\d{{4}}|{_PLACEHOLDER})(?![0-9]){_suffix('early')}(?:{_GAP}号)?"
    ),
    "public-security": re.compile(
        rf"(?:(?P<sign>{_SIGN}){_GAP}公{_GAP}网{_GAP}安{_GAP}备{_GAP}案?"
        rf"|公{_GAP}网{_GAP}安{_GAP}备{_GAP}案?|公安(?:机关)?(?:联网)?备案)"
        rf"{_GAP}(?:编?号)?{_COLON}(?P<digits>{_DIGITS}|{_PLACEHOLDER})(?:{_GAP}号)?"
    ),
    "algorithm-filing": re.compile(rf"网信算备{_COLON}(?P<digits>{_DIGITS})(?:{_GAP}号)?"),
}

_LICENCE_WORDS = re.compile(r"证|许可|经营|ICP|[Ll]icen[cs]e")
_WORDS_REACH = 40
"""How far before a bare `B2-20210001` a word for licence may stand, in characters; ours."""


def find(text: str) -> tuple[Found, ...]:
    """
    Return every number in a text, in order; one that cannot be is there with its problem.

    >>> [str(each.number) for each in find("© 2024 京 ICP 备 12345678 号－2　粤B2-20090059")]
    ['京ICP备12345678号-2', '粤B2-20090059']
    """
    plain = text.translate(_plain_characters())
    found = [each for kind, pattern in _PATTERNS.items() for each in _all(kind, pattern, plain)]
    return tuple(_apart(sorted(found, key=lambda each: (each.start, -each.end))))


def parse(text: str) -> Number | None:
    """
    Return the number that a text consists of, or None.

    >>> parse(" 粤B2-20090191-18 ").services
    ('B2',)
    """
    found = find(text)
    rest = text.strip()
    whole = (
        found and found[0].start == text.find(rest) and found[0].end - found[0].start == len(rest)
    )
    return found[0].number if whole else None


def _all(kind: Kind, pattern: re.Pattern[str], plain: str) -> Iterator[Found]:
    for match in pattern.finditer(plain):
        if kind == "telecom-licence" and not _is_licence(match, plain):
            continue
        number, end = _number(kind, match)
        yield Found(number, match.start(), end)


def _is_licence(match: re.Match[str], plain: str) -> bool:
    """Tell a licence from a product that bears such a name: by a sign, a word, or a line alone."""
    if match["sign"] or match["office"] or len(re.findall(_SERVICE, match["services"])) > 1:
        return True
    before = plain[max(0, match.start() - _WORDS_REACH) : match.start()]
    line_before = before.rpartition("\n")[2].strip(" |·•:")
    line_after = plain[match.end() :].partition("\n")[0].strip(" |·•")
    return bool(_LICENCE_WORDS.search(before)) or not (line_before or line_after)


def _number(kind: Kind, match: re.Match[str]) -> tuple[Number, int]:
    """Return the number of a match and where it ends: digits set apart may not be of it."""
    groups = match.groupdict()
    digits, cut = _joined(kind, match["digits"])
    late = "late" if groups.get("late") else "early"
    suffix = "" if cut else groups.get(late) or ""
    letter = "" if cut else (groups.get(f"{late}_letter") or "").upper()
    number = Number(
        kind=kind,
        sign=groups.get("sign") or groups.get("office") or "",
        digits=digits,
        suffix=suffix,
        medium=_MEDIA.get(letter, "website"),
        services=tuple(s.upper() for s in re.findall(_SERVICE, groups.get("services") or "")),
    )
    problem = _problem(number, match["digits"])
    end = match.start("digits") + cut if cut else match.end()
    return msgspec.structs.replace(number, problem=problem), end


def _joined(kind: Kind, written: str) -> tuple[str, int]:
    """Return the digits, and how many characters of them belong to the number (0: all)."""
    groups = written.split()
    if len(groups) == 1:
        return ("" if not written.isdigit() else written), 0
    if _whole(kind, groups[0]) or not _whole(kind, "".join(groups)):
        return groups[0], len(groups[0])
    return "".join(groups), 0


def _whole(kind: Kind, digits: str) -> bool:
    match kind:
        case "filing":
            return len(digits) in _FILING_DIGITS
        case "icp-licence":
            return len(digits) in _ICP_LICENCE_DIGITS
        case "telecom-licence":
            return len(digits) == 8
        case "public-security":
            return len(digits) == _SECURITY_DIGITS
        case "algorithm-filing":
            return len(digits) == _ALGORITHM_DIGITS


def _problem(number: Number, written: str) -> Problem | None:
    if not number.digits or not number.digits.strip("0"):
        return "placeholder" if not written.strip("0Xx*# ") else "digits"
    if not _whole(number.kind, number.digits):
        return "digits"
    if number.kind in {"filing", "icp-licence"} and not number.sign:
        return "no-sign"
    dated = number.kind == "telecom-licence" or len(number.digits) == 10
    if dated and not _FIRST_YEAR <= int(number.digits[:4]) <= _LAST_YEAR:
        return "year"
    if number.kind == "public-security" and number.sign:
        return None if number.digits.startswith(_regions(number)) else "region"
    return None


def _regions(number: Number) -> tuple[str, ...]:
    """Return the codes that the digits may start with; the Corps in Xinjiang has its own, 66."""
    return (number.province, "66") if number.sign == "新" else (number.province,)


def _apart(found: list[Found]) -> Iterator[Found]:
    """Drop what lies within an earlier, longer one."""
    end = -1
    for each in found:
        if each.start >= end:
            end = each.end
            yield each


_VARIANTS = dict(
    zip(
        "備號證網編粵滬遼蘇貴雲陝隴寧贛魯閩許營",
        "备号证网编粤沪辽苏贵云陕陇宁赣鲁闽许营",
        strict=True,
    )
)
_DASHES = "‐‑‒–—―−﹣－﹘⁃"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@cache
def _plain_characters() -> dict[int, str]:
    """Return NFKC as a translation of single characters, so that places in the text stay."""
    table: dict[int, str] = {}
    for code in (*range(0xA0, 0x3400), *range(0xF900, 0xFFF0), *range(0x1D7CE, 0x1D800)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and ord(plain) != code:
            table[code] = plain
    table |= {ord(c): plain for c, plain in _VARIANTS.items()}
    table |= dict.fromkeys(map(ord, _DASHES), "-")
    table |= dict.fromkeys(map(ord, _INVISIBLE), " ")
    return table
