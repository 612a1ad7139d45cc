"""Texts put together, written into forms, and objects written out as texts."""

import re

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.memory import element
from rectitude.facts.apps.flows.values import (
    ANY,
    MOST_CONSTANTS,
    NOTHING,
    Heap,
    Reading,
    Thing,
    Value,
    all_of,
    constant,
)

_PATHS = frozenset({"getPath", "getAbsolutePath", "getCanonicalPath", "toString"})
"""Methods of a file that give its path."""
_UNIT = 0xFFFF
"""What a register holds of a `char`: sixteen bits without a sign."""
_HALVES = range(0xD800, 0xE000)
"""Units of UTF-16 of which two make one character."""
_PLACES = re.compile(r"(%[sd])")
"""Places of a form for a text or a number."""
_WRITERS = (
    *("Lcom/google/gson/Gson;", "Lcom/alibaba/fastjson/JSON", "Lcom/alibaba/fastjson2/JSON"),
    "Lcom/fasterxml/jackson/databind/ObjectMapper;",
)
WRITES_OUT = frozenset({"toJson", "toJSONString", "writeValueAsString"})
"""Methods of libraries that write an object with all its fields into a text."""


def text(calling: Calling, heap: Heap) -> Value | None:
    """Put texts together."""
    own, name = calling.arguments[0], calling.callee.name
    if name in {"append", "<init>", "insert"}:
        added = calling.arguments[-1] if len(calling.arguments) > 1 else constant("")
        for thing in own.things:
            before = constant("") if name == "<init>" else heap.get(thing, "@text")
            whole = NOTHING if name == "insert" else _together(before, _as_text(calling, added))
            _remember_beginning(heap, thing, before, whole)
            heap.put(thing, "@text", whole)
            if added.things:
                heap.add(thing, "@of", Value(things=added.things))
            read = heap.readings(added)
            if read.readings:
                heap.add(thing, ANY, Value(read.readings))
        return own
    if name == "reverse":
        for thing in own.things:
            text = (heap.get(thing, "@text") or NOTHING).text
            heap.put(thing, "@text", NOTHING if text is None else constant(text[::-1]))
        return own
    if name == "toString":
        held = [heap.get(thing, "@text") or NOTHING for thing in own.things]
        begins = [heap.get(thing, "@begins") for thing in own.things]
        whole = Value(heap.readings(own).readings, constants=all_of(held).constants)
        if whole.constants is None and len(begins) == 1 and begins[0] is not None:
            made = Thing("Ljava/lang/String;", calling.made)
            heap.renew(made)
            heap.put(made, "@begins", begins[0])
            return whole._replace(things=frozenset({made}))
        parts = all_of(found for each in own.things if (found := heap.get(each, "@of")))
        if whole.constants is None and parts.things:
            return whole._replace(things=_text_around(calling, heap, parts.things))
        return whole
    return None


def _as_text(calling: Calling, added: Value) -> Value:
    """Return what is put behind a text, as text: a character and a number are constants, too."""
    kind = calling.callee.descriptor[1:2]
    found = [_said(each, kind) for each in added.constants or ()]
    known = frozenset(each for each in found if each is not None)
    whole = added.constants is not None and None not in found
    return Value(constants=known) if whole else NOTHING


def _said(each: object, kind: str) -> str | None:
    """Return a constant as text, by the type that is put; half a character says nothing by itself."""
    if isinstance(each, str):
        return each
    if not isinstance(each, int) or kind not in {"C", "I", "J"}:
        return None
    if kind != "C":
        return str(each)
    unit = each & _UNIT
    return None if unit in _HALVES else chr(unit)


def _together(before: Value | None, added: Value) -> Value:
    """Return a text with another behind it: each that it may be, as long as these are few."""
    if before is None or before.constants is None or added.constants is None:
        return NOTHING
    both = {f"{first}{second}" for first in before.constants for second in added.constants}
    return Value(constants=frozenset(both)) if len(both) <= MOST_CONSTANTS else NOTHING


def path(calling: Calling, heap: Heap) -> Value | None:
    """Give the path of a file: a text that is made around it."""
    if calling.callee.name not in _PATHS:
        return None
    own = calling.arguments[0]
    return Value(own.readings, _text_around(calling, heap, own.things)) if own.things else None


def _text_around(calling: Calling, heap: Heap, things: frozenset[Thing]) -> frozenset[Thing]:
    """Return a text of which it is known what it is made of."""
    made = Thing("Ljava/lang/String;", calling.made)
    heap.renew(made)
    heap.put(made, "@of", Value(things=things - {made}))
    return frozenset({made})


def _remember_beginning(heap: Heap, thing: Thing, before: Value | None, whole: Value) -> None:
    """Keep what a text begins with once the rest of it is not known."""
    if whole.text is not None or before is None or not before.text:
        return
    heap.put(thing, "@begins", before)


def string(calling: Calling, heap: Heap) -> Value | None:
    """Give a text that comes of others, or an answer about them."""
    if calling.callee.name == "format" and len(calling.arguments) > 1:
        return _formatted(calling, heap)
    texts = [value.text for value in calling.arguments]
    name = calling.callee.name
    if name == "replace" and (begun := _replaced(calling, heap, texts)) is not None:
        return begun
    readings = all_of(calling.arguments).readings
    match name, texts:
        case "concat", [str(first), str(second)]:
            return Value(readings, constants=constant(first + second).constants)
        case (("toString" | "trim" | "intern" | "valueOf"), [str(only)]):
            return Value(readings, constants=constant(only.strip()).constants)
        case (("equals" | "equalsIgnoreCase"), [str(first), str(second)]):
            return constant(int(first == second))
        case "substring", [str(text), *_]:
            numbers = [value.constant for value in calling.arguments[1:]]
            whole = [number for number in numbers if isinstance(number, int)]
            if len(whole) == len(numbers):
                return constant(text[slice(*whole)] if len(whole) > 1 else text[whole[0] :])
    return None


def _replaced(calling: Calling, heap: Heap, given: list[str | None]) -> Value | None:
    """Return a known text of which a part becomes something unknown: it begins with what is before."""
    match given:
        case [str(whole), str(part), None] if part and part in whole:
            readings = heap.readings(all_of(calling.arguments)).readings
            return _beginning_with(calling, heap, whole.partition(part)[0], readings)
    return None


def _beginning_with(
    calling: Calling, heap: Heap, begins: str, readings: frozenset[Reading]
) -> Value:
    """Return a text of which it is known what it begins with."""
    made = Thing("Ljava/lang/String;", calling.made)
    heap.renew(made)
    heap.put(made, "@begins", constant(begins))
    return Value(readings, frozenset({made}))


def _formatted(calling: Calling, heap: Heap) -> Value | None:
    """Put texts into a form with places for them: all of it, or what comes before one that is not known."""
    *before, array = calling.arguments
    form = before[-1].text
    if form is None:
        return None
    parts = [element(heap, array, constant(number)) for number in range(form.count("%"))]
    readings = heap.readings(all_of([*calling.arguments, *parts])).readings
    known, whole = _filled(form, parts)
    if whole:
        return Value(readings, constants=constant(known).constants)
    return _beginning_with(calling, heap, known, readings)


def _filled(form: str, parts: list[Value]) -> tuple[str, bool]:
    """Return a form with its places filled up to the first that is not known, and whether that is all."""
    known, number = "", 0
    for piece in _PLACES.split(form):
        if not _PLACES.fullmatch(piece):
            known += piece.replace("%%", "%")
            continue
        said = parts[number].constant if number < len(parts) else None
        if not isinstance(said, str | int):
            return known, False
        known, number = f"{known}{said}", number + 1
    return known, True


def written_out(calling: Calling, heap: Heap) -> Value | None:
    """Write an object with all that it holds into a text."""
    if not calling.callee.owner.startswith(_WRITERS):
        return None
    return Value(all_of(heap.readings(value) for value in calling.arguments[-1:]).readings)
