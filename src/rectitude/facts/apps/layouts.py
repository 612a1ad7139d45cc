"""Which screens of an app show which of its layouts."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage, MadeByResource
from rectitude.facts.apps import chains, ways
from rectitude.facts.apps.bodies import Origin, Origins, body_of
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Program

_SHOWS, _INFLATES = "setContentView", "inflate"
_DIALOG = "Landroid/app/Dialog;"
_INFLATERS = ("Landroid/view/LayoutInflater;", "Landroid/view/View;")
_SELF = frozenset({Origin("parameter", 0)})


def showing(program: Program, screen: str) -> Iterator[Call]:
    """
    Yield the calls by which a screen shows something, in its own code or that of the classes above it.

    A compiler that shortens names calls what the class has from above by the name of the class above.
    """
    yield from program.calls_to(screen, _SHOWS)
    above = {each for each in program.ancestors(screen) if each != screen}
    for name in program.ancestors(screen):
        for method in program.methods(name):
            for call in program.calls_by(method):
                if call.callee.name == _SHOWS and call.callee.owner in above:
                    body = body_of(program, method)
                    if body.argument(body.instruction(call.place), 0) == _SELF:
                        yield call


def shown(program: Program, screen: str, layout: int) -> Iterator[Call]:
    """Yield the calls by which a screen shows the layout of a number, which a method of its own may give."""
    for call in showing(program, screen):
        numbers = {each.what for each in given(program, screen, call) if each.kind == "number"}
        if numbers == {layout}:
            yield call


def given(program: Program, screen: str, call: Call) -> Origins:
    """Return what a screen shows by a call; where a method of its own gives that, what that returns."""
    body = body_of(program, call.method)
    found: set[Origin] = set()
    for origin in body.argument(body.instruction(call.place), 1):
        own = None
        if isinstance(origin.what, Signature) and origin.what.owner in program.classes:
            on_itself = body.argument(body.instruction(origin.place), 0) == _SELF
            own = program.resolve(origin.what._replace(owner=screen)) if on_itself else None
        found |= ways.returned(body_of(program, own)) if own is not None and own.code else {origin}
    return frozenset(found)


def showing_layout(package: AppPackage, program: Program, layout: int) -> Iterator[Call]:
    """Yield the calls by which screens, dialogs and whoever lays it out by itself show a layout."""
    screens = chains.beginnings(package)
    for screen in (name for name in program.classes if name in screens):
        yield from shown(program, screen, layout)
    owners = [(each, _SHOWS) for each in (_DIALOG, *program.heirs(_DIALOG))]
    for owner, name in (*owners, *((each, _INFLATES) for each in _INFLATERS)):
        for call in program.calls_to(owner, name):
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            given = (body.argument(each, number) for number in range(len(body.arguments(each))))
            if any(origins == {Origin("number", layout)} for origins in given):
                yield call


def has_own(document: MadeByResource) -> bool:
    """Return whether a layout has views or parts of the app's own, which may have a way out in them."""
    return bool(document.views or document.fragments or document.includes)
