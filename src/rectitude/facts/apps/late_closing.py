"""
Adverts whose mark for closing comes, or works, only after a while: code gives it when a time is over.

A mark is one of a layout, or one that code makes. It is not there at first, or it does not work: it has no
listener yet, or its listener does nothing until a count is down.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps import adverts, chains, closing, controls, layouts, things, too_early
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.controls import On
from rectitude.facts.apps.delays import Delays, Since
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.views import Made, View

_VISIBLE, _AWAY = 0, frozenset({4, 8})
"""VISIBLE, INVISIBLE and GONE of android.view.View."""
_WAYS = {
    controls.SHOWS: (_AWAY, _VISIBLE),
    controls.ENABLES: (frozenset({0}), 1),
    controls.CLICKABLE: (frozenset({0}), 1),
}
"""How code takes a control away and gives it back: the numbers for the one and the other."""
_EARNS = re.compile(r"奖励|领取|解锁|复活|免费看|金币|reward|unlock|earn", re.IGNORECASE)
"""Words of an advert that somebody may have chosen to see to its end."""


_NAMED = re.compile(r"(?:^|_)(?:close|dismiss|skip|guanbi)(?:$|_)|close$", re.IGNORECASE)
"""How a picture that closes is named in its layout, where it has no words."""
_PICTURES = ("ImageView", "ImageButton", "View")


class Mark(NamedTuple):
    """A control that closes by its words or its name, and what stands on its screen."""

    view: View
    said: str
    laid: LayoutView | None
    """As its layout has it; none where code makes it."""
    beside: str
    ref: str
    """The record, or the file of code, in which it stands."""
    by_name: bool = False
    """Whether its name alone says that it closes."""

    @property
    def is_hidden(self) -> bool:
        """Whether it is not shown unless code shows it."""
        return self.laid is not None and self.laid.hidden


class Late(NamedTuple):
    """A mark of an advert that is not there, or does not work, until a time is over."""

    mark: Mark
    shown: Method
    """By which it comes, or which does nothing before."""
    chain: Chain
    """To where its screen is shown."""
    sure: bool
    """Whether it is an advert by its words, and nothing is earned by it that somebody chose to see."""
    names_itself: bool = True
    """Whether it is an advert by its words or by where a picture is; otherwise a dialog that may be one."""


def late(package: AppPackage, program: Program) -> Iterator[Late]:
    """Yield the marks of adverts that code gives, or lets work, only after a while."""
    delays = Delays(program)
    for mark in marks(package, program):
        showing = list(_showing(package, program, mark))
        names_itself = _is_of_advert(package, program, mark)
        if not names_itself and not _is_of_offer(package, program, mark, showing):
            continue
        beginning = (*showing, *_revealing(package, program, mark))
        since = frozenset((call.method, call.place) for call in beginning)
        giving = _given_late(program, delays, mark, since) if showing else None
        reached = (chains.is_reached(package, program, call) for call in showing if giving)
        if giving and (chain := next(filter(None, reached), None)):
            sure = names_itself and not mark.by_name and not _EARNS.search(mark.beside)
            yield Late(mark, giving, chain, sure, names_itself)


def unsure(package: AppPackage, program: Program) -> list[Mark]:
    """Return the marks of adverts that are not there at first and of which it is not known when they come."""
    return [
        mark
        for mark in marks(package, program)
        if _is_of_advert(package, program, mark) and _comes_some_time(package, program, mark)
    ]


def absent(package: AppPackage, program: Program) -> list[Mark]:
    """Return the marks of what lies above the app that are hidden at first and not surely given at once."""
    return [
        mark
        for mark in marks(package, program)
        if mark.is_hidden
        and _lies_above(package, program, mark)
        and not _comes_at_once(package, program, mark)
    ]


def _lies_above(package: AppPackage, program: Program, mark: Mark) -> bool:
    """Return whether a mark is one of an advert, or of a dialog."""
    shown = _showing(package, program, mark)
    return _is_of_advert(package, program, mark) or any(
        closing.is_of_popup(program, call) for call in shown
    )


def _comes_at_once(package: AppPackage, program: Program, mark: Mark) -> bool:
    delays = Delays(program)
    beginning = (*_showing(package, program, mark), *_revealing(package, program, mark))
    since = frozenset((call.method, call.place) for call in beginning)
    calls = controls.used(program).get((mark.view, controls.SHOWS), ())
    giving = [on.call for on in calls if _number(on) in {_VISIBLE, None}]
    return any(delays.is_soon(call.method, call.place, since) for call in giving)


def _is_of_advert(package: AppPackage, program: Program, mark: Mark) -> bool:
    """Return whether what a mark closes says that it is an advert; without words, whether it leads out."""
    return _leads_out(package, program, mark) if mark.by_name else adverts.says_so(mark.beside)


def _is_of_offer(
    package: AppPackage, program: Program, mark: Mark, showing: Iterable[Call]
) -> bool:
    """Return whether a mark is one of a dialog that cannot be cancelled, and leads out by another control."""
    owners = {call.method.signature.owner for call in showing}
    shut = any(closing.is_shut(program, owner) for owner in owners)
    return shut and not mark.by_name and _leads_out(package, program, mark)


def _leads_out(package: AppPackage, program: Program, mark: Mark) -> bool:
    """Return whether another control of the layout opens an address outside."""
    used, laid = controls.used(program), mark.laid
    return laid is not None and any(
        _opens(program, on)
        for view in package.views
        if view.resource == laid.resource and view.id not in {0, mark.view}
        for on in used.get((view.id, controls.HEARS), ())
    )


def _opens(program: Program, on: On) -> bool:
    listener = adverts.listener_of(program, *on.given)
    return listener is not None and closing.opens_address(
        program, listener, things.made_as(program, *on.given)
    )


def _comes_some_time(package: AppPackage, program: Program, mark: Mark) -> bool:
    """Return whether code takes a mark away, and gives it elsewhere than where its screen is shown."""
    delays = Delays(program)
    beginning = (*_showing(package, program, mark), *_revealing(package, program, mark))
    since = frozenset((call.method, call.place) for call in beginning)
    for name, (away, back) in _WAYS.items():
        calls = controls.used(program).get((mark.view, name), ())
        taken = any(_number(on) in away for on in calls)
        absent = taken or (name == controls.SHOWS and mark.is_hidden)
        giving = [on.call for on in calls if _number(on) in {back, None}]
        soon = (delays.is_soon(call.method, call.place, since) for call in giving)
        if absent and giving and not any(soon):
            return True
    return False


def marks(package: AppPackage, program: Program) -> Iterator[Mark]:
    """Yield the marks by their words: those of the layout, or those that code gives them."""
    said = controls.said_by_code(package, program)
    for each in package.views:
        own = controls.words_of(each, said) if each.id else []
        if words := next(filter(closing.MARK.fullmatch, own), ""):
            beside = controls.beside(package, each.resource, said)
            yield Mark(each.id, words, each, beside, each.ref)
        elif each.id and not any(own) and _is_picture(each) and _NAMED.search(each.name):
            beside = controls.beside(package, each.resource, said)
            yield Mark(each.id, each.name, each, beside, each.ref, by_name=True)
    for view, own in said.items():
        words = next(filter(closing.MARK.fullmatch, own), "") if isinstance(view, Made) else ""
        if words and isinstance(view, Made):
            beside = " ".join(controls.made_in(view[0], said))
            yield Mark(view, words, None, beside, program.ref(view[0]))


def _is_picture(view: LayoutView) -> bool:
    return view.tag.rpartition(".")[2] in _PICTURES


def _showing(package: AppPackage, program: Program, mark: Mark) -> Iterator[Call]:
    """Yield the places at which what a mark stands on comes to be shown."""
    if isinstance(mark.view, Made):
        method, place = mark.view
        yield Call(method, place, method.signature)
    elif mark.laid is not None:
        yield from layouts.showing_layout(package, program, mark.laid.resource)


def _revealing(package: AppPackage, program: Program, mark: Mark) -> Iterator[Call]:
    """Yield the calls that show what else was hidden beside a mark: the advert may come with it."""
    layout = mark.laid.layout if mark.laid is not None else None
    for view in package.views:
        if view.hidden and view.id not in {0, mark.view} and view.layout == layout:
            for on in controls.used(program).get((view.id, controls.SHOWS), ()):
                if _number(on) == _VISIBLE:
                    yield on.call


def _given_late(program: Program, delays: Delays, mark: Mark, since: Since) -> Method | None:
    """Return the method that gives a control which was taken away, if all that do wait for a time."""
    used = controls.used(program)
    for name, (away, back) in _WAYS.items():
        calls = [(on.call, _number(on)) for on in used.get((mark.view, name), ())]
        giving = [call for call, number in calls if number == back]
        taking = [
            call for call, number in calls if number in away and not _waits(delays, call, since)
        ]
        known = all(number is not None for _, number in calls)
        absent = bool(taking) or (name == controls.SHOWS and mark.is_hidden)
        if known and absent and giving and all(_waits(delays, call, since) for call in giving):
            return giving[0].method
    for name in (controls.ADDS, controls.HEARS):
        doing = [on.call for on in used.get((mark.view, name), ())]
        if doing and all(_waits(delays, call, since) for call in doing):
            return doing[0].method
    return _idle_listener(program, delays, used.get((mark.view, controls.HEARS), []))


def _idle_listener(program: Program, delays: Delays, hearing: list[On]) -> Method | None:
    """Return the one listener of a mark, if a press does nothing before a time is over."""
    for on in hearing if len(hearing) == 1 else ():
        listener = adverts.listener_of(program, *on.given)
        made = things.made_as(program, *on.given)
        if listener and too_early.does_nothing_at_first(program, delays, listener, made):
            return listener
    return None


def _waits(delays: Delays, call: Call, since: Since) -> bool:
    return delays.is_late(call.method, call.place, since)


def _number(on: On) -> int | None:
    """Return the number that a call is given, if it is one."""
    numbers = [one.what for one in on.given.origins]
    known = len(numbers) == 1 and isinstance(numbers[0], int)
    return numbers[0] if known and isinstance(numbers[0], int) else None
