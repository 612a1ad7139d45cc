"""The ways in which a value of a test identity is written before it is sent: in clear, and in binary."""

import re
import struct
from collections.abc import Iterator
from contextlib import suppress


def forms(field: str, value: str) -> Iterator[str]:
    """Yield the ways in which a value is usually written before it is sent; in forms, spaces are `+`."""
    for form in _as_written(field, value):
        yield form
        if form == value and field in _OF_DIGITS:
            yield value.translate(_FULL_WIDTH)
        if " " in form:
            yield form.replace(" ", "+")


_OF_DIGITS = frozenset({"mobile", "bank_card", "id_card"})
_FULL_WIDTH = {ord(digit): ord(digit) - ord("0") + ord("０") for digit in "0123456789"}
"""Digits as an input method for Chinese writes them."""


def _as_written(field: str, value: str) -> Iterator[str]:
    yield value
    yield value.lower()
    yield value.upper()
    match field:
        case "mobile":
            for prefix in ("+86", "86", "0086", "+86-", "86-", "+86 "):
                yield prefix + value
            for gap in " -":
                yield gap.join((value[:3], value[3:7], value[7:]))
        case "bank_card":
            for gap in " -":
                yield gap.join(value[start : start + 4] for start in range(0, len(value), 4))
        case "id_card":
            yield " ".join((value[:6], value[6:14], value[14:]))
        case "mac":
            octets = re.split("[:-]", value)
            for gap in ("", ":", "-"):
                yield from _joined(gap.join(octets))
        case "imei" if len(value) == _IMEI:
            yield "-".join((value[:2], value[2:8], value[8:14], value[14:]))
        case "birthday":
            yield value.replace("-", "")
            yield value.replace("-", "/")
        case "latitude" | "longitude" if _is_precise(value):
            yield _to_street(value)
            yield from _rounded(value)
        case "oaid" | "idfa":
            yield from _joined(value.replace("-", ""))


_IMEI = 15
"""Digits of an IMEI; it is printed as 2, 6, 6 and 1 of them (3GPP TS 23.003, GSMA TS.06)."""


def as_numbers(field: str, value: str) -> Iterator[bytes]:
    """
    Yield how programs write a number in binary: as protobuf does, and in eight bytes in either order.

    Only of what is long enough to be no chance: 5 bytes of a mobile number, 8 of a precise coordinate.
    """
    if field in {"latitude", "longitude"}:
        if _is_precise(value):
            with suppress(ValueError):
                yield from (struct.pack(f"{order}d", float(value)) for order in "<>")
    elif value.isascii() and value.isdigit() and value[0] != "0":
        prefixed = (value, f"86{value}") if field == "mobile" else (value,)
        for number in (int(each) for each in prefixed if len(each) >= _LEAST_DIGITS):
            if number < 1 << 63:
                yield _as_varint(number)
                yield from (struct.pack(f"{order}q", number) for order in "<>")


def _as_varint(number: int) -> bytes:
    """Write a number as protobuf does: seven bits a byte, the lowest first."""
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*written, number))


_LEAST_DIGITS = 11
"""Digits of a number that is looked for in binary; ours: a mobile number has as many."""


def _joined(value: str) -> Iterator[str]:
    yield value.lower()
    yield value.upper()


def _to_street(value: str) -> str:
    """Cut a coordinate to four decimals: still a place, and still ours."""
    whole, _, decimals = value.partition(".")
    return f"{whole}.{decimals[:_PLACE]}"


def _rounded(value: str) -> Iterator[str]:
    """Round a coordinate to four and to five decimals, as programs print it."""
    with suppress(ValueError):
        yield from (f"{float(value):.{decimals}f}" for decimals in (_PLACE, _PLACE + 1))


_PLACE = 4
"""Decimals from which a coordinate is a place, of about ten metres; ours."""


def _is_precise(value: str) -> bool:
    """Return whether a coordinate is no round number, which any price and any program may hold."""
    return len(value.partition(".")[2].rstrip("0")) >= _PLACE
