"""Personal data masked for people to read: `139****6021`, the full value stays in the bundle."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import quote

from rectitude.bundle import Bundle
from rectitude.evidence.persona import Persona

SHORTEST_KNOWN = 6
"""Characters; a shorter known value in Latin script would also hit ordinary words. Ours."""

_DIGITS = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{10,18}[\dXx]?(?![0-9A-Za-z])")
_EMAIL = re.compile(r"([A-Za-z0-9][\w.+-]{0,63})(@|%40)((?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12})\b")
_MOBILE = re.compile(r"(?:86)?1[3-9]\d{9}")
_ID_CARD = re.compile(
    r"[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
)

Mask = Callable[[str], str]


def mask_for(bundle: Bundle | None) -> Mask:
    """Return the mask for a bundle: personal data by its form, and all values of its persona."""
    personas = bundle.records(Persona) if bundle else ()
    return mask_of(value for persona in personas for value in persona.values.values())


def mask_of(known: Iterable[str]) -> Mask:
    """
    Return a function that masks personal data and these known values.

    >>> mask_of([])("tel 13912346021, mail li.lei@example.com")
    'tel 139****6021, mail l***@example.com'
    """
    forms = {form: short(value) for value in known if _tellable(value) for form in _forms(value)}
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)
    lowered = {form.lower(): shown for form, shown in forms.items()}

    def mask(text: str) -> str:
        text = pattern.sub(lambda found: lowered[found[0].lower()], text)
        text = _EMAIL.sub(lambda found: f"{found[1][0]}***{found[2]}{found[3]}", text)
        return _DIGITS.sub(_masked_number, text)

    return mask


def short(value: str) -> str:
    """
    Return enough of a value to know it again, and no more.

    >>> short("13912346021"), short("张三丰"), short("secret")
    ('139****6021', '张**', 's***')
    """
    if "@" in value:
        return value[0] + "***@" + value.partition("@")[2]
    if not value.isascii():
        return value[0] + "*" * min(len(value) - 1, 4)
    if len(value) >= 16:
        return value[:6] + "*" * 8 + value[-4:]
    if len(value) >= 9:
        return value[:3] + "****" + value[-4:]
    return value[0] + "***"


def _tellable(value: str) -> bool:
    return len(value) >= (SHORTEST_KNOWN if value.isascii() else 2)


def _forms(value: str) -> tuple[str, ...]:
    escaped = value.encode("ascii", "backslashreplace").decode()
    return value, quote(value, safe=""), quote(value), escaped


def _masked_number(found: re.Match[str]) -> str:
    number = found[0]
    personal = (
        _MOBILE.fullmatch(number)
        or _ID_CARD.fullmatch(number)
        or (number.isdigit() and 15 <= len(number) <= 19 and _luhn(number))
    )
    return short(number) if personal else number


def _luhn(number: str) -> bool:
    """Return whether the check digit of a bank card or IMEI is right (ISO/IEC 7812-1)."""
    doubled = (int(digit) * 2 for digit in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(n - 9 if n > 9 else n for n in doubled)) % 10 == 0
