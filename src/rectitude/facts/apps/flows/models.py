"""
What single classes of Java and Android do: texts put together, containers, settings, streams, intents.

Each model returns what a call returns, or None where the call is like any other.
"""

import re
from collections.abc import Callable

from rectitude.facts.apps.decoding import is_static
from rectitude.facts.apps.flows import building, connecting, declared_calls, fields, writing
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import COLLECTIONS, new
from rectitude.facts.apps.flows.memory import element, is_simple, put_element, put_into
from rectitude.facts.apps.flows.reflection import reflected
from rectitude.facts.apps.flows.values import (
    ANY,
    NOTHING,
    ClassName,
    Heap,
    Thing,
    Value,
    all_of,
    constant,
    texts,
)

Model = Callable[[Calling, Heap], Value | None]

_TEXTS = ("Ljava/lang/StringBuilder;", "Ljava/lang/StringBuffer;")
_KEYED = (
    *("Landroid/content/Intent;", "Landroid/os/Bundle;", "Landroid/os/BaseBundle;"),
    *("Landroid/content/SharedPreferences", "Landroid/content/ContentValues;"),
    *("Ljava/util/Map;", "Ljava/util/HashMap;", "Ljava/util/LinkedHashMap;", "Ljava/util/TreeMap;"),
    *("Ljava/util/Hashtable;", "Ljava/util/Properties;", "Lorg/json/JSONObject;"),
    *("Landroid/os/PersistableBundle;", "Ljava/util/concurrent/ConcurrentHashMap;"),
    *("Landroid/util/SparseArray;", "Landroid/util/ArrayMap;", "Ljava/util/Dictionary;"),
)
_PUTS = re.compile(r"^(put|putOpt|setProperty|put[A-Z]\w*)$")
_GETS = re.compile(r"^(get|opt|remove|getOrDefault|getProperty|(get|opt)[A-Z]\w*)$")
_LISTS = (
    *("Ljava/util/List;", "Ljava/util/ArrayList;", "Ljava/util/LinkedList;"),
    *("Ljava/util/Vector;", "Ljava/util/Collection;"),
)
_WORLD = 0x3
"""MODE_WORLD_READABLE and MODE_WORLD_WRITEABLE of android.content.Context."""
_RESOLVER = "Landroid/content/ContentResolver;"
_SHARED = "android.provider.MediaStore"
OPENED = "@opened"
"""What the stream of a file is remembered by that others may read or write."""
_GIVES_BACK = frozenset(
    {
        *("get", "getFirst", "getLast", "next", "nextElement", "peek", "poll", "pop", "remove"),
        *("getValue", "getKey", "elementAt", "firstElement", "lastElement", "take", "element"),
        *("getExtras", "getBundleExtra", "getSerializable", "getParcelable", "orElse", "first"),
    }
)
"""Methods that give back what was put into a container."""
_SAME = frozenset(
    {
        *("iterator", "listIterator", "entrySet", "values", "keySet", "elements", "stream"),
        *("subList", "edit", "getExtras", "asList", "checkNotNull", "requireNonNull", "clone"),
    }
)
"""Methods whose result is another look at the same things."""
_VIEWS = ("Landroid/view/View;", "Landroid/widget/")
_SHOWN = re.compile(r"^([gs]et)(Text|Hint|Tag|ContentDescription)$")
"""Methods by which a view is given a text, or an object, and gives it back."""


def models(calling: Calling) -> list[Model]:
    """Return the models that may know a call."""
    callee = calling.callee
    owner, name = callee.owner, callee.name
    if owner in _TEXTS:
        return [writing.text]
    found: list[Model] = []
    if owner.startswith(_KEYED):
        found.append(_keyed)
    if owner in _LISTS:
        found.append(_list)
    if owner in _OF_OWNERS:
        found.append(_OF_OWNERS[owner])
    if name == "<init>":
        found.append(_constructed)
    if name in {"url", "baseUrl"} and len(calling.arguments) == 2:
        found.append(_aimed)
    if owner.startswith(_VIEWS) and _SHOWN.match(name):
        found.append(_shown)
    if name in _OF_NAMES:
        found.append(_OF_NAMES[name])
    if owner.startswith(("Ljava/util/", "Landroid/content/SharedPref")):
        found.append(_same)
    if owner == "Ljava/lang/System;" and name == "arraycopy":
        found.append(_copied)
    if owner.startswith(("Ljava/lang/Class;", "Ljava/lang/reflect/")) or name in {
        *("getClass", "loadClass")
    }:
        found.append(reflected)
    if owner in building.OWNERS:
        found.append(building.built)
    return found


def _keyed(calling: Calling, heap: Heap) -> Value | None:
    """Put under a constant key, and get from it."""
    arguments, name = calling.arguments, calling.callee.name
    if is_static(calling.each) or len(arguments) < 2:
        return None
    own, key = arguments[0], _key(arguments[1])
    if _PUTS.match(name) and len(arguments) > 2:
        value = arguments[2]
        for thing in own.things:
            if key and own.thing:
                heap.put(thing, key, value)
            else:
                heap.add(thing, ANY, value)
        if not own.things:
            return Value(own.readings | value.readings)
        type_ = calling.callee.descriptor.rpartition(")")[2]
        return own if type_ == calling.callee.owner or "Editor" in type_ else NOTHING
    if _GETS.match(name):
        return _got(calling, heap, own, key)
    return None


def _got(calling: Calling, heap: Heap, own: Value, key: str) -> Value:
    found = []
    for thing in own.things:
        fields = heap.fields(thing)
        keys = (key, ANY) if key else [each for each in fields if each[0] in "=*"]
        found += [fields[each] for each in keys if each in fields]
        # a container that was only handed in may hold what its sender put there under any key
    value = all_of(found)
    type_ = calling.callee.descriptor.rpartition(")")[2]
    if not value.things and not value.readings and not is_simple(type_):
        return new(calling, heap, type_, Value(own.readings))
    return Value(value.readings | own.readings, value.things, value.constants)


def _key(value: Value) -> str:
    what = value.constant
    return f"={what}" if isinstance(what, str | int) else ""


def _list(calling: Calling, heap: Heap) -> Value | None:
    """Count what is added to a list, as long as the count is known."""
    arguments, name = calling.arguments, calling.callee.name
    thing = arguments[0].thing
    if thing is None:
        return None
    size = heap.get(thing, "@size") or constant(0)
    if name == "<init>" and len(arguments) == 1:
        heap.put(thing, "@size", constant(0))
        return NOTHING
    if name == "add" and len(arguments) == 2 and isinstance(size.constant, int):
        put_element(heap, arguments[0], size, arguments[1])
        heap.put(thing, "@size", constant(size.constant + 1))
        return NOTHING
    if name == "get" and len(arguments) == 2:
        return element(heap, arguments[0], arguments[1])
    if name in {"clear", "remove", "set", "addFirst", "addAll", "sort", "reverse"}:
        heap.put(thing, "@size", NOTHING)
    return None


def _same(calling: Calling, heap: Heap) -> Value | None:
    """Give another look at the same things, or what was put in."""
    name = calling.callee.name
    if not calling.arguments:
        return None
    own = calling.arguments[0]
    if name in _SAME and own.things:
        return own
    if name in _GIVES_BACK and own.things:
        inside = [
            value
            for thing in own.things
            for key, value in heap.fields(thing).items()
            if key[0] in "=#*"
        ]
        value = all_of(inside)
        if value.things or value.readings:
            return Value(value.readings | own.readings, value.things)
    return None


def _constructed(calling: Calling, heap: Heap) -> Value | None:
    """Remember what streams, writers and threads are made around."""
    own = calling.arguments[0]
    if connecting.made_of_parts(calling, heap):
        return None
    around = frozenset[Thing]().union(*(value.things for value in calling.arguments[1:]))
    for thing in own.things:
        if around:
            heap.put(thing, "@of", Value(things=around))
        for value in calling.arguments[1:]:
            if any(texts([value])):
                heap.put(thing, "@text", value)
    return None


def _aimed(calling: Calling, heap: Heap) -> Value | None:
    """Remember the address of a request that is built."""
    own, address = calling.arguments[0], calling.arguments[-1]
    for thing in own.things:
        if any(texts([address])):
            heap.put(thing, "@text", address)
        elif address.things:
            heap.put(thing, "@of", Value(things=address.things))
    return None


def _shown(calling: Calling, heap: Heap) -> Value | None:
    """Keep what a view shows, apart from what it is: a view is no data that is handed on."""
    found = _SHOWN.match(calling.callee.name)
    if found is None or is_static(calling.each):
        return None
    own, field = calling.arguments[0], f"@{found[2]}"
    if found[1] == "set":
        if len(calling.arguments) > 1:
            put_into(heap, own, field, calling.arguments[-1])
        return NOTHING
    kept = [heap.get(thing, field) for thing in own.things]
    return all_of(each for each in kept if each is not None) if any(kept) else None


def _view(calling: Calling, heap: Heap) -> Value | None:
    """Give a view, and remember which it is."""
    if not calling.arguments:
        return None
    found = new(calling, heap, "Landroid/view/View;", NOTHING)
    put_into(heap, found, fields.VIEW, calling.arguments[-1])
    return found


def _typed(calling: Calling, heap: Heap) -> Value | None:
    """Remember what may be typed into a view."""
    if not calling.arguments:
        return None
    put_into(heap, calling.arguments[0], fields.KIND, calling.arguments[-1])
    return NOTHING


def _settings(calling: Calling, _: Heap) -> Value | None:
    """Return the one store of settings of a name."""
    names = [value.text for value in calling.arguments if value.text is not None]
    name = names[0] if names else calling.callee.name
    return Value(things=frozenset({Thing("Landroid/content/SharedPreferences;", ("named", name))}))


def _own_file(calling: Calling, heap: Heap) -> Value | None:
    """Give the stream of a file of the app's own: what is written by its name is read by it."""
    arguments = calling.arguments
    name = arguments[1].text if len(arguments) > 1 else None
    mode = arguments[2].constant if len(arguments) > 2 else None
    if isinstance(mode, int) and mode & _WORLD:
        stream = new(calling, heap, "Ljava/io/FileOutputStream;", NOTHING)
        for thing in stream.things:
            heap.put(thing, OPENED, constant(mode))
        return stream
    if name is None:
        return None
    file = frozenset({Thing("Ljava/io/File;", ("named", name))})
    if calling.callee.name == "openFileInput":
        held = heap.readings(Value(things=file))
        return new(calling, heap, "Ljava/io/FileInputStream;", held)
    stream = new(calling, heap, "Ljava/io/FileOutputStream;", NOTHING)
    for thing in stream.things:
        heap.put(thing, "@of", Value(things=file))
    return stream


def _inserted(calling: Calling, heap: Heap) -> Value | None:
    """Give the address of a file that is made in the collections that all apps share."""
    if calling.callee.owner != _RESOLVER or len(calling.arguments) < 2:
        return None
    asked = calling.arguments[1].constants or frozenset()
    if not any(isinstance(each, ClassName) and each.name.startswith(_SHARED) for each in asked):
        return None
    address = new(calling, heap, "Landroid/net/Uri;", NOTHING)
    for thing in address.things:
        heap.put(thing, "@by", constant(COLLECTIONS))
    return address


def _outside(calling: Calling, heap: Heap) -> Value | None:
    """Give the stream of a file in the shared collections; others their user chose, or the app owns."""
    asked = calling.arguments[1:2] if calling.callee.owner == _RESOLVER else []
    by = [heap.get(thing, "@by") for value in asked for thing in value.things]
    if not any(each is not None and each.text == COLLECTIONS for each in by):
        return None
    stream = new(calling, heap, "Ljava/io/FileOutputStream;", NOTHING)
    for thing in stream.things:
        heap.put(thing, "@of", Value(things=calling.arguments[1].things))
    return stream


def _copied(calling: Calling, heap: Heap) -> Value | None:
    source, target = calling.arguments[0], calling.arguments[2]
    held = heap.readings(source)
    for thing in target.things:
        heap.add(thing, ANY, held)
    return NOTHING


def _addressed(calling: Calling, heap: Heap) -> Value | None:
    """Remember to whom an intent is addressed: a class, an action, or nobody that is known."""
    arguments, name = calling.arguments, calling.callee.name
    if is_static(calling.each) or not arguments:
        return None
    own = arguments[0]
    setting = {"<init>", "setClass", "setClassName", "setComponent", "setAction", "setPackage"}
    if name not in setting:
        return None
    for value in arguments[1:]:
        kinds = {type(each) for each in value.constants or ()}
        if kinds == {ClassName}:
            put_into(heap, own, "@class", value)
        elif kinds == {str}:
            field = "@class" if name == "setClassName" else "@action"
            put_into(heap, own, "@package" if name == "setPackage" else field, value)
        for thing in value.things:
            if thing.type == calling.callee.owner:
                for key, content in heap.fields(thing).items():
                    put_into(heap, own, key, content)
            elif thing.type == "Landroid/content/ComponentName;":
                put_into(heap, own, "@class", heap.get(thing, "@text") or NOTHING)
    readings = all_of(heap.readings(Value(value.readings)) for value in arguments[1:])
    if readings.readings:
        for thing in own.things:
            heap.add(thing, ANY, readings)
    return NOTHING if name in {"<init>"} else own


_OF_OWNERS: dict[str, Model] = {
    "Ljava/lang/String;": writing.string,
    "Ljava/io/File;": writing.path,
    "Landroid/content/Intent;": _addressed,
}
_OF_NAMES: dict[str, Model] = {
    **dict.fromkeys(("findViewById", "requireViewById", "findChildViewById"), _view),
    "setInputType": _typed,
    **dict.fromkeys(("openFileOutput", "openFileInput"), _own_file),
    "create": declared_calls.created,
    "connect": connecting.connected,
    "insert": _inserted,
    "openOutputStream": _outside,
    "newWebSocket": connecting.opened,
    **dict.fromkeys(("getByName", "getAllByName"), connecting.looked_up),
    **dict.fromkeys(writing.WRITES_OUT, writing.written_out),
    **dict.fromkeys(
        ("getSharedPreferences", "getPreferences", "getDefaultSharedPreferences"), _settings
    ),
}
