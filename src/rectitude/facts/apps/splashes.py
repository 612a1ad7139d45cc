"""Screens that code makes of one view, which takes every press and opens something outside the app."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import adverts, chains, controls, intents, layouts, saying, things
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import descriptor, dotted
from rectitude.facts.apps.program import Method, Program
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
_TAGS = frozenset(name.rpartition("/")[2].rstrip(";") for name in _PLAIN)
"""The same as a layout names them."""
_FEELS = frozenset({"onTouchEvent", "dispatchTouchEvent", "performClick", "onDraw"})
"""By these a view may take presses for several things, or draw what they are for."""
_HOLDERS = frozenset({"FrameLayout", "RelativeLayout", "LinearLayout"})
"""Views that only hold others."""
_DEEP = 2
"""Methods, one called by the other, in which a screen does what it does; ours."""
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
        for call in layouts.showing(program, name):
            body = body_of(program, call.method)
            shown = layouts.given(program, name, call)
            for listener, alone, made in _listeners(package, program, name, body, shown):
                pressing = adverts.press(program, listener, 0, made)
                chain = chains.is_reached(package, program, call)
                if chain is None or not pressing.may_lead_out:
                    continue
                passing = (
                    alone
                    and name in first
                    and not _adds_views(program, name)
                    and pressing.always_leads_out
                    and adverts.leads_to_others(package, program, listener)
                    and _goes_on(program, name)
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
    package: AppPackage, program: Program, screen: str, body: Body, shown: Origins
) -> Iterator[tuple[Method, bool, Value]]:
    """
    Yield what is told of a press on the one view that a screen shows, and whether that is surely alone.

    And how its object is made, where that decides what it does.
    """
    of_code = ((body, place, True) for place in _asked(program, body, shown))
    given = (
        (asking, asking.argument(asking.instruction(asked), 1), alone)
        for asking, asked, alone in (*of_code, *_asked_by_itself(program, shown))
    )
    for asking, told, alone in (*given, *_asked_of_layout(package, program, shown)):
        if listener := adverts.listener_of(program, asking, told):
            yield listener, alone, things.made_as(program, asking, told)
    for view, alone in _whole_of_layout(package, shown):
        named = program.method(screen, view.on_click, _PRESSED) if view.on_click else None
        if named is not None and named.code:
            yield named, alone, None


def _asked(program: Program, body: Body, shown: Origins) -> Iterator[int]:
    """Yield where a method gives a listener to the one view that it shows, if that holds no other."""
    plain = {each for each in shown if each.kind == "new" and each.what in _PLAIN}
    for call in body.calls if plain and plain == shown else ():
        if (
            call.callee is not None
            and call.callee.name == _ASKS
            and body.argument(call, 0) == shown
        ):
            yield call.place


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
    package: AppPackage, program: Program, shown: Origins
) -> Iterator[tuple[Body, Origins, bool]]:
    """
    Yield what the one view of a layout is given to hear of presses, and whether that is surely alone.

    What a layout draws around it or beside it, without a name or a text, may be pressed too.
    """
    for view, alone in _whole_of_layout(package, shown):
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


def _adds_views(program: Program, screen: str) -> bool:
    """Return whether a screen, or what is made in it, puts further views beside the one."""
    return any(
        call.callee.name in _ADDS
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
                run = list(program.called_by(method, _DEEP))
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
