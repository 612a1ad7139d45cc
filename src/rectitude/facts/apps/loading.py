"""
Code that an app loads while it runs: at which places, and whether the package holds that code in clear.

What is read of it is part of the program (`program`). What cannot be read may do anything.
"""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains, sdks
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.dex import FieldName, Signature
from rectitude.facts.apps.program import LOADERS, Call, Method, Program, read

_FILE = "Ldalvik/system/DexFile;"
"""It lists the classes of a file, too: only who takes classes out of it loads code."""
_OWN_FILE = frozenset({"sourceDir", "publicSourceDir", "splitSourceDirs"})
_OWN_PATH = frozenset({"getPackageCodePath", "getPackageResourcePath"})


def unread(package: AppPackage) -> tuple[Call, ...]:
    """Return the places of the app's own that load code which the package does not hold in clear."""
    found = _UNREAD.get(package)
    if found is None:
        found = _UNREAD[package] = tuple(_unread(package, read(package)))
    return found


_UNREAD: WeakKeyDictionary[AppPackage, tuple[Call, ...]] = WeakKeyDictionary()


def _unread(package: AppPackage, program: Program) -> Iterator[Call]:
    held = [part for each in program.sources if each.carried for part in _file_names(each.name)]
    for call in _loading(program):
        named = any(text.endswith(tuple(held)) for text in _texts_near(program, call.method))
        if not named and chains.is_reached(package, program, call):
            yield call


def _file_names(name: str) -> Iterator[str]:
    """Yield the names by which an app may know a file of code that it carries: its own, its archive's."""
    parts = name.split("/")
    yield parts[-1]
    if len(parts) > 1 and "." in parts[-2]:
        yield parts[-2]


def _loading(program: Program) -> Iterator[Call]:
    """Yield the places at which the app's own code loads code, other than its own package."""
    for owner in LOADERS:
        for call in program.calls_to(owner, "loadClass" if owner == _FILE else "<init>"):
            if sdks.is_apps_own(call.method) and not _loads_itself(program, call):
                yield call


def _loads_itself(program: Program, call: Call) -> bool:
    """Return whether what is loaded is the app's own package."""
    body = body_of(program, call.method)
    paths = body.argument(body.instruction(call.place), 1)
    return bool(paths) and all(_is_own_file(body, each) for each in paths)


def _is_own_file(body: Body, path: Origin) -> bool:
    """Return whether a path is that of the app's own package."""
    if isinstance(path.what, Signature):
        return path.what.name in _OWN_PATH
    if not isinstance(path.what, FieldName) or path.what.name not in _OWN_FILE:
        return False
    about = body.instruction(path.place)
    holders = body.origins(path.place, about.registers[1]) if len(about.registers) > 1 else ()
    return bool(holders) and all(
        isinstance(each.what, Signature)
        and (each.what.name, each.what.descriptor[:2]) == ("getApplicationInfo", "()")
        for each in holders
    )


def _texts_near(program: Program, method: Method) -> Iterator[str]:
    """Yield the constant texts of the class in which a method is, and of those that call it."""
    signature = method.signature
    callers = (call.method for call in program.calls_to(signature.owner, signature.name))
    owners = dict.fromkeys([signature.owner, *(each.signature.owner for each in callers)])
    for owner in owners:
        for each in program.methods(owner):
            if each.code:
                for one in body_of(program, each).instructions:
                    if one.name.startswith("const-string") and isinstance(one.reference, str):
                        yield one.reference
