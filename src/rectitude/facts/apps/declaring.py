"""Fields by the class that has them: code may name a field of a base by the name of an heir."""

from weakref import WeakKeyDictionary

from rectitude.facts.apps import initial
from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.program import Program

_DECLARED: WeakKeyDictionary[Program, dict[FieldName, FieldName]] = WeakKeyDictionary()
_FIELDS: WeakKeyDictionary[Program, dict[str, frozenset[tuple[str, str]]]] = WeakKeyDictionary()

_CONSTANTS: WeakKeyDictionary[Program, dict[str, dict[str, str]]] = WeakKeyDictionary()
_STRING = "Ljava/lang/String;"


def declared(program: Program, field: FieldName) -> FieldName:
    """Return a field by the class that has it, as far as that is one of the app's."""
    known = _DECLARED.setdefault(program, {})
    if field not in known:
        owners = (each for each in program.ancestors(field.owner) if each in program.classes)
        having = (each for each in owners if field[1:] in _fields_of(program, each))
        known[field] = field._replace(owner=next(having, field.owner))
    return known[field]


def constant(program: Program, field: FieldName) -> str | None:
    """Return the text that a final static field has from the beginning on; None where it has none."""
    return constants(program, field.owner).get(field.name) if field.type == _STRING else None


def beginning(program: Program, field: FieldName) -> str | None:
    """Return the text with which a static field begins, final or not; None where it begins with none."""
    klass = program.classes.get(field.owner)
    if klass is None or field.type != _STRING:
        return None
    return initial.texts(program.files[klass[1]], field.owner).get(field.name)


def constants(program: Program, owner: str) -> dict[str, str]:
    """Return the texts that the final static fields of a class have from the beginning on, by their names."""
    known = _CONSTANTS.setdefault(program, {})
    if owner not in known:
        klass = program.classes.get(owner)
        dex = program.files[klass[1]] if klass is not None else None
        known[owner] = initial.texts(dex, owner, final=True) if dex is not None else {}
    return known[owner]


def _fields_of(program: Program, owner: str) -> frozenset[tuple[str, str]]:
    """Return the names and types of the fields that a class has itself."""
    known = _FIELDS.setdefault(program, {})
    if owner not in known:
        dex = program.files[program.classes[owner][1]]
        named = (dex.field(number) for number in initial.declared(dex, owner))
        known[owner] = frozenset((each.name, each.type) for each in named)
    return known[owner]
