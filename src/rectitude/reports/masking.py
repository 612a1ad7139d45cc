"""Personal data masked for people to read: `139****6021`; the full value stays in the bundle."""

import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import quote

from rectitude.bundle import Bundle
from rectitude.evidence.persona import Persona
from rectitude.facts import personal_data
from rectitude.facts.masking import mask

SHORTEST_KNOWN = 5
"""Characters; a shorter known value in Latin script would also hit ordinary words. Ours."""
_OF_FIRMS = frozenset({"credit_code"})
"""Public numbers of enterprises: the reader of a finding needs them whole."""
_ENCODED_EMAIL = re.compile(
    r"([A-Za-z0-9])[\w.+-]{0,63}(%40(?:[\w-]{1,63}\.){1,4}[A-Za-z]{2,12})\b"
)

_GAP = "\n" * 64 + "\x1e"
"""Between texts masked in one pass: longer than what any detector looks at beside a number."""

Mask = Callable[[str], str]


def mask_for(bundle: Bundle | None) -> Mask:
    """Return the mask for a bundle: personal data by its form, and all values of its persona."""
    known: dict[str, str] = {}
    for persona in bundle.records(Persona) if bundle else ():
        known |= persona.values
    return mask_of(known)


def mask_of(known: Mapping[str, str]) -> Mask:
    """
    Return a function that masks personal data, and these values by their fields.

    >>> mask_of({"name": "林月"})("林月 13912346021, lin.yue@mail.example")
    '林* 139****6021, l**.***@mail.example'
    """
    shown = {
        form.lower(): mask(field, value)
        for field, value in known.items()
        if _is_telling(value)
        for form in _forms(value)
    }
    longest_first = sorted(shown, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)

    def masked(text: str) -> str:
        text = pattern.sub(lambda found: shown[found[0].lower()], text)
        text = _ENCODED_EMAIL.sub(r"\1***\2", text)
        return _mask_unknown(text)

    return masked


def masked_once(mask: Mask, texts: Iterable[str]) -> Mask:
    """Return a mask that has masked these texts already, all in one pass: much faster for many."""
    distinct = list(dict.fromkeys(texts))
    shown = mask(_GAP.join(distinct)).split(_GAP)
    ready = dict(zip(distinct, shown, strict=True)) if len(shown) == len(distinct) else {}
    return lambda text: ready[text] if text in ready else mask(text)


def _is_telling(value: str) -> bool:
    return len(value) >= (SHORTEST_KNOWN if value.isascii() else 2)


def _forms(value: str) -> tuple[str, ...]:
    escaped = value.encode("ascii", "backslashreplace").decode()
    return value, quote(value, safe=""), quote(value), escaped


def _mask_unknown(text: str) -> str:
    data = text.encode("utf-8", "surrogatepass")
    done, shown = 0, []
    for found in personal_data.find(data):
        if found.kind not in _OF_FIRMS:
            shown += [data[done : found.start], mask(found.kind, found.value).encode()]
            done = found.end
    return b"".join((*shown, data[done:])).decode("utf-8", "surrogatepass") if shown else text
