"""
What an app remembers of its users otherwise than in settings: in a field, a file, properties or a table.

On the first start none of it is there, if presses alone write it: a field still has the value with which it
begins, a file does not exist, properties lack the key, a table has no row. What something else may write, or
nobody is seen to write, is not known.
"""

from collections.abc import Callable, Container, Iterable

from rectitude.facts.apps import (
    initial,
    own_files,
    own_tables,
    presses,
    things,
    uses,
    ways,
)
from rectitude.facts.apps import opcodes as op
from rectitude.facts.apps.bodies import Body, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program
from rectitude.facts.apps.set_early import SetEarly
from rectitude.facts.apps.texts import Value

_PROPERTIES = "Ljava/util/Properties;"
_JSON = "Lorg/json/JSONObject;"
_SETS = ("setProperty", "put")
_IS_THERE = frozenset({"exists", "isFile", "isDirectory", "canRead", "length", "lastModified"})
_HAS_ROW = frozenset({"moveToFirst", "moveToNext", "moveToLast", "getCount"})
_FLAGS = frozenset("ZIJ")
"""Types of fields that are looked at, beside enumerations: another object may be made by what is not seen."""
_DEEPEST = 6
"""Fields whose value depends on that of others; ours."""


class Remembered:
    """What one program finds remembered the first time."""

    def __init__(
        self,
        program: Program,
        near: Callable[[], Container[Method]],
        written: Callable[[Body, int], Value],
        is_done: Callable[[Method, int], bool],
    ) -> None:
        """`near`: what is run, perhaps, without a press; `written`: what an instruction writes then."""
        self._program, self._near, self._written = program, near, written
        self._set_early = SetEarly(program, near, written, is_done)
        self._fields: dict[FieldName, Value] = {}
        self._within = 0
        """Fields that depend on one another and are being looked at."""

    def held(self, field: FieldName, body: Body, place: int) -> Value:
        """Return what a field of the app's own holds where it is read; None where that is not known."""
        known = self.field(field)
        if known is not None or field.type not in _FLAGS or field.owner.startswith(OF_SYSTEM):
            return known
        return self._set_early.value(field, body, place)

    def field(self, field: FieldName) -> Value:
        """Return what a field of the app's own always holds; None where that is not known."""
        if field not in self._fields:
            self._fields[field] = None  # what depends on itself is not known
            if self._within < _DEEPEST:
                self._within += 1
                self._fields[field] = self._field(field)
                self._within -= 1
        return self._fields[field]

    def _field(self, field: FieldName) -> Value:
        flag = field.type in _FLAGS or things.constants(self._program, field.type)
        if not flag or field.owner.startswith(OF_SYSTEM):
            return None
        writing = [
            (method, place)
            for method, place in uses.writing(self._program, field)
            if isinstance(body_of(self._program, method).instruction(place).reference, FieldName)
        ]
        making = [each for each in writing if self._makes(each[0], field)]
        begins = self._made_with(making) if making else self._begins_with(field)
        if begins is None:
            return None
        near = self._near()
        others = [each for each in writing if each not in making]
        early = [each for each in others if each[0] in near]
        later = [method for method, _ in others if method not in near]
        same = all(
            self._written(body_of(self._program, method), at) == begins for method, at in early
        )
        known = bool(writing) and same and (not later or self._by_press(later))
        return begins if known else None

    def _makes(self, method: Method, field: FieldName) -> bool:
        """Return whether a method is run before any other that may look at a field, and surely writes it."""
        name = "<init>" if self._is_of_objects(field) else "<clinit>"
        owner = method.signature.owner
        return (method.signature.name, owner) == (name, field.owner) and ways.always(
            body_of(self._program, method), lambda each: each.reference == field
        )

    def _made_with(self, making: list[tuple[Method, int]]) -> Value:
        """Return what a field holds once it is made, the same by each constructor."""
        values = {self._written(body_of(self._program, method), place) for method, place in making}
        makers = [
            each
            for each in self._program.methods(making[0][0].signature.owner)
            if each.signature.name == making[0][0].signature.name
        ]
        whole = {method for method, _ in making} == set(makers)
        return values.pop() if whole and len(values) == 1 else None

    def _is_of_objects(self, field: FieldName) -> bool:
        """Return whether a field is one of each object's, and not of the class."""
        return any(
            body_of(self._program, method).instruction(place).code in op.IPUTS
            for method, place in uses.writing(self._program, field)
        )

    def _begins_with(self, field: FieldName) -> int | None:
        """Return the value that a field has before any code runs; of an object's field that is zero."""
        known = self._program.classes.get(field.owner)
        if known is None or self._is_of_objects(field):
            return None if known is None else 0
        dex = self._program.files[known[1]]
        number = next((n for n in dex.fields_of(field.owner) if dex.field(n) == field), None)
        return None if number is None else initial.number(dex, field.owner, number)

    def _by_press(self, doing: Iterable[Method]) -> bool:
        return presses.only(self._program, self._near(), doing)

    def answer(self, body: Body, callee: Signature, place: int) -> int | None:
        """Return what a call says of a file or a table that is not there: 0; None where that is not known."""
        works_on = body.argument(body.instruction(place), 0)
        if callee.owner == own_files.FILE and callee.name in _IS_THERE:
            file = own_files.named(self._program, body, works_on)
            creating = own_files.creating(self._program, file) if file else ()
            return 0 if self._by_press(creating) else None
        if callee.owner == own_tables.CURSOR and callee.name in _HAS_ROW:
            table = own_tables.named(self._program, body, works_on)
            inserting = own_tables.inserting(self._program, table) if table else ()
            return 0 if self._by_press(inserting) else None
        return None

    def lacks(self, body: Body, callee: Signature, place: int) -> bool:
        """
        Return whether properties, or JSON, surely lack the key for which they are asked.

        Of JSON flags alone: what else stands there a server may have answered under the same key.
        """
        of_properties = callee[:2] == (_PROPERTIES, "getProperty")
        of_json = callee.owner == _JSON and callee.descriptor.endswith(")Z")
        if not of_properties and not of_json:
            return False
        key = own_files.text(body.argument(body.instruction(place), 1))
        return bool(key) and self._by_press(self._setting(callee.owner, key))

    def _setting(self, owner: str, key: str) -> list[Method]:
        """Return the methods that put something under a key into properties or JSON."""
        return [
            call.method
            for name in _SETS
            for call in self._program.calls_to(owner, name)
            for body in (body_of(self._program, call.method),)
            if own_files.text(body.argument(body.instruction(call.place), 1)) in {key, ""}
        ]
