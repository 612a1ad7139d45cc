"""A native library of a package: for which processors it is there, and what it says of itself for one."""

import re

from rectitude.collectors.app import elf
from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.evidence.app import NativeLibrary

_ORDER = ("arm64-v8a", "armeabi-v7a", "x86_64", "x86")
"""Which processor's library is read, the commonest first; the others are the same but for their code."""
_LARGEST = 128 * 1024 * 1024
"""Bytes of a library that is read; ours."""
_MOST_METHODS = 1_000
"""Methods that a record names; ours."""
_ESCAPED = re.compile(r"_(?:0([0-9a-f]{4})|([123]))")
_SIGNS = {"1": "_", "2": ";", "3": "["}


def library(name: str, places: dict[str, tuple[Archive, str]]) -> NativeLibrary:
    """Return the record of a library that stands at some places, by processor."""
    length = max(part.members[member].size for part, member in places.values())
    plain = NativeLibrary(name=name, processors=tuple(sorted(places)), length=length)
    processor = next((each for each in _ORDER if each in places), min(places))
    part, member = places[processor]
    try:
        found = elf.read(part.read(member, _LARGEST))
    except Unreadable:
        return plain
    if found == elf.Library():
        return plain
    methods = (_method(each) for each in found.offers if each.startswith("Java_"))
    return NativeLibrary(
        name=name,
        processors=plain.processors,
        length=length,
        build_id=found.build_id,
        read_for=processor,
        needs=found.needs,
        symbols=len(found.offers),
        methods=tuple(dict.fromkeys(methods))[:_MOST_METHODS],
    )


def _method(symbol: str) -> str:
    """
    Return the method of Java that a symbol carries out, by "Resolving native method names" of JNI.

    >>> _method("Java_com_a_Box_read_1all__I")
    'com.a.Box.read_all'
    """
    plain = symbol.removeprefix("Java_").partition("__")[0]
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(chr(int(found[1], 16)) if found[1] else _SIGNS[found[2]])
        return "\0"

    dotted = _ESCAPED.sub(keep, plain).replace("_", ".")
    for sign in kept:
        dotted = dotted.replace("\0", sign, 1)
    return dotted
