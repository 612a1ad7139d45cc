"""What hides an app's code from a reader of its DEX: packers, and frameworks whose code is elsewhere."""

import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

import msgspec


class _Trace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The files by which one tool is known, and where their names were read."""

    source: str
    libraries: tuple[str, ...] = ()
    """Names of native libraries."""
    files: tuple[str, ...] = ()
    """Names of files among the assets, or anywhere."""


class _Traces(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    packers: dict[str, _Trace]
    hybrids: dict[str, _Trace]


def packers(names: Iterable[str]) -> tuple[str, ...]:
    """
    Return the packers that left their files among these.

    >>> packers(["lib/arm64-v8a/libjiagu.so", "classes.dex"])
    ('qihoo-jiagu',)
    """
    return _found(_traces().packers, names)


def hybrids(names: Iterable[str]) -> tuple[str, ...]:
    """
    Return the frameworks whose files are among these.

    >>> hybrids(["lib/x86/libflutter.so"])
    ('flutter',)
    """
    return _found(_traces().hybrids, names)


def _found(traces: dict[str, _Trace], names: Iterable[str]) -> tuple[str, ...]:
    last = {name.rpartition("/")[2] for name in names}
    return tuple(
        tool
        for tool, trace in traces.items()
        if not last.isdisjoint(trace.libraries) or not last.isdisjoint(trace.files)
    )


@cache
def _traces() -> _Traces:
    file = resources.files("rectitude.collectors.app") / "hiding.toml"
    return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), _Traces)
