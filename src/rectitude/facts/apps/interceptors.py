"""What OkHttp has look at each request of a client: interceptors, which are run whenever one is sent."""

from collections.abc import Iterator

from rectitude.facts.apps import filling, objects, ways
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Step
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import Method, Program

_INTERCEPTOR, _RUN = "Lokhttp3/Interceptor;", "intercept"
_CLIENT, _BUILDER = "Lokhttp3/OkHttpClient;", "Lokhttp3/OkHttpClient$Builder;"
_ADDS = frozenset({"addInterceptor", "addNetworkInterceptor"})
_SENDS = frozenset({"execute", "enqueue"})
_DEEPEST = 6
"""Calls and fields through which a client is followed back to where it is built; ours."""


def run(program: Program, method: Method) -> Iterator[Step]:
    """Yield the places at which a request is sent that an interceptor's method then looks at."""
    name, owner = method.signature.name, method.signature.owner
    if name != _RUN or _INTERCEPTOR not in program.ancestors(owner):
        return
    for call in program.calls_to(_CLIENT, "newCall"):
        body = body_of(program, call.method)
        asked = body.instruction(call.place)
        if owner not in _interceptors(program, body, body.argument(asked, 0)):
            continue
        made = Origin("call", call.callee, call.place)
        for each in body.calls:
            sends = each.callee is not None and each.callee.name in _SENDS
            if sends and body.argument(each, 0) == {made}:
                yield Step(call.method, each.place)


def _interceptors(program: Program, body: Body, client: Origins, depth: int = 0) -> frozenset[str]:
    """Return the classes of the interceptors that a client surely has."""
    parts = [_of_one(program, body, each, depth) for each in client] if depth <= _DEEPEST else []
    return frozenset.intersection(*parts) if parts else frozenset()


def _of_one(program: Program, body: Body, client: Origin, depth: int) -> frozenset[str]:
    match client:
        case Origin("call", Signature(_, "build") as callee, place) if callee.owner == _BUILDER:
            return _added(program, body, _root(body, body.argument(body.instruction(place), 0)))
        case Origin("call", Signature() as callee):
            meant = [each for each in program.meant(callee) if each.code]
            if len(meant) == 1:
                inner = body_of(program, meant[0])
                return _interceptors(program, inner, ways.returned(inner), depth + 1)
        case Origin("static" | "field", FieldName() as field):
            parts = [
                _interceptors(program, one.body, one.value, depth + 1)
                for one in filling.in_class(program, field)
                if one.value != {Origin("number", 0)}
            ]
            return frozenset.intersection(*parts) if parts else frozenset()
    return frozenset()


def _root(body: Body, builder: Origins) -> Origins:
    """Return the builder on which a row of calls works, each of which gives it back."""
    for _ in range(len(body.instructions)):
        (one, *more) = builder or (None,)
        if one is None or more or not isinstance(one.what, Signature):
            break
        if one.what.owner != _BUILDER:
            break
        builder = body.argument(body.instruction(one.place), 0)
    return builder


def _added(program: Program, body: Body, builder: Origins) -> frozenset[str]:
    """Return the classes of the interceptors that a method surely adds to a builder."""
    found: set[str] = set()
    for call in body.calls:
        adds = call.callee is not None and call.callee.owner == _BUILDER
        if not adds or call.callee is None or call.callee.name not in _ADDS:
            continue
        if _root(body, body.argument(call, 0)) == builder and not any(
            ways.deciding(body, call.place)
        ):
            known = objects.classes(program, body, body.argument(call, 1)) or frozenset()
            found |= known if len(known) == 1 else frozenset()
    return frozenset(found)
