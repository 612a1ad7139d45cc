"""What a press on a view does: whether it may, or surely does, open something outside the app."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from rectitude.facts.apps import counting, intents, latches, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.first_run import FirstRun
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Value

TOUCHED = "(Landroid/view/View;Landroid/view/MotionEvent;)Z"
FELT = "(Landroid/view/MotionEvent;)Z"
"""How a listener is told of a touch, and how a screen or a view feels one itself."""
_DOWN, _UP = 0, 1
"""ACTION_DOWN and ACTION_UP of android.view.MotionEvent: each press is both."""
_ASKS_NUMBER = "getId"
_ASKS_ACTION = frozenset({"getAction", "getActionMasked"})
_LEAVES = frozenset({"startActivity", "startActivityForResult", "loadUrl", "launchUrl"})
_OUTSIDE = re.compile(r"^(android\.intent\.action\.VIEW$|https?://|market://)")
_ADDRESS = re.compile(r"url|link|href|landing", re.IGNORECASE)
"""How what is handed to a screen is called, where it is an address."""
_ASKS_THERE = frozenset({"isShowing", "isAdded", "isAttachedToWindow", "isResumed"})
_ASKS_GONE = frozenset({"isFinishing", "isDestroyed", "isDetached", "isRemoving"})
"""How code asks whether a screen or a dialog is still there, and whether it goes."""
_DEEP = 3
"""Methods, one called by the other, between a press and what opens; ours."""
_IF_EQ, _IF_NE = 0x32, 0x33
_IF_EQUAL = frozenset({_IF_EQ, op.IF_EQZ})
_UNCOUNTED: Mapping[int, list[int]] = MappingProxyType({})
_COMPARES = frozenset({_IF_EQ, _IF_NE, op.IF_EQZ, op.IF_NEZ})


def _is_thing(asked: Origin) -> bool:
    """Return whether what is asked is an object that is kept or was looked for, and not an answer."""
    if asked.kind in {"field", "static"}:
        return getattr(asked.what, "type", "")[:1] == "L"
    if asked.kind == "call" and isinstance(asked.what, Signature):
        return asked.what.descriptor.rpartition(")")[2][:1] == "L"
    return asked.kind == "new"


def _leads_out(program: Program, method: Method) -> bool:
    """Return whether a method, or one that it surely calls, opens an address or another app."""
    return any(_opens(program, each) for each in program.called_by(method, _DEEP))


def _opens(program: Program, method: Method) -> bool:
    if not _leaving(program, method):
        return False
    body = body_of(program, method)
    return any(hands_address(body, call) for call in body.calls) or any(
        isinstance(each.reference, str) and bool(_OUTSIDE.match(each.reference))
        for each in body.instructions
        if each.name.startswith("const-string")
    )


def _leaving(program: Program, method: Method) -> frozenset[int]:
    """Return where a method may open something: no screen of the app's own that is handed no address."""
    places = [call.place for call in program.calls_by(method) if call.callee.name in _LEAVES]
    body = body_of(program, method)
    if not places or any(hands_address(body, call) for call in body.calls):
        return frozenset(places)
    return frozenset(places) - {place for place, _ in intents.started(body)}


def hands_address(body: Body, call: Instruction) -> bool:
    """Return whether a call puts an address into an intent, or what is called one and is brought."""
    if call.callee is None or call.callee.name != "putExtra":
        return False
    name, value = (body.argument(call, place) for place in (1, 2))
    told = [str(each.what) for each in value if each.kind == "text"]
    if told:
        return any(map(_OUTSIDE.match, told))
    return any(each.kind == "text" and _ADDRESS.search(str(each.what)) for each in name)


def press(program: Program, listener: Method, number: int, made: Value = None) -> "Pressing":
    """
    Return what a listener does when one view is pressed: at the touch that leads out, if one does.

    `made`: how its object is made, where that decides which of several things it does.
    """
    if listener.signature.descriptor not in {TOUCHED, FELT}:
        return Pressing(program, listener, number, made=made)
    both = (
        Pressing(program, listener, number, action=action, made=made) for action in (_DOWN, _UP)
    )
    return max(both, key=lambda each: (each.always_leads_out, each.may_lead_out))


class Pressing:
    """What a listener does when one view is pressed."""

    def __init__(
        self,
        program: Program,
        listener: Method,
        number: int,
        deep: int = _DEEP,
        action: int = _DOWN,
        made: Value = None,
    ) -> None:
        self._program, self._number, self._deep = program, number, deep
        self._action = action
        self._body = body_of(program, listener)
        self._leaving = _leaving(program, listener) if _opens(program, listener) else frozenset()
        self._places = FirstRun(program).states(self._body, (made,)) if made else self._body.at
        """Where it comes to, as its object is made."""

    @property
    def may_lead_out(self) -> bool:
        """Whether a press may open something outside the app."""
        return any(self._leads_out(self._body.instruction(place)) for place in self._ways())

    @property
    def may_lead_out_at_first(self) -> bool:
        """Whether a press may do so before anything else is pressed, by what is known of counts and flags."""
        counted = counting.ways(self._program, self._body, alone=False)
        places = self._ways(counted=counted)
        return any(self._leads_out_at_first(self._body.instruction(place)) for place in places)

    @property
    def always_leads_out(self) -> bool:
        """Whether no way that the first press takes returns without that."""
        counted = counting.ways(self._program, self._body, alone=True)
        places = self._ways(self._surely_leads_out, counted)
        return self._body.whole and not any(
            self._body.instruction(place).code in op.RETURNS for place in places
        )

    def always(self, done: ways.Test) -> bool:
        """
        Return whether no way that a press takes returns without such an instruction.

        What is pressed upon is there: where code asks whether a thing is there or shown, it is.
        """
        asked = {
            each.place: ways_on
            for each in self._body.instructions
            if (ways_on := self._if_there(each) or self._if_first(each))
        }
        counted = counting.ways(self._program, self._body, alone=True)
        places = self._ways(done, {**counted, **asked})
        return self._body.whole and not any(
            self._body.instruction(place).code in op.RETURNS for place in places
        )

    @property
    def taken(self) -> list[Instruction]:
        """What the listener itself may do at a press on this view."""
        return [self._body.instruction(place) for place in sorted(self._ways())]

    def _if_first(self, each: Instruction) -> list[int]:
        """Return where a condition leads on a flag that is set there, so as to do something once."""
        if each.code not in {op.IF_EQZ, op.IF_NEZ}:
            return []
        asked = {
            one.what
            for one in self._body.origins(each.place, each.registers[0])
            if one.kind in {"field", "static"}
        }
        sets = {
            one.place
            for one in self._body.instructions
            if one.code in (*op.IPUTS, *op.SPUTS) and asked == {one.reference}
        }
        onward = [way for way in self._body.following(each) if sets & ways.onward(self._body, way)]
        return onward if len(onward) == 1 else []

    def _if_there(self, each: Instruction) -> list[int]:
        """Return where a condition leads that asks whether a thing is there; else nothing."""
        if each.code not in {op.IF_EQZ, op.IF_NEZ}:
            return []
        asked = self._body.origins(each.place, each.registers[0])
        names = {getattr(one.what, "name", "") if one.kind == "call" else "" for one in asked}
        gone = bool(names) and names <= _ASKS_GONE
        there = bool(names) and names <= _ASKS_THERE
        if not gone and not there and not (asked and all(map(_is_thing, asked))):
            return []
        jumps = (each.code == op.IF_EQZ) == gone
        return [way for way in self._body.following(each) if (way in each.targets) == jumps]

    def _leads_out(self, each: Instruction) -> bool:
        if each.callee is None:
            return False
        if each.callee.name in _LEAVES:
            return each.place in self._leaving
        meant = self._program.meant(each.callee)
        return len(meant) == 1 and _leads_out(self._program, meant[0])

    def _leads_out_at_first(self, each: Instruction) -> bool:
        if not self._leads_out(each) or each.callee is None or each.callee.name in _LEAVES:
            return self._leads_out(each)
        (inner,) = self._program.meant(each.callee)
        below = Pressing(self._program, inner, 0, self._deep - 1)
        return not self._deep or below.may_lead_out_at_first or not below.may_lead_out

    def _surely_leads_out(self, each: Instruction) -> bool:
        """Return whether an instruction opens something outside, itself or on each way of what it calls."""
        if each.callee is None or each.callee.name in _LEAVES:
            return each.place in self._leaving
        meant = self._program.meant(each.callee)
        if len(meant) != 1 or not meant[0].code or not self._deep:
            return False
        return Pressing(self._program, meant[0], 0, self._deep - 1).always_leads_out

    def _ways(
        self, past: ways.Test = lambda _: False, counted: Mapping[int, list[int]] = _UNCOUNTED
    ) -> set[int]:
        """Return the places that the first press reaches without an instruction."""
        body, seen = self._body, set[int]()
        waiting = [body.instructions[0].place] if body.instructions else []
        while waiting:
            place = waiting.pop()
            if place in seen or place not in self._places or past(body.instruction(place)):
                continue
            seen.add(place)
            each = body.instruction(place)
            first = latches.first_way(self._program, body, each) or counted.get(place)
            waiting += first or self._following(each)
        return seen

    def _following(self, each: Instruction) -> list[int]:
        """Return where it goes on: what is compared with the view's number, or the touch, is decided."""
        following = list(self._body.following(each))
        if each.code not in _COMPARES and each.code not in op.SWITCHES:
            return following
        compared = [self._body.origins(each.place, register) for register in each.registers]
        asked = {
            origin.what.name
            for origins in compared
            for origin in origins
            if isinstance(origin.what, Signature)
        }
        number = self._action if asked & _ASKS_ACTION else self._number
        known = bool(asked & _ASKS_ACTION) or _ASKS_NUMBER in asked
        if each.code in op.SWITCHES:
            cases = zip(each.cases, each.targets, strict=True)
            chosen = [way for case, way in cases if case == number]
            sure = known and (number or asked & _ASKS_ACTION)
            return (chosen or following[-1:]) if sure else following
        numbers = [one.what for origins in compared for one in origins if one.kind == "number"]
        numbers += [0] if each.code in {op.IF_EQZ, op.IF_NEZ} else []
        if not known or len(numbers) != 1:
            return following
        jumps = (numbers[0] == number) == (each.code in _IF_EQUAL)
        return [way for way in following if (way in each.targets) == jumps]
