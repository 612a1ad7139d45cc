"""Addresses that are built part by part: of `Uri.Builder`, and of OkHttp's `HttpUrl.Builder`."""

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.values import ANY, NOTHING, Heap, Thing, Value, all_of, constant

OWNERS = (
    *("Landroid/net/Uri;", "Landroid/net/Uri$Builder;"),
    *("Lokhttp3/HttpUrl;", "Lokhttp3/HttpUrl$Builder;", "Lokhttp3/HttpUrl$Companion;"),
)
_PARTS = {
    "scheme": "@scheme",
    **dict.fromkeys(("authority", "encodedAuthority", "host"), "@host"),
}
"""Methods that set the parts by which it is told where an address leads."""
_READ = frozenset({"parse", "get", "withAppendedPath"})
"""Methods that make an address of a text."""
_BEGUN = frozenset({"buildUpon", "newBuilder"})
_MADE = frozenset({"build", "toString"})
_SAME = frozenset({"uri", "url", "normalizeScheme"})


def built(calling: Calling, heap: Heap) -> Value | None:
    """Follow the parts of an address until it is built: scheme and host say where it leads."""
    name, arguments = calling.callee.name, calling.arguments
    if not arguments:
        return None
    own, builds = arguments[0], calling.callee.owner.endswith("$Builder;")
    if not builds:
        return _of_address(calling, heap)
    if name in _MADE:
        return _made(calling, heap, own)
    for thing in own.things:
        if name in _PARTS and len(arguments) > 1:
            heap.put(thing, _PARTS[name], arguments[1])
        read = all_of(heap.readings(value) for value in arguments[1:])
        if read.readings:
            heap.add(thing, ANY, Value(read.readings))
    return own if calling.callee.descriptor.endswith(f"){calling.callee.owner}") else None


def _of_address(calling: Calling, heap: Heap) -> Value | None:
    """Read an address from a text, give its text, or begin another with it."""
    name, arguments = calling.callee.name, calling.arguments
    own = arguments[0]
    if name in _READ:
        text = arguments[-1] if calling.callee.owner.startswith("Lokhttp3/") else own
        read = all_of(heap.readings(value) for value in arguments)
        return Value(
            read.readings, text.things if _begins(heap, text) else NOTHING.things, text.constants
        )
    if name in _BEGUN:
        builder = new(calling, heap, f"{calling.callee.owner[:-1]}$Builder;", heap.readings(own))
        begins = _begins(heap, own) if own.text is None else constant(own.text)
        if begins is not None:
            for thing in builder.things:
                heap.put(thing, "@begins", begins)
        return builder
    return own if name in _MADE or name in _SAME else None


def _begins(heap: Heap, value: Value) -> Value | None:
    """Return what a text surely begins with, where it is one whose rest is not known."""
    return None if value.thing is None else heap.get(value.thing, "@begins")


def _made(calling: Calling, heap: Heap, own: Value) -> Value:
    """Give the address as a text of which the beginning is known: scheme and host, if both were told."""
    begins = _begins(heap, own)
    if own.thing is not None:
        scheme, host = (heap.get(own.thing, part) for part in ("@scheme", "@host"))
        if scheme and host and scheme.text and host.text:
            begins = constant(f"{scheme.text}://{host.text}/")
        elif scheme or host:
            begins = None  # one of them was told anew, and it is not known as what
    read = Value(heap.readings(own).readings)
    if begins is None:
        return read
    made = Thing("Ljava/lang/String;", calling.made)
    heap.renew(made)
    heap.put(made, "@begins", begins)
    return read._replace(things=frozenset({made}))
