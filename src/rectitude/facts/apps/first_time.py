"""Conditions by which a method tells the first time that it is run from later ones."""

from collections.abc import Callable

from rectitude.facts.apps import chains, latches, texts, ways
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, Origin, Origins, State
from rectitude.facts.apps.decoding import Instruction, is_static
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Method, Program
from rectitude.facts.apps.texts import Value

_TESTS = range(0x32, 0x38)
"""Conditions that compare two registers."""


class FirstTime:
    """What the methods of one program find the first time that they are run."""

    def __init__(
        self, program: Program, returned: Callable[[Method, tuple[Value, ...], int], Value]
    ) -> None:
        """Begin with nothing known; `returned` tells what a method returns of what it is handed."""
        self._program, self._returned = program, returned

    def leads(self, body: Body, each: Instruction, state: State, place: int) -> bool:
        """Return whether the first time leads to a place, where a coroutine or a method counts its times."""
        origins = state.get(each.registers[0], frozenset())
        if origins and all(self._needs_what_is_not_there(body, origin) for origin in origins):
            return True  # the first time it does not come here
        value = self._the_first_time(body, origins)
        if value is None:
            return False
        if each.code in op.SWITCHES:
            return each.literal == value == 0 and ways.leads(body, each.targets[0], place)
        kind = (each.code - 0x32) % 6
        if each.code in _TESTS or kind > 1:
            return False
        jumps = (value == 0) == (kind == 0)
        first = each.targets if jumps else set(body.following(each)) - set(each.targets)
        return any(ways.leads(body, way, place) for way in first)

    def _the_first_time(self, body: Body, origins: Origins) -> int | None:
        """Return what the first time finds where times are counted: 0, null, or an answer about that."""
        found = {self._at_first(body, each) for each in origins}
        return found.pop() if len(found) == 1 else None

    def _needs_what_is_not_there(self, body: Body, origin: Origin) -> bool:
        """Return whether something is asked of an object that is null the first time."""
        if not isinstance(origin.what, Signature) or texts.is_known(origin.what):
            return False
        call = body.instruction(origin.place)
        if is_static(call) or origin.what.owner in self._program.classes:
            return False
        return self._the_first_time(body, body.argument(call, 0)) == 0

    def _at_first(self, body: Body, origin: Origin) -> int | None:
        if latches.is_first(self._program, body, origin):
            return 0
        if origin.kind != "call" or not isinstance(origin.what, Signature):
            return None
        call = body.instruction(origin.place)
        asked = tuple(
            self._the_first_time(body, body.argument(call, number))
            for number in range(len(body.arguments(call)))
        )
        if 0 not in asked:
            return None
        if texts.is_known(origin.what):
            found = texts.answer(origin.what.name, asked)
        else:
            target = chains.sole_target(self._program, call, origin.what)
            found = None if target is None else self._returned(target, asked, 0)
        return found if isinstance(found, int) else None
