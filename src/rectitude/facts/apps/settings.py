"""
How an app stores its settings under keys, and how it asks for them.

A key is a constant text, a text of the resources, or one that a method is handed. What is asked for under
a key that is none of these may be any setting.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.facts.apps import declaring, sdks
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Call, Method, Program

_SETTINGS = ("Landroid/content/SharedPreferences;", "Lcom/tencent/mmkv/MMKV;")
_EDITORS = ("Landroid/content/SharedPreferences$Editor;", "Lcom/tencent/mmkv/MMKV;")
_PUTS = ("put", "encode")
_GETS = ("get", "contains", "decode")
_ALL = ("Landroid/content/SharedPreferences;", "getAll")
_TELLS_ALL = (
    ("Landroid/content/SharedPreferences;", "registerOnSharedPreferenceChangeListener"),
    ("Lcom/tencent/mmkv/MMKV;", "allKeys"),
    ("Landroid/content/SharedPreferences$Editor;", "clear"),
)
_STRING = "Ljava/lang/String;"
_DEEPEST = 3
"""Calls up which a key is followed that a method is handed; ours."""

Bound = tuple[tuple[int, str], ...]
"""The texts that a method is handed, by the number of the parameter."""


class Names(NamedTuple):
    """What constants come to: texts of the resources, and static fields that hold a text."""

    texts: dict[int, str]
    statics: dict[FieldName, str]


def is_put(callee: Signature) -> bool:
    """Return whether a call stores a setting."""
    return callee.owner in _EDITORS and (callee.name.startswith(_PUTS) or callee.name == "remove")


def is_asked(callee: Signature) -> bool:
    """Return whether a call asks for a setting."""
    return callee.owner in _SETTINGS and callee.name.startswith(_GETS) and callee.name != _ALL[1]


def statics(program: Program) -> dict[FieldName, str]:
    """Return the static fields of the app into which a class puts one constant text when it is first used."""
    found: dict[FieldName, set[str]] = {}
    for name in program.classes:
        for field, text in declaring.constants(program, name).items():
            found.setdefault(FieldName(name, field, _STRING), set()).add(text)
        method = program.method(name, "<clinit>", "()V")
        if method is None or not method.code or not sdks.is_apps_own(method):
            continue
        body = body_of(program, method)
        for each in body.instructions:
            if each.name == "sput-object" and isinstance(each.reference, FieldName):
                held = body.origins(each.place, each.registers[0])
                texts = {str(one.what) for one in held if one.kind == "text"}
                if len(held) == len(texts) == 1:
                    found.setdefault(each.reference, set()).update(texts)
    return {field: texts.pop() for field, texts in found.items() if len(texts) == 1}


def keys(body: Body, origins: Origins, bound: Bound, names: Names) -> set[str] | None:
    """Return the texts that a key may be; None where it may be others."""
    found: set[str] = set()
    for each in origins:
        text = _text(body, each, dict(bound), names)
        if text is None:
            return None
        found.add(text)
    return found or None


def _text(body: Body, each: Origin, bound: dict[int, str], names: Names) -> str | None:
    match each:
        case Origin("text", str(text)):
            return text
        case Origin("parameter", int(parameter)):
            return bound.get(parameter)
        case Origin("static", FieldName() as field):
            return names.statics.get(field)
        case Origin("call", Signature(name="getString", descriptor="(I)Ljava/lang/String;"), place):
            given = body.argument(body.instruction(place), 1)
            numbers = [one.what for one in given if isinstance(one.what, int)]
            return names.texts.get(numbers[0]) if len(numbers) == len(given) == 1 else None
    return None


def asking_for_any(program: Program, names: Names) -> Iterator[Call]:
    """Yield where the app may ask for any setting: by a key that is not constant, or for all of a file."""
    for owner, name in (_ALL, *_TELLS_ALL):
        for call in program.calls_to(owner, name):
            if sdks.is_apps_own(call.method):
                yield call
    for owner in _SETTINGS:
        for call in program.calls_to(owner):
            if (
                is_asked(call.callee)
                and call.method.signature.owner not in _SETTINGS  # which ask themselves
                and sdks.is_apps_own(call.method)
                and not _is_keyed(program, call, names)
            ):
                yield call


def _is_keyed(program: Program, call: Call, names: Names) -> bool:
    body = body_of(program, call.method)
    return _are_texts(program, body, body.argument(body.instruction(call.place), 1), names, 0)


def _are_texts(program: Program, body: Body, origins: Origins, names: Names, depth: int) -> bool:
    """Return whether a key is a constant, wherever it comes from."""
    return bool(origins) and all(
        _text(body, each, {}, names) is not None
        or (
            each.kind == "parameter"
            and isinstance(each.what, int)
            and depth < _DEEPEST
            and _are_handed(program, body.method, each.what, names, depth + 1)
        )
        for each in origins
    )


def _are_handed(program: Program, method: Method, number: int, names: Names, depth: int) -> bool:
    signature = method.signature
    calls = [
        call
        for owner in program.ancestors(signature.owner)
        for call in program.calls_to(owner, signature.name)
        if call.callee.descriptor == signature.descriptor
    ]
    return bool(calls) and all(
        _are_texts(program, body, body.argument(_at(body, call), number), names, depth)
        for call in calls
        for body in (body_of(program, call.method),)
    )


def _at(body: Body, call: Call) -> Instruction:
    return body.instruction(call.place)


def holders(program: Program, key: str, names: Names) -> Iterator[Method]:
    """Yield the methods that name a key: by its text, by a static field, or by a text of the resources."""
    for text, method in program.texts_with(key):
        if text == key:
            yield method
    for field, text in names.statics.items():
        if text == key:
            yield from program.readers_of(field.owner, field.name)
    numbers = {number for number, text in names.texts.items() if text == key}
    if numbers:
        yield from naming(program, numbers)


def naming(program: Program, numbers: set[int]) -> Iterator[Method]:
    """Yield the app's own methods that name one of some resources by its number."""
    written = [_written(number) for number in sorted(numbers)]
    for method in sdks.own_methods(program):
        dex = program.files[method.file]
        begin, end = dex.body(method.code)
        code = dex.data[2 * begin : 2 * end]
        if not any(part in code for part in written):
            continue  # nor need it be decoded
        if any(each.literal in numbers for each in body_of(program, method).instructions):
            yield method


def _written(number: int) -> bytes:
    """Return how a number stands in code: in four bytes, or in its upper two where the others are 0."""
    raw = number.to_bytes(4, "little")
    return raw[2:] if raw[:2] == b"\0\0" else raw
