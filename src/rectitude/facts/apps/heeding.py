"""
Where the choice goes that somebody makes with a switch: by data, by conditions, through what is stored.

It is followed from the press on, and from where it is asked for again: a setting under the same key, a
field, the switch itself. What may be a way on counts as one, so that a choice that leads nowhere leaves
no other reading.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, offering, sdks, setting_files, settings, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import UNKNOWN, Body, Origin, Origins, body_of
from rectitude.facts.apps.consequences import Effect, kind_of
from rectitude.facts.apps.decoding import Instruction, parameters
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.first_run import FirstRun, Given
from rectitude.facts.apps.offering import Heard, Offered
from rectitude.facts.apps.program import ABSTRACT, Call, Method, Program
from rectitude.facts.apps.settings import Bound, Names

_MOST_FRAMES = 600
"""Methods, each for what it is handed, that are followed for one switch; ours."""
_MOST_ROUNDS = 8
"""Times that all is followed anew with the keys and fields that came up; ours."""
_MOST_MEANT = 6
"""Methods that one call may run; of more, anything may follow. Ours."""
_MOST_METHODS = 6_000
"""Methods of the app among which readers of a field are looked for; ours."""
_GETS = (*op.IGETS, *op.SGETS)
_PUTS = (*op.IPUTS, *op.SPUTS)
_TOLD_LATER = ("Listener;", "Callback;", "Ljava/lang/Runnable;", "Observer;")
_STATES = ("Z", "Ljava/lang/Object;")
"""What a listener is told besides the switch: how it stands now."""
_ASKS_STATE = frozenset({"isChecked", "isSelected"})


class _Frame(NamedTuple):
    """A method as it is called: what it is handed of the choice, and which texts."""

    method: Method
    held: frozenset[int] = frozenset()
    bound: Bound = ()
    depends: bool = False
    """Whether the choice decides that it is called at all."""
    reading: bool = False
    given: Given = ()


class Heeding:
    """What becomes of the choice that is made with one switch."""

    def __init__(self, package: AppPackage, program: Program, switch: Offered) -> None:
        self.program, self.switch = program, switch
        self.names = Names(
            {each.id: each.text for each in package.texts}, settings.statics(program)
        )
        self.heard: list[Heard] = []
        self.looked_at: list[Method] = []
        """The methods that ask the switch itself how it stands."""
        self.effects: dict[Effect, None] = {}
        self.keys: dict[str, None] = dict.fromkeys([switch.key] if switch.key else ())
        """The keys under which the choice is stored."""
        self._stored_in: set[setting_files.Files | None] = {None} if switch.key else set()
        self.open: Method | None = None
        """A method beyond which it could not be followed."""
        self.fields: dict[FieldName, None] = {}
        self.telling: set[Method] = set()
        """Methods whose result tells of what was stored."""
        self._roots: dict[_Frame, None] = {}
        self._done: dict[_Frame, bool] = {}
        self._first_run = FirstRun(program)

    def follow(self, heard: list[Heard]) -> None:
        """Follow the choice from what is told of the press, and from what asks the switch how it stands."""
        self.heard = heard
        button = self.switch.kind == "button"
        for each in heard:
            kinds = list(parameters(each.method.signature.descriptor))
            held = frozenset({2} if kinds[1:] and kinds[1] in _STATES else ())
            given = (None, self.switch.number or None, None)[: len(kinds) + 1]
            self._roots[_Frame(each.method, held, (), depends=button, given=given)] = None
        self.looked_at = list(dict.fromkeys(self._looking()))
        for method in self.looked_at:
            self._roots[_Frame(method)] = None
        for _ in range(_MOST_ROUNDS):
            before = self._extent()
            self._done.clear()
            for frame in list(self._roots):
                if self.follow_in(frame) and frame.reading:
                    self.telling.add(frame.method)
                    self._up(frame.method)
            self._add_readers()
            if before == self._extent():
                return
        self.open = self.open or next(root.method for root in self._roots)

    @property
    def files(self) -> setting_files.Files | None:
        """The files of settings in which the choice is stored; None where it may be any."""
        known = [each for each in self._stored_in if each is not None]
        return frozenset[str]().union(*known) if known and None not in self._stored_in else None

    def store_in(self, files: setting_files.Files | None) -> None:
        """Take note of files in which the choice is stored."""
        self._stored_in.add(files)

    def _extent(self) -> tuple[int, ...]:
        return len(self.keys), len(self.fields), len(self._roots), len(self.telling)

    def _looking(self) -> Iterator[Method]:
        """Yield the methods that ask the switch itself how it stands, as one that saves all settings."""
        for owner in offering.owners(self.switch):
            for name in _ASKS_STATE:
                for call in self.program.calls_to(owner, name):
                    body = body_of(self.program, call.method)
                    if self.is_switch(body, body.argument(body.instruction(call.place), 0)):
                        yield call.method

    def is_switch(self, body: Body, view: Origins) -> bool:
        """Return whether a view may be the switch; one that is handed to a listener is looked at there."""
        if self.switch.key:
            return offering.is_entry(body, view, self.switch)
        found = offering.numbers(self.program, body, view)
        if found is None:
            told = {each.method for each in self.heard}
            return body.method in told or not _is_of_listener(body, view)
        return self.switch.number in found

    def _add_readers(self) -> None:
        """Take up the methods that ask for what was stored."""
        for key in self.keys:
            for method in settings.holders(self.program, key, self.names):
                self._read_in(method)
        if self.fields:
            methods = sdks.own_methods(self.program)
            if len(methods) > _MOST_METHODS:
                self.open = self.open or next(iter(self._roots)).method
                return
            for method in methods:
                instructions = body_of(self.program, method).instructions
                if any(at.code in _GETS and at.reference in self.fields for at in instructions):
                    self._read_in(method)

    def _read_in(self, method: Method) -> None:
        if not any(root.method == method for root in self._roots):
            self._roots[_Frame(method, reading=True)] = None

    def _up(self, method: Method) -> None:
        """Take up the callers of a method that returns what was stored; who makes its object asks nothing."""
        calls = {*chains.calling(self.program, method)}
        for step in chains.leading_to(self.program, method):
            asks = step in calls or step.place  # a call may be the first thing that a method does
            if asks and sdks.is_apps_own(step.method):
                self._read_in(step.method)

    def follow_in(self, frame: _Frame) -> bool:
        """Follow the choice through a method; return whether what it returns tells of it."""
        if frame in self._done:
            return self._done[frame]
        self._done[frame] = False
        if len(self._done) > _MOST_FRAMES:
            self.open = self.open or frame.method
            return False
        body = body_of(self.program, frame.method)
        if not body.whole:
            self.open = self.open or frame.method
        reading = _Reading(self, frame, body)
        self._done[frame] = reading.run()
        return self._done[frame]

    def places(self, frame: _Frame, body: Body) -> set[int]:
        """Return the places that a method reaches, if it is told which view was pressed."""
        if any(each is not None for each in frame.given):
            return set(self._first_run.states(body, frame.given))
        return set(body.states)


class _Reading:
    """One method being followed, for what it is handed."""

    def __init__(self, heeding: Heeding, frame: _Frame, body: Body) -> None:
        self._all, self._frame, self._body = heeding, frame, body
        self._program = heeding.program
        self._held: set[Origin] = {Origin("parameter", number) for number in frame.held}
        self._decided: set[int] = set()
        self._returns = False

    def run(self) -> bool:
        """Go through the method until nothing new comes; return whether its result tells of the choice."""
        places = self._all.places(self._frame, self._body)
        instructions = [each for each in self._body.instructions if each.place in places]
        while True:
            before = self._extent()
            for each in instructions:
                self._step(each)
            if before == self._extent():
                return self._returns

    def _extent(self) -> tuple[int, ...]:
        return len(self._held), len(self._decided), self._returns, len(self._all.fields)

    def _step(self, each: Instruction) -> None:
        if each.code in op.IFS or each.code in op.SWITCHES:
            if any(self._holds(each.place, register) for register in each.registers):
                self._decided |= ways.decided(self._body, each)
        elif each.code in _PUTS and isinstance(each.reference, FieldName):
            self._put(each, each.reference)
        elif each.code in op.APUTS and self._holds(each.place, each.registers[0]):
            self._held |= self._body.origins(each.place, each.registers[1])
        elif each.code in op.RETURNS and each.registers:
            if self._decided or self._holds(each.place, each.registers[0]):
                self._returns = True
        elif each.callee is not None:
            self._call(each)
        elif each.name == "new-instance" and isinstance(each.reference, str):
            self._make(each, each.reference)

    def _put(self, each: Instruction, field: FieldName) -> None:
        if self._holds(each.place, each.registers[0]) or self._depends(each.place):
            self._all.fields[field] = None

    def _depends(self, place: int) -> bool:
        return self._frame.depends or place in self._decided

    def _holds(self, place: int, register: int) -> bool:
        return self._is_held(self._body.origins(place, register))

    def _is_held(self, origins: Origins) -> bool:
        if self._decided and len(origins) > 1:
            return True  # which of several it is, a condition may have decided
        return any(map(self._is_one, origins))

    def _is_one(self, origin: Origin) -> bool:
        if origin in self._held or (origin == UNKNOWN and bool(self._held)):
            return True
        if origin.kind in {"field", "static"}:
            return origin.what in self._all.fields
        return isinstance(origin.what, frozenset) and any(map(self._is_one, origin.what))

    def _call(self, each: Instruction) -> None:
        callee = each.callee
        if callee is None:
            return
        arguments = [self._body.argument(each, n) for n in range(len(self._body.arguments(each)))]
        held = frozenset(n for n, origins in enumerate(arguments) if self._is_held(origins))
        self._hand_over(each, arguments)
        if settings.is_put(callee):
            if self._depends(each.place) or held - {0, 1}:
                self._store(each, *arguments[:2])
            return
        if settings.is_asked(callee):
            found = settings.keys(self._body, arguments[1], self._frame.bound, self._all.names)
            if found is not None and found & self._all.keys.keys():
                self._result(each)
            return
        if callee.name in _ASKS_STATE and self._all.is_switch(self._body, arguments[0]):
            self._result(each)
            return
        meant = [m for m in self._program.meant(callee) if m.code and sdks.is_apps_own(m)]
        if len(meant) > _MOST_MEANT:
            self._all.open = self._all.open or self._frame.method
        elif meant:
            self._enter(each, meant, arguments, held)
        else:
            self._outside(each, arguments, held)

    def _result(self, each: Instruction) -> None:
        self._held.add(Origin("call", each.callee, each.place))

    def _store(self, each: Instruction, store: Origins, key: Origins) -> None:
        self._all.store_in(setting_files.files(self._program, self._body, store))
        found = settings.keys(self._body, key, self._frame.bound, self._all.names)
        if found is None:
            self._all.open = self._all.open or self._frame.method
        else:
            self._all.keys |= dict.fromkeys(found)

    def _enter(
        self, each: Instruction, meant: list[Method], arguments: list[Origins], held: frozenset[int]
    ) -> None:
        bound = []
        for number, origins in enumerate(arguments):
            texts = settings.keys(self._body, origins, self._frame.bound, self._all.names)
            if texts is not None and len(texts) == 1:
                bound.append((number, texts.pop()))
        depends, reading = self._depends(each.place), self._frame.reading
        concerned = depends or held or not reading or any(t in self._all.keys for _, t in bound)
        self._keep(arguments, held)
        for method in meant:
            if not concerned and method not in self._all.telling:
                continue  # nothing of the choice gets there
            if self._all.follow_in(_Frame(method, held, tuple(bound), depends, reading)):
                self._result(each)

    def _outside(self, each: Instruction, arguments: list[Origins], held: frozenset[int]) -> None:
        if held:
            self._result(each)
            self._keep(arguments, held)
        carries = bool(held) or self._depends(each.place)
        named = self._hands_key_on(arguments)
        if not carries and self._frame.reading and not named:
            return
        kind = kind_of(self._program, self._body, each, self._all.names.texts)
        if named and kind != "nothing":
            self._all.open = self._all.open or self._frame.method
        if kind != "nothing" and each.callee is not None:
            call = Call(self._frame.method, each.place, each.callee)
            self._all.effects[Effect(kind, call, carries, self._frame.reading)] = None

    def _keep(self, arguments: list[Origins], held: frozenset[int]) -> None:
        """Take it that an object knows of the choice that is handed to one of its methods."""
        if held - {0}:
            self._held |= {each for each in arguments[0] if each.kind in {"new", "call"}}

    def _hand_over(self, each: Instruction, arguments: list[Origins]) -> None:
        """Say that it is open what follows where the press hands over a listener that was made elsewhere."""
        callee = each.callee
        if callee is None or self._frame.reading:
            return
        kinds = list(parameters(callee.descriptor))
        for kind, origins in zip(reversed(kinds), reversed(arguments), strict=False):
            known = {"new", "number", "text"}
            if kind.endswith(_TOLD_LATER) and any(one.kind not in known for one in origins):
                self._all.open = self._all.open or self._frame.method

    def _hands_key_on(self, arguments: list[Origins]) -> bool:
        """Return whether a key under which the choice is stored goes where it cannot be followed."""
        texts = (str(o.what) for origins in arguments for o in origins if o.kind == "text")
        return any(text in self._all.keys for text in texts)

    def _make(self, each: Instruction, name: str) -> None:
        """Follow the callbacks of an object that is made because of the choice."""
        if self._frame.reading and not self._depends(each.place):
            return
        for method in self._program.methods(name):
            callback = (
                method.code
                and sdks.is_apps_own(method)
                and chains.is_callback(self._program, method)
            )
            if callback and not method.access & ABSTRACT:
                depends = self._depends(each.place)
                self._all.follow_in(_Frame(method, depends=depends, reading=self._frame.reading))


def _is_of_listener(body: Body, view: Origins) -> bool:
    """Return whether a view is one that a listener is handed."""
    told = {"onCheckedChanged", "onClick"}
    return body.method.signature.name in told and all(each.kind == "parameter" for each in view)
