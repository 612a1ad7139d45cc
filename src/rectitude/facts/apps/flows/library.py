"""
What Android, Java and common libraries do with values: hand them on, keep them, give them back.

Texts put together, containers by their constant keys, intents, settings and streams are modelled
(`models`). Of all other methods the result holds what any argument did, marked as not exact; those that only
measure hold nothing.
"""

import re
from collections.abc import Callable

from rectitude.facts.apps import sdks
from rectitude.facts.apps.decoding import is_static
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new, wrapped
from rectitude.facts.apps.flows.memory import is_simple
from rectitude.facts.apps.flows.models import models
from rectitude.facts.apps.flows.values import ANY, NOTHING, Heap, Value, all_of

_MEASURES = frozenset(
    {
        *("equals", "equalsIgnoreCase", "isEmpty", "length", "size", "hashCode", "contains"),
        *("contentEquals", "startsWith", "endsWith", "indexOf", "lastIndexOf", "compareTo"),
        *("compareToIgnoreCase", "matches", "getClass", "containsKey", "containsValue", "count"),
        *("findViewById", "getSystemService", "getApplicationContext", "getResources"),
        *("getContentResolver", "getPackageManager", "getAssets", "getPackageName", "hasNext"),
        *("getResponseCode", "available", "exists", "moveToFirst", "moveToNext", "getColumnIndex"),
    }
)
"""Methods whose result says nothing of what they look at, or gives something else."""
_EXACT = (
    *("Ljava/lang/", "Ljava/util/", "Ljava/io/", "Ljava/net/", "Ljava/nio/", "Ljava/text/"),
    *("Lorg/json/", "Landroid/os/Bundle;", "Landroid/os/BaseBundle;", "Landroid/content/Intent;"),
    *("Landroid/text/", "Landroid/net/Uri", "Landroid/util/Base64;", "Landroid/os/Message;"),
    *("Landroid/location/Location;", "Landroid/content/ContentValues;", "Landroid/util/Pair;"),
    *("Landroid/content/SharedPreferences", "Lkotlin/jvm/internal/", "Lkotlin/text/"),
    *("Lorg/apache/http/", "Lokhttp3/", "Landroid/telephony/", "Landroid/content/ClipData"),
    *("Landroid/database/", "Landroid/accounts/Account;", "Lcom/android/volley/"),
)
"""Classes whose methods hand on what they are given, as their documentation says."""
_BY_PATTERN = frozenset({"replaceAll", "replaceFirst"})
_ANY = re.compile(r"\\[dwS]|(?<!\\)\.|\[[^\]]*-")
"""What stands in a pattern for digits or letters, whichever."""
_MASK = "**"
_FILLS = frozenset({"getChars", "read", "readFully", "get", "toArray", "getBytes"})
"""Methods that put what an object holds into an array that is handed in."""
_NO_DATA = (
    *("Landroid/content/Context", "Landroid/app/", "Landroid/view/", "Landroid/widget/"),
    *("Landroid/os/Handler;", "Landroid/os/Looper;", "Landroid/content/res/"),
    *("Landroidx/", "Landroid/support/"),
)
"""Beginnings of types whose objects are no data that is handed on."""
_FIXED = frozenset({"Ljava/lang/String;", "Ljava/io/File;", "Ljava/math/BigInteger;"})
"""Types with methods that give another object of their type and leave the one they have."""


def called(calling: Calling, heap: Heap, carries: Callable[[str], bool]) -> Value:
    """
    Return what a method of the system or a library returns, and change what it changes.

    `carries` says of a class of the app whether its objects are data that may be handed on.
    """
    callee, arguments = calling.callee, calling.arguments
    for model in models(calling):
        value = model(calling, heap)
        if value is not None:
            return value
    if _masks(calling):
        return new(calling, heap, callee.descriptor.rpartition(")")[2], NOTHING)
    data = [_data(heap, value, carries) for value in arguments]
    static = is_static(calling.each)
    if callee.name in _FILLS and not static:
        _fill(calling, heap, data[0])
    exact = callee.owner.startswith(_EXACT) or _keeps_for_component(callee)
    given = all_of(data[0 if static else 1 :])
    if not exact:
        given = given.blurred()._replace(things=given.things)
    if not static and (given.readings or given.things):
        _keep(calling, heap, given)
    return _result(calling, heap, data, exact=exact)


def _masks(calling: Calling) -> bool:
    """Return whether a call puts asterisks in place of some digits or letters, whichever they are."""
    if calling.callee.owner != "Ljava/lang/String;" or calling.callee.name not in _BY_PATTERN:
        return False
    _, pattern, put = (each.text for each in calling.arguments)
    return bool(pattern and put and _ANY.search(pattern) and _MASK in put)


def _keeps_for_component(callee: Signature) -> bool:
    """Return whether a component's own object keeps what it is given: the component gets that with it."""
    of_components = sdks.prefixes()
    back = callee.descriptor.rpartition(")")[2]
    return callee.owner.startswith(of_components) and (
        back == "V" or back.startswith(of_components)
    )


def _fill(calling: Calling, heap: Heap, held: Value) -> None:
    """Let arrays and buffers that are handed in hold what an object gives."""
    for value in calling.arguments[1:]:
        for thing in value.things:
            if thing.type.startswith(("[", "Ljava/nio/")):
                heap.add(thing, ANY, Value(held.readings))


def _keep(calling: Calling, heap: Heap, given: Value) -> None:
    """Let the object of a call hold what it was given, where such objects hold anything."""
    if calling.callee.name in _MEASURES:
        return
    things = calling.arguments[0].things
    if calling.callee.owner.startswith(("Ljava/io/", "Ljava/util/Formatter;")):
        things = wrapped(heap, things)
    for thing in things:
        if thing.type.startswith(_NO_DATA) or thing.made[:1] == ("component",):
            continue
        # a path is none the wiser for what its file holds, a text is for what it is made of
        if thing.type != "Ljava/lang/String;" or thing.type == calling.callee.owner:
            heap.add(thing, ANY, Value(given.readings, given.things - things))


def _result(calling: Calling, heap: Heap, data: list[Value], *, exact: bool) -> Value:
    callee = calling.callee
    type_ = callee.descriptor.rpartition(")")[2]
    if type_ == "V" or callee.name in _MEASURES or (type_ == "Z"):
        return NOTHING if is_simple(type_) else new(calling, heap, type_, NOTHING)
    held = all_of(data)
    readings = held if exact else held.blurred()
    if is_simple(type_):
        return Value(readings.readings)
    if type_ == callee.owner and not is_static(calling.each) and type_ not in _FIXED:
        own = calling.arguments[0]
        return Value(own.readings | readings.readings, own.things)  # a builder returns itself
    return new(calling, heap, type_, readings)


def _data(heap: Heap, value: Value, carries: Callable[[str], bool]) -> Value:
    """Return the readings and the objects of a value that are data."""
    things = frozenset(
        thing
        for thing in value.things
        if not thing.type.startswith(_NO_DATA)
        and thing.made[:1] != ("component",)
        and carries(thing.type)
    )
    held = heap.readings(Value(value.readings, things))
    return Value(held.readings, things)
