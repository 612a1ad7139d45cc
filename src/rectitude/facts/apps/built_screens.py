"""Adverts whose screen code puts together: a view that fills it, beside one that says how to skip it."""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, buttons, chains, layouts, pressing
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import dotted
from rectitude.facts.apps.program import Method, Program

_ADDS = "addView"
_FRAME = "Landroid/widget/FrameLayout;"
_HOLDERS = frozenset({_FRAME, "Landroid/widget/RelativeLayout;"})
"""Views that lay what they hold one upon the other."""
_ALL = -1
"""MATCH_PARENT of android.view.ViewGroup.LayoutParams."""
_OF_SIZE = 3
"""The arguments of what says how large a view is: itself, its width and its height."""


class Built(NamedTuple):
    """A screen that code puts together, and what a press on the view does that fills it."""

    screen: str
    listener: Method
    sure: bool
    """Whether each press leads out of the app, and it is an advert that says so or leads to another firm."""
    chain: Chain


class Child(NamedTuple):
    """A view that is put upon others."""

    view: Origins
    fills: bool
    place: int
    """Where it is put there."""


def built(package: AppPackage, program: Program) -> Iterator[Built]:
    """Yield the adverts of screens that code puts together on which the view that fills them is pressed."""
    texts = {each.id: each.text for each in package.texts}
    for name in sorted(chains.beginnings(package)):
        for call in layouts.showing(program, name):
            body = body_of(program, call.method)
            holder = body.argument(body.instruction(call.place), 1)
            laid = list(children(body, holder))
            said = " ".join(buttons.said_on(body, each.view, texts) for each in laid)
            chain = adverts.is_one(said) and chains.is_reached(package, program, call)
            for listener, alone in _listeners(program, body, holder, laid) if chain else ():
                press = pressing.press(program, listener, 0)
                advert = adverts.says_so(said) or adverts.leads_to_others(
                    package, program, listener
                )
                if chain and press.may_lead_out:
                    sure = alone and advert and press.always_leads_out
                    yield Built(dotted(name), listener, sure, chain)


def children(body: Body, holder: Origins) -> Iterator[Child]:
    """Yield what a method puts upon one another, the lowest first."""
    (one, *more) = holder or (None,)
    if one is None or more or one.kind != "new" or one.what not in _HOLDERS:
        return
    for call in body.calls:
        if call.callee is None or call.callee.name != _ADDS or body.argument(call, 0) != holder:
            continue
        sized = len(body.arguments(call)) > 2
        fills = _fills(body, body.argument(call, 2)) if sized else one.what == _FRAME
        yield Child(body.argument(call, 1), fills, call.place)


def _fills(body: Body, size: Origins) -> bool:
    """Return whether a size is made as that of all there is."""
    return any(
        each.callee is not None
        and each.callee.name == "<init>"
        and body.argument(each, 0) == size
        and len(body.arguments(each)) >= _OF_SIZE
        and all(body.argument(each, number) == {Origin("number", _ALL)} for number in (1, 2))
        for each in body.calls
    )


def _listeners(
    program: Program, body: Body, holder: Origins, laid: list[Child]
) -> Iterator[tuple[Method, bool]]:
    """Yield what is told of a press on a view that fills the screen, and whether nothing lies upon it."""
    heard = [(call, body.argument(call, 0)) for call in body.calls if _listens(call)]
    for call, view in heard:
        places = [number for number, each in enumerate(laid) if each.view == view]
        if view != holder and not any(laid[number].fills for number in places):
            continue
        above = laid[places[0] + 1 :] if places else laid
        alone = not any(each.fills and each.view in [one for _, one in heard] for each in above)
        if listener := adverts.listener_of(program, body, body.argument(call, 1)):
            yield listener, alone


def _listens(call: Instruction) -> bool:
    return call.callee is not None and call.callee.name in adverts.LISTENS
