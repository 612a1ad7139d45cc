"""How data leaves an app by a call: in a stream, in an intent, by a method of the lists."""

from collections.abc import Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import sdks
from rectitude.facts.apps.decoding import is_static
from rectitude.facts.apps.dex import Signature, descriptor
from rectitude.facts.apps.flows import making
from rectitude.facts.apps.flows.ends import Ends
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.models import OPENED
from rectitude.facts.apps.flows.values import ClassName, Heap, Thing, Value, all_of

_WRITES = frozenset(
    {
        "write",
        "print",
        "println",
        "append",
        "writeBytes",
        "writeUTF",
        "writeChars",
        "printf",
        "format",
        "writeObject",
    }
)
_STREAMS = ("Stream;", "Writer;", "RandomAccessFile;")
_NETWORK = (
    "URLConnection;",
    "Ljava/net/Socket;",
    "SSLSocket;",
    "BluetoothSocket;",
    "Ljava/net/URL;",
)
_FILES = (
    "Ljava/io/FileOutputStream;",
    "Ljava/io/FileWriter;",
    "Ljava/io/RandomAccessFile;",
    "Ljava/io/PrintWriter;",
    "Ljava/io/File;",
)
_IN_MEMORY = (
    "Ljava/io/ByteArrayOutputStream;",
    "Ljava/io/StringWriter;",
    "Ljava/io/CharArrayWriter;",
    "Ljava/io/PipedOutputStream;",
)
_SEALS = ("Ljavax/crypto/CipherOutputStream;", "Landroidx/security/crypto/EncryptedFile;")
"""What ciphers all that is written by it."""
_SENDS = frozenset(
    {
        *("startActivity", "startActivityForResult", "startActivityIfNeeded", "startService"),
        *("sendBroadcast", "sendOrderedBroadcast", "sendStickyBroadcast", "bindService"),
        *("startForegroundService", "setResult", "startActivities"),
    }
)
_REMOVES = frozenset({"android.intent.action.DELETE", "android.intent.action.UNINSTALL_PACKAGE"})
_SETTINGS = "android.settings."
_DATABASE, _ROW = "Landroid/database/sqlite/SQLiteDatabase;", "Landroid/content/ContentValues;"
_INTENT = "Landroid/content/Intent;"
_QUEUE = "Lcom/android/volley/RequestQueue;"
ASKED_OF_REQUESTS = ("getParams", "getBody", "getHeaders")
"""What a queue asks of a request before it sends it."""
FILE = "file"
"""The kind of a flow into a file, which is one of the app's own unless its directory says otherwise."""
KEPT = "kept"
"""The kind of a flow into settings or a database of the app's own; its address is the name given first."""
OPEN = "open_file"
"""The kind of a flow into a file of the app's own that others may read."""


def leaving(
    ends: Ends, calling: Calling, known: Signature, heap: Heap
) -> Iterator[tuple[str, Value]]:
    """Yield where a call leads, and the readings that it takes there."""
    kind = ends.sink(known) or _by_name(calling.callee, known)
    if kind is not None:
        values = calling.arguments
        if kind in {"log", "component", KEPT} and not is_static(calling.each):
            values = values[1:]
        if kind == KEPT:
            values = _put_away(known, values)
        taken = all_of(heap.readings(value) for value in values)
        yield kind, taken.blurred() if kind == "component" and _only_builds(known) else taken
    elif known.name in _WRITES and known.owner.endswith(_STREAMS) and not is_static(calling.each):
        where = written_to(calling, heap)
        if where:
            yield where, all_of(heap.readings(value) for value in calling.arguments[1:])


def _only_builds(known: Signature) -> bool:
    """Return whether a method gives its own object back: a builder's, which a component need not get yet."""
    return known.descriptor.endswith(f"){known.owner}")


def _put_away(known: Signature, values: list[Value]) -> list[Value]:
    """Return what is put away of what a call is given: not the name, nor what a row is looked up by."""
    if known.owner == _DATABASE:
        return [each for each in values if any(thing.type == _ROW for thing in each.things)]
    return values[1:2]


def _by_name(callee: Signature, known: Signature) -> str | None:
    if callee.owner.startswith(sdks.prefixes()):
        return "component"
    if known.name == "execute" and known.owner.endswith("HttpClient;"):
        return "network"
    return None


def written_to(calling: Calling, heap: Heap) -> str:
    """Return where a stream leads: `log`, `network`, `file`, or nowhere that is known."""
    things = making.wrapped(heap, calling.arguments[0].things)
    types = [thing.type for thing in things]
    if any(thing.type.endswith(_NETWORK) for thing in things):
        return "network"
    if any(thing.made[:2] == ("field", "Ljava/lang/System;") for thing in things):
        return "log"
    if any(type_ in _IN_MEMORY or type_ in _SEALS for type_ in types):
        return ""
    if any(type_ in _FILES for type_ in types):
        return FILE
    return ""


def is_open(calling: Calling, heap: Heap) -> bool:
    """Return whether a stream is that of a file which the app opened for all to read or write."""
    things = frozenset[Thing]().union(*(value.things for value in calling.arguments[:1]))
    return any(heap.get(thing, OPENED) is not None for thing in making.wrapped(heap, things))


def name_given(calling: Calling) -> str:
    """Return the constant text that a call is given first; nothing where there is none."""
    return next((value.text for value in calling.arguments[1:2] if value.text is not None), "")


def directory(calling: Calling, heap: Heap) -> str:
    """Return where outside the app's own directories a call writes; nothing where it does not."""
    things = frozenset[Thing]().union(*(value.things for value in calling.arguments[:1]))
    return making.directory(heap, things)


def addresses(calling: Calling, heap: Heap) -> tuple[str, ...]:
    """Return the addresses to which a call may lead, or their beginnings; none where they are not known."""
    for value in calling.arguments:
        if found := making.addresses(value):
            return found
    things = frozenset[Thing]().union(*(value.things for value in calling.arguments))
    return making.beginnings(heap, things)


def sent(calling: Calling) -> Value | None:
    """Return the intents that a call sends, if it sends any."""
    if calling.callee.name not in _SENDS or is_static(calling.each):
        return None
    values = calling.arguments[1:]
    things = frozenset(thing for value in values for thing in value.things if thing.type == _INTENT)
    return Value(things=things) if things else None


def queued(calling: Calling) -> Value | None:
    """Return the requests that a call puts into a queue to be sent, if it puts any."""
    if calling.callee[:2] != (_QUEUE, "add") or len(calling.arguments) < 2:
        return None
    return calling.arguments[1]


def receivers(package: AppPackage, intent: Thing, heap: Heap) -> tuple[list[str], bool]:
    """Return the components of the app that an intent may mean, and whether others may get it."""
    named = heap.get(intent, "@class")
    if named is not None and named.constants:
        wanted = [
            each.name if isinstance(each, ClassName) else descriptor(str(each))
            for each in named.constants
        ]
        enabled = {descriptor(each.name) for each in package.components if each.enabled}
        return [each for each in wanted if each in enabled], False
    action = heap.get(intent, "@action")
    texts = (
        {each for each in (action.constants or ()) if isinstance(each, str)} if action else set()
    )
    meant = [each for each in package.components if each.enabled and texts & set(each.actions)]
    known = {action for each in meant for action in each.actions}
    others = {each for each in texts - known if not _is_for_system(each)}
    return [descriptor(each.target or each.name) for each in meant], not texts or bool(others)


def _is_for_system(action: str) -> bool:
    """Return whether the system itself answers an action: it removes an app, or shows its settings."""
    return action in _REMOVES or action.startswith(_SETTINGS)
