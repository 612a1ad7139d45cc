"""One cell into one value: domains, addresses, numbers and lists; days are in `days`."""

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import product

from rectitude.text import Text

MANY = 1 << 16
"""How many distinct cells a parser remembers: dates and words repeat, and parsing them costs."""


class BadCell(ValueError):
    """
    A cell that cannot be read as what its column holds; says why, in both languages.

    `instead` is what it says of another column all the same, by field.
    """

    def __init__(self, zh: str, en: str, instead: Mapping[str, str] | None = None) -> None:
        super().__init__(en)
        self.text = Text(zh, en)
        self.instead = instead or {}


class NotLookedAt(BadCell):
    """A cell that answers that nobody looked, or that there was nothing to look at: no cell is damaged."""


_NOTHING = (
    "",
    "-",
    "--",
    "—",
    "——",
    "/",
    "\\",
    "n/a",
    "na",
    "null",
    "none",
    "nil",
    "无",
    "暂无",
    "空",
    "#n/a",
)
NOTHING = frozenset(
    "".join(letters)
    for word in _NOTHING
    for letters in product(*((letter, letter.upper()) for letter in word))
)
"""What is written into a cell that is empty, in upper case and lower."""


@lru_cache(MANY)
def count(cell: str) -> int:
    """
    Return a number of days as written: `96`, `96天`; raises BadCell.

    >>> count("96 天")
    96
    """
    match = re.fullmatch(r"(\d{1,5})(?:\.0)?\s*(?:天|日|days?)?", cell.strip().lower())
    if match is None:
        raise BadCell("不是天数", "not a number of days")
    return int(match[1])


@lru_cache(MANY)
def number(cell: str) -> int:
    """
    Return how many are written, with what they are counted in: `12`, `约320户`; raises BadCell.

    >>> number("12 家"), number("0")
    (12, 0)
    """
    match = re.fullmatch(r"(?:约|近|共)?(\d{1,9})(?:\.0)?\s*\D{0,4}", cell.strip())
    if match is None:
        raise BadCell("不是数量", "not a number")
    return int(match[1])


_TIMES = {"": 1, "k": 1_000, "千": 1_000, "w": 10_000, "万": 10_000, "百万": 1_000_000, "亿": 10**8}


@lru_cache(MANY)
def visits(cell: str) -> int:
    """
    Return how often a site is visited, as written: `3,200次/日`, `1.2万`; raises BadCell.

    >>> visits("3,200次/日"), visits("1.2万"), visits("0")
    (3200, 12000, 0)
    """
    text = unicodedata.normalize("NFKC", cell).strip().lower().replace(",", "")
    match = re.fullmatch(
        r"[约近超>≥]*(?P<n>\d{1,12}(?:\.\d{1,6})?)\s*(?P<times>k|w|千|百万|万|亿)?[余多+]*\s*[^\d]{0,8}",
        text,
    )
    if match is None:
        raise BadCell("不是访问量", "not a number of visits")
    return int(float(match["n"]) * _TIMES[match["times"] or ""])


_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")


PLAIN_DOMAIN = re.compile(
    r"(?!.{64})(?:[a-z0-9]++(?:-++[a-z0-9]++)*+\.)++[a-z][a-z0-9]*+(?:-++[a-z0-9]++)*+"
)
"""One domain as it is told here, so short that no label of it is too long."""


def domain(cell: str) -> str:
    """
    Return a domain in lower case and IDNA ASCII, without scheme, path, port and final dot.

    >>> domain("HTTPS://WWW.Example.CN/index.html")
    'www.example.cn'

    Raises BadCell.
    """
    if PLAIN_DOMAIN.fullmatch(cell):
        return cell
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
    Return a block in canonical CIDR; a single address is a /32 or /128, bits of the host part are cleared.

    >>> prefix("2001:DB8:0::/32"), prefix("192.0.2.1/24")
    ('2001:db8::/32', '192.0.2.0/24')

    Raises BadCell.
    """
    text = unicodedata.normalize("NFKC", cell).strip()
    try:
        return str(ipaddress.ip_network(text, strict=False))
    except ValueError as error:
        raise BadCell("不是地址段", "not a prefix") from error


_RANGE = re.compile(r" ?[-~–—至到]+ ?")


def blocks(cell: str) -> tuple[str, ...]:
    """
    Return the blocks of a prefix, or of a range `first-last`, which is split into CIDR blocks.

    >>> blocks("192.0.2.0 - 192.0.2.255"), blocks("10.0.2.0~127")
    (('192.0.2.0/24',), ('10.0.2.0/25',))

    Raises BadCell.
    """
    first, *last = _RANGE.split(" ".join(unicodedata.normalize("NFKC", cell).split()))
    if not last:
        return (prefix(first),)
    end = last[0] if not last[0].isdecimal() else f"{first.rpartition('.')[0]}.{last[0]}"
    try:
        ends = ipaddress.ip_address(first), ipaddress.ip_address(end)
        return tuple(map(str, ipaddress.summarize_address_range(*ends)))
    except (ValueError, TypeError) as error:
        raise BadCell("不是地址段", "not a range of addresses") from error


PLAIN_ADDRESS = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
"""One address as it is told here; every other way of writing one costs more to read."""


def address(cell: str) -> str:
    """Return an IP address in canonical form; raises BadCell."""
    if PLAIN_ADDRESS.fullmatch(cell):
        return cell
    try:
        return str(ipaddress.ip_address(unicodedata.normalize("NFKC", cell).strip().strip("[]")))
    except ValueError as error:
        raise BadCell("不是 IP 地址", "not an IP address") from error


def several(cell: str) -> tuple[str, ...]:
    """Return the values of a list cell, separated by `;` (also full-width, 、 and line breaks)."""
    return tuple(part.strip() for part in re.split(r"[;；、\n]", cell) if part.strip())


_WORDS = re.compile(r"[;；、,，\s]+")


def words_of(cell: str) -> tuple[str, ...]:
    """Return what commas, semicolons and blanks set apart."""
    return tuple(_WORDS.split(cell.strip(" \t\r\n;；、,，")))


def names_of(cell: str) -> tuple[str, ...]:
    """Return names, which semicolons and line breaks set apart: a name may have blanks and commas."""
    return tuple(part.strip() for part in re.split(r"[;；\n]", cell) if part.strip()) or (cell,)


_A_SHARE = re.compile(
    r"[(（]?\s{0,4}\d{1,9}(?:\.\d{1,9})?\s{0,4}[%％]\s{0,4}[)）]?|[(（][^()（）%％万元]*[%％万元][^()（）]*[)）]"
)


def shareholders(cell: str) -> tuple[str, ...]:
    """
    Return the names of shareholders, without what each holds.

    >>> shareholders("北京甲科技有限公司（80%）、尹春 20%")
    ('北京甲科技有限公司', '尹春')
    """
    parts = re.split(r"[;；、,，\n/]+", _A_SHARE.sub("", cell))
    return tuple(part.strip(" :：") for part in parts if part.strip(" :："))


def blocks_of(cell: str) -> tuple[str, ...]:
    """Return blocks, of which a range may have blanks around its sign."""
    return words_of(re.sub(r"\s*([-~–—至到])\s*", r"\1", cell))


def addresses(cell: str) -> tuple[str, ...]:
    """Return a list of addresses; commas and spaces separate them as well; raises BadCell."""
    if PLAIN_ADDRESS.fullmatch(cell):
        return (cell,)
    return tuple(address(part) for part in re.split(r"[;；、,，\s]+", cell) if part)


def services(cell: str) -> tuple[str, ...]:
    """Return a list of services; commas separate them as well, but not within brackets."""
    parts = re.split(r"[;；、,，\n](?![^()（）]*[)）])", cell)
    return tuple(part.strip() for part in parts if part.strip())


_MOST_DIGITS = 18
"""Digits of a number that counts or names anything; Python itself refuses to read thousands. Ours."""


def whole_number(text: str) -> int | None:
    """
    Return the whole number that digits write; None of anything else, and of digits without end.

    >>> whole_number("0042"), whole_number("四"), whole_number("9" * 5000)
    (42, None, None)
    """
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None


def system(cell: str) -> int:
    """Return an autonomous system's number, with or without `AS` before it; raises BadCell."""
    number = whole_number(
        unicodedata.normalize("NFKC", cell).strip().upper().removeprefix("AS").strip()
    )
    if number is None or number >= 1 << 32:
        raise BadCell("不是自治系统号", "not the number of an autonomous system")
    return number
