"""Adverts that feel touches by themselves: the screen, or a view of the app's own that fills it."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import adverts, chains, controls, layouts, pressing
from rectitude.facts.apps.built_screens import Built
from rectitude.facts.apps.dex import descriptor, dotted
from rectitude.facts.apps.program import Call, Method, Program

_FEELS = ("dispatchTouchEvent", "onInterceptTouchEvent", "onTouchEvent")
_DETECTOR = ("Landroid/view/GestureDetector;", "onTouchEvent")
_GESTURES = (
    "Landroid/view/GestureDetector$SimpleOnGestureListener;",
    "Landroid/view/GestureDetector$OnGestureListener;",
)
_TAPS = ("onSingleTapUp", "onSingleTapConfirmed", "onDown")
"""What is told of each tap; of a double one and of a slide are others."""
_LETS_THROUGH = frozenset(
    {
        "FrameLayout",
        "RelativeLayout",
        "LinearLayout",
        "ConstraintLayout",
        "ImageView",
        "TextView",
        "View",
    }
)
"""Views that take no touch by themselves; a list and a page do."""


def felt(package: AppPackage, program: Program) -> Iterator[Built]:
    """Yield the adverts on which a touch anywhere may open something outside."""
    named = adverts.saying(package, program, adverts.SAYS_SO)
    for number, layout in _adverts(package, program).items():
        for owner, call, alone in _showing(package, program, number):
            for listener in _told(program, owner):
                press = pressing.press(program, listener, 0)
                if not press.may_lead_out or not (
                    chain := chains.is_reached(package, program, call)
                ):
                    continue
                advert = layout in named or adverts.leads_to_others(package, program, listener)
                sure = alone and advert and press.always_leads_out
                yield Built(dotted(owner), listener, sure, chain)


def unfollowed(package: AppPackage, program: Program) -> bool:
    """Return whether a view of the app's own on an advert feels touches."""
    return any(
        any(True for _ in _feeling(program, owner))
        for number in _adverts(package, program)
        for owner in _own_views(package, program, number)
    )


def _adverts(package: AppPackage, program: Program) -> dict[int, str]:
    """Return the layouts of adverts by their numbers."""
    found = adverts.screens(package, program)
    return {each.resource: each.layout for each in package.views if each.layout in found}


def _showing(
    package: AppPackage, program: Program, number: int
) -> Iterator[tuple[str, Call, bool]]:
    """Yield who feels touches where a layout is shown, where that is, and whether nobody else does."""
    laid = [each for each in package.views if each.resource == number]
    own = _own_views(package, program, number)
    for screen in sorted(chains.beginnings(package)):
        for call in layouts.shown(program, screen, number):
            yield screen, call, not own and not _is_covered(program, laid)
    for name in own:
        fills = any(each.fills and descriptor(each.tag) == name for each in laid)
        others = [each for each in laid if descriptor(each.tag) != name]
        for call in layouts.showing_layout(package, program, number):
            yield name, call, fills and len(own) == 1 and not _is_covered(program, others)


def _own_views(package: AppPackage, program: Program, number: int) -> list[str]:
    """Return the views of the app's own on a layout, but those that are known not to fill it."""
    made = (name for each in package.made if each.resource == number for name in each.views)
    laid = [each for each in package.views if each.resource == number]
    small = {descriptor(each.tag) for each in laid if not each.fills}
    found = dict.fromkeys(map(descriptor, made))
    return [name for name in found if name in program.classes and name not in small]


def _is_covered(program: Program, laid: list[LayoutView]) -> bool:
    """Return whether a view that takes all of the screen takes the touches, or somebody hears of it."""
    used = controls.used(program)
    return any(
        each.tag.rpartition(".")[2] not in _LETS_THROUGH
        or each.on_click
        or (each.id and any((each.id, name) in used for name in adverts.LISTENS))
        for each in laid
        if each.fills
    )


def _feeling(program: Program, owner: str) -> Iterator[Method]:
    """Yield the methods by which a screen or a view feels touches, in its own code or that above it."""
    for name in _FEELS:
        above = (program.method(each, name, pressing.FELT) for each in program.ancestors(owner))
        method = next((each for each in above if each is not None and each.code), None)
        if method is not None:
            yield method


def _told(program: Program, owner: str) -> Iterator[Method]:
    """Yield what is told of a touch: the method that feels it, or that to which it hands each tap."""
    for method in _feeling(program, owner):
        taps = _taps(program, owner) if _hands_on(program, method) else None
        yield taps or method


def _hands_on(program: Program, method: Method) -> bool:
    """Return whether a method surely hands each touch to what tells taps from slides."""
    handing = {
        call.place
        for call in program.calls_by(method)
        if (call.callee.owner, call.callee.name) == _DETECTOR
    }
    press = pressing.press(program, method, 0)
    return bool(handing) and press.always(lambda each: each.place in handing)


def _taps(program: Program, owner: str) -> Method | None:
    """Return what is told of a tap: of the one listener that a screen or a view makes, or is."""
    heirs = dict.fromkeys(heir for kind in _GESTURES for heir in program.heirs(kind))
    near = [
        heir
        for heir in heirs
        if heir == owner or owner in {maker.signature.owner for maker in program.makers_of(heir)}
    ]
    if len(near) != 1:
        return None
    found = (program.method(near[0], name, pressing.FELT) for name in _TAPS)
    return next((each for each in found if each is not None and each.code), None)
