"""Objects that the library gives: told apart by the call that gave them, with what they are made around."""

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.values import Heap, Thing, Value, constant, texts

_MOST_WRAPPED = 12
"""Streams within streams that are looked into; ours."""
OF_APP_OUTSIDE = frozenset(
    {
        *("getExternalFilesDir", "getExternalFilesDirs", "getExternalMediaDirs"),
        *("getExternalCacheDir", "getExternalCacheDirs", "getObbDir"),
    }
)
"""Methods of a context that give the app's own directories on external storage."""
COLLECTIONS = "MediaStore"
"""The collections of files that all apps share."""
EXTERNAL = OF_APP_OUTSIDE | {
    *("getExternalStorageDirectory", "getExternalStoragePublicDirectory", COLLECTIONS),
}
"""Methods that give a place on external storage: the reference at developer.android.com."""
_OUTSIDE = ("/sdcard", "/mnt/sdcard", "/storage/", "/data/local/tmp")
"""Beginnings of paths at which every app with permission, or any user, may read."""
_SCHEMES = ("http://", "https://", "ws://", "wss://", "tcp://")
"""Beginnings of addresses; the last stands for a connection without a protocol of its own."""


def wrapped(heap: Heap, things: frozenset[Thing]) -> frozenset[Thing]:
    """Return objects with those that they are made around or come from."""
    found, waiting = set(things), list(things)
    while waiting and len(found) < _MOST_WRAPPED:
        around = heap.get(waiting.pop(), "@of")
        new = (around.things if around else frozenset()) - found
        found |= new
        waiting += new
    return frozenset(found)


def new(calling: Calling, heap: Heap, type_: str, readings: Value) -> Value:
    """Return an object that a call of the library gives, with readings."""
    thing = Thing(type_, calling.made)
    heap.renew(thing)
    if calling.arguments and calling.arguments[0].things:
        heap.put(thing, "@of", Value(things=calling.arguments[0].things))
    heap.put(thing, "@by", constant(calling.callee.name))
    return Value(readings.readings, frozenset({thing}))


def directory(heap: Heap, things: frozenset[Thing]) -> str:
    """Return the method that gave the directory of a file outside the app's own, or its path; or nothing."""
    for thing in sorted(wrapped(heap, things), key=str):
        by = heap.get(thing, "@by")
        if by is not None and by.text in EXTERNAL:
            return by.text
        for field in ("@text", "@begins"):
            value = heap.get(thing, field)
            if value is not None and value.text and value.text.startswith(_OUTSIDE):
                return value.text
    return ""


def beginnings(heap: Heap, things: frozenset[Thing]) -> tuple[str, ...]:
    """Return the addresses, or what is known of their beginning, of objects or what they are made around."""
    for thing in sorted(wrapped(heap, things), key=str):
        for field in ("@text", "@begins"):
            value = heap.get(thing, field)
            if value is not None and (found := addresses(value)):
                return found
    return ()


def addresses(value: Value) -> tuple[str, ...]:
    """Return the addresses that a text may be, if it can be nothing else."""
    found = tuple(texts([value]))
    return found if found and all(each.startswith(_SCHEMES) for each in found) else ()
