"""What registers and objects hold at a place: where a method begins, where ways meet, after a call."""

from typing import NamedTuple

from rectitude.facts.apps.bodies import Body
from rectitude.facts.apps.decoding import parameters
from rectitude.facts.apps.flows.values import NOTHING, Heap, Value, joined

_WIDE = frozenset("JD")

Registers = dict[int, Value]


class State(NamedTuple):
    """What registers and objects hold before an instruction."""

    registers: Registers
    heap: Heap

    def copy(self) -> "State":
        """Return another state that holds the same."""
        return State(dict(self.registers), self.heap.copy())


class Outcome(NamedTuple):
    """What a call returns and leaves, and what it may throw."""

    value: Value
    heap: Heap
    thrown: Value | None = None
    returns: bool = True


def begin(body: Body, arguments: list[Value]) -> Registers:
    """Return what registers hold when a method begins: what it is given."""
    registers: Registers = {}
    register = body.registers - body.inputs
    kinds = list(parameters(body.method.signature.descriptor))
    if not body.method.is_static:
        kinds.insert(0, "L")
    for number, kind in enumerate(kinds):
        registers[register] = arguments[number] if number < len(arguments) else NOTHING
        register += 2 if kind in _WIDE else 1
    return registers


def join(known: State, state: State) -> bool:
    """Add a state to another; return whether that is more than before."""
    changed = False
    for register, value in state.registers.items():
        held = known.registers.get(register)
        if held is None:
            known.registers[register] = value
            changed = True
        elif held is not value:
            both = joined(held, value)
            if both != held:
                known.registers[register] = both
                changed = True
    return known.heap.join(state.heap) or changed
