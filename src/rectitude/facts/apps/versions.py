"""Which version of a component of others is in an app, where its own code or a file beside it says so."""

import re
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import initial, uses
from rectitude.facts.apps.dex import descriptor
from rectitude.facts.apps.program import Program, read

_FIELDS = frozenset(
    {"VERSION_NAME", "SDK_VERSION", "SDK_VERSION_NAME", "LIBRARY_VERSION", "VERSION"}
)
"""Static texts in which components say their version: the first is written by Android's build tool."""
_OF_BUILD = "/BuildConfig;"
_VERSION = re.compile(r"v?(\d{1,5}(?:\.\d{1,9}){1,4}(?:[-.+_][0-9A-Za-z]{1,20}){0,3})")
_FILE = re.compile(r"(play-services|firebase)-[a-z0-9-]{2,60}\.properties")
"""Files in which Google's components say their version."""
_OF_GOOGLE = {"play-services": "com.google.android.gms", "firebase": "com.google.firebase"}
_LINE = re.compile(rb"^version=(.{1,60}?)\s*$", re.MULTILINE)


def told(package: AppPackage, classes: Iterable[str]) -> str:
    """
    Return the version of a component by how its classes begin; nothing where none is told, or several.

    What its build wrote down counts before what else its classes call a version.
    """
    beginnings = tuple(classes)
    if not beginnings:
        return ""
    inside = tuple(f"L{each.replace('.', '/')}" for each in beginnings)
    said = [
        (name, version) for name, version in _constants(read(package)) if name.startswith(inside)
    ]
    built = {version for name, version in said if name.endswith(_OF_BUILD)}
    filed = {version for name, version in _filed(package) if descriptor(name).startswith(inside)}
    for found in (built, filed, {version for _, version in said}):
        if found:
            return found.pop() if len(found) == 1 else ""
    return ""


_KNOWN: WeakKeyDictionary[Program, list[tuple[str, str]]] = WeakKeyDictionary()


def _constants(program: Program) -> list[tuple[str, str]]:
    """Return the versions that static texts name, each with its class; looked for once."""
    if program not in _KNOWN:
        _KNOWN[program] = [
            (field.owner, version[1])
            for dex in program.files
            for number, field in uses.fields_named(dex, _FIELDS)
            if field.type == "Ljava/lang/String;"
            if (version := _VERSION.fullmatch(initial.text(dex, field.owner, number)))
        ]
    return _KNOWN[program]


def _filed(package: AppPackage) -> Iterable[tuple[str, str]]:
    """Yield the versions in files of Google's components, each with the package that goes by the name."""
    for each in package.files:
        if not each.sha256 or not (named := _FILE.fullmatch(each.name)):
            continue
        name = each.name.removesuffix(".properties").removeprefix(f"{named[1]}-").replace("-", ".")
        for line in _LINE.findall(package.blobs.blob(each.sha256)):
            if version := _VERSION.fullmatch(line.decode("ascii", "replace")):
                yield f"{_OF_GOOGLE[named[1]]}.{name}.", version[1]
