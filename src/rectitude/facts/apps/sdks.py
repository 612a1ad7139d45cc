"""
Components of others in an app: which are there, which are really used, and by what that is seen.

The list is data (`sdks.toml`); each of its fields names the source in which it was read.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import msgspec
import numpy as np

from rectitude.evidence.app import AppPackage, ListedComponent
from rectitude.facts.apps.dex import Dex, descriptor, dotted
from rectitude.facts.apps.program import OF_SYSTEM, Call, Method, Program, read
from rectitude.text import Text


class SDK(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A component that apps build in, as far as something was read about it."""

    name: Text
    purpose: str
    """A word of the catalogue's `purpose` terms."""
    owner: str = ""
    aliases: tuple[str, ...] = ()
    """What policies call it."""
    classes: tuple[str, ...] = ()
    components: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    """What it takes by itself, in words of the catalogue's `personal_data` terms."""
    starts: tuple[str, ...] = ()
    """Methods that make it take that, whatever the app has set before, as `B.init`."""
    harmless: tuple[str, ...] = ()
    """Methods that take nothing, by its owner's word."""
    limits: tuple[str, ...] = ()
    """
    How it is told not to personalise: a method, and the number with which it does not, as `B.limit=1`.

    Or a setting in a text of JSON that the app hands over, and its value, as `name:0`.
    """
    sources: dict[str, str]
    """Where each of these was read, by the name of the field."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sdks: dict[str, SDK]


class Found(NamedTuple):
    """A component that is in an app."""

    id: str
    sdk: SDK
    ref: str
    """The record by which it is seen."""
    by: str
    """The class, component or library by which it is seen."""
    used_by: str
    """The method of the app that calls it, or the component that starts by itself; or nothing."""

    @property
    def used(self) -> bool:
        """Whether the app calls it, or it starts by itself."""
        return bool(self.used_by)


@cache
def known() -> dict[str, SDK]:
    """Return every component of the list by its id."""
    file = resources.files("rectitude.facts.apps") / "sdks.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Table).sdks


def advertising(package: AppPackage) -> tuple[Text, ...]:
    """Return the names of the components that draw adverts by themselves, used or not."""
    return tuple(each.sdk.name for each in found(package) if each.sdk.purpose == "advertising")


def found(package: AppPackage) -> Iterator[Found]:
    """Yield the components that are in an app: those of our own list, then those of lists handed in."""
    program = read(package)
    for id_, sdk in (known() | listed(package)).items():
        seen = _seen(package, program, sdk)
        if seen is not None:
            yield Found(id_, sdk, *seen, _user(package, program, sdk))


def listed(package: AppPackage) -> dict[str, SDK]:
    """
    Return the components of lists that were handed in, by an id, without what our own list has too.

    Nothing is known of what they take, so that they never make a finding `failed`.
    """
    return {
        f"{each.name}:{component.name}": _of_list(each.name, component)
        for each in package.lists
        for component in each.components
        if not all(_is_known(prefix) for prefix in component.classes)
    }


def _of_list(name: str, component: ListedComponent) -> SDK:
    return SDK(
        name=Text(component.name, component.name),
        purpose=component.purpose,
        classes=tuple(each for each in component.classes if not _is_known(each)),
        domains=component.domains,
        sources={"classes": name, **({"domains": name} if component.domains else {})},
    )


def _is_known(prefix: str) -> bool:
    return any(form.startswith(_others()) for form in _forms(prefix))


def owner_of(name: str) -> SDK | None:
    """Return the component to which a class belongs, as `Lcom/a/B;`."""
    return next((sdk for sdk in known().values() if name.startswith(_prefixes(sdk))), None)


def starts(program: Program, sdk: SDK) -> Iterator[tuple[Call, bool]]:
    """Yield the calls of the app into a component that may start it, and whether they surely do."""
    for call in calls_into(program, sdk):
        short = ".".join(call.callee.short.rsplit(".", 2)[-2:])
        if short not in sdk.harmless:
            yield call, short in sdk.starts


def _prefixes(sdk: SDK) -> tuple[str, ...]:
    return tuple(form for prefix in sdk.classes for form in _forms(prefix))


def _forms(prefix: str) -> tuple[str, ...]:
    """
    Return the beginnings of the classes that a prefix means: of a package, or of a package or a class.

    >>> _forms("com.a."), _forms("com.a.B")
    (('Lcom/a/',), ('Lcom/a/B/', 'Lcom/a/B;', 'Lcom/a/B$'))
    """
    written = descriptor(prefix).removesuffix(";")
    return (written,) if prefix.endswith(".") else tuple(f"{written}{end}" for end in "/;$")


def _seen(package: AppPackage, program: Program, sdk: SDK) -> tuple[str, str] | None:
    """Return the record and the name by which a component is seen: its code, not a mention of it."""
    if name := program.class_beginning(_prefixes(sdk)):
        return program.sources[program.classes[name][1]].ref, dotted(name)
    for component in package.components:
        if component.name in sdk.components:
            return component.ref, component.name
    for library in package.libraries:
        if library.name in sdk.libraries:
            return library.ref, library.name
    return None


def _user(package: AppPackage, program: Program, sdk: SDK) -> str:
    """Return what uses a component: code of the app itself, or a provider that starts with the app."""
    for call in calls_into(program, sdk):
        return call.method.signature.short
    names = (*sdk.classes, *sdk.components)
    for each in package.components:
        if each.kind == "provider" and each.enabled and each.name.startswith(names):
            return each.name
    return ""


def calls_into(program: Program, sdk: SDK) -> Iterator[Call]:
    """Yield the calls of a component's methods from code that belongs to no component of the list."""
    inside = _prefixes(sdk)
    anyones = inside + prefixes() + OF_SYSTEM
    for number, dex in enumerate(program.files):
        target = _methods(dex, inside)
        if not target.any():
            continue
        callees = np.minimum(dex.walked.callees.astype(np.uint32), dex.method_count)
        rows = np.flatnonzero(target[callees])
        callers = np.minimum(dex.walked.callers[rows].astype(np.uint32), dex.method_count)
        for row in rows[~_methods(dex, anyones)[callers]].tolist():
            yield from program.call_at(number, row)


def _methods(dex: Dex, prefixes: tuple[str, ...]) -> np.ndarray:
    """
    Return for each method of a file whether the name of its class has one of some beginnings.

    One more stands for all numbers behind the table, which damaged files have: it is nobody's.
    """
    types = np.append(_types(dex, prefixes), False)
    return np.append(types[np.minimum(dex.method_owners, dex.type_count)], False)


def _types(dex: Dex, prefixes: tuple[str, ...]) -> np.ndarray:
    """Return for each type of a file whether its name has one of some beginnings."""
    names = (dex.type(number) for number in range(dex.type_count))
    return np.fromiter((name.startswith(prefixes) for name in names), bool, dex.type_count)


@cache
def prefixes() -> tuple[str, ...]:
    """Return the beginnings of all classes that belong to a component, as `Lcom/a/`."""
    return tuple(prefix for sdk in known().values() for prefix in _prefixes(sdk))


@cache
def _others() -> tuple[str, ...]:
    """Return the beginnings of all classes that are the system's or belong to a component."""
    return prefixes() + OF_SYSTEM


def is_apps_own(method: Method) -> bool:
    """Return whether a method is neither the system's nor of a component that is known."""
    return not method.signature.owner.startswith(_others())


def own_methods(program: Program) -> list[Method]:
    """Return the methods with code that are the app's own."""
    return [
        method
        for name in program.classes
        if not name.startswith(_others())
        for method in program.methods(name)
        if method.code
    ]
