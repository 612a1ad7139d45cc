"""
Adverts of an app that do not close: marks that open something instead, and dialogs with no other way out.

A mark is known by its words, in a pop-up or on an advert. Elsewhere “close” may switch something off, which
is done on a page.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    adverts,
    buttons,
    chains,
    dialogs,
    downloading,
    pressing,
    sdks,
    things,
)
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.downloading import Control
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.texts import Value

MARK = re.compile(
    r"\s*(?:(?:\d+\s*[s秒]?\s*)?(?:关闭|跳过)(?:广告|弹窗)?(?:\s*[（(]?\d+\s*[s秒]?[)）]?)?|[x×✕✖╳]\s*(?:关闭)?|关闭\s*[x×✕✖╳]"
    r"|close(?: ad)?|skip(?: ad)?)\s*",
    re.IGNORECASE,
)
"""All that a control says that closes what lies above the app; “cancel” and “no” may answer a question."""
_SWITCHES_OFF = re.compile(
    r"续费|订阅|服务|权限|通知|功能|设置|账[号户]|自动|免密|subscri|permission|notification|service|account",
    re.IGNORECASE,
)
"""Words of what is closed in the sense of being switched off, perhaps on a page."""
_POPUPS = ("Dialog;", "DialogFragment;", "PopupWindow;")
"""How the classes of what lies above a screen end."""
_VIEW, _IN_PAGE = "android.intent.action.VIEW", "loadUrl"
_ASKS_WHICH = "getId"
_DEEP = 4
"""Methods, one called by the other, between a press and what opens; ours."""
_PLAIN = frozenset(
    {
        *("<init>", "setTitle", "setMessage", "setIcon", "setCancelable", "create", "show"),
        *("setPositiveButton", "setCanceledOnTouchOutside"),
    }
)
"""What is done with a dialog that gets no further way out by it."""


class FalseMark(NamedTuple):
    """A mark that closes by its words, the first press on which opens an address outside the app, or may."""

    control: Control
    listener: Method
    chain: Chain
    sure: bool
    """Whether it closes a pop-up or an advert, and nothing is said there that might be switched off."""
    always: bool = True
    """Whether the first press opens it; otherwise something decides on that which is not read."""


class Idle(NamedTuple):
    """A mark that closes by its words, a press on which starts a download and closes nothing."""

    control: Control
    listener: Method
    starts: Call
    chain: Chain
    sure: bool
    """Whether it is one of a dialog that is told that it cannot be cancelled."""


class DeadEnd(NamedTuple):
    """A dialog or a screen that nothing leaves but what opens an address outside the app."""

    call: Call
    """By which it is shown."""
    listener: Method
    said: str
    chain: Chain
    sure: bool
    """Whether it names itself an advert, and leads to another firm."""
    is_laid_out: bool = False
    """Whether it is a window with a layout of its own, each control of which opens the address."""


def marks(package: AppPackage, program: Program) -> list[Control]:
    """Return the app's own controls that close by their words."""
    found = downloading.refusing(package, program)
    return [each for each in found if MARK.fullmatch(each.said)]


def false_marks(package: AppPackage, program: Program) -> Iterator[FalseMark]:
    """Yield the marks by which an address opens, or may; what starts downloads has a rule of its own."""
    for control in marks(package, program):
        for listener in control.listeners[:1] if len(control.listeners) == 1 else ():
            number = control.given[1] if isinstance(control.given[1], int) else 0
            made = control.given[0]
            press = pressing.press(program, listener, number, made)
            always = press.always_leads_out
            perhaps = press.may_lead_out_at_first and (number or not _asks_which(program, listener))
            opens = opens_address(program, listener, made) or (
                is_popup(program, control.asked)
                and _hands_on_others(package, program, listener, made)
            )
            if not (always or perhaps) or not opens:
                continue
            if chain := chains.is_reached(package, program, control.asked):
                beside = " ".join(control.beside)
                upon = is_popup(program, control.asked) or adverts.says_so(beside)
                sure = upon and not _SWITCHES_OFF.search(beside)
                yield FalseMark(control, listener, chain, sure and always, always)


def _asks_which(program: Program, listener: Method) -> bool:
    """Return whether a listener of several asks which of them was pressed."""
    return any(call.callee.name == _ASKS_WHICH for call in program.calls_by(listener))


CLOSES = frozenset(
    {
        *("dismiss", "cancel", "hide", "dismissAllowingStateLoss", "dismissDialog", "removeDialog"),
        *("finish", "finishAndRemoveTask", "finishAffinity", "finishActivity", "moveTaskToBack"),
    }
)
"""By which a dialog or a screen is closed."""
_MAY_CLOSE = frozenset(
    {
        *CLOSES,
        *(
            "onBackPressed",
            "setVisibility",
            "removeView",
            "removeViewAt",
            "removeAllViews",
            "removeViewImmediate",
        ),
        *("remove", "popBackStack", "post", "postDelayed", "sendMessage", "sendEmptyMessage"),
        *(
            "performClick",
            "startActivity",
            "startAnimation",
            "start",
            "execute",
            "submit",
            "invoke",
        ),
    }
)
"""By which something above the app may be closed, at once or later."""


def idle_marks(package: AppPackage, program: Program) -> Iterator[Idle]:
    """Yield the marks by which a download starts, and nothing that a press runs may close anything."""
    for each in downloading.started(package, program):
        if not MARK.fullmatch(each.control.said) or len(each.control.listeners) != 1:
            continue
        run = {each.listener, *program.called_by(each.listener, _DEEP)}
        calls = [call for method in run for call in program.calls_by(method)]
        own = [call for call in calls if not program.meant(call.callee)]
        unclear = any(len(program.meant(call.callee)) > 1 for call in calls)
        if unclear or any(call.callee.name in _MAY_CLOSE for call in own):
            continue
        owner = each.control.asked.method.signature.owner
        yield Idle(each.control, each.listener, each.starts, each.chain, is_shut(program, owner))


def is_shut(program: Program, owner: str) -> bool:
    """Return whether a class is a dialog that tells of itself that it cannot be cancelled."""
    if not any(map(_is_of_popup, program.ancestors(owner))):
        return False
    for method in program.methods(owner):
        body = body_of(program, method)
        for call in body.calls:
            if call.callee is not None and call.callee.name == "setCancelable":
                return body.argument(call, 1) == {Origin("number", 0)}
    return False


def opens_address(program: Program, listener: Method, made: Value = None) -> bool:
    """Return whether what opens is an address outside, and neither a page in the app nor another app."""
    run = [
        each
        for body, places in adverts.run_by(program, listener, made, _DEEP)
        for each in body.instructions
        if each.place in places
    ]
    texts = [each.reference for each in run if isinstance(each.reference, str)]
    in_page = any(each.callee is not None and each.callee.name == _IN_PAGE for each in run)
    return _VIEW in texts and not in_page and not any(map(downloading.is_of_app, texts))


def _hands_on_others(package: AppPackage, program: Program, listener: Method, made: Value) -> bool:
    """Return whether a screen of the app's own is handed another firm's address, to show it as a page."""
    return any(
        adverts.is_of_others(package, str(value.what))
        for body, places in adverts.run_by(program, listener, made, _DEEP)
        for call in body.calls
        if call.place in places and pressing.hands_address(body, call)
        for value in body.argument(call, 2)
        if value.kind == "text"
    )


def is_popup(program: Program, asked: Call) -> bool:
    """Return whether a control is one of a dialog or the like, by where it is given its listener."""
    owners = [asked.callee.owner, *program.ancestors(asked.method.signature.owner)]
    owners += [each.owner for each in (call.callee for call in program.calls_by(asked.method))]
    return asked.callee.owner in buttons.BUILDERS or any(map(_is_of_popup, owners))


def is_of_popup(program: Program, call: Call) -> bool:
    """Return whether a call lays out a dialog or the like: what it works on is one, or its class."""
    owners = (call.callee.owner, *program.ancestors(call.method.signature.owner))
    return any(map(_is_of_popup, owners))


def _is_of_popup(owner: str) -> bool:
    return owner.endswith(_POPUPS)


def dead_ends(package: AppPackage, program: Program) -> Iterator[DeadEnd]:
    """Yield the dialogs that cannot be cancelled and whose one button opens an address."""
    texts = {each.id: each.text for each in package.texts}
    for owner in buttons.BUILDERS:
        for call in program.calls_to(owner, "setPositiveButton"):
            if not sdks.is_apps_own(call.method):
                continue
            body = body_of(program, call.method)
            each = body.instruction(call.place)
            done = dialogs.done_with(body, body.argument(each, 0))
            listeners = list(buttons.listeners(program, body, body.argument(each, 2)))
            if len(listeners) != 1 or not _only_button_closes(body, done):
                continue
            (listener,) = listeners
            made = things.made_as(program, body, body.argument(each, 2))
            opens = pressing.press(program, listener, 0, made).always_leads_out
            if not opens or not opens_address(program, listener, made):
                continue
            said = dialogs.said(body, done, texts)
            of_others = adverts.leads_to_others(package, program, listener, made)
            chain = chains.is_reached(package, program, call) if of_others else None
            if chain:
                yield DeadEnd(call, listener, said, chain, adverts.says_so(said))


def _only_button_closes(body: Body, done: list[Instruction]) -> bool:
    """Return whether a dialog is shown that cannot be cancelled and has one button and nothing of its own."""
    names = [each.callee.name for each in done if each.callee is not None]
    kept_open = any(
        each.callee is not None
        and each.callee.name == "setCancelable"
        and body.argument(each, 1) == {Origin("number", 0)}
        for each in done
    )
    return (
        kept_open
        and "show" in names
        and _PLAIN.issuperset(names)
        and names.count("setPositiveButton") == 1
        and names.count("setCancelable") == 1
    )
