"""How fields and elements are read and written: an object that is surely the one forgets what it held."""

from collections.abc import Iterator

from rectitude.facts.apps.dex import FieldName
from rectitude.facts.apps.flows.values import ANY, ClassName, Heap, Thing, Value, all_of

_SIMPLE = frozenset(
    {
        *("Ljava/lang/String;", "Ljava/lang/CharSequence;", "Ljava/lang/Integer;"),
        *("Ljava/lang/Long;", "Ljava/lang/Double;", "Ljava/lang/Float;", "Ljava/lang/Boolean;"),
        *("Ljava/lang/Character;", "Ljava/lang/Class;", "Ljava/lang/Short;", "Ljava/lang/Byte;"),
    }
)
"""Types whose values never change, so that no object need be told from another."""


def cast(heap: Heap, value: Value, type_: str) -> Value:
    """Return a value as a type that is asserted of it, where nothing but `Object` was known."""
    thing = value.thing
    if (
        thing is None
        or thing.type != "Ljava/lang/Object;"
        or any(not field.startswith("@") for field in heap.fields(thing))
        or is_simple(type_)
    ):
        return value
    return value._replace(things=frozenset({Thing(type_, thing.made)}))


def put_into(heap: Heap, base: Value, field: str, value: Value) -> None:
    """Put a value into a field: instead of what was there, if it is surely this one object."""
    thing = base.thing
    if thing is not None:
        heap.put(thing, field, value)
        return
    for thing in base.things:
        heap.add(thing, field, value)


def read_field(heap: Heap, base: Value, field: FieldName, *, own: bool) -> Value:
    """Return what a field may hold; an object that was never put there is one of its own kind."""
    found = [heap.get(thing, field.name) for thing in base.things]
    known = [value for value in found if value is not None]
    result = all_of(known)
    if field.type[:1] not in "L[":
        result = result._replace(constants=None)  # another thread may change it meanwhile
    if not known and field.type[:1] in "L[" and field.type not in _SIMPLE:
        result = Value(things=frozenset({Thing(field.type, ("field", field.owner, field.name))}))
        for thing in base.things:
            heap.add(thing, field.name, result)
    # an object that was made of data, as those that come out of a stream, holds them in each field
    result = result._replace(readings=result.readings | base.readings)
    if not own:
        result = result._replace(readings=result.readings | heap.readings(base).readings)
        if base.thing is not None and base.thing.made == ("static",):
            name = field.owner[1:-1].replace("/", ".")
            result = result._replace(constants=frozenset({ClassName(name)}))
    return result


def element(heap: Heap, array: Value, index: Value) -> Value:
    """Return what an element of an array may hold."""
    number = index.constant
    found: list[Value] = []
    for thing in array.things:
        fields = heap.fields(thing)
        if isinstance(number, int):
            found += [fields[key] for key in (f"#{number}", ANY) if key in fields]
        else:
            found += [value for key, value in fields.items() if key[0] in "#*"]
    if not found:
        found = list(_rows(heap, array))
    result = all_of(found)
    chosen = index.blurred().readings  # a table that turns each character into another
    return result._replace(readings=result.readings | array.readings | chosen)


def _rows(heap: Heap, array: Value) -> Iterator[Value]:
    """Yield the arrays within arrays of which none was seen made."""
    for thing in array.things:
        if thing.type.startswith("[["):
            row = Value(things=frozenset({Thing(thing.type[1:], ("row", *thing.made))}))
            heap.add(thing, ANY, row)
            yield row


def put_element(heap: Heap, array: Value, index: Value, value: Value) -> None:
    """Put a value into an element of an array."""
    number = index.constant
    if isinstance(number, int):
        put_into(heap, array, f"#{number}", value)
        return
    for thing in array.things:
        heap.add(thing, ANY, value)


def is_simple(type_: str) -> bool:
    """Return whether values of a type never change."""
    return type_ in _SIMPLE or type_[:1] not in "L["
