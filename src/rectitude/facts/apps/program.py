"""
An app's code as one program, whatever number of files it is in: its classes, who calls what, which texts.

`read(package)` reads the files that the evidence keeps, once for all rules. Methods are named by
`Signature`; what they do is decoded where a rule asks (`facts.apps.bodies`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from rectitude.evidence.app import AppPackage, Bytecode, MadeByResource
from rectitude.facts.apps import dex as files
from rectitude.facts.apps import mapping
from rectitude.facts.apps.columns import Numbers, Runs
from rectitude.facts.apps.dex import Defined, Dex, Klass, Signature
from rectitude.facts.apps.mapping import Names

OBJECT = "Ljava/lang/Object;"
PRIVATE, STATIC, ABSTRACT, NATIVE = 0x2, 0x8, 0x400, 0x100
INTERFACE = 0x200
OF_SYSTEM = (
    *("Landroid/", "Landroidx/", "Lcom/google/android/material/", "Lkotlin/", "Lkotlinx/"),
    *("Ljava/", "Ljavax/", "Lj$/", "Ldalvik/", "Lcom/google/android/gms/"),
)
"""Beginnings of classes that belong to the system even where an app brings them along."""

LOADERS = (
    *("Ldalvik/system/DexClassLoader;", "Ldalvik/system/PathClassLoader;"),
    *("Ldalvik/system/InMemoryDexClassLoader;", "Ldalvik/system/DelegateLastClassLoader;"),
    *("Ldalvik/system/BaseDexClassLoader;", "Ldalvik/system/DexFile;"),
)
"""The system's classes by which an app loads code while it runs."""
_ACCESSORS = ("access$", "$r8$lambda$", "-$$Nest$")
"""How javac and D8 begin the names of accessors."""


class Method(NamedTuple):
    """A method that the app defines, and the file in which it is."""

    signature: Signature
    access: int
    code: int
    number: int
    """In the table of its file."""
    file: int
    """The number of its file in `Program.files`."""

    @property
    def is_static(self) -> bool:
        """Whether it belongs to the class and not to an object of it."""
        return bool(self.access & STATIC)

    @property
    def is_accessor(self) -> bool:
        """Whether a compiler wrote it, so that one class may call what is private to another."""
        return self.is_static and self.signature.name.startswith(_ACCESSORS)


class Call(NamedTuple):
    """A place in a method at which another is called."""

    method: Method
    place: int
    """The unit at which the call stands."""
    callee: Signature


class Program:
    """The classes and methods that a package holds, and who uses what."""

    def __init__(self, dexes: list[Dex], sources: list[Bytecode], damaged: tuple[str, ...]) -> None:
        self.files = dexes
        self.sources = sources
        self.damaged = damaged
        """Names of files of code that could not be read."""
        self.unfollowed = 0
        """Searches for what leads to a place that ended at their limit: it may be reached all the same."""
        self.process = ""
        """The name of the process in which the app starts: the package's; empty where that is not known."""
        self.documents: tuple[MadeByResource, ...] = ()
        """What documents of the resources have made when they are shown."""
        self.texts: dict[int, str] = {}
        """The texts among the resources, by their numbers."""
        self.names: Names | None = None
        """The names before they were shortened, where a mapping file gives them."""
        self._methods: dict[str, dict[tuple[str, str], Method]] = {}
        self._meant: dict[Signature, list[Method]] = {}

    @property
    def unread(self) -> int:
        """Methods and classes that make no sense and were skipped."""
        for dex in self.files:
            dex.walked  # noqa: B018 - what is wrong shows when it is walked
        return sum(dex.unread for dex in self.files)

    @cached_property
    def classes(self) -> dict[str, tuple[Klass, int]]:
        """Each class by its name with the number of its file: the first of several counts, as on a phone."""
        found: dict[str, tuple[Klass, int]] = {}
        for number, dex in enumerate(self.files):
            for klass in dex.classes:
                found.setdefault(klass.name, (klass, number))
        return found

    @cached_property
    def subclasses(self) -> dict[str, list[str]]:
        """The classes that extend or implement one directly, by its name; it may be the system's."""
        found: dict[str, list[str]] = {}
        for klass, _ in self.classes.values():
            for parent in (klass.parent, *klass.interfaces):
                found.setdefault(parent, []).append(klass.name)
        return found

    def class_beginning(self, beginnings: Iterable[str]) -> str | None:
        """Return the first class, by name, whose name has one of some beginnings."""
        for beginning in beginnings:
            at = bisect_left(self._names_in_order, beginning)
            if at < len(self._names_in_order) and self._names_in_order[at].startswith(beginning):
                return self._names_in_order[at]
        return None

    @cached_property
    def _names_in_order(self) -> list[str]:
        return sorted(self.classes)

    def name_by(self, names: Names) -> None:
        """Read all names by a mapping; before anything else is asked."""
        self.names = names
        for dex in self.files:
            dex.naming = mapping.Naming(names, self.ancestors)

    def heirs(self, name: str) -> Iterator[str]:
        """Yield the app's classes that extend or implement one, directly or not, in a fixed order."""
        seen, waiting = {name}, [name]
        while waiting:
            for heir in self.subclasses.get(waiting.pop(), ()):
                if heir not in seen:
                    seen.add(heir)
                    waiting.append(heir)
                    yield heir

    def ancestors(self, name: str) -> Iterator[str]:
        """Yield a class, then what it extends and implements; the system's only by name."""
        seen, waiting = {name}, [name]
        while waiting:
            each = waiting.pop(0)
            yield each
            if each in self.classes:
                klass = self.classes[each][0]
                for parent in (klass.parent, *klass.interfaces):
                    if parent and parent not in seen:
                        seen.add(parent)
                        waiting.append(parent)

    def methods(self, name: str) -> Iterable[Method]:
        """Return the methods that a class defines itself, in its order."""
        return self._methods_of(name).values()

    def _methods_of(self, name: str) -> dict[tuple[str, str], Method]:
        """Return the methods of a class by name and descriptor; the first of two alike counts."""
        known = self._methods.get(name)
        if known is None:
            known = self._methods[name] = {}
            if name in self.classes:
                klass, file = self.classes[name]
                dex = self.files[file]
                for method in (self._method(file, dex.defined(row)) for row in klass.methods):
                    known.setdefault(method.signature[1:], method)
        return known

    def _method(self, file: int, defined: Defined) -> Method:
        signature = self.files[file].signature(defined.number)
        return Method(signature, defined.access, defined.code, defined.number, file)

    def method(self, owner: str, name: str, descriptor: str = "") -> Method | None:
        """Return a method that a class defines itself, the first of its name where no descriptor is given."""
        if descriptor:
            return self._methods_of(owner).get((name, descriptor))
        return next((each for each in self.methods(owner) if each.signature.name == name), None)

    def resolve(self, signature: Signature) -> Method | None:
        """Return the method that a call of this name runs, in the class itself or the nearest ancestor."""
        for owner in self.ancestors(signature.owner):
            if found := self.method(owner, signature.name, signature.descriptor):
                return found
        return None

    def calls_to(self, owner: str, name: str = "") -> Iterator[Call]:
        """Yield every call of a method of a class, by its name or all of them."""
        for number, dex in enumerate(self.files):
            if methods := dex.method_numbers(owner, name):
                for row in sorted(row for each in methods for row in dex.calls_of(each)):
                    yield from self.call_at(number, row)

    def call_at(self, file: int, row: int) -> Iterator[Call]:
        """Yield the call of one row of a file's walk; none where its method is defined nowhere."""
        dex = self.files[file]
        method = self.by_number(file, int(dex.walked.callers[row]))
        if method is not None:
            callee = dex.signature(int(dex.walked.callees[row]))
            yield Call(method, int(dex.walked.places[row]), callee)

    def calls_by(self, method: Method) -> Iterator[Call]:
        """Yield the calls of a method, in its order."""
        dex = self.files[method.file]
        for row in self._rows_of_callers[method.file].rows(method.number):
            callee = dex.signature(int(dex.walked.callees[row]))
            yield Call(method, int(dex.walked.places[row]), callee)

    def made_by(self, method: Method) -> Iterator[str]:
        """Yield the classes of the objects that a method makes."""
        dex = self.files[method.file]
        for row in self._rows_of_makers[method.file].rows(method.number):
            yield dex.type(int(dex.walked.made[row]))

    def meant(self, signature: Signature) -> list[Method]:
        """Return every method that a call may run: the one of its class, those that replace it in heirs."""
        known = self._meant.get(signature)
        if known is None:
            own = self.resolve(signature)
            found = dict.fromkeys([own] if own else [])
            if not (signature.name.startswith("<") or (own is not None and own.is_static)):
                for heir in self.heirs(signature.owner):
                    if other := self._methods_of(heir).get(signature[1:]):
                        found[other] = None
            known = self._meant[signature] = list(found)
        return known

    def sole(self, callee: Signature) -> Method | None:
        """Return the one method with code that a call may run, whatever names it: a class or an interface."""
        meant = [each for each in self.meant(callee) if each.code]
        return meant[0] if len(meant) == 1 else None

    def called_by(self, method: Method, deep: int) -> Iterator[Method]:
        """
        Yield a method and those of the app that it surely calls, so many deep in all.

        An accessor is no step of its own: what it calls is as deep as itself.
        """
        level, seen = [method], {method}
        for _ in range(deep):
            below: list[Method] = []
            for each in level:
                yield each
                for called in self._surely_called(each):
                    if called not in seen:
                        seen.add(called)
                        (level if called.is_accessor else below).append(called)
            level = below

    def _surely_called(self, method: Method) -> Iterator[Method]:
        """Yield the methods with code, not of the system, each the only one that a call may mean."""
        for call in self.calls_by(method):
            sole = self.sole(call.callee)
            if sole is not None and not sole.signature.owner.startswith(OF_SYSTEM):
                yield sole

    def makers_of(self, name: str) -> Iterator[Method]:
        """Yield the methods that make an object of a class."""
        for number, dex in enumerate(self.files):
            for row in dex.makings_of(name):
                if method := self.by_number(number, int(dex.walked.makers[row])):
                    yield method

    def readers_of(self, owner: str, name: str) -> Iterator[Method]:
        """Yield the methods that read a static field of objects."""
        for number, dex in enumerate(self.files):
            for row in dex.reads_of(owner):
                if dex.field(int(dex.walked.fields[row])).name == name and (
                    method := self.by_number(number, int(dex.walked.readers[row]))
                ):
                    yield method

    def users_of_statics(self, owner: str) -> Iterator[Method]:
        """Yield the methods that read a static field of objects of a class, whichever."""
        for number, dex in enumerate(self.files):
            rows = dex.reads_of(owner)
            for each in dict.fromkeys(int(dex.walked.readers[row]) for row in rows):
                if method := self.by_number(number, each):
                    yield method

    def texts_with(self, part: str) -> Iterator[tuple[str, Method]]:
        """Yield each constant text that holds a part, with the methods that use it."""
        for number, dex in enumerate(self.files):
            wanted = dex.strings_with(part.encode())
            if not wanted:
                continue  # nor need the file be walked for it
            walked = dex.walked
            for row in _rows(walked.texts, wanted):
                if method := self.by_number(number, int(walked.holders[row])):
                    yield dex.string(int(walked.texts[row])), method

    def texts_of(self, method: Method) -> Iterator[str]:
        """Yield the constant texts that a method uses."""
        dex = self.files[method.file]
        for row in self._rows_of_holders[method.file].rows(method.number):
            yield dex.string(int(dex.walked.texts[row]))

    def ref(self, method: Method) -> str:
        """How a finding cites the file in which a method is."""
        return self.sources[method.file].ref

    def by_number(self, file: int, number: int) -> Method | None:
        """Return the method of a file's table by its number; None where it defines none."""
        defined = self.files[file].defined_by(number)
        return self._method(file, defined) if defined else None

    @cached_property
    def _rows_of_makers(self) -> list[Runs]:
        """The rows of the objects that each method makes, in each file."""
        return [Runs(dex.walked.makers, dex.method_count) for dex in self.files]

    @cached_property
    def _rows_of_holders(self) -> list[Runs]:
        """The rows of the constant texts of each method, in each file."""
        return [Runs(dex.walked.holders, dex.method_count) for dex in self.files]

    @cached_property
    def _rows_of_callers(self) -> list[Runs]:
        """The rows of the calls of each method, in each file."""
        return [Runs(dex.walked.callers, dex.method_count) for dex in self.files]


def _rows(column: Numbers, wanted: list[int]) -> list[int]:
    """Return the rows of a column that hold one of some numbers."""
    if not wanted or not len(column):
        return []
    if len(wanted) == 1:
        return np.flatnonzero(column == wanted[0]).tolist()
    return np.flatnonzero(np.isin(column, wanted)).tolist()


_READ: WeakKeyDictionary[AppPackage, Program] = WeakKeyDictionary()
"""What was read, as long as its package is held: inspections run side by side."""


def read(package: AppPackage) -> Program:
    """Return the program of a package; read once, however many rules ask."""
    program = _READ.get(package)
    if program is None:
        program = _READ[package] = _program(package)
    return program


def _program(package: AppPackage) -> Program:
    """Read what the system runs, and what the app carries if it loads anything."""
    program = _of(package, [each for each in package.bytecodes if not each.carried])
    carried = [each for each in package.bytecodes if each.carried]
    if carried and any(dex.method_numbers(each) for dex in program.files for each in LOADERS):
        more = _of(package, carried)
        both = program.files + more.files, program.sources + more.sources
        program = Program(*both, program.damaged)
    if (names := _names(package)) is not None:
        program.name_by(names)
    program.process = package.package.name if package.packages else ""
    program.documents = package.made
    program.texts = {each.id: each.text for each in reversed(package.texts)}
    return program


def _of(package: AppPackage, wanted: list[Bytecode]) -> Program:
    """Return the program of some files of code."""
    dexes: list[Dex] = []
    sources: list[Bytecode] = []
    damaged, shared = [], dict[str, str]()
    for source in wanted:
        try:
            data = package.blobs.blob(source.sha256)
            found = list(files.read(data, source.name, shared))
        except (KeyError, files.Damaged):
            damaged.append(source.name)
            continue
        dexes += found
        sources += [source] * len(found)
    return Program(dexes, sources, tuple(damaged))


def _names(package: AppPackage) -> Names | None:
    """Return the names of the mapping files that came with a package."""
    texts = []
    for each in package.mappings:
        try:
            texts.append(package.blobs.blob(each.sha256).decode("utf-8", "replace"))
        except KeyError:
            continue
    return mapping.read("\n".join(texts)) if texts else None
