"""What a person typed, followed back to the fields of the screens into which it was typed."""

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from rectitude.facts.apps import filling, objects, sdks, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.objects import Held
from rectitude.facts.apps.program import Method, Program

_GETS = frozenset({"getText", "getEditableText"})
SAME_TEXT = frozenset({"toString", "trim", "valueOf", "subSequence", "concat", "append"})
"""Methods that hand on a text as it is, or with more around it."""
_FINDS = frozenset(
    {"findViewById", "requireViewById", "findChildViewById", "_$_findCachedViewById"}
)
"""Methods that give the view of a number, which is their second argument."""
_TEXT = (")Ljava/lang/String;", ")Ljava/lang/CharSequence;")
_DEEPEST = 8
"""Calls, fields and parameters through which one text is followed back; ours."""
_OBJECT = "Ljava/lang/Object;"
_OF_GETTER = 2
"""Instructions of a method that only returns a field."""

Views = frozenset[int]
"""The numbers of the views into which a text was typed; `SOME_VIEW` stands for one that is not known."""
SOME_VIEW = 0
_NOT_KNOWN: Views = frozenset({SOME_VIEW})
_NOT_TYPED: Views = frozenset()

_KNOWN: WeakKeyDictionary[Program, dict[tuple[Method, Origin], Views]] = WeakKeyDictionary()
"""What was found of each origin: fields that fill each other by many ways are followed once each."""


def typed_into(program: Program, body: Body, origins: Origins, depth: int = 0) -> Views:
    """Return the views into which a text was typed, as it is; none where it may be anything else."""
    return _all_of(_known(program, body, each, depth) for each in origins)


def _all_of(parts: Iterable[Views]) -> Views:
    found = list(parts)
    return frozenset[int]().union(*found) if all(found) else _NOT_TYPED


def _known(program: Program, body: Body, origin: Origin, depth: int) -> Views:
    known = _KNOWN.setdefault(program, {})
    key = body.method, origin
    if key not in known:
        known[key] = _NOT_TYPED  # while it is followed
        known[key] = _NOT_TYPED if depth > _DEEPEST else _typed(program, body, origin, depth)
    return known[key]


def _typed(program: Program, body: Body, origin: Origin, depth: int) -> Views:
    match origin:
        case Origin("call", Signature(owner, name) as callee, place):
            if name in _GETS and owner.endswith(("EditText;", "TextView;")):
                view = body.argument(body.instruction(place), 0)
                return _views(program, body, view, depth + 1)
            if (held := getter(program, callee)) is not None:
                return typed_into(program, *held, depth + 1)
            if (inner := _giving(program, callee)) is not None:
                return _of_own(program, body, place, inner, depth)
            if name not in SAME_TEXT:
                return _NOT_TYPED
            return typed_into(program, body, body.argument(body.instruction(place), 0), depth + 1)
        case Origin("field", FieldName() as field):
            filled = filling.of_objects(program, field)
            return _all_of(typed_into(program, each.body, each.value, depth + 1) for each in filled)
        case Origin("parameter", int(number)) if number or body.method.is_static:
            return _all_of(
                _NOT_TYPED if each is None else typed_into(program, *each, depth + 1)
                for each in objects.handed(program, body, number)
            )
    return _NOT_TYPED


def _giving(program: Program, callee: Signature) -> Body | None:
    """Return the one method of the app's own that a call runs and that gives a text."""
    meant = [each for each in _meant(program, callee) if each.code]
    own = len(meant) == 1 and sdks.is_apps_own(meant[0])
    return body_of(program, meant[0]) if own and callee.descriptor.endswith(_TEXT) else None


def _meant(program: Program, callee: Signature) -> list[Method]:
    """Return what a call may run; of what any object has, as its text, the app's are never all."""
    return [] if callee.owner == _OBJECT else program.meant(callee)


def _of_own(program: Program, body: Body, place: int, inner: Body, depth: int) -> Views:
    """Return the views into which a text was typed that a method of the app's own takes from a view."""
    views = typed_into(program, inner, ways.returned(inner), depth + 1)
    if SOME_VIEW not in views:
        return views
    numbers = {
        each.what
        for parameter in _numbers_of_views(inner)
        for each in body.argument(body.instruction(place), parameter)
        if each.kind == "number"
    }
    known = frozenset(each for each in numbers if isinstance(each, int))
    return (views - _NOT_KNOWN) | known if len(known) == len(numbers) > 0 else views


def _numbers_of_views(inner: Body) -> set[int]:
    """Return the parameters that are numbers by which a method finds views."""
    return {
        each.what
        for call in inner.calls
        if call.callee is not None and call.callee.name in _FINDS
        for each in inner.argument(call, 1)
        if each.kind == "parameter" and isinstance(each.what, int)
    }


def _views(program: Program, body: Body, origins: Origins, depth: int) -> Views:
    """Return the numbers of the views that some origins may be."""
    parts = [_view(program, body, each, depth) for each in origins] if depth <= _DEEPEST else []
    return frozenset[int]().union(*parts) or _NOT_KNOWN


def _view(program: Program, body: Body, origin: Origin, depth: int) -> Views:
    match origin:
        case Origin("call", Signature(name=name), place) if name in _FINDS:
            given = body.argument(body.instruction(place), 1)
            numbers = {each.what if each.kind == "number" else SOME_VIEW for each in given}
            return frozenset(each for each in numbers if isinstance(each, int))
        case Origin("call", Signature() as callee):
            held = getter(program, callee)
            return _NOT_KNOWN if held is None else _views(program, *held, depth + 1)
        case Origin("field", FieldName() as field):
            parts = [
                _views(program, each.body, each.value, depth + 1)
                for each in filling.of_objects(program, field)
            ]
            return frozenset[int]().union(*parts) or _NOT_KNOWN
        case Origin("parameter", int(number)) if number or body.method.is_static:
            parts = [
                _NOT_KNOWN if each is None else _views(program, *each, depth + 1)
                for each in objects.handed(program, body, number)
            ]
            return frozenset[int]().union(*parts) or _NOT_KNOWN
    return _NOT_KNOWN


def getter(program: Program, callee: Signature) -> Held | None:
    """Return what a method of the app returns that does nothing else; None where it does more."""
    meant = _meant(program, callee)
    if len(meant) != 1 or not meant[0].code:
        return None
    body = body_of(program, meant[0])
    returned = next((each for each in body.instructions if each.name == "return-object"), None)
    if returned is None or len(body.instructions) > _OF_GETTER:
        return None
    return body, body.origins(returned.place, returned.registers[0])
