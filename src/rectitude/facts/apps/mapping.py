"""
Names before they were shortened, by the mapping file of ProGuard or R8.

Format: "ProGuard ReTrace" at guardsquare.com/manual/tools/retrace and "R8 retrace" of the Android Open Source
Project: `com.a.Box -> a.b:` for a class; below it `1:4:void open(int,com.a.Key):10:13 -> c` for a method
and `int size -> d` for a field. Of methods that were put into one another the last line of a name and its
parameters is the one that is there; a name with a class before it is of another's.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from rectitude.facts.apps.dex import descriptor

_CLASS = re.compile(r"^(\S+) -> (\S+):$")
_METHOD = re.compile(
    r"^\s+(?:\d+:\d+:)?(\S+) ([^\s().]+)\(([^()\s]*)\)(?::\d+(?::\d+)?)? -> (\S+)$"
)
_FIELD = re.compile(r"^\s+(?:\d+:\d+:)?(\S+) ([^\s().]+) -> (\S+)$")
_BUILD = re.compile(r"^#\s*pg_map_id:\s*([0-9a-fA-F]+)", re.MULTILINE)
_SIMPLE = {
    **{"void": "V", "boolean": "Z", "byte": "B", "short": "S", "char": "C", "int": "I"},
    **{"long": "J", "float": "F", "double": "D"},
}
_HEAD = 4_096
"""Characters in which a mapping file says of which build it is; ours."""
_HIGHEST = 60
"""Ancestors in which a member is looked for; ours."""


class Names(NamedTuple):
    """The names that a mapping gives back; classes as `Lcom/a/Box;`."""

    classes: Mapping[str, str]
    """By the shortened name."""
    methods: Mapping[tuple[str, str, str], str]
    """By the class as it was, the shortened name, and parameters and result as they were."""
    fields: Mapping[tuple[str, str], str]
    """By the class as it was, and the shortened name with the type as it was: `d:I`."""

    def type(self, name: str) -> str:
        """
        Return a type as it was named; arrays too.

        >>> Names({"La/b;": "Lcom/a/Box;"}, {}, {}).type("[La/b;")
        '[Lcom/a/Box;'
        """
        plain = name.lstrip("[")
        return name[: len(name) - len(plain)] + self.classes.get(plain, plain)

    def method(self, owners: Iterator[str], name: str, parameters: str) -> str:
        """Return a method as it was named in a class or in the first ancestor of it that has it."""
        return next(
            (
                found
                for owner, _ in zip(owners, range(_HIGHEST), strict=False)
                if (found := self.methods.get((owner, name, parameters)))
            ),
            name,
        )

    def field(self, owners: Iterator[str], name: str, type_: str) -> str:
        """Return a field as it was named, in the same way."""
        return next(
            (
                found
                for owner, _ in zip(owners, range(_HIGHEST), strict=False)
                if (found := self.fields.get((owner, f"{name}:{type_}")))
            ),
            name,
        )


def read(text: str) -> Names:
    r"""
    Return the names of a mapping file; lines of no known form are passed over.

    >>> names = read("com.a.Box -> a.b:\n    int size -> d\n    1:4:void open(int) -> c\n")
    >>> names.classes, names.methods
    ({'La/b;': 'Lcom/a/Box;'}, {('Lcom/a/Box;', 'c', '(I)V'): 'open'})
    """
    classes: dict[str, str] = {}
    methods: dict[tuple[str, str, str], str] = {}
    fields: dict[tuple[str, str], str] = {}
    owner = ""
    for line in text.splitlines():
        if found := _CLASS.match(line):
            owner = descriptor(found[1])
            classes[descriptor(found[2])] = owner
        elif found := _METHOD.match(line):
            given = "".join(_written(each) for each in found[3].split(",") if each)
            methods[owner, found[4], f"({given}){_written(found[1])}"] = found[2]
        elif found := _FIELD.match(line):
            fields[owner, f"{found[3]}:{_written(found[1])}"] = found[2]
    return Names(classes, methods, fields)


def build(text: str) -> str:
    r"""
    Return the identifier of the build for which R8 wrote a mapping file; nothing where it names none.

    >>> build("# compiler: R8\n# pg_map_id: 2f3a9c1\n")
    '2f3a9c1'
    """
    found = _BUILD.search(text[:_HEAD])
    return found[1].lower() if found else ""


def _written(type_: str) -> str:
    """
    Return a type of Java as DEX writes it.

    >>> _written("com.a.Box[]")
    '[Lcom/a/Box;'
    """
    plain = type_.replace("[]", "")
    arrays = (len(type_) - len(plain)) // 2
    return "[" * arrays + (_SIMPLE.get(plain) or descriptor(plain))


class Naming:
    """The names of one program by a mapping: members are looked for in the ancestors too."""

    def __init__(self, names: Names, ancestors: Callable[[str], Iterator[str]]) -> None:
        self._names, self._ancestors = names, ancestors

    def type(self, name: str) -> str:
        """Return a type as it was named."""
        return self._names.type(name)

    def method(self, owner: str, name: str, descriptor: str) -> str:
        """Return the name of a method as it was."""
        return self._names.method(self._ancestors(owner), name, descriptor)

    def field(self, owner: str, name: str, type_: str) -> str:
        """Return the name of a field as it was."""
        return self._names.field(self._ancestors(owner), name, type_)
