"""To where connections lead: by their parts, a host that is looked up, the request that opens them."""

from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.making import new
from rectitude.facts.apps.flows.values import NOTHING, Heap, Thing, Value, constant

_URL = "Ljava/net/URL;"
_SOCKET = "Ljava/net/Socket;"
_SOCKETS = (_SOCKET, "Ljava/net/InetSocketAddress;")
_CONNECTS = frozenset(
    {
        _SOCKET,
        "Ljava/net/DatagramSocket;",
        "Ljava/nio/channels/SocketChannel;",
        "Ljava/nio/channels/DatagramChannel;",
    }
)
_HOSTS = "Ljava/net/InetAddress;"
_LOOKS_UP = frozenset({"getByName", "getAllByName"})


def made_of_parts(calling: Calling, heap: Heap) -> bool:
    """Remember the address of which the parts are given: protocol and host, or host and port."""
    own, given = calling.arguments[0], calling.arguments[1:]
    address = ""
    if calling.callee.owner == _URL and len(given) > 2 and given[0].text and given[1].text:
        address = f"{given[0].text}://{given[1].text}/"
    elif calling.callee.owner in _SOCKETS and len(given) > 1 and given[0].text is not None:
        address = f"tcp://{given[0].text}:{given[1].constant or 0}"
    for thing in own.things if address else ():
        heap.put(thing, "@text", constant(address))
    return bool(address)


def connected(calling: Calling, heap: Heap) -> Value | None:
    """Remember to which address a connection is made: not by what a factory gave, which may encrypt."""
    if calling.callee.owner not in _CONNECTS or len(calling.arguments) < 2:
        return None
    own = calling.arguments[0].things
    if any(heap.get(thing, "@by") is not None for thing in own if thing.type == _SOCKET):
        return NOTHING
    for thing in own:
        heap.put(thing, "@of", Value(things=calling.arguments[1].things))
    return NOTHING


def looked_up(calling: Calling, heap: Heap) -> Value | None:
    """Give the address of a host, and remember which that is."""
    if calling.callee.owner != _HOSTS or calling.callee.name not in _LOOKS_UP:
        return None
    found = new(calling, heap, _HOSTS, NOTHING)
    host = calling.arguments[0].text if calling.arguments else None
    for thing in found.things if host else ():
        heap.put(thing, "@text", constant(f"tcp://{host}"))
    return found


def opened(calling: Calling, heap: Heap) -> Value | None:
    """Give a connection that is kept open, and remember by which request."""
    if len(calling.arguments) < 2:
        return None
    made = Thing(calling.callee.descriptor.rpartition(")")[2], calling.made)
    heap.renew(made)
    heap.put(made, "@of", Value(things=calling.arguments[1].things))
    return Value(things=frozenset({made}))
