"""Files in an app's own folders, by their names: which file is asked for, and what creates one."""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from rectitude.facts.apps import filling
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import OF_SYSTEM, Method, Program

FILE = "Ljava/io/File;"
_FOLDERS = frozenset(
    {
        *("getFilesDir", "getCacheDir", "getNoBackupFilesDir", "getDataDir", "getDir"),
        *("getExternalFilesDir", "getExternalCacheDir"),
    }
)
"""What gives the folders of an app's own, which are empty when it is installed."""
_NAMED, _OPENED = "getFileStreamPath", "openFileOutput"
_CREATES = (
    *((FILE, name) for name in ("createNewFile", "mkdir", "mkdirs")),
    *(("Ljava/io/FileOutputStream;", "<init>"), ("Ljava/io/FileWriter;", "<init>")),
    *(("Ljava/io/RandomAccessFile;", "<init>"), ("Ljava/io/PrintWriter;", "<init>")),
    *(("Lkotlin/io/FilesKt;", name) for name in ("writeText$default", "writeText", "writeBytes")),
)
"""Calls that create a file, which is the object on which they work, or what they are handed first."""
_OF_CONTEXTS = ("Landroid/content/Context;", "Landroid/content/ContextWrapper;")
_DEEPEST = 3
"""Methods and fields through which a file is followed back; ours."""


def named(program: Program, body: Body, file: Origins, depth: int = 0) -> str:
    """Return the name of a file in a folder of the app's own; nothing where it may be another."""
    found = {_named(program, body, each, depth) for each in file}
    return found.pop() if len(found) == 1 else ""


def _named(program: Program, body: Body, origin: Origin, depth: int) -> str:
    match origin:
        case Origin("new", str(kind)) if kind == FILE:
            return _made(body, origin)
        case Origin("call", Signature(name=name), place) if name == _NAMED:
            return text(body.argument(body.instruction(place), 1))
    found = [named(program, *each, depth + 1) for each in held(program, origin) if depth < _DEEPEST]
    return found[0] if len(found) == 1 else ""


def _made(body: Body, origin: Origin) -> str:
    """Return the name of a file that is made of a folder and a name."""
    for call in body.calls:
        if call.callee is None or call.callee[:2] != (FILE, "<init>"):
            continue
        of_folder = call.callee.descriptor.startswith(f"({FILE}")
        if body.argument(call, 0) == {origin} and of_folder:
            folder = body.argument(call, 1)
            own = bool(folder) and all(
                isinstance(each.what, Signature) and each.what.name in _FOLDERS for each in folder
            )
            return text(body.argument(call, 2)) if own else ""
    return ""


def held(program: Program, origin: Origin) -> Iterator[tuple[Body, Origins]]:
    """Yield what a method of the app may return, or what the class of a field puts into it."""
    if isinstance(origin.what, FieldName):
        for filled in filling.in_class(program, origin.what):
            yield filled.body, filled.value
    elif isinstance(origin.what, Signature) and origin.what.owner in program.classes:
        for method in program.meant(origin.what):
            body = body_of(program, method)
            for each in body.instructions:
                if each.name == "return-object":
                    yield body, body.origins(each.place, each.registers[0])


def text(origins: Origins) -> str:
    """Return the one constant text that a register holds; nothing where it may be another."""
    found = {str(each.what) if each.kind == "text" else "" for each in origins}
    return found.pop() if len(found) == 1 else ""


_CREATING: WeakKeyDictionary[Program, dict[str, list[Method]]] = WeakKeyDictionary()


def creating(program: Program, name: str) -> list[Method]:
    """Return the methods that create a file of a name in the app's own folders."""
    if program not in _CREATING:
        found = _CREATING[program] = {}
        for method, file in _created(program):
            found.setdefault(file, []).append(method)
    return _CREATING[program].get(name, [])


def _created(program: Program) -> Iterator[tuple[Method, str]]:
    for owner, name in _CREATES:
        for call in program.calls_to(owner, name):
            if not call.method.signature.owner.startswith(OF_SYSTEM):
                body = body_of(program, call.method)
                each = body.instruction(call.place)
                made = body.argument(each, 1 if name == "<init>" else 0)
                yield call.method, named(program, body, made)
    contexts = [*_OF_CONTEXTS, *(heir for each in _OF_CONTEXTS for heir in program.heirs(each))]
    for owner in dict.fromkeys((*contexts, "Landroid/app/Activity;", "Landroid/app/Application;")):
        for call in program.calls_to(owner, _OPENED):
            body = body_of(program, call.method)
            yield call.method, text(body.argument(body.instruction(call.place), 1))
