"""
How the methods that open addresses treat those of named hosts: opened, refused, or only after a step.

What is said of them counts where it is said to them alone; what others get is compared with it.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import handling, named_rivals, parted, routers, saying, treating, ways
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.handling import Treated
from rectitude.facts.apps.parted import Parted, Way
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

_DECIDES = "shouldOverrideUrlLoading"
_OPENS = frozenset({"loadUrl", "startActivity", "openUrl", "launchUrl", "sendIntent"})
"""What opens an address, in a web view or elsewhere."""
_DEEP = 3
"""Methods, one called by the other, in which an address is opened or something said; ours."""
_NO, _YES = Origin("number", 0), Origin("number", 1)


_LEAST_FIRMS = 2
"""Firms whose hosts are told from others; those of one alone may be a partner's or its own. Ours."""


class Told(NamedTuple):
    """A method that treats some hosts otherwise than all others, and how."""

    hosts: tuple[str, ...]
    opens: bool
    """Whether one of them may be opened at once."""
    asks: bool
    """Whether one of them may be opened by a press on something that is made for them alone."""
    said: tuple[str, ...]
    """What is said to them alone."""
    others_asked: bool
    """Whether others are asked for a step, too."""
    called: str
    """What the code calls them, where it calls them competitors."""
    names: tuple[str, ...]
    """What the methods and lists are called by which they are told from others, in words."""

    @property
    def is_refused(self) -> bool:
        """Whether none of them is opened, not by a press either."""
        return not self.opens and not self.asks

    @property
    def are_of_several(self) -> bool:
        """Whether they are of several firms, as far as their names tell."""
        return len({host.partition(".")[0] for host in self.hosts}) >= _LEAST_FIRMS


def told_apart(package: AppPackage, program: Program, treated: Treated) -> Iterator[Told]:
    """Yield how a method that opens addresses, or one below, treats some hosts where it opens all others."""
    deciding = set(_deciding(program, treated.method))
    for method in program.called_by(treated.method, handling.DEEP_IN_CLIENT):
        body = body_of(program, method)
        found = parted.of(package, program, body, treated.hosts)
        if found is None or not _is_opened(program, body, found.others, method in deciding):
            continue
        decides = method in deciding
        at_once = [way for way in found.named if _is_opened(program, body, way, decides)]
        kept_back = [way for way in found.named if way not in at_once]
        for ways_of_some in filter(None, (at_once, kept_back)):
            if (some := found.only(ways_of_some)) is not None:
                yield _told(package, program, body, some, opens=ways_of_some is at_once)


def _told(package: AppPackage, program: Program, body: Body, found: Parted, *, opens: bool) -> Told:
    """Return how hosts are treated that are all opened at once, or none of them."""
    return Told(
        found.hosts,
        opens,
        any(_opens(program, body_of(program, one)) for one in pressed(program, body, found)),
        tuple(dict.fromkeys(filter(None, _said(package, program, body, found.alone)))),
        any(map(treating.is_step, _said(package, program, body, found.others.places))),
        _called(package, program, body, found),
        tuple(_names(body, found)),
    )


def _called(package: AppPackage, program: Program, body: Body, found: Parted) -> str:
    """Return what the code calls the hosts that are parted from others, where it calls all competitors."""
    names = [named_rivals.asked(program, body, call) for call in found.by]
    return names[0] if all(names) else named_rivals.of_list(package, found.hosts)


def _names(body: Body, found: Parted) -> Iterator[str]:
    """Yield the words by which code calls what tells some hosts from others: methods, classes and lists."""
    for call in found.by:
        if call.callee is not None and not call.callee.owner.startswith(OF_SYSTEM):
            yield named_rivals.words(call.callee.name)
            yield named_rivals.words(named_rivals.simple(call.callee.owner))
        for number in range(len(body.arguments(call))):
            for each in body.argument(call, number):
                if isinstance(each.what, FieldName):
                    yield named_rivals.words(each.what.name)
                    yield named_rivals.words(named_rivals.simple(each.what.owner))


def _deciding(program: Program, method: Method, depth: int = 0) -> Iterator[Method]:
    """Yield a web view's method that answers whether the app deals with an address, and who does for it."""
    if not depth and method.signature.name != _DECIDES:
        return
    yield method
    for each in ways.returned(body_of(program, method)) if depth < _DEEP else ():
        target = program.sole(each.what) if isinstance(each.what, Signature) else None
        if target is not None and target.signature.name != _DECIDES:
            yield from _deciding(program, target, depth + 1)


def _is_opened(program: Program, body: Body, way: Way, decides: bool) -> bool:
    """Return whether an address is opened on a way: by a call, or as a web view is told to go on."""
    if decides and any(each != _YES and _goes_on(each) for each in way.returned):
        return True
    return _opens(program, body, way.places)


def _goes_on(returned: Origin) -> bool:
    """Return whether a web view goes on with an address: it is told no, or asks the system's own client."""
    what = returned.what
    return returned._replace(place=-1) == _NO or (
        isinstance(what, Signature) and what.name == _DECIDES
    )


def _opens(
    program: Program, body: Body, places: Collection[int] | None = None, depth: int = 0
) -> bool:
    """Return whether an address that is no constant may be opened at some places of a method, or below."""
    for call in body.calls:
        if call.callee is None or (places is not None and call.place not in places):
            continue
        if call.callee.name in _OPENS and _is_of_what_was_asked(program, body, call, places):
            return True
        target = program.sole(call.callee)
        own = target is not None and not _is_of_system(target) and depth < _DEEP
        if own and target and _opens(program, body_of(program, target), None, depth + 1):
            return True
    return False


def _is_of_what_was_asked(
    program: Program, body: Body, call: Instruction, places: Collection[int] | None
) -> bool:
    """Return whether a call opens what is no constant page, and no screen that shows no pages."""
    given = body.argument(call, 1)
    if given and all(each.kind == "text" for each in given):
        return False
    screens = list(saying.screens(program, body, places))
    pages = set(routers.showing_pages(program)) if screens else set()
    return not screens or any(routers.outer(name) in pages for name in screens)


def _is_of_system(method: Method) -> bool:
    return method.signature.owner.startswith(OF_SYSTEM)


def pressed(program: Program, body: Body, found: Parted) -> Iterator[Method]:
    """Yield the methods of the listeners that are made for named hosts alone."""
    for each in _bodies(program, body, found.alone):
        inside = found.alone if each is body else None
        for made in each.instructions:
            here = inside is None or made.place in inside
            if here and made.name == "new-instance" and made.reference in program.classes:
                listeners = program.methods(str(made.reference))
                yield from (
                    one for one in listeners if one.signature.name == "onClick" and one.code
                )
    for screen in saying.screens(program, body, found.alone):
        yield from _pressed_on(program, screen)


def _pressed_on(program: Program, screen: str) -> Iterator[Method]:
    """Yield the methods of a screen, or of what stands in it, that hear presses."""
    for owner in program.classes:
        if routers.outer(owner) == routers.outer(screen):
            heard = (one for one in program.methods(owner) if one.signature.name == "onClick")
            yield from (one for one in heard if one.code)


def _bodies(program: Program, body: Body, places: Collection[int]) -> Iterator[Body]:
    """Yield a method, and those of the app that are called at some places of it, so deep."""
    yield body
    called = (
        target
        for call in body.calls
        if call.place in places and call.callee is not None
        if (target := program.sole(call.callee)) is not None and not _is_of_system(target)
    )
    below = (one for target in called for one in program.called_by(target, _DEEP - 1))
    yield from (body_of(program, each) for each in dict.fromkeys(below))


def _said(
    package: AppPackage, program: Program, body: Body, places: Collection[int]
) -> Iterator[str]:
    """Yield what is said at some places of a method, and by those that it calls there."""
    yield from saying.texts(package, program, (body,), places)
    _, *below = _bodies(program, body, places)
    yield from saying.texts(package, program, below)
