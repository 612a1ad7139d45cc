"""Screens of one view, or of one with pictures and words upon it, that opens something outside the app."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import (
    adverts,
    built_screens,
    chains,
    controls,
    intents,
    layouts,
    pressing,
    saying,
    things,
)
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.built_screens import Child
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import descriptor, dotted
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.texts import Value

_ASKS = "setOnClickListener"
_PRESSED = "(Landroid/view/View;)V"
_ADDS = frozenset({"addContentView", "addView"})
_PLAIN = frozenset(
    {
        *("Landroid/widget/ImageView;", "Landroid/view/View;", "Landroid/widget/VideoView;"),
        *("Landroid/view/SurfaceView;", "Landroid/view/TextureView;"),
    }
)
"""Views in which there is no other: a press anywhere is a press on them."""
_MUTE = _PLAIN | {"Landroid/widget/TextView;"}
"""Pictures and words: where nobody hears of a press on them, it is one on what they lie upon."""
_TAGS, _MUTE_TAGS = (
    frozenset(name.rpartition("/")[2].rstrip(";") for name in kinds) for kinds in (_PLAIN, _MUTE)
)
"""The same as a layout names them."""
_HEARS = frozenset({_ASKS, "setOnTouchListener", "setOnLongClickListener"})
_FEELS = frozenset({"onTouchEvent", "dispatchTouchEvent", "performClick", "onDraw"})
"""By these a view may take presses for several things, or draw what they are for."""
_HOLDERS = frozenset({"FrameLayout", "RelativeLayout", "LinearLayout"})
"""Views that only hold others."""
_DEEP = 2
"""Methods, one called by the other, in which a screen does what it does; ours."""
_DEEP_LATER = 4
"""The same of what it does after a while: a countdown asks whether it is over, then goes on. Ours."""
_LATER = frozenset({"run", "handleMessage", "onFinish"})
"""How a screen goes on by itself after a while."""
_BY_ITSELF = frozenset({"onCreate", "onStart", "onResume", "onPostResume"})
"""What the system calls of a screen without a press."""


class Splash(NamedTuple):
    """A screen that is one view, and what a press on it does."""

    screen: str
    listener: Method
    passing: bool
    """Whether the app shows it at its start and goes on by itself, as from a splash screen, and each press
    leads to another firm's address."""
    chain: Chain


def splashes(package: AppPackage, program: Program) -> Iterator[Splash]:
    """Yield the screens of one view that open something outside when pressed."""
    first = set(_first(package, program))
    for name in sorted(chains.beginnings(package)):
        passed = name in first and _goes_on(program, name)
        for call in layouts.showing(program, name):
            body = body_of(program, call.method)
            shown = layouts.given(program, name, call)
            laid = _laid(body, shown) if passed else []
            asked = _listeners(package, program, name, body, shown, laid, passed=passed)
            for listener, alone, made in asked:
                press = pressing.press(program, listener, 0, made)
                chain = chains.is_reached(package, program, call)
                if chain is None or not press.may_lead_out:
                    continue
                passing = (
                    alone
                    and passed
                    and not _adds_views(program, name, call, laid)
                    and press.always_leads_out
                    and adverts.leads_to_others(package, program, listener, made)
                )
                yield Splash(dotted(name), listener, passing, chain)


def _first(package: AppPackage, program: Program) -> Iterator[str]:
    """Yield the screens with which an app starts, and those that these start or name by themselves."""
    for name in (descriptor(each.name) for each in package.components if each.launcher):
        yield name
        for method in program.methods(name):
            if method.signature.name in _BY_ITSELF:
                for below in program.called_by(method, _DEEP):
                    yield from saying.screens(program, body_of(program, below))


def _listeners(
    package: AppPackage,
    program: Program,
    screen: str,
    body: Body,
    shown: Origins,
    laid: list[Child],
    *,
    passed: bool,
) -> Iterator[tuple[Method, bool, Value]]:
    """
    Yield what is told of a press on the one view that a screen shows, and whether that is surely alone.

    And how its object is made, where that decides what it does. What only holds pictures and words counts
    where the screen is passed at the app's start.
    """
    of_code = ((body, place, True) for place in _asked(body, shown, laid))
    given = (
        (asking, asking.argument(asking.instruction(asked), 1), alone)
        for asking, asked, alone in (*of_code, *_asked_by_itself(program, shown))
    )
    whole = list(_whole_of_layout(package, shown))
    whole += _holding(package, program, shown) if passed else []
    for asking, told, alone in (*given, *_asked_of_layout(program, whole)):
        if listener := adverts.listener_of(program, asking, told):
            yield listener, alone, things.made_as(program, asking, told)
    for view, alone in whole:
        named = program.method(screen, view.on_click, _PRESSED) if view.on_click else None
        if named is not None and named.code:
            yield named, alone, None


def _asked(body: Body, shown: Origins, laid: list[Child]) -> Iterator[int]:
    """Yield where a method gives a listener to the one view that it shows, or to that upon which all lies."""
    pressed = [shown] if laid or _is_made(shown, _PLAIN) else []
    pressed += [each.view for each in laid if each.fills]
    places = [
        call.place
        for call in body.calls
        if call.callee is not None
        and call.callee.name == _ASKS
        and body.argument(call, 0) in pressed
    ]
    if not laid or len(places) == 1:
        yield from places


def _laid(body: Body, shown: Origins) -> list[Child]:
    """Return the pictures and words that a method lays upon one another; nothing where there is more."""
    laid = list(built_screens.children(body, shown))
    heard = [
        body.argument(call, 0)
        for call in body.calls
        if call.callee is not None and call.callee.name in _HEARS
    ]
    quiet = [each for each in laid if each.fills or each.view not in heard]
    plain = all(_is_made(each.view, _MUTE) for each in laid)
    return laid if plain and len(quiet) == len(laid) and any(each.fills for each in laid) else []


def _is_made(view: Origins, kinds: frozenset[str]) -> bool:
    """Return whether a view is one that the method makes, of one of some kinds."""
    return len(view) == 1 and all(each.kind == "new" and each.what in kinds for each in view)


def _asked_by_itself(program: Program, shown: Origins) -> Iterator[tuple[Body, int, bool]]:
    """
    Yield where the one view that is shown, of a class of the app's own, gives itself a listener.

    It is surely alone where it holds no other and learns of presses in no other way.
    """
    (view, *more) = shown or (None,)
    if view is None or more or view.kind != "new" or not isinstance(view.what, str):
        return
    if view.what not in program.classes or _PLAIN.isdisjoint(program.ancestors(view.what)):
        return
    methods = [method for method in program.methods(view.what) if method.code]
    alone = _FEELS.isdisjoint(method.signature.name for method in methods)
    own = frozenset({Origin("parameter", 0)})
    for body in (body_of(program, method) for method in methods):
        for call in body.calls:
            if (
                call.callee is not None
                and call.callee.name == _ASKS
                and body.argument(call, 0) == own
            ):
                yield body, call.place, alone


def _asked_of_layout(
    program: Program, whole: list[tuple[LayoutView, bool]]
) -> Iterator[tuple[Body, Origins, bool]]:
    """
    Yield what the one view of a layout is given to hear of presses, and whether that is surely alone.

    What a layout draws around it or beside it, without a name or a text, may be pressed too.
    """
    for view, alone in whole:
        for on in controls.used(program).get((view.id, _ASKS), ()) if view.id else ():
            yield *on.given, alone


def _whole_of_layout(package: AppPackage, shown: Origins) -> Iterator[tuple[LayoutView, bool]]:
    """
    Yield the views of a layout that take all of the screen, and whether each is surely the one of it.

    What lies beside it without a name or a text hears of no press, if it is no view of a class of its own.
    """
    numbers = {each.what for each in shown if each.kind == "number"}
    laid_out = [view for view in package.views if numbers == {view.resource}]
    named = [view for view in laid_out if view.tag not in _HOLDERS or view.text or view.on_click]
    drawn = any(each.resource in numbers and layouts.has_own(each) for each in package.made)
    for view in named if len(named) == 1 else laid_out:
        if view.fills and view.tag in _TAGS and (len(named) == 1 or not view.depth):
            yield view, not view.depth or not drawn


def _holding(
    package: AppPackage, program: Program, shown: Origins
) -> Iterator[tuple[LayoutView, bool]]:
    """Yield the view of a layout that holds all others, and whether those are pictures and words alone."""
    numbers = {each.what for each in shown if each.kind == "number"}
    laid_out = [view for view in package.views if numbers == {view.resource}]
    drawn = any(each.resource in numbers and layouts.has_own(each) for each in package.made)
    for view in laid_out:
        upon = [each for each in laid_out if each != view]
        if view.tag in _HOLDERS and view.fills and not view.depth and upon:
            yield view, not drawn and all(_is_mute(program, each) for each in upon)


def _is_mute(program: Program, view: LayoutView) -> bool:
    """Return whether a view of a layout is a picture or words, and nobody hears of a press on it."""
    used = controls.used(program)
    heard = view.id and any((view.id, name) in used for name in _HEARS)
    return view.tag in _MUTE_TAGS | _HOLDERS and not view.on_click and not heard


def _adds_views(program: Program, screen: str, shows: Call, laid: list[Child]) -> bool:
    """Return whether a screen, or what is made in it, puts further views beside the one, or those laid."""
    known = {(shows.method, each.place) for each in laid}
    return any(
        call.callee.name in _ADDS and (call.method, call.place) not in known
        for name in _of_screen(program, screen)
        for method in program.methods(name)
        for below in program.called_by(method, _DEEP)
        for call in program.calls_by(below)
    )


def _of_screen(program: Program, screen: str) -> list[str]:
    """Return the class of a screen, those in it, and those of which it makes objects by itself."""
    inner = f"{screen[:-1]}$"
    named = [name for name in program.classes if name == screen or name.startswith(inner)]
    return list(dict.fromkeys([*named, *_made(program, screen)]))


def _made(program: Program, screen: str) -> Iterator[str]:
    """Yield the app's classes of which a screen makes objects before anything is pressed."""
    for method in program.methods(screen):
        if method.signature.name in _BY_ITSELF:
            for below in program.called_by(method, _DEEP):
                yield from (name for name in program.made_by(below) if name in program.classes)


def _goes_on(program: Program, screen: str) -> bool:
    """Return whether work of a screen, done later, starts another screen of the app and ends this one."""
    for name in _of_screen(program, screen):
        for method in program.methods(name):
            if method.signature.name in _LATER and method.code:
                run = list(program.called_by(method, _DEEP_LATER))
                calls = (call for each in run for call in program.calls_by(each))
                ends = any(intents.ends(program, call, screen) for call in calls)
                if ends and _starts_another(program, run, screen):
                    return True
    return False


def _starts_another(program: Program, run: list[Method], screen: str) -> bool:
    return any(
        name != screen and intents.SCREEN in program.ancestors(name)
        for method in run
        for _, name in intents.started(body_of(program, method))
    )
