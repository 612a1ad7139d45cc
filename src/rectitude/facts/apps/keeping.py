"""How an app keeps what it knows: in files that others may read, in clear, on storage that all share."""

from collections.abc import Callable, Iterator

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, entered, objects, wording, written_names
from rectitude.facts.apps.bodies import Body, Origin, Origins, body_of
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import FieldName, Signature, descriptor
from rectitude.facts.apps.flows.following import Flow, flows
from rectitude.facts.apps.flows.making import OF_APP_OUTSIDE
from rectitude.facts.apps.flows.sinks import FILE, KEPT, OPEN
from rectitude.facts.apps.passwords import (
    Kept,
    asks_for_codes,
    fields_for_codes,
    fields_for_passwords,
    seals_by_itself,
    secret_in,
)
from rectitude.facts.apps.program import Call, Program
from rectitude.facts.apps.putting import text
from rectitude.facts.apps.switches import is_switched

_SECRET_DATA = frozenset({"password", "id_card", "bank_card"})
"""What must not be kept in the open, by the words of the fields into which it is typed."""
_IN_OPEN_FILES = _SECRET_DATA | {"mobile"}
"""What must not be kept where the app itself opens a file to all: that is no export on its owner's wish."""
_WORLD = 0x3
"""MODE_WORLD_READABLE and MODE_WORLD_WRITEABLE of android.content.Context."""
_WORLD_UNTIL = 24
"""From this target version of Android on such a mode ends the app with a SecurityException."""
_DEEPEST = 4
"""Methods and fields through which a mode is followed back; ours."""
_OPENERS = {
    "openFileOutput": 2,
    "getSharedPreferences": 2,
    "openOrCreateDatabase": 2,
    "getDir": 2,
}
"""Methods of a context that open a file for writing, and which argument is the mode."""
_STORES = (
    ("android.content.SharedPreferences", "edit"),
    ("android.database.sqlite.SQLiteDatabase", ""),
    ("android.database.sqlite.SQLiteOpenHelper", ""),
    ("java.io.FileOutputStream", "<init>"),
    ("java.io.FileWriter", "<init>"),
    ("android.content.ContentResolver", "openOutputStream"),
    ("com.tencent.mmkv.MMKV", ""),
    ("androidx.datastore.preferences.core.MutablePreferences", ""),
    ("androidx.sqlite.db.SupportSQLiteDatabase", ""),
    ("androidx.sqlite.db.SupportSQLiteProgram", ""),
    ("androidx.sqlite.db.SupportSQLiteStatement", ""),
)
_IPUT_OBJECT, _SPUT_OBJECT = 0x5B, 0x69
_OF_FIELDS = (0x54, 0x62)
"""iget-object and sget-object."""
_PUT_ELSEWHERE = (
    *("Landroid/content/Intent;", "Landroid/os/Bundle;"),
    "Landroid/content/SharedPreferences$Editor;",
)
"""What is put there is not put into a file that the same method opens."""
_EDITOR = "Landroid/content/SharedPreferences$Editor;"
_SHUT_SINCE = 30
"""
From this version of Android on no app reads another's directory on external storage: "Storage updates in
Android 11" at developer.android.com.
"""


_SCOPED_SINCE = 29
"""From this target version on an app sees shared storage through a filter, unless it asks otherwise."""
_TEXT_WRITERS = ("Ljava/io/FileWriter;", "Ljava/io/PrintWriter;", "Ljava/io/OutputStreamWriter;")
_SHARED = ("getExternalStorageDirectory", "getExternalStoragePublicDirectory")
_MAY_WRITE = (
    "android.permission.WRITE_EXTERNAL_STORAGE",
    "android.permission.MANAGE_EXTERNAL_STORAGE",
)


def world_readable(package: AppPackage, program: Program) -> Iterator[Kept]:
    """Yield the files that others may read or write; none where the system forbids it."""
    for call, body, mode in _opened(package, program):
        if not any(map(_is_open_to_all, mode)):
            continue
        if chain := chains.is_reached(package, program, call):
            yield Kept(call, text(body.argument(body.instruction(call.place), 1)), chain)


def unread_modes(package: AppPackage, program: Program) -> list[Call]:
    """Return the calls that open files of which it is not read that the mode shuts others out."""
    return [
        call
        for call, body, mode in _opened(package, program)
        if not _shuts_out(program, body, mode)
        and not _is_handed_on(call, mode)
        and chains.is_reached(package, program, call)
    ]


def _opened(package: AppPackage, program: Program) -> Iterator[tuple[Call, Body, Origins]]:
    """Yield the calls that open files, each with its mode; none where the system forbids to share them."""
    if package.package.target_sdk >= _WORLD_UNTIL:
        return
    for name, number in _OPENERS.items():
        for call in _calls_on_contexts(program, name):
            body = body_of(program, call.method)
            yield call, body, body.argument(body.instruction(call.place), number)


def _shuts_out(program: Program, body: Body, mode: Origins, depth: int = 0) -> bool:
    """Return whether a mode is known, here or where it is handed over, and lets nobody else in."""
    return (
        len(mode) > 0
        and depth <= _DEEPEST
        and all(_one_shuts_out(program, body, each, depth) for each in mode)
    )


def _one_shuts_out(program: Program, body: Body, mode: Origin, depth: int) -> bool:
    held: list[objects.Held | None] = []
    match mode:
        case Origin("number"):
            return not _is_open_to_all(mode)
        case Origin("parameter", int(number)):
            held = list(objects.handed(program, body, number))
        case Origin("field", FieldName() as field):
            held = objects.fillings(program, field)
    return len(held) > 0 and all(
        each is not None and _shuts_out(program, *each, depth + 1) for each in held
    )


def _is_open_to_all(mode: Origin) -> bool:
    """Return whether a mode is a number, and one that lets others read or write."""
    return mode.kind == "number" and isinstance(mode.what, int) and bool(mode.what & _WORLD)


def _is_handed_on(call: Call, mode: Origins) -> bool:
    """Return whether a context of the app's hands its own mode on: those that call it are looked at."""
    own = call.method.signature
    same = (own.name, own.descriptor) == (call.callee.name, call.callee.descriptor)
    return same and all(each.kind == "parameter" for each in mode)


def holds_secrets(program: Program, kept: Kept) -> str:
    """Return the name of a secret that the method puts into what it keeps; nothing where there is none."""
    if found := secret_in(kept.name):
        return found
    body = body_of(program, kept.call.method)
    result = Origin("call", kept.call.callee, kept.call.place)
    fields: set[object] = {
        each.reference
        for each in body.instructions
        if each.code in (_IPUT_OBJECT, _SPUT_OBJECT)
        and body.origins(each.place, each.registers[0]) == {result}
    }

    for each in program.methods(kept.call.method.signature.owner) if fields else ():
        fields |= set(_editors(body_of(program, each), fields)) if each.code else set()

    def is_opened(origin: Origin) -> bool:
        return origin == result or (origin.kind in {"field", "static"} and origin.what in fields)

    settings = kept.call.callee.name == "getSharedPreferences"
    names = (
        name
        for each in (body, *_sharing(program, kept.call, fields))
        for put in _puts(each)
        for name in _names(program, each, each.argument(put, 1))
        if put.callee is not None
        and (
            _leads_to(each, each.argument(put, 0), is_opened)
            if settings
            else put.callee.owner not in _PUT_ELSEWHERE
        )
    )
    return next(filter(None, map(secret_in, names)), "")


def _editors(body: Body, fields: set[object]) -> Iterator[object]:
    """Yield the fields in which a method keeps the editor of settings that lie in others."""

    def is_kept(origin: Origin) -> bool:
        return origin.kind in {"field", "static"} and origin.what in fields

    for each in body.instructions:
        if each.code in (_IPUT_OBJECT, _SPUT_OBJECT):
            held = body.origins(each.place, each.registers[0])
            calls = frozenset(origin for origin in held if origin.kind == "call")
            if calls and _leads_to(body, calls, is_kept):
                yield each.reference


def _names(program: Program, body: Body, origins: Origins) -> Iterator[str]:
    """Yield the names under which something is put; of one that is handed in, what callers say."""
    yield text(origins)
    for origin in origins:
        if origin.kind != "parameter" or not isinstance(origin.what, int):
            continue
        signature = body.method.signature
        for call in program.calls_to(signature.owner, signature.name):
            if call.callee.descriptor == signature.descriptor:
                caller = body_of(program, call.method)
                yield text(caller.argument(caller.instruction(call.place), origin.what))


def _puts(body: Body) -> Iterator[Instruction]:
    """Yield the calls by which a method puts something somewhere under a name."""
    return (each for each in body.calls if each.callee and each.callee.name.startswith("put"))


def _leads_to(body: Body, origins: Origins, wanted: Callable[[Origin], bool]) -> bool:
    """Return whether an editor is one of some settings: asked of them, or handed on by another putting."""
    seen, waiting = set[Origin](), [*origins]
    while waiting:
        each = waiting.pop()
        if wanted(each):
            return True
        if each in seen or each.kind != "call" or not isinstance(each.what, Signature):
            continue
        seen.add(each)
        if each.what.owner == _EDITOR or each.what.name == "edit":
            waiting += body.argument(body.instruction(each.place), 0)
    return False


def _sharing(program: Program, call: Call, fields: set[object]) -> Iterator[Body]:
    """Yield the other methods of a class that use fields in which it keeps what a call returned."""
    for method in program.methods(call.method.signature.owner) if fields else ():
        if method.code and method != call.method:
            other = body_of(program, method)
            if any(
                each.code in _OF_FIELDS and each.reference in fields for each in other.instructions
            ):
                yield other


def typed_secrets_kept(package: AppPackage, program: Program) -> Iterator[tuple[Flow, str, bool]]:
    """
    Yield what ends as it was typed in what the app keeps, with the name: surely secrets, then perhaps.

    Not where some store of the app encrypts what it is given.
    """
    if seals_by_itself(program):
        return
    for surely, is_wanted in ((True, _is_secret), (False, _may_be_secret)):
        for each in flows(package).found:
            if each.kind in {FILE, KEPT} and is_wanted(package, program, each):
                yield each, each.address or each.reading.data, surely


def open_secret(package: AppPackage, program: Program, kept: Kept) -> str:
    """Return what is typed and surely written into a file that others may read, by who opens it."""
    return next(
        (
            each.reading.data
            for each in flows(package).found
            if each.kind == OPEN
            and _is_secret(package, program, each, _IN_OPEN_FILES)
            and kept.call.method in {each.method, *(step.method for step in each.chain)}
        ),
        "",
    )


def _is_secret(
    package: AppPackage, program: Program, flow: Flow, secrets: frozenset[str] = _SECRET_DATA
) -> bool:
    """Return whether what is kept was surely typed as a secret: no code that is good for once."""
    reading = flow.reading
    if not (reading.typed and reading.exact and reading.data in secrets):
        return False
    if reading.data != "password":
        return True
    views = _typed_into(program, flow)
    passwords = fields_for_passwords(package)
    if entered.SOME_VIEW in views:
        return bool(passwords) and not asks_for_codes(package)
    return bool(views) and views <= passwords.keys()


def _typed_into(program: Program, flow: Flow) -> entered.Views:
    """Return the views into which what is kept was typed."""
    body, place = body_of(program, flow.reading.method), flow.reading.place
    asked = Origin("call", body.instruction(place).callee, place)
    return entered.typed_into(program, body, frozenset({asked}))


def _may_be_secret(package: AppPackage, program: Program, flow: Flow) -> bool:
    """
    Return whether what is kept was typed into a field that seems to be for passwords, not for codes.

    Code alone says so, or which field of the layouts it is was not read.
    """
    reading = flow.reading
    if not (reading.typed and reading.exact and reading.data == "password"):
        return False
    views = _typed_into(program, flow)
    return not (views and views <= fields_for_codes(package))


def written_outside(package: AppPackage) -> Iterator[Flow]:
    """
    Yield the flows of what the app reads into the log, and into files that other apps may read.

    Only such of which each step is known. The app's own directory on external storage counts where the app
    runs on systems that let others in.
    """
    shut = package.package.minimum_sdk >= _SHUT_SINCE
    for each in flows(package).found:
        of_app = each.address in OF_APP_OUTSIDE
        outside = each.kind == "log" or (each.kind == "external_file" and not (shut and of_app))
        if outside and each.reading.exact:
            yield each


def is_surely_open(package: AppPackage, program: Program, flow: Flow) -> bool:
    """
    Return whether a secret that somebody typed surely stands in clear where other apps may read it.

    Only where nothing may turn the writing off. But for passwords it may be exported on its owner's wish,
    where the app speaks of anything of the kind.
    """
    return (
        flow.reading.typed
        and flow.reading.data in _SECRET_DATA
        and (flow.reading.data == "password" or not wording.of_exports(package))
        and flow.kind == "external_file"
        and flow.address not in OF_APP_OUTSIDE
        and _sees_all(package)
        and any(map(package.permission, _MAY_WRITE))
        and not is_switched(package, program, flow)
    )


def _sees_all(package: AppPackage) -> bool:
    """Return whether an app sees all of shared storage: since it is filtered, one version on asking."""
    target = package.package.target_sdk
    return target < _SCOPED_SINCE or (target == _SCOPED_SINCE and package.package.legacy_storage)


def texts_on_shared_storage(package: AppPackage, program: Program) -> Iterator[Kept]:
    """
    Yield where a text that is not constant is written to a file on the storage that all apps share.

    Only in apps in which people type something: what they type is not followed. A method that asks for the
    directory and makes a writer of texts is a writer of logs or notes of the app's own.
    """
    if not any(map(package.permission, _MAY_WRITE)) or not _is_typed(program):
        return
    for name in _SHARED:
        for call in program.calls_to("Landroid/os/Environment;", name):
            body = body_of(program, call.method)
            if _writes_text(body) and (chain := chains.is_reached(package, program, call)):
                yield Kept(call, name, chain)


def _is_typed(program: Program) -> bool:
    return next(iter(program.calls_to("Landroid/widget/EditText;", "getText")), None) is not None


def _writes_text(body: Body) -> bool:
    """Return whether a method makes a writer of texts, and writes more than constants."""
    made = any(
        each.callee.owner in _TEXT_WRITERS and each.callee.name == "<init>"
        for each in body.calls
        if each.callee
    )
    return made and any(
        origin.kind not in {"text", "number"}
        for each in body.calls
        if each.callee
        and each.callee.name in written_names.WRITES
        and each.callee.owner.endswith("Writer;")
        for origin in body.argument(each, 1)
    )


def keeps_anything(program: Program) -> bool:
    """Return whether an app keeps anything at all."""
    return any(
        next(iter(program.calls_to(descriptor(owner), name)), None) is not None
        for owner, name in _STORES
    ) or any(True for name in (*_OPENERS, "getFilesDir") for _ in _calls_on_contexts(program, name))


def _calls_on_contexts(program: Program, name: str) -> Iterator[Call]:
    """Yield the calls of a context's method: by the system's class, or by a class of the app that is one."""
    owners = ["Landroid/content/Context;", "Landroid/content/ContextWrapper;"]
    owners += ["Landroid/app/Activity;", "Landroid/app/Application;", "Landroid/app/Service;"]
    owners += [heir for owner in list(owners) for heir in program.heirs(owner)]
    for owner in dict.fromkeys(owners):
        yield from program.calls_to(owner, name)
