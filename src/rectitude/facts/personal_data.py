"""
Personal data of unknown persons in bytes: patterns, then what the number itself proves.

ASCII classes on bytes only: with Unicode word characters the Chinese text after an address is taken
for a part of it. A checksum alone is weak (one in ten chance numbers passes Luhn's), so bank cards
and device numbers need an issuer's prefix or a name beside them as well.
Sources: GB 11643 (identity number), GB 32100 (credit code), ISO/IEC 7812 (cards), GA 36 (plates),
3GPP TS 23.003 (IMEI, IMSI).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import accumulate
from typing import Literal

import msgspec

from rectitude.facts.check_digits import (
    CREDIT_DIGITS,
    ends_by_luhn,
    ends_credit_code,
    ends_identity_number,
)
from rectitude.facts.numbers import PROVINCES
from rectitude.facts.scanning import EngineName, Pattern, Scanner

DataKind = Literal[
    "id_card", "credit_code", "bank_card", "mobile", "passport", "plate", "imei", "imsi", "mac",
    "oaid", "android_id", "email", "coordinates",
]  # fmt: skip

SENSITIVE: frozenset[str] = frozenset(
    {
        *("id_card", "passport", "bank_card", "coordinates", "latitude", "longitude"),
        *("password", "health", "biometric"),
    }
)
"""Article 28 of the Personal Information Protection Law; and credentials, for what they open."""


PROVEN: frozenset[DataKind] = frozenset({"id_card", "bank_card"})
"""Kinds whose check digits make a chance match unlikely, whoever's number it is."""


_APART = b"\n"
"""Stands between several messages that are searched at once: it ends every value."""


class Found(msgspec.Struct, frozen=True):
    """One item of personal data: `data[start:end]` is how it was written."""

    kind: DataKind
    value: str
    start: int
    end: int


class _Detector(msgspec.Struct, frozen=True):
    kind: DataKind
    pattern: Pattern
    proves: Callable[[str], bool]


def find(
    data: bytes, engine: EngineName | None = None, kinds: frozenset[DataKind] | None = None
) -> tuple[Found, ...]:
    """
    Return the personal data in some bytes, of all kinds or of some, in order.

    Where two kinds overlap, the surer one is returned.

    >>> find("手机 13912346021，".encode())[0].kind
    'mobile'
    """
    detectors = _of(kinds)
    found: list[tuple[int, Found]] = []
    for number, match in _scanner(kinds, engine).matches(data):
        value = match["value"].decode("utf-8", "replace")
        kind, (start, end) = detectors[number].kind, match.span("value")
        if detectors[number].proves(value) and not (kind == "mobile" and _is_figure(data, start)):
            found.append((number, Found(kind, value, start, end)))
    return tuple(sorted(_surest(found), key=lambda each: each.start))


def suspects(
    several: Sequence[bytes],
    engine: EngineName | None = None,
    kinds: frozenset[DataKind] | None = None,
) -> list[int]:
    """
    Return the numbers of those among several that may hold personal data; the others hold none.

    >>> suspects([b"m=1", b"m=13912346021"])
    [1]
    """
    found = find(_APART.join(several), engine, kinds)
    ends = list(accumulate(len(data) + len(_APART) for data in several)) if found else []
    return sorted(
        {
            number
            for each in found
            for number in range(bisect_right(ends, each.start), bisect_left(ends, each.end) + 1)
        }
    )


def _surest(found: list[tuple[int, Found]]) -> Iterator[Found]:
    """Keep, of those that overlap, the one whose detector stands first."""
    kept: list[Found] = []
    for _, each in sorted(found, key=lambda pair: (pair[0], pair[1].start)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
            yield each


def is_id_card(value: str) -> bool:
    """
    Return whether an 18-digit number is an identity number: region, date, check digit (GB 11643).

    >>> is_id_card("11010519491231002X")
    True
    """
    if not re.fullmatch(r"[1-9][0-9]{16}[0-9Xx]", value) or value[:2] not in _REGIONS:
        return False
    try:
        born = date(int(value[6:10]), int(value[10:12]), int(value[12:14]))
    except ValueError:
        return False
    return 1900 <= born.year <= _LAST_BIRTH and ends_identity_number(value)


def is_credit_code(value: str) -> bool:
    """Return whether a code is a unified social credit code with its check character (GB 32100)."""
    if not re.fullmatch(rf"[1-9ANY][1-9][0-9]{{6}}[{CREDIT_DIGITS}]{{10}}", value):
        return False
    return value[2:4] in _REGIONS and ends_credit_code(value)


def _is_union_pay(value: str) -> bool:
    """Tell a UnionPay card by prefix 62, a usual length, and check digit."""
    digits = re.sub(r"[^0-9]", "", value)
    return len(digits) in {16, 17, 19} and digits.startswith("62") and ends_by_luhn(digits)


def _is_named_card(value: str) -> bool:
    """Tell a card by its scheme's prefix and length: members have cards with numbers as well."""
    digits = re.sub(r"[^0-9]", "", value)
    return bool(_SCHEMES.fullmatch(digits)) and ends_by_luhn(digits)


def _is_phone_of_a_maker(value: str) -> bool:
    """Tell an IMEI by the body that gave its type code: a device has numbers of many kinds."""
    return value.startswith(_REPORTING_BODIES) and ends_by_luhn(value)


def _is_mobile(value: str) -> bool:
    digits = re.sub(r"[^0-9]", "", value)[-11:]
    return digits[:3] in _MOBILE_PREFIXES and len(set(digits)) > 3 and len(set(digits[-6:])) > 1


def _is_figure(data: bytes, start: int) -> bool:
    """Return whether a number stands where a program counts itself or what it has done."""
    return _FIGURE.search(data[max(0, start - _BESIDE) : start]) is not None


def _is_mac(value: str) -> bool:
    octets = re.split("[:-]", value.lower())
    return len(set(octets)) > 2 and not octets[0] == octets[1] == octets[2]


def _is_email(value: str) -> bool:
    return value.rpartition(".")[2].lower() not in _FILE_ENDINGS and ".." not in value


def _is_plate(value: str) -> bool:
    plate = re.sub(r"[^0-9A-Z]", "", value[1:])
    serial = plate[1:]
    if len(serial) == 6:
        return bool(re.fullmatch(r"[A-HJK][0-9A-HJ-NP-Z][0-9]{4}|[0-9]{5}[A-HJK]", serial))
    return sum(char.isalpha() for char in serial) <= 2


def _is_place(value: str) -> bool:
    """Tell a pair of coordinates, in either order, on the globe and not at its zero."""
    first, second = (float(number) for number in re.findall(r"-?[0-9]{1,3}\.[0-9]+", value)[:2])
    return min(abs(first), abs(second)) > 1 and min(abs(first), abs(second)) <= 90


def _is_any(_: str) -> bool:
    return True


_REGIONS = frozenset(PROVINCES.values()) | {"66", "71", "81", "82", "83"}
_SCHEMES = re.compile(
    r"62[0-9]{14}(?:[0-9]{3})?|4[0-9]{15}|5[1-5][0-9]{14}|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)"
    r"[0-9]{12}|3[47][0-9]{13}|35[0-9]{14}|36[0-9]{12}|6[0-9]{18}|60[0-9]{14}"
)
"""ISO/IEC 7812 numbers of UnionPay, Visa, Mastercard, American Express, JCB, Diners Club, and of China's
banks, whose older debit cards have 19 digits from 6 on."""
_REPORTING_BODIES = ("35", "86", "01", "99")
"""First digits of the type codes that phones bear (GSMA TS.06): BABT, TAF, PTCRB, and by MEID."""
_LAST_BIRTH = 2049
"""The rules know no clock; the end is ours."""
_FIGURE = re.compile(
    rb"(?<![A-Za-z])(?i:(?:app|sdk|client|os|api|lib|fw|firmware)?[_-]?"
    rb"(?:version|ver|build|counter|count|seq|sequence|offset|bytes|size|length)[_-]?(?:code|no|number|id)?)"
    rb"""(?:["']?[ \t]*[=:][ \t]*["']?|%22%3A(?:%22)?)\Z"""
)
"""Names of what is no number of a telephone though it looks like one; and not `receiver` or `account`."""
_BESIDE = 40
"""Bytes before a number in which its name stands; ours."""
_MOBILE_PREFIXES = frozenset(
    {
        *(f"13{n}" for n in "0123456789"),
        *(f"14{n}" for n in "05679"),
        *(f"15{n}" for n in "012356789"),
        *(f"16{n}" for n in "2567"),
        *(f"17{n}" for n in "012345678"),
        *(f"18{n}" for n in "0123456789"),
        *(f"19{n}" for n in "012356789"),
    }
)
"""The series that MIIT's numbering plan has given to mobile networks and virtual operators."""
_FILE_ENDINGS = frozenset(
    {
        *("png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "js", "css", "ts", "vue", "html"),
        *("json", "map", "mp4", "woff", "ttf", "min", "local"),
    }
)
"""`logo@2x.png` is no address."""

_SEP = rb"(?:[^0-9A-Za-z%]|%[0-9A-Fa-f]{2}){1,8}?"
"""What stands between a name and its value: `=`, `":"`, `%22%3A%22`."""
_SIGNS = b"|".join(re.escape(sign.encode()) for sign in PROVINCES)


def _exact(expression: bytes) -> re.Pattern[bytes]:
    return re.compile(expression, re.DOTALL)


def _named(names: bytes, value: bytes, reach: int, anchor_value: bytes) -> Pattern:
    """Return the pattern of a value that counts only with its name before it."""
    return Pattern(
        anchor=rb"(?:" + names + rb")(?:[^0-9A-Za-z%]|%[0-9A-Fa-f]{2}){1,8}" + anchor_value,
        exact=_exact(rb"(?<![A-Za-z])(?i:" + names + rb")" + _SEP + rb"(?P<value>" + value + rb")"),
        reach=reach,
    )


_DEGREES = rb"-?[0-9]{1,3}\.[0-9]{4,12}"
_LATITUDE = rb"lat(?:itude)?|wd"
_LONGITUDE = rb"lng|lon(?:gitude)?|jd"


@cache
def _detectors() -> tuple[_Detector, ...]:
    """Return the detectors, the surest first."""
    return (
        _Detector("id_card", _ID_CARD, is_id_card),
        _Detector("credit_code", _CREDIT_CODE, is_credit_code),
        _Detector(
            "imei",
            _named(rb"imei[0-9]?", rb"[0-9]{15}(?![0-9A-Za-z])", 60, rb"[0-9]{15}"),
            ends_by_luhn,
        ),
        _Detector(
            "imei",
            _named(rb"device_?id", rb"[0-9]{15}(?![0-9A-Za-z])", 60, rb"[0-9]{15}"),
            _is_phone_of_a_maker,
        ),
        _Detector(
            "imsi", _named(rb"imsi[0-9]?", rb"460[0-9]{12}(?![0-9A-Za-z])", 60, rb"460"), _is_any
        ),
        _Detector("bank_card", _BANK_CARD, _is_union_pay),
        _Detector(
            "bank_card",
            _named(
                rb"(?:bank_?)?card_?(?:no|num|number)?|bank_?(?:account|acct)|pan|acct_?no",
                rb"[0-9]{4}(?:[ +-]?[0-9]{3,4}){2,4}(?![0-9A-Za-z])",
                80,
                rb"[0-9]{4}",
            ),
            _is_named_card,
        ),
        _Detector("mobile", _MOBILE, _is_mobile),
        _Detector(
            "passport",
            _named(
                rb"passport(?:_?(?:no|num|number|id))?|" + "护照(?:号码?)?".encode(),
                rb"(?:[EGDSPHegdsph][0-9]{8}|[Ee][A-HJ-NP-Za-hj-np-z][0-9]{7})(?![0-9A-Za-z])",
                80,
                rb"[EGDSPH]",
            ),
            _is_any,
        ),
        _Detector(
            "oaid",
            _named(
                rb"oaid|idfa|idfv|gaid|aaid|vaid",
                rb"[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Za-z])"
                rb"|[0-9A-Fa-f]{16}(?:[0-9A-Fa-f]{16}){0,3}(?![0-9A-Za-z])",
                120,
                rb"[0-9A-F]{8}",
            ),
            lambda value: len(set(value)) > 3,
        ),
        _Detector(
            "android_id",
            _named(rb"android_?id", rb"[0-9A-Fa-f]{16}(?![0-9A-Za-z])", 60, rb"[0-9A-F]{16}"),
            lambda value: len(set(value)) > 3,
        ),
        _Detector("mac", _MAC, _is_mac),
        _Detector("email", _EMAIL, _is_email),
        _Detector("plate", _PLATE, _is_plate),
        _Detector("coordinates", _places(_LATITUDE, _LONGITUDE), _is_place),
        _Detector("coordinates", _places(_LONGITUDE, _LATITUDE), _is_place),
    )


_ID_CARD = Pattern(
    anchor=rb"[^0-9A-Za-z][1-9][0-9]{16}[0-9X][^0-9A-Za-z]",
    exact=_exact(rb"(?<![0-9A-Za-z])(?P<value>[1-9][0-9]{16}[0-9Xx])(?![0-9A-Za-z])"),
    reach=24,
)
_CREDIT_CODE = Pattern(
    anchor=rb"[^0-9A-Za-z][1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}[^0-9A-Za-z]",
    exact=_exact(
        rb"(?<![0-9A-Za-z])(?P<value>[1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10})(?![0-9A-Za-z])"
    ),
    reach=24,
)
_BANK_CARD = Pattern(
    anchor=rb"[^0-9A-Za-z]62[0-9]{2}[ +-]?[0-9]{4}[ +-]?[0-9]{4}[ +-]?[0-9]{4}",
    exact=_exact(
        rb"(?<![0-9A-Za-z.])(?P<value>62[0-9]{2}(?:[ +-]?[0-9]{4}){3}(?:[ +-]?[0-9]{1,3})?)"
        rb"(?![0-9A-Za-z])"
    ),
    reach=32,
)
_MOBILE = Pattern(
    anchor=rb"(?:[^0-9A-Za-z._]|86[ -]?)1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}[^0-9A-Za-z]",
    exact=_exact(
        rb"(?<![0-9A-Za-z._])(?P<value>(?:(?:\+|%2B)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2})"
        rb"(?![0-9A-Za-z_]|\.[0-9])"
    ),
    reach=28,
)
_MAC = Pattern(
    anchor=rb"(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}",
    exact=_exact(
        rb"(?<![0-9A-Za-z:-])(?P<value>[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}"
        rb"|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5})(?![0-9A-Za-z:-])"
    ),
    reach=24,
)
_EMAIL = Pattern(
    anchor=rb"@[A-Za-z0-9-]{1,63}\.[A-Za-z]",
    exact=_exact(
        rb"(?<![A-Za-z0-9._%+-])(?P<value>[A-Za-z0-9_][A-Za-z0-9._+-]{0,62}(?<!\.)"
        rb"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?\.){1,4}[A-Za-z]{2,12})"
        rb"(?![A-Za-z0-9_@-]|\.[A-Za-z0-9])"
    ),
    reach=260,
)
_PLATE = Pattern(
    anchor=rb"(?:" + _SIGNS + rb")[A-HJ-NP-Z]",
    exact=_exact(
        rb"(?P<value>(?:" + _SIGNS + rb")[A-HJ-NP-Z](?:\xc2\xb7|[ .-])?[A-HJ-NP-Z0-9]{5,6})"
        rb"(?![0-9A-Za-z])"
    ),
    reach=16,
)


def _places(first: bytes, second: bytes) -> Pattern:
    """Return the pattern of two named coordinates near each other; four decimals are a street."""
    return Pattern(
        anchor=rb"(?:" + first + rb")(?:[^0-9A-Za-z%]|%[0-9A-F]{2}){1,8}-?[0-9]{1,3}\.[0-9]{4}",
        exact=_exact(
            rb"(?<![A-Za-z])(?i:" + first + rb")" + _SEP + rb"(?P<value>" + _DEGREES
            + rb"[^0-9]{1,8}?(?:[A-Za-z_]{0,12})(?i:" + second + rb")" + _SEP + _DEGREES + rb")"
            rb"(?![0-9])"
        ),
        reach=120,
    )  # fmt: skip


@cache
def _of(kinds: frozenset[DataKind] | None) -> tuple[_Detector, ...]:
    return tuple(each for each in _detectors() if kinds is None or each.kind in kinds)


@cache
def _scanner(kinds: frozenset[DataKind] | None, engine: EngineName | None) -> Scanner:
    return Scanner([detector.pattern for detector in _of(kinds)], engine)
