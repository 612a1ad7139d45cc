"""Where fields are written: by the methods of their class, or by any of the app's own. Looked for once."""

from typing import NamedTuple
from weakref import WeakKeyDictionary

from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps import sdks
from rectitude.facts.apps.bodies import Body, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Program

_MOST_METHODS = 3_000
"""Methods among which those that fill a field are looked for; of more, any may fill it. Ours."""
_PUTS = frozenset((*op.IPUTS, *op.SPUTS))


class Filling(NamedTuple):
    """A method, and its instruction that writes a field."""

    body: Body
    instruction: Instruction

    @property
    def value(self) -> Origins:
        """What it writes."""
        return self.body.origins(self.instruction.place, self.instruction.registers[0])


_Fillings = dict[FieldName, list[Filling]]
_BY_CLASS: WeakKeyDictionary[Program, dict[str, _Fillings]] = WeakKeyDictionary()
_OF_OBJECTS: WeakKeyDictionary[Program, _Fillings] = WeakKeyDictionary()


def in_class(program: Program, field: FieldName) -> list[Filling]:
    """Return where the methods of its class write a field."""
    known = _BY_CLASS.setdefault(program, {})
    if field.owner not in known:
        found: _Fillings = {}
        for method in program.methods(field.owner):
            if method.code:
                _note(body_of(program, method), _PUTS, found)
        known[field.owner] = found
    return known[field.owner].get(field, [])


def of_objects(program: Program, field: FieldName) -> list[Filling]:
    """Return where the app's own methods write an object's field; nowhere in an app that has too many."""
    if program not in _OF_OBJECTS:
        found = _OF_OBJECTS[program] = {}
        methods = sdks.own_methods(program)
        for method in methods if len(methods) <= _MOST_METHODS else ():
            _note(body_of(program, method), op.IPUTS, found)
    return _OF_OBJECTS[program].get(field, [])


def _note(body: Body, codes: "frozenset[int] | range", found: _Fillings) -> None:
    for each in body.instructions:
        if each.code in codes and isinstance(each.reference, FieldName):
            found.setdefault(each.reference, []).append(Filling(body, each))
