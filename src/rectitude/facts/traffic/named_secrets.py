"""
Secrets in fields named so: of forms, JSON, XML, GraphQL, headers, and of what is packed within them.

A field's name is the only sign of a password of an unknown person. Nothing is decoded but where the bytes
hold a word for a secret, or begin like JSON or gzip in Base64, as the beacons of trackers do.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape
from itertools import islice

import msgspec

from rectitude.facts.scanning import Expressions, Literals
from rectitude.facts.traffic import leaves
from rectitude.facts.traffic.contents import inner
from rectitude.facts.traffic.packing import PACKED, unpacked
from rectitude.facts.traffic.parts import Part
from rectitude.facts.traffic.secret_names import Held, Kind, held, is_perhaps_other, named

_OF_ANOTHER_SCRIPT = (
    *("密码".encode(), "口令".encode(), "验证码".encode()),
    *(rb"\u5bc6\u7801", rb"\u53e3\u4ee4", b"%e5%af%86%e7%a0%81"),
)
_HINTS = (
    *(b"pass", b"pwd", b"psw", b"pswd", b"mima", b"kouling", b"token", b"secret", b"jwt"),
    *(b"sms", b"otp", b"phonecode", b"mobilecode", b"phone_code", b"mobile_code"),
    *(b"msgcode", b"msg_code", b"phoneverif", b"mobileverif"),
    *_OF_ANOTHER_SCRIPT,
)
_ENDS_OF_NAMES = (
    rb"(?:pass(?:[\W_]*(?:word|wd|wrd|code|phrase))?|pwd|pswd|psw|mima|kouling|token|jwt|secret|otp|code)"
    rb"(?:[\W_]*(?:again|confirm|repeat|code))?[\d_.\-\[\]]*[^0-9a-z+/]",
    *map(re.escape, _OF_ANOTHER_SCRIPT),
)
"""
How a field that holds a secret is called at its end.

Three letters of a hint stand by chance in every kilobyte of Base64, and in the middle of other words.
"""
_BEGINNINGS = (b"{", b"[", b"<", *PACKED)
_DEEPEST = 4
"""Contents within contents; ours."""
_MOST = 1000
"""Secrets of one part; ours."""
_MOST_OF_A_VALUE = 2048
"""Bytes of a value: keys and cipher texts are no longer."""

_ELEMENT = re.compile(rb"<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>([^<>]+)</")
_ARGUMENT = re.compile(rb'(\w+)\s*:\s*"((?:[^"\\]|\\.)*)"')
_QUOTED = re.compile(rb'"([^"\\\s]{2,60})\\*"\s*:\s*\\*"([^"\\]*)')
_GRAPHQL = re.compile(rb"\s*(?:mutation|query|subscription)?\b[^\"{]*\{[^\"]*\(")
_SCHEME = re.compile(rb"\s*Bearer +", re.IGNORECASE)


class Named(msgspec.Struct, frozen=True):
    """A secret, and the place of its field in the part."""

    place: str
    secret: Held
    steps: tuple[str, ...] = ()


def secrets(part: Part, media_type: str) -> Iterator[Named]:
    """
    Yield the secrets that fields of a part hold by their names.

    >>> [found] = secrets(Part("body", b'{"user": {"loginPwd": "Kx7-mountain"}}'), "application/json")
    >>> found.place, found.secret.value
    ('/user/loginPwd', 'Kx7-mountain')
    """
    yield from islice(_of_part(part, media_type), _MOST)


def suspects(parts: Sequence[Part]) -> list[int]:
    """
    Return the numbers of the parts that may hold secrets; the others hold none.

    >>> suspects([Part("query", b"a=1"), Part("query", b"loginPwd=Kx7-mountain")])
    [1]
    """
    packed, hints = _marks()
    several = [part.data for part in parts]
    hinted = packed.holding(several) | hints.holding(several)
    return [number for number, part in enumerate(parts) if part.name or number in hinted]


@cache
def _ends_of_names() -> Expressions:
    return Expressions(_ENDS_OF_NAMES)


@cache
def _marks() -> tuple[Literals, Literals]:
    """Return the search for how packed fields begin, and for words for a secret."""
    return Literals(PACKED), Literals(_HINTS, caseless=True)


def _of_part(part: Part, media_type: str) -> Iterator[Named]:
    if part.kind == "header" and part.name.lower() == "authorization":
        if scheme := _SCHEME.match(part.data):
            yield from _field("access_token", part.data[scheme.end() :], part.name, ())
        return
    if part.name:
        yield from _leaf(part, part.name, part.data, (), 0)
    elif part.kind == "referer":
        yield from _within(Part("query", part.data.partition(b"?")[2]), media_type, "", (), 0)
    elif part.kind not in {"path", "host"}:
        yield from _within(part, media_type, "", (), 0)


def _within(
    part: Part, media_type: str, place: str, steps: tuple[str, ...], depth: int
) -> Iterator[Named]:
    """Yield what some content holds, whatever its form."""
    if depth > _DEEPEST or not _hinted(part.data):
        return
    if packed := unpacked(part.data):
        data, undone = packed
        yield from _within(Part("body", data), "", place, (*steps, *undone), depth + 1)
        return
    for name, value in _fields(part, media_type):
        if _is_content(value) or (_named(name) and not _is_key(name, value)):
            yield from _leaf(part, name, value, steps, depth, place)


def _leaf(
    part: Part, name: str, value: bytes, steps: tuple[str, ...], depth: int, place: str = ""
) -> Iterator[Named]:
    where = f"{place}/{name.removeprefix('/')}" if place else name
    yield from _field(name, value, where, steps)
    if part.kind != "cookie" and _is_content(value):
        yield from _within(Part("body", value), "", where, steps, depth + 1)


def _field(name: str, value: bytes, place: str, steps: tuple[str, ...]) -> Iterator[Named]:
    kind = named(name) if len(value) <= _MOST_OF_A_VALUE else None
    found = held(kind, value.decode("utf-8", "replace")) if kind else None
    if found is not None:
        if is_perhaps_other(name):
            found = msgspec.structs.replace(found, certain=False)
        yield Named(place, found, steps)


def _named(place: str) -> Kind | None:
    """Return what a field is named; by its last step alone where that says it, for places are many."""
    last = place.rpartition("/")[2]
    return named(last if last[:1].isalpha() else place)


def _is_key(place: str, value: bytes) -> bool:
    """Return whether what stands at a place is its own name: of JSON, keys are yielded too."""
    return place.startswith("/") and place.encode("utf-8", "replace").endswith(b"/" + value)


def _fields(part: Part, media_type: str) -> Iterator[leaves.Leaf]:
    """Yield the fields of text: by its form, else whatever looks like a name and a value in quotes."""
    data = part.data
    if data.lstrip()[:1] == b"<":
        yield from (
            (_text(name), unescape(_text(value)).encode()) for name, value in _ELEMENT.findall(data)
        )
    elif _GRAPHQL.match(data) and leaves.json(data) is None:
        yield from ((_text(name), value) for name, value in _ARGUMENT.findall(data))
    elif found := list(inner(part, media_type)):
        yield from found
    else:
        yield from ((_text(name), value) for name, value in _QUOTED.findall(data))


def _hinted(data: bytes) -> bool:
    # In a short part a generator would take longer than the search.
    if any(map(data.__contains__, PACKED)):
        return True
    lower = data.lower()
    return any(map(lower.__contains__, _HINTS)) and _ends_of_names().match_in(data)


def _is_content(value: bytes) -> bool:
    """Return whether a field's value has fields of its own."""
    return value.startswith(_BEGINNINGS) or (b"{" in value and bool(_GRAPHQL.match(value)))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")
