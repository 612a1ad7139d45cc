"""Lists that an app brings in files of its own: which names stand in the files that a class opens."""

import json
import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import chains
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.program import Method, Program

_ASSETS = ("Landroid/content/res/AssetManager;", "open")
_SEPARATORS = re.compile(r"[\s,;|]+")
"""What stands between the names of a file that is no JSON."""
_MOST = 200_000
"""Characters of a file of names; ours. Longer ones are pages, models or dictionaries."""
_DEEPEST = 8
"""Objects within objects that are looked into; ours."""

_BY_CLASS: WeakKeyDictionary[AppPackage, dict[str, tuple[str, ...]]] = WeakKeyDictionary()


def of_class(package: AppPackage, program: Program, owner: str) -> tuple[str, ...]:
    """Return the texts of the files that the methods of a class open by a constant name."""
    known = _BY_CLASS.get(package)
    if known is None:
        known = _BY_CLASS[package] = {}
        for method in _opening(program):
            found = tuple(_brought(package, program, method))
            own = method.signature.owner
            known[own] = tuple(dict.fromkeys((*known.get(own, ()), *found)))
    return known.get(owner, ())


def _opening(program: Program) -> Iterator[Method]:
    """Yield the methods that open files of the app, and those that call one that is told the name."""
    for call in program.calls_to(*_ASSETS):
        yield call.method
        body = body_of(program, call.method)
        named = body.argument(body.instruction(call.place), 1)
        if any(each.kind == "parameter" for each in named):
            yield from (step.method for step in chains.calling(program, call.method))


def _brought(package: AppPackage, program: Program, method: Method) -> Iterator[str]:
    named = {
        f"assets/{each.reference}"
        for each in body_of(program, method).instructions
        if each.name.startswith("const-string")
    }
    for file in package.files:
        if file.name in named and file.sha256 and file.length <= _MOST:
            yield from _names(package.blobs.blob(file.sha256).decode("utf-8", "replace"))


def _names(content: str) -> Iterator[str]:
    """Yield the texts of a file: of JSON those that are values or keys, else the words that stand in it."""
    try:
        yield from _texts(json.loads(content))
    except (ValueError, RecursionError):
        yield from (each for each in _SEPARATORS.split(content) if each)


def _texts(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list) and depth < _DEEPEST:
        if isinstance(value, dict):
            yield from map(str, value)
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each, depth + 1)
