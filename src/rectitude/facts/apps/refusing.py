"""
What an app does when somebody refuses in the dialog that asks for consent on the first start.

Three kinds are known: dialogs of the system, one button of which says that it refuses, those of the app's own
with a button that is given such words where it is given its listener, and screens whose layout names a
method for such a button. The method that shows them, or the layout, speaks of privacy. What is reached from
the listener, with nothing stored, happens although somebody refused.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import adverts, buttons, chains, consent, layouts
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.consent import Starting
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.first_run import Given
from rectitude.facts.apps.program import Call, Method, Program, read

_REFUSES = re.compile(
    r"(?i)不同意|拒绝|不接受|disagree|decline|reject|refuse|do(n.t| not) (agree|accept)"
)
_LEAVES = re.compile(r"^\s*(退出|退出应用|放弃使用|暂不使用|仅浏览|exit|quit)\s*$", re.IGNORECASE)
"""What a button of one's own that refuses may say instead, beside a question about privacy."""
_LONGEST_BUTTON = 16
"""Characters beyond which it is a notice that speaks, and no button; ours."""
_MOST_USERS = 5
"""Methods that show a dialog, beyond which it is one for all purposes; ours."""
_AGREES = re.compile(r"\s*(同意|agree|accept)", re.IGNORECASE)
_OF_PRIVACY = re.compile(
    r"(?i)隐私|个人(?:信息|数据)|用户数据|设备(?:标识|识别码|信息)|收集[^，。；]{0,8}(?:信息|数据)"
    r"|privacy|personal (data|information)|device (id|information)"
)
"""What is asked about where consent is asked for: by its name, or by what would be handed on."""


class Refusal(NamedTuple):
    """A button that refuses consent, and what it does."""

    asked: Call
    """The call that gives the dialog its button."""
    listener: Method
    surely: bool
    """Whether the dialog comes on the first start before anything else can be answered."""
    given: Given
    """What the listener is called with."""


class Against(NamedTuple):
    """How a place is reached although somebody refused."""

    chain: Chain
    complete: bool
    """Whether it must be reached, and the question must have been the first."""


class Refusing:
    """The refusals of an app."""

    def __init__(self, package: AppPackage, program: Program) -> None:
        self._after = [
            (each, Starting(program, {each.listener: each.given}))
            for each in dict.fromkeys(_refusals(package, program))
        ]

    def reaches(self, call: Call) -> Against | None:
        """Return how a place is reached after somebody refused: surely, perhaps, or not at all."""
        found = None
        for refusal, after in self._after:
            if early := after.reaches(call):
                against = Against(early.chain, early.complete and refusal.surely)
                if against.complete:
                    return against
                found = found or against
        return found


def _refusals(package: AppPackage, program: Program) -> Iterator[Refusal]:
    starting = consent.starting(package)
    texts = {each.id: each.text for each in package.texts}
    for each in buttons.choices(program):
        body = body_of(program, each.call.method)
        if not _refuses(buttons.text(body, each.said, texts)):
            continue
        if not _asks_about_privacy(program, each.call.method, texts):
            continue
        early = starting.reaches(each.call)
        for listener in buttons.listeners(program, body, each.told):
            surely = early is not None and early.complete
            made = starting.told(each.call, listener)
            yield Refusal(each.call, listener, surely, (made, 1, each.which))
    yield from _own_buttons(package, program, starting, texts)
    yield from _laid_out(package, program, starting)


def _own_buttons(
    package: AppPackage, program: Program, starting: Starting, texts: dict[int, str]
) -> Iterator[Refusal]:
    """Yield the buttons of dialogs of the app's own that refuse: by what code or layout has them say."""
    laid_out = {each.id: each for each in package.views if each.id and each.text}
    private = _private(package)
    for call in buttons.set_on_views(program):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        number = adverts.number_of(program, body, body.argument(each, 0))
        view = laid_out.get(number)
        said = buttons.said_on(body, body.argument(each, 0), texts) or (view.text if view else "")
        if not _is_refusing(said):
            continue
        asks = view is not None and view.layout in private
        if not asks and not _asks_about_privacy(program, call.method, texts):
            continue
        early = starting.reaches(call)
        for listener in buttons.listeners(program, body, body.argument(each, 1), buttons.PRESSED):
            surely = early is not None and early.complete
            made = starting.told(call, listener)
            yield Refusal(call, listener, surely, (made, number or None))


def _laid_out(package: AppPackage, program: Program, starting: Starting) -> Iterator[Refusal]:
    """Yield the buttons that refuse for which a layout names a method of the screen that shows it."""
    for view in package.views:
        if not view.on_click or not _is_refusing(view.text) or view.layout not in _private(package):
            continue
        for name in sorted(chains.beginnings(package)):
            listener = program.resolve(Signature(name, view.on_click, buttons.PRESSED))
            if listener is None or not listener.code:
                continue
            for call in layouts.shown(program, name, view.resource):
                early = starting.reaches(call)
                surely = early is not None and early.complete
                yield Refusal(call, listener, surely, (1, view.id) if view.id else ())


def _private(package: AppPackage) -> frozenset[str]:
    """Return the layouts that speak of privacy."""
    return frozenset(each.layout for each in package.views if _OF_PRIVACY.search(each.text))


def _is_refusing(said: str) -> bool:
    """Return whether a view that may be pressed is a button whose words refuse, and no notice."""
    return len(said) <= _LONGEST_BUTTON and _refuses(said)


def _refuses(said: str) -> bool:
    """Return whether a button's own words refuse: no agreement that speaks of refusing."""
    if _AGREES.match(said):
        return False
    return bool(_REFUSES.search(said) or _LEAVES.search(said))


def _asks_about_privacy(program: Program, method: Method, texts: dict[int, str]) -> bool:
    """Return whether a method that makes a button speaks of privacy, or everyone does who has it made."""
    if _speaks_of_privacy(body_of(program, method), texts):
        return True
    owner = method.signature.owner
    users = {step.method for step in chains.calling(program, method)}
    users |= {each for each in program.makers_of(owner) if each.signature.owner != owner}
    return 0 < len(users) <= _MOST_USERS and all(
        _speaks_of_privacy(body_of(program, each), texts) for each in users
    )


def _speaks_of_privacy(body: Body, texts: dict[int, str]) -> bool:
    """Return whether a method holds a text, or names one of the resources, that speaks of privacy."""
    said = (
        each.reference if isinstance(each.reference, str) else texts.get(each.literal, "")
        for each in body.instructions
    )
    return any(_OF_PRIVACY.search(text) for text in said)


_REFUSING: WeakKeyDictionary[AppPackage, Refusing] = WeakKeyDictionary()


def refusing(package: AppPackage) -> Refusing:
    """Return the refusals of an app, worked out once for all rules."""
    found = _REFUSING.get(package)
    if found is None:
        found = _REFUSING[package] = Refusing(package, read(package))
    return found
