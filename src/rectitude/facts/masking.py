"""How personal data is shown to people: enough to recognise it, not enough to use it."""

import re
from collections.abc import Mapping

from rectitude.facts import personal_data

_STARS = re.compile(r"[^\s@.\-:/]")
_SHORTEST = 5
"""Known values shorter than this are not looked for in free text: too many words hold them."""


def mask(kind: str, value: str) -> str:
    """
    Return a value with its middle hidden, by the habit of its kind; secrets are hidden whole.

    >>> mask("mobile", "13912346021"), mask("email", "lin.yue@mail.example"), mask("name", "林月")
    ('139****6021', 'l**.***@mail.example', '林*')
    """
    match kind:
        case "password":
            return "******"
        case "mobile":
            return _between(value, 3 + max(0, len(value) - 11), 4)
        case "email":
            name, _, host = value.partition("@")
            return f"{_between(name, 1, 0)}@{host}" if host else _between(value, 1, 1)
        case "name":
            return _between(value, 1, 0)
        case "id_card" | "credit_code":
            return _between(value, 3, 2)
        case "bank_card":
            return _between(value, 4, 4)
        case "coordinates" | "latitude" | "longitude":
            return re.sub(r"(?<=\.\d)\d+", lambda match: "*" * len(match[0]), value)
        case "address":
            return _between(value, min(6, len(value) // 3), 0)
        case _:
            return _between(value, min(2, len(value) // 4), min(2, len(value) // 4))


def mask_all(text: str, known: Mapping[str, str] | None = None) -> str:
    """
    Return a text in which all personal data that can be recognised is masked.

    `known` are values by kind (the persona's) that are masked wherever they stand.
    """
    for kind, value in sorted((known or {}).items(), key=lambda item: -len(item[1])):
        if len(value) >= _SHORTEST or not value.isascii():
            text = text.replace(value, mask(kind, value))
    data = text.encode("utf-8", "surrogatepass")
    done, shown = 0, []
    for each in personal_data.find(data):
        shown.append(data[done : each.start])
        shown.append(mask(each.kind, each.value).encode())
        done = each.end
    return b"".join((*shown, data[done:])).decode("utf-8", "replace")


def _between(value: str, first: int, last: int) -> str:
    """Hide all but some characters at the start and the end, and at least a third."""
    if len(value) - first - last < len(value) / 3:
        first, last = len(value) // 3, len(value) // 3
    end = len(value) - last
    return value[:first] + _STARS.sub("*", value[first:end]) + value[end:]
