"""One cell into one value: dates in all their forms, domains, addresses, lists, words."""

import ipaddress
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from rectitude.text import Text

_MANY = 1 << 16
"""How many distinct cells a parser remembers: dates and words repeat, and parsing them costs."""


class BadCell(ValueError):
    """A cell that cannot be read as what its column holds; says why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(zh, en)


_DATE = re.compile(
    r"(?P<y>\d{4})(?P<gap>[-/.]|年)(?P<m>\d{1,2})(?:[-/.]|月)(?P<d>\d{1,2})日?"
    r"(?:[T ]*(?P<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:\d{2}){0,3}")
_SERIAL = re.compile(r"[3-6]\d{4}(?:\.\d+)?")
"""Excel's day number of the years 1982 to 2091."""
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
_FOREVER = frozenset({"长期", "永久", "无固定期限", "9999-12-31", "/", "-", "无"})


@lru_cache(_MANY)
def day(cell: str) -> str:
    """
    Return a date as ISO `YYYY-MM-DD`; the time of day and "for ever" (长期) are dropped.

    >>> day("2026年11月1日"), day("20261101"), day("2026/11/1 08:30")
    ('2026-11-01', '2026-11-01', '2026-11-01')

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    if text in _FOREVER:
        return ""
    if _SERIAL.fullmatch(text):
        return date.fromordinal(_EXCEL_EPOCH + int(float(text))).isoformat()
    match = _DATE.fullmatch(text) or _COMPACT.fullmatch(text)
    if not match:
        raise BadCell("不是日期", "not a date")
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError as error:
        raise BadCell("没有这一天", "there is no such day") from error


_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


@lru_cache(_MANY)
def domain(cell: str) -> str:
    """
    Return a domain in lower case and IDNA ASCII, without scheme, path, port and final dot.

    >>> domain("HTTPS://WWW.Example.CN/index.html")
    'www.example.cn'

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip().lower()
    text = text.partition("://")[2] or text
    text = re.split(r"[/?#]", text, maxsplit=1)[0].removesuffix(".").removeprefix("*.")
    text = re.sub(r":\d+$", "", text)
    if not text.isascii():
        try:
            text = text.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise BadCell("不是域名", "not a domain name") from error
    labels = text.split(".")
    if len(labels) < 2 or len(text) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise BadCell("不是域名", "not a domain name")
    if labels[-1].isdigit() and len(labels) != 4:
        raise BadCell("不是域名", "not a domain name")
    return text


def prefix(cell: str) -> str:
    """
    Return a block in canonical CIDR; a single address is a /32 or /128.

    >>> prefix("2001:DB8:0::/32")
    '2001:db8::/32'

    Raises BadCell, also where bits of the host part are set.
    """
    try:
        return str(ipaddress.ip_network(unicodedata.normalize("NFKC", cell).strip()))
    except ValueError as error:
        if "host bits set" in str(error):
            raise BadCell(
                "地址段的主机位不为零", "not a prefix: bits of the host part are set"
            ) from error
        raise BadCell("不是地址段", "not a prefix") from error


def prefixes(cell: str) -> tuple[str, ...]:
    """
    Return the blocks that a cell names: a prefix, or a range `first-last` split into CIDR blocks.

    >>> prefixes("192.0.2.0 - 192.0.2.255")
    ('192.0.2.0/24',)

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell)
    first, dash, last = text.partition("-")
    if not dash:
        return (prefix(text),)
    try:
        ends = ipaddress.ip_address(first.strip()), ipaddress.ip_address(last.strip())
        return tuple(map(str, ipaddress.summarize_address_range(*ends)))
    except (ValueError, TypeError) as error:
        raise BadCell("不是地址段", "not a range of addresses") from error


@lru_cache(_MANY)
def address(cell: str) -> str:
    """Return an IP address in canonical form; raises BadCell."""
    try:
        return str(ipaddress.ip_address(unicodedata.normalize("NFKC", cell).strip().strip("[]")))
    except ValueError as error:
        raise BadCell("不是 IP 地址", "not an IP address") from error


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a list cell, separated by `;` (also full-width, 、 and line breaks)."""
    return tuple(part.strip() for part in re.split(r"[;；、\n]", cell) if part.strip())


def addresses(cell: str) -> tuple[str, ...]:
    """Return a list of addresses; commas and spaces separate them as well; raises BadCell."""
    return tuple(address(part) for part in re.split(r"[;；、,，\s]+", cell) if part)


def services(cell: str) -> tuple[str, ...]:
    """Return a list of services; commas separate them as well."""
    return tuple(part.strip() for part in re.split(r"[;；、,，\n]", cell) if part.strip())


def system(cell: str) -> int:
    """Return an autonomous system's number, with or without `AS` before it; raises BadCell."""
    text = unicodedata.normalize("NFKC", cell).strip().upper().removeprefix("AS").strip()
    if not text.isdecimal() or int(text) >= 1 << 32:
        raise BadCell("不是自治系统号", "not the number of an autonomous system")
    return int(text)


def status_code(cell: str) -> int:
    """Return an HTTP status; 0 for no answer; raises BadCell."""
    text = unicodedata.normalize("NFKC", cell).strip().removesuffix(".0")
    if not text.isdecimal() or not (text == "0" or 100 <= int(text) <= 599):
        raise BadCell("不是 HTTP 状态码", "not an HTTP status")
    return int(text)


def word(words: dict[str, str]) -> Callable[[str], str]:
    """Return a parser that knows these words only, whatever their case."""

    @lru_cache(1024)
    def parse(cell: str) -> str:
        text = unicodedata.normalize("NFKC", cell).strip().lower()
        try:
            return words[text.replace(" ", "_").replace("-", "_")]
        except KeyError as error:
            known = "、".join(dict.fromkeys(words.values()))
            raise BadCell(
                f"不认识的词；可用的有：{known}", f"unknown; known are: {known}"
            ) from error

    return parse


filing_status = word({
    "正常": "normal", "normal": "normal", "有效": "normal", "已备案": "normal",
    "变更审核中": "change_under_review", "变更中": "change_under_review",
    "审核中": "change_under_review", "change_under_review": "change_under_review",
    "已注销": "cancelled", "注销": "cancelled", "cancelled": "cancelled", "canceled": "cancelled",
})  # fmt: skip
location = word({
    "mainland": "mainland", "境内": "mainland", "大陆": "mainland", "中国大陆": "mainland",
    "cn": "mainland", "overseas": "overseas", "境外": "overseas", "海外": "overseas",
    "国外": "overseas", "港澳台": "overseas",
})  # fmt: skip
relation_kind = word({
    "subsidiary": "subsidiary", "子公司": "subsidiary", "控股": "subsidiary", "全资": "subsidiary",
    "branch": "branch", "分公司": "branch", "分支机构": "branch", "分支": "branch",
    "former_name": "former_name", "曾用名": "former_name", "更名": "former_name", "改名": "former_name",
    "same_control": "same_control", "同一控制": "same_control", "同一控制人": "same_control",
    "同一实际控制人": "same_control", "集团": "same_control",
})  # fmt: skip
use = word({
    "自营": "own-business", "自用": "own-use", "托管": "hosting", "转租": "resale", "cdn": "cdn",
    "家庭宽带": "residential", "专线": "leased-line", "own_business": "own-business",
    "own_use": "own-use", "hosting": "hosting", "resale": "resale", "sublet": "resale",
    "residential": "residential", "leased_line": "leased-line", "未知": "", "unknown": "",
})  # fmt: skip
