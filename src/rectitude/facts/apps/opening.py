"""The addresses that a method opens: in its web view, or by an intent to whatever shows pages."""

from collections.abc import Iterator

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_INTENT, _VIEW = "Landroid/content/Intent;", "android.intent.action.VIEW"
_STARTS = frozenset({"startActivity", "startActivityIfNeeded", "startActivityForResult"})
_GIVEN = {"loadUrl": 1, "launchUrl": 2}
"""Methods that open an address, and which argument that is."""
_SETS = frozenset({"setData", "setDataAndNormalize", "setDataAndType"})
_SAME = frozenset({"toString", "parse", "valueOf", "build"})
"""What gives an address again in another form."""
_DEEPEST = 4
"""Such forms of one address; ours."""
_BUILDS = _SAME | {"append", "appendQueryParameter", "clearQuery"}
_MOST_LINKS = 40
"""Calls of one builder on the result of the call before; ours."""
_RUN = frozenset({"run", "call", "invoke"})
"""Methods by which what is handed to a handler or a thread is run."""
_DEEP = 2
"""Methods of the app, one called by the other, between an address and what opens it; ours."""


def opens(program: Program, body: Body) -> bool:
    """Return whether a method opens an address, itself or by a method of the app that it hands it to."""
    return next(_opened(program, body), None) is not None


def is_opened(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether what a call gives is an address that the same method opens, in whatever form."""
    return any(_is_of(body, given, call, 0) for given in _opened(program, body))


def is_built_and_opened(program: Program, body: Body, call: Instruction) -> bool:
    """Return whether what a call adds to is built into an address that the same method opens."""
    built = _roots(body, body.argument(call, 0))
    return bool(built) and any(built & _roots(body, given) for given in _opened(program, body))


def _roots(body: Body, origins: Origins, depth: int = 0) -> frozenset[Origin]:
    """Return what builders and their results come from, each call giving its builder back."""
    found = frozenset[Origin]()
    for origin in origins if depth <= _MOST_LINKS else ():
        if isinstance(origin.what, Signature) and origin.what.name in _BUILDS:
            given = body.argument(body.instruction(origin.place), 0)
            found |= _roots(body, given, depth + 1)
        else:
            found |= {origin}
    return found


def _opened(program: Program, body: Body, deep: int = _DEEP) -> Iterator[Origins]:
    """Yield the addresses that a method opens, itself or by what it calls or makes."""
    yield from _opened_here(body)
    for call in body.calls if deep else ():
        sole = program.sole(call.callee) if call.callee is not None else None
        if sole is not None and not sole.signature.owner.startswith(OF_SYSTEM):
            later = sole.signature.name == "<init>"
            opening = _opening_later if later else _opening
            for number in sorted(opening(program, sole, deep - 1)):
                yield body.argument(call, number)


def _opening(program: Program, method: Method, deep: int) -> frozenset[int]:
    """Return the numbers of the parameters that a method opens as they are, or in another form."""
    body = body_of(program, method)
    return frozenset(
        origin.what
        for given in _opened(program, body, deep)
        for origin in _roots(body, given)
        if origin.kind == "parameter" and isinstance(origin.what, int)
    )


def _opening_later(program: Program, constructor: Method, deep: int) -> frozenset[int]:
    """Return the numbers of what an object is made with that it opens when it is run, as a handler does."""
    owner = constructor.signature.owner
    opened = {
        origin.what
        for method in program.methods(owner)
        if method.signature.name in _RUN and method.code
        for body in (body_of(program, method),)
        for given in _opened(program, body, deep)
        for origin in _roots(body, given)
        if origin.kind == "field"
    }
    body = body_of(program, constructor)
    return frozenset(
        origin.what
        for each in body.instructions
        if each.code in op.IPUTS and each.reference in opened
        for origin in body.origins(each.place, each.registers[0])
        if origin.kind == "parameter" and isinstance(origin.what, int)
    )


def _opened_here(body: Body) -> Iterator[Origins]:
    """Yield the addresses that a method opens itself."""
    called = [(each.callee.name, each.callee.owner, each) for each in body.calls if each.callee]
    for name, _, each in called:
        if name in _GIVEN:
            yield body.argument(each, _GIVEN[name])
    views = any(each.reference == _VIEW for each in body.instructions)
    if not views or _STARTS.isdisjoint(name for name, _, _ in called):
        return
    for name, owner, each in called:
        if owner == _INTENT and (name in _SETS or name == "<init>"):
            last = len(body.arguments(each)) - 1
            yield body.argument(each, 1 if name in _SETS else last)


def _is_of(body: Body, address: Origins, call: Instruction, depth: int) -> bool:
    for origin in address if depth <= _DEEPEST else ():
        if not isinstance(origin.what, Signature):
            continue
        if origin.place == call.place:
            return True
        each = body.instruction(origin.place)
        if origin.what.name in _SAME and _is_of(body, body.argument(each, 0), call, depth + 1):
            return True
    return False
